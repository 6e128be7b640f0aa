import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { answers, causedBy, where } from '../../harness/findings.ts';
import { scenario, deployment as theDeployment } from '../../harness/scenario.ts';
import { deployment } from '../../spec/operations.ts';
import { hasKey } from '../work/metadata.ts';
import { type Changed, change } from './changes.ts';
import { asGiven } from './creations.ts';

type Update = Exchange<'deployment.update'>;
type Given = { deployed: ArrangedDeployment };
type Steps = {
  start: Changed;
  described: Update;
  labelled: Update;
  both: Exchange<'deployment.get'>;
  run: Exchange<'deployment.run'>;
  relabelled: Update;
  after: Exchange<'deployment.get'>;
};

/**
 * In whichever order calls are carried out that overlap, what one of them has changed is there afterwards, since the others
 * leave it alone. Only calls that were accepted are judged: no page says that overlapping ones are.
 */
export const atOnce = scenario<Given, Steps>({
  id: 'deployment.update.changes-at-once',
  title: 'Changes of different fields at the same moment keep what the other has changed, and so does a run',
  needs: ['deployment.update', 'deployment.get', 'deployment.run'],
  given: { deployed: theDeployment('active', { run: true }) },
  act: async ({ deployed }, io) => {
    const { send, together } = io;
    const update = (body: object) => send(deployment.update(deployed, body));
    return {
      start: await change(deployed, { description: 'Yearly summary', metadata: { shelf: 'first' } }, io),
      ...(await together({
        described: update({ description: 'Monthly summary' }),
        labelled: update({ metadata: { edition: 'second' } }),
      })),
      both: await send(deployment.get(deployed)),
      ...(await together({
        run: send(deployment.run(deployed)),
        relabelled: update({ metadata: { edition: 'third' } }),
      })),
      after: await send(deployment.get(deployed)),
    };
  },
  judge: {
    'deployment.update.keeps-the-rest': ({ start, described, labelled, both }) =>
      where([answers(described, 200), answers(labelled, 200), ...isStored(start)], () =>
        causedBy(labelled, asGiven(described, both, ['description'])),
      ),
    'deployment.update.keeps-other-metadata': ({ start, described, labelled, both }) =>
      where([answers(described, 200), answers(labelled, 200), ...isStored(start)], () =>
        causedBy(described, hasKey(both, 'edition', 'second')),
      ),
    'deployment.run.keeps-deployment-active': ({ start, run, relabelled, after }) =>
      where([answers(run, 200), answers(relabelled, 200), ...isStored(start)], () =>
        causedBy(run, hasKey(after, 'edition', 'third')),
      ),
  },
});

/** A change alone is stored; where it is not, the failed requirements of the change say so. */
const isStored = ({ change, read }: Changed) => [
  answers(change, 200),
  ...asGiven(change, read, ['description']),
  hasKey(read, 'shelf', 'first'),
];
