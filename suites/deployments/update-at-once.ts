import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { answers, causedBy, where } from '../../harness/findings.ts';
import { scenario, deployment as theDeployment } from '../../harness/scenario.ts';
import { deployment } from '../../spec/operations.ts';
import { message } from './bodies.ts';
import { type Changed, change } from './changes.ts';
import { asGiven, eventsAsGiven } from './creations.ts';

type Update = Exchange<'deployment.update'>;
type Given = { deployed: ArrangedDeployment };
type Steps = { start: Changed; described: Update; prompted: Update; both: Exchange<'deployment.get'> };

/**
 * In whichever order changes are carried out that overlap, what one of them has given is there afterwards, since the other
 * leaves it out. Only changes that were accepted are judged: no page says that overlapping ones are.
 */
export const atOnce = scenario<Given, Steps>({
  id: 'deployment.update.changes-at-once',
  title: 'Changes of different fields at the same moment keep what the other has changed',
  needs: ['deployment.update', 'deployment.get'],
  given: { deployed: theDeployment('active') },
  act: async ({ deployed }, io) => {
    const update = (body: object) => io.send(deployment.update(deployed, body));
    return {
      start: await change(deployed, { description: 'Yearly summary' }, io),
      ...(await io.together({
        described: update({ description: 'Monthly summary' }),
        prompted: update({ initial_events: [message('Hello.'), message('What is new?')] }),
      })),
      both: await io.send(deployment.get(deployed)),
    };
  },
  judge: {
    'deployment.update.keeps-the-rest': ({ start, described, prompted, both }) =>
      where([answers(described, 200), answers(prompted, 200), ...isStored(start)], () => [
        ...causedBy(prompted, asGiven(described, both, ['description'])),
        ...causedBy(described, eventsAsGiven(prompted, both)),
      ]),
  },
});

/** A change alone is stored; where it is not, the failed requirements of the change say so. */
const isStored = ({ change, read }: Changed) => [answers(change, 200), ...asGiven(change, read, ['description'])];
