import type { ArrangedDeployment } from '../../../harness/arrange/deployment.ts';
import { answerOf, bodyOf, type Exchange, fieldOf, isObject } from '../../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../../harness/finding.ts';
import { differences } from '../../../harness/findings/difference.ts';
import { accepted, agrees, answers, causedBy, fieldIs, kept, where } from '../../../harness/findings.ts';
import { runConstants } from '../../../harness/monitors/objects.ts';
import { fieldFor, isAccepted } from '../../../harness/reading.ts';
import { type Io, scenario, deployment as theDeployment } from '../../../harness/scenario.ts';
import { trouble } from '../../../harness/trouble.ts';
import { deployment, deploymentRun } from '../../../spec/operations.ts';
import { idsOf, readPages } from '../../paging.ts';
import { complete } from '../../paging-judges.ts';
import { readings } from '../readings.ts';
import { idOf, idsOfRuns, noneIs, type Read, type Run, readRuns, triggerOf } from './runs.ts';

/** What of a deployment a run is documented, or promised, to leave as it was. */
const untouched = [
  'status',
  'name',
  'description',
  'agent.id',
  'agent.type',
  'agent.version',
  'environment_id',
  'initial_events',
  'resources',
  'vault_ids',
  'metadata',
  'schedule.type',
  'schedule.expression',
  'schedule.timezone',
  'created_at',
  'archived_at',
] as const;

type Given = { deployed: ArrangedDeployment };
type Steps = {
  /** The runs that there were before. */
  earlier: readonly Exchange<'deployment-run.list'>[];
  first: Run;
  second: Run;
  reads: readonly Read[];
  pages: readonly Exchange<'deployment-run.list'>[];
  after: readonly Exchange[];
};
type Trace = Given & Steps;

/** One without a schedule is run without a body; one that has a schedule first with the documented empty object. */
export const runs = [false, true].map((scheduled) =>
  scenario<Given, Steps>({
    id: `deployment.run.runs-${scheduled ? 'scheduled' : 'manual'}`,
    title: `An active deployment ${scheduled ? 'with' : 'without'} a schedule is run by hand, and again`,
    needs: ['deployment.run', 'deployment-run.get', 'deployment-run.list'],
    given: { deployed: theDeployment('active', { scheduled, run: true }) },
    act: async ({ deployed }, io) => {
      const earlier = await listOf(deployed, io);
      const first = await io.send(deployment.run(deployed, ...(scheduled ? [{}] : [])));
      const second = await io.send(deployment.run(deployed));
      return {
        earlier,
        first,
        second,
        reads: await readRuns([first, second], deployed, io),
        pages: await listOf(deployed, io),
        after: await readings(deployed, io),
      };
    },
    judge: {
      'deployment.run.active': (trace) => [
        ...(scheduled ? secondRuns(trace) : [answers(trace.first, 200)]),
        ...made(trace).flatMap((run) => ofDeployment(run, trace.deployed)),
      ],
      'deployment.run.trigger-is-manual': (trace) => made(trace).map(byHand),
      ...(scheduled
        ? {
            'deployment.run.empty-object-accepted': ({ first, second }: Trace) => accepted(first, { control: second }),
          }
        : {}),
      'deployment.run.recorded': (trace) => [
        ...made(trace).flatMap((run) => recorded(run, trace)),
        ...recordedOnce(trace),
      ],
      'deployment.run.runs-again': (trace) =>
        // Of one with a schedule the second is of another form than the first; that it is accepted is asked above.
        where(answers(trace.first, 200), () => [...(scheduled ? [] : secondRuns(trace)), ...another(trace)]),
      'deployment.run.keeps-deployment-active': ({ deployed: { before }, first, after: [read] }) =>
        before && read ? where(answers(first, 200), () => causedBy(first, kept(before, read, untouched))) : [],
    },
  }),
);

const listOf = (deployed: ArrangedDeployment, io: Io) =>
  readPages((page) => deploymentRun.list(deployed, page), io, { limit: 100 });

/** The runs that were accepted. */
const made = ({ first, second }: Steps): Run[] => [first, second].filter(isAccepted);

/** Whether a run above the limit of concurrent ones is refused is left open, and the first may be going on. */
function secondRuns({ first, second }: Steps): readonly Finding[] {
  if (!isAccepted(first) || answerOf(second)?.status !== 409) return [answers(second, 200)];
  return [
    open(
      [second, first],
      'precondition',
      'a second run was refused with 409, as it may be while the first is going on',
      'Let the target run a deployment twice at the same time, or at once after the first run.',
    ),
  ];
}

/** The run says that it is of the deployment that was named, and of its agent as the deployment shows it. */
function ofDeployment(run: Run, { deployment_id, before }: ArrangedDeployment): readonly Finding[] {
  return [fieldIs(run, 'deployment_id', deployment_id), ...(before ? [ofAgent(run, before)] : [])];
}

function ofAgent(run: Run, before: Exchange): Finding {
  const [own, its] = [fieldFor(before, 'agent'), fieldFor(run, 'agent')];
  if ('kind' in own) return own;
  if ('kind' in its) return its;
  const [found] = differences({ agent: own.value }, { agent: its.value }, ['agent.id', 'agent.version']);
  return found
    ? violated([run, before], `the ${found.field} of the run should be that of its deployment`, {
        expected: found.before,
        actual: found.after,
      })
    : holds(run, before);
}

function byHand(run: Run): Finding {
  const context = fieldFor(run, 'trigger_context');
  if ('kind' in context) return context;
  const type = isObject(bodyOf(run)) ? triggerOf(bodyOf(run) as Record<string, unknown>) : undefined;
  return type === 'manual'
    ? holds(run)
    : violated([run], `the trigger of a run by hand should be manual, but is ${JSON.stringify(type)}`, {
        expected: 'manual',
        actual: type,
      });
}

/** A run can be read by its id, as it was answered, and its deployment's list shows it. */
function recorded(run: Run, { first, reads, pages }: Trace): readonly Finding[] {
  const id = idOf(run);
  if (id === undefined) return [];
  const read = reads[run === first ? 0 : reads.length - 1];
  const stored = read && fieldOf(read, 'id') === id ? [agrees(run, read, runConstants)] : [];
  return causedBy(run, [...(read ? [answers(read, 200)] : []), ...stored, ...complete(pages, [id])]);
}

/** Of the runs by hand that the list shows since then, each is one that was answered. */
function recordedOnce(trace: Trace): readonly Finding[] {
  const { earlier, first, second, pages } = trace;
  const unanswered = [first, second].map(trouble).find((found) => found !== undefined);
  if (unanswered) return [unanswered];
  // Whether a run above the limit of concurrent ones is recorded although it is refused is left open.
  const answered = idsOfRuns(made(trace));
  const known = [...idsOf(earlier), ...answered];
  return answered.length < 2
    ? []
    : noneIs(
        pages,
        (run) => !known.includes(run.id) && triggerOf(run) === 'manual',
        'a run for each call that was answered',
      );
}

/** The second run has an id of its own. */
function another({ first, second }: Steps): readonly Finding[] {
  const [one, other] = idsOfRuns([first, second]);
  if (one === undefined || other === undefined) return [];
  return [
    one === other
      ? violated([second, first], 'a second run should have an id of its own, but has that of the first', {
          expected: 'another id',
          actual: other,
        })
      : holds(second, first),
  ];
}
