import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import { type Exchange, fieldOf, isObject } from '../../harness/exchange.ts';
import { type Finding, holds, violated } from '../../harness/finding.ts';
import { causedBy, deploymentFields, kept, where } from '../../harness/findings.ts';
import { anotherAgent, environment, scenario, deployment as theDeployment } from '../../harness/scenario.ts';
import { deployment } from '../../spec/operations.ts';
import { letTimesMove, oneTick } from '../resting.ts';
import { message, schedules } from './bodies.ts';
import { type Changed, change, changed, isAnsweredWhole, restKept, staysActive } from './changes.ts';
import { asGiven, eventsAsGiven } from './creations.ts';
import { agentIs, hasNewRuns, movedOn } from './shown.ts';

type Given = { deployed: ArrangedDeployment };

const needs = ['deployment.update', 'deployment.get'] as const;

/** Each change kept what it did not name, as it was before it. */
const eachKept = (
  { deployed }: Given,
  changes: readonly (readonly [Changed, readonly string[]])[],
): readonly Finding[] =>
  changes.flatMap(([one, named], index) => restKept(changes[index - 1]?.[0].read ?? deployed.before, one, named));

type Fields = Record<'renamed' | 'described' | 'emptied' | 'prompted' | 'together', Changed>;

export const fields = scenario<Given, Fields>({
  id: 'deployment.update.fields',
  title: 'A change of the name, the description or the initial events changes what it gives, and nothing else',
  needs,
  waits: true,
  given: { deployed: theDeployment('active', { scheduled: true }) },
  act: async ({ deployed }, io) => {
    // A clock may tick in whole seconds, however finely it prints: only after more than one must updated_at have moved.
    await io.rest(oneTick);
    const together = {
      name: io.name('deployment'),
      description: 'Monthly summary',
      initial_events: [message('Hello.')],
    };
    return {
      renamed: await change(deployed, { name: io.name('deployment') }, io),
      described: await change(deployed, { description: 'Weekly summary, für jede Woche, 毎週 & <every> "week"' }, io),
      emptied: await change(deployed, { description: '' }, io),
      prompted: await change(deployed, { initial_events: [message('Hello.'), message('What is new?')] }, io),
      together: await change(deployed, together, io),
    };
  },
  judge: {
    'deployment.update.active': (trace) => allOf(trace).flatMap(([one]) => staysActive(one)),
    'deployment.update.changes-given-fields': (trace) =>
      allOf(trace).flatMap(([one, named]) =>
        changed(one, (read) => [
          ...(one === trace.emptied
            ? [isEmptied(read)]
            : asGiven(
                one.change,
                read,
                named.filter((field) => field !== 'initial_events'),
              )),
          ...(named.includes('initial_events') ? [eventsAsGiven(one.change, read)] : []),
        ]),
      ),
    'deployment.update.keeps-the-rest': (trace) => eachKept(trace, allOf(trace)),
    'deployment.update.returns-updated-deployment': (trace) => allOf(trace).flatMap(([one]) => isAnsweredWhole(one)),
    'deployment.update.moves-updated-at': ({ deployed: { before }, renamed }) =>
      before ? changed(renamed, (read) => movedOn(before, read)) : [],
  },
});

/** The changes of the fields, each with what it names. */
const allOf = ({ renamed, described, emptied, prompted, together }: Fields): [Changed, string[]][] => [
  [renamed, ['name']],
  [described, ['description']],
  [emptied, ['description']],
  [prompted, ['initial_events']],
  [together, ['name', 'description', 'initial_events']],
];

/** Whether a description that is empty is shown as such, or as none, is left open. */
function isEmptied(read: Exchange): Finding {
  const value = fieldOf(read, 'description');
  return value === '' || value === null || value === undefined
    ? holds(read)
    : violated([read], `the description should be empty, but is ${JSON.stringify(value)}`, {
        expected: '',
        actual: value,
      });
}

type ThereAndBack = { there: Changed; back: Changed };

/** Back again, so that nothing stays with what the run will archive. */
export const moved = scenario<Given & { other: { environment_id: string } }, ThereAndBack>({
  id: 'deployment.update.environment',
  title: 'A change of the environment moves the deployment there, and a further one back',
  needs,
  given: { deployed: theDeployment('active'), other: environment('second cloud') },
  act: async ({ deployed, other }, io) => ({
    there: await change(deployed, other, io),
    back: await change(deployed, { environment_id: deployed.before && fieldOf(deployed.before, 'environment_id') }, io),
  }),
  judge: {
    'deployment.update.active': ({ there, back }) => [there, back].flatMap(staysActive),
    'deployment.update.changes-given-fields': ({ there, back }) =>
      [there, back].flatMap((one) => changed(one, (read) => asGiven(one.change, read, ['environment_id']))),
    'deployment.update.keeps-the-rest': (trace) =>
      eachKept(trace, [
        [trace.there, ['environment_id']],
        [trace.back, ['environment_id']],
      ]),
    'deployment.update.returns-updated-deployment': ({ there, back }) => [there, back].flatMap(isAnsweredWhole),
  },
});

export const handedOver = scenario<Given & { other: { agent: string } }, ThereAndBack>({
  id: 'deployment.update.agent',
  title: 'A change of the agent stores another one by its id, and the former one by its version',
  needs,
  given: { deployed: theDeployment('active'), other: anotherAgent() },
  act: async ({ deployed, other }, io) => {
    const { id, version } = agentOf(deployed.before);
    return {
      there: await change(deployed, other, io),
      back: await change(deployed, { agent: { id, type: 'agent', version } }, io),
    };
  },
  judge: {
    'deployment.update.active': ({ there, back }) => [there, back].flatMap(staysActive),
    'deployment.update.changes-agent': ({ deployed: { before }, other, there, back }) => {
      const { id, version } = agentOf(before);
      return [
        ...changed(there, (read) => agentIs(read, other.agent)),
        ...changed(back, (read) => agentIs(read, String(id), version)),
      ];
    },
    'deployment.update.keeps-the-rest': (trace) =>
      eachKept(trace, [
        [trace.there, ['agent']],
        [trace.back, ['agent']],
      ]),
    'deployment.update.returns-updated-deployment': ({ there, back }) => [there, back].flatMap(isAnsweredWhole),
  },
});

/** The agent that a reading shows. */
function agentOf(read: Exchange | null): Record<string, unknown> {
  const agent = read && fieldOf(read, 'agent');
  return isObject(agent) ? agent : {};
}

const wholeSchedule = ['schedule.type', 'schedule.expression', 'schedule.timezone'];

/** Judges what follows from a schedule that was stored as given. */
const rescheduled = (one: Changed, judge: (read: Exchange) => Finding) =>
  changed(one, (read) => where(asGiven(one.change, read, wholeSchedule), () => judge(read)));

export const scheduled = scenario<Given, Record<'first' | 'second' | 'zoned', Changed>>({
  id: 'deployment.update.schedule',
  title:
    'A change of the schedule gives the deployment one, and replaces it by another, or by the same in another zone',
  needs,
  given: { deployed: theDeployment('active') },
  act: async ({ deployed }, io) => ({
    first: await change(deployed, { schedule: schedules.spring }, io),
    second: await change(deployed, { schedule: schedules.night }, io),
    zoned: await change(deployed, { schedule: schedules.nightInTokyo }, io),
  }),
  judge: {
    'deployment.update.active': ({ first, second, zoned }) => [first, second, zoned].flatMap(staysActive),
    'deployment.update.changes-schedule': ({ first, second, zoned }) =>
      [first, second, zoned].flatMap((one) => changed(one, (read) => asGiven(one.change, read, wholeSchedule))),
    'deployment.update.keeps-the-rest': (trace) =>
      eachKept(trace, [
        [trace.first, ['schedule']],
        [trace.second, ['schedule']],
        [trace.zoned, ['schedule']],
      ]),
    'deployment.update.new-coming-runs': ({ first, second, zoned }) => [
      ...rescheduled(second, (read) => hasNewRuns(first.read, read)),
      ...rescheduled(zoned, (read) => hasNewRuns(second.read, read)),
    ],
    'deployment.update.returns-updated-deployment': ({ first, second, zoned }) =>
      [first, second, zoned].flatMap(isAnsweredWhole),
  },
});

export const empty = scenario<Given, { nothing: Changed }>({
  id: 'deployment.update.empty-body',
  title: 'An empty change is accepted and changes nothing',
  needs,
  given: { deployed: theDeployment('active', { scheduled: true }) },
  act: async ({ deployed }, io) => ({ nothing: await change(deployed, {}, io) }),
  judge: {
    'deployment.update.empty-body-changes-nothing': ({ deployed: { before }, nothing }) => [
      ...staysActive(nothing),
      ...restKept(before, nothing, []),
    ],
    'deployment.update.returns-updated-deployment': ({ nothing }) => isAnsweredWhole(nothing),
  },
});

type Both = Given & { other: ArrangedDeployment };

export const one = scenario<Both, { mine: Changed; after: Exchange<'deployment.get'> }>({
  id: 'deployment.update.one-of-several',
  title: 'Of two deployments, only the one that is named is changed',
  needs,
  waits: true,
  given: { deployed: theDeployment('active'), other: theDeployment('active') },
  act: async ({ deployed, other }, io) => {
    if (other.before) await letTimesMove(other.before, io);
    const body = {
      name: io.name('deployment'),
      description: 'Monthly summary',
      metadata: { shelf: 'first' },
      schedule: schedules.spring,
    };
    return { mine: await change(deployed, body, io), after: await io.send(deployment.get(other)) };
  },
  judge: {
    'deployment.update.affects-one-deployment': ({ other: { before }, mine, after }) =>
      before
        ? changed(mine, (read) =>
            // Where the change was not stored at all, that is another requirement's.
            fieldOf(read, 'description') === 'Monthly summary'
              ? causedBy(mine.change, kept(before, after, deploymentFields))
              : [],
          )
        : [],
  },
});
