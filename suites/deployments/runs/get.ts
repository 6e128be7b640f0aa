import type { ArrangedDeployment } from '../../../harness/arrange/deployment.ts';
import { type Exchange, fieldOf } from '../../../harness/exchange.ts';
import type { Finding } from '../../../harness/finding.ts';
import { agrees, answers, fieldIs, refused, where } from '../../../harness/findings.ts';
import { runConstants } from '../../../harness/monitors/objects.ts';
import { scenario, deployment as theDeployment } from '../../../harness/scenario.ts';
import { deployment, deploymentRun } from '../../../spec/operations.ts';
import { withRequestId } from '../../../spec/request.ts';
import { refusals } from '../../refusals.ts';
import { idOf, idsOfRuns, ofRuns, type Read, type Run, readRuns } from './runs.ts';

type Global = Exchange<'deployment-run.get-global'>;
type Given = { deployed: ArrangedDeployment; other: ArrangedDeployment };
type Steps = { runs: readonly Run[]; own: readonly Read[]; global: readonly Global[]; elsewhere: readonly Read[] };

export const reads = scenario<Given, Steps>({
  id: 'deployment-run.get.reads-runs',
  title: 'Each run of a deployment is read by its id, below its own deployment alone',
  needs: ['deployment.run', 'deployment-run.get', 'deployment-run.get-global'],
  given: {
    deployed: theDeployment('active', { run: true }),
    other: theDeployment('active', { run: true }),
  },
  act: async ({ deployed, other }, io) => {
    const { send } = io;
    const runs = [
      await send(deployment.run(deployed)),
      await send(deployment.run(other)),
      await send(deployment.run(deployed)),
    ] as const;
    const [first, last] = [idOf(runs[0]), idOf(runs[2])];
    const own = await readRuns([runs[0], runs[2]], deployed, io);
    const global: Global[] = [];
    for (const id of idsOfRuns([runs[0], runs[2]])) global.push(await send(deploymentRun.getGlobal(id)));
    const elsewhere: Read[] = [];
    const misplaced = [first, last].flatMap((id) =>
      id === undefined ? [] : [deploymentRun.get({ deployment_id: other.deployment_id, run_id: id })],
    );
    for (const [index, request] of misplaced.entries()) {
      elsewhere.push(await send(index === 0 ? request : withRequestId(io.uuid(), request)));
    }
    return { runs: [runs[0], runs[2]], own, global, elsewhere };
  },
  judge: {
    'deployment-run.get.returns-the-run-asked-for': ({ deployed, runs, own }) =>
      eachOf(runs, own, (run, read) => [
        answers(read, 200),
        ...where(answers(read, 200), () => [
          fieldIs(read, 'id', String(idOf(run))),
          fieldIs(read, 'deployment_id', deployed.deployment_id),
        ]),
      ]),
    'deployment-run.get.global-returns-the-run-asked-for': ({ runs, global }) =>
      eachOf(runs, global, (run, read) => [
        answers(read, 200),
        ...where(answers(read, 200), () => fieldIs(read, 'id', String(idOf(run)))),
      ]),
    'deployment-run.get.global-shows-the-same-run': ({ runs, own, global }) =>
      eachOf(runs, global, (run, read, index) => {
        const other = own[index];
        const both = [read, other].filter((one) => one !== undefined && fieldOf(one, 'id') === idOf(run));
        return other && both.length === 2 ? [agrees(read, other, [...runConstants, ...sessionOf(read, other)])] : [];
      }),
    'deployment-run.get.other-deployment-refused': ({ runs, own, elsewhere }) =>
      eachOf(runs, elsewhere, (run, read, index) => [
        refused(read, ['any-4xx'], { control: own[index] ?? run, secret: fieldOf(run, 'session_id') }),
      ]),
    'deployment-run.get.other-deployment-is-404': ({ runs, own, elsewhere }) =>
      eachOf(runs, elsewhere, (run, read, index) => {
        const control = own[index] ?? run;
        return where(refused(read, ['any-4xx'], { control }), () => refused(read, refusals.missing, { control }));
      }),
  },
});

/** Judges the readings of runs, each with its run. */
function eachOf<X extends Exchange>(
  runs: readonly Run[],
  reads: readonly X[],
  judge: (run: Run, read: X, index: number) => readonly Finding[],
): readonly Finding[] {
  return ofRuns(runs, () =>
    reads.flatMap((read, index) => {
      const run = runs[index];
      return run ? judge(run, read, index) : [];
    }),
  );
}

/** A session is compared where both readings have one: a run may have it later. */
function sessionOf(...reads: readonly Exchange[]): string[] {
  return reads.every((read) => typeof fieldOf(read, 'session_id') === 'string') ? ['session_id'] : [];
}
