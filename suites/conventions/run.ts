import { notAccepted } from '../../harness/arrange/create.ts';
import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import type { Precondition } from '../../harness/arrange/precondition.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { isAccepted } from '../../harness/reading.ts';
import { deployment } from '../../harness/scenario.ts';
import { deployment as calls } from '../../spec/operations.ts';

/** INTERIM */
export function deploymentWithRun(): Precondition<ArrangedDeployment & { run: Exchange<'deployment.run'> }> {
  const inner = deployment('active');
  return {
    ...inner,
    describe: 'a deployment that was run',
    arrange: async (arranger) => {
      const arranged = await inner.arrange(arranger);
      const run = await arranger.send(calls.run(arranged));
      if (!isAccepted(run)) throw notAccepted(run, 'the deployment could not be run');
      const before = arranged.before ? await arranger.send(calls.get(arranged)) : null;
      return { ...arranged, before, run };
    },
  };
}
