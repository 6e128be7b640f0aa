import type { ArrangedDeployment } from '../../../harness/arrange/deployment.ts';
import { answerOf, type Exchange, fieldOf } from '../../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../../harness/finding.ts';
import { isAccepted } from '../../../harness/reading.ts';
import { otherAccount, scenario, deployment as theDeployment } from '../../../harness/scenario.ts';
import { trouble } from '../../../harness/trouble.ts';
import { deployment, deploymentRun } from '../../../spec/operations.ts';
import { as } from '../../../spec/request.ts';
import { idsOf } from '../../paging.ts';
import { idOf, ofRuns, type Run } from './runs.ts';

type List = Exchange<'deployment-run.list-all'>;
type Given = { deployed: ArrangedDeployment; other: object };
type Steps = { run: Run; plain: List; filtered: readonly List[]; control: List };

export const foreign = scenario<Given, Steps>({
  id: 'deployment-run.list.all-foreign',
  title: 'The list of all runs, with the token of another account, shows none of ours',
  needs: ['deployment.run', 'deployment-run.list-all'],
  given: { deployed: theDeployment('active', { run: true }), other: otherAccount() },
  act: async ({ deployed }, { send }) => {
    const run = await send(deployment.run(deployed));
    const { deployment_id } = deployed;
    const filters = [{ deployment_id }, { trigger_type: 'manual' }, { has_error: false }];
    const plain = await send(as('foreign', deploymentRun.listAll({ limit: 100 })));
    const filtered: List[] = [];
    for (const filter of filters) {
      filtered.push(await send(as('foreign', deploymentRun.listAll({ limit: 100, ...filter }))));
    }
    return { run, plain, filtered, control: await send(deploymentRun.listAll({ deployment_id })) };
  },
  judge: {
    'deployment-run.list.all-foreign-hidden': ({ run, plain, filtered, control }) =>
      ofRuns([run], () => [plain, ...filtered].flatMap((list) => hides(list, run, control, list === plain))),
  },
});

/** A list of another account does not show the run, nor its session. With a filter, it may as well be refused. */
function hides(list: List, run: Run, control: List, plain: boolean): Finding[] {
  const unanswered = trouble(list);
  if (unanswered) return [unanswered];
  const body = answerOf(list)?.body ?? '';
  const ours = [idOf(run), fieldOf(run, 'session_id')].find((id) => typeof id === 'string' && body.includes(id));
  if (ours !== undefined) {
    return [
      violated([list, run], `another account's list should not show ${String(ours)}, but does`, {
        expected: 'no run of this account',
        actual: ours,
      }),
    ];
  }
  if (!isAccepted(list) && !plain) return [];
  if (isAccepted(list) && idsOf([control]).includes(idOf(run) ?? '')) return [holds(list, control)];
  return [
    open(
      [isAccepted(list) ? control : list],
      'precondition',
      'the list was refused, or does not show the run to its own account either, so that nothing is proved',
      'See the failed requirements of the list of all runs.',
    ),
  ];
}
