import { longName } from '../../harness/arrange/names.ts';
import type { Exchange } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import { accepted, where } from '../../harness/findings.ts';
import { type Ingredients, ingredients, scenario } from '../../harness/scenario.ts';
import { fullMetadata, least, message } from './bodies.ts';
import { asGiven, eventsAsGiven, type Made, make, stored } from './creations.ts';

type Given = { parts: Ingredients };
type Steps = {
  control: Made;
  names: { narrow: Made; wide: Made };
  events: Made;
  metadata: { narrow: Made; wide: Made };
};

/** The creation at a limit is accepted, as one within all limits is, and stored whole. */
const atLimit = (made: Made, control: Made, whole: (read: Exchange) => Finding | readonly Finding[]) => {
  const taken = accepted(made.create, { control: control.create });
  return [taken, ...where(taken, () => stored(made, whole))];
};

export const limits = scenario<Given, Steps>({
  id: 'deployment.create.at-limits',
  title: 'A name, events and metadata at their limits are accepted and stored whole',
  needs: ['deployment.create', 'deployment.get'],
  given: { parts: ingredients() },
  act: async ({ parts }, io) => {
    const body = (name: string) => least(parts, name);
    const named = (filling: 'narrow' | 'wide') => make((name) => body(longName(name, io.uuid(), filling)), io);
    const described = (filling: 'narrow' | 'wide') =>
      make((name) => ({ ...body(name), metadata: fullMetadata(io.uuid(), filling) }), io);
    const events = Array.from({ length: 50 }, (_, index) => message(`Question ${index + 1}`));
    return {
      control: await make(body, io),
      names: { narrow: await named('narrow'), wide: await named('wide') },
      events: await make((name) => ({ ...body(name), initial_events: events }), io),
      metadata: { narrow: await described('narrow'), wide: await described('wide') },
    };
  },
  judge: {
    'deployment.create.long-name-accepted': ({ control, names }) =>
      [names.narrow, names.wide].flatMap((made) =>
        atLimit(made, control, (read) => asGiven(made.create, read, ['name'])),
      ),
    'deployment.create.fifty-events-accepted': ({ control, events }) =>
      atLimit(events, control, (read) => eventsAsGiven(events.create, read)),
    'deployment.create.metadata-at-limits-accepted': ({ control, metadata }) =>
      [metadata.narrow, metadata.wide].flatMap((made) =>
        atLimit(made, control, (read) => asGiven(made.create, read, ['metadata'])),
      ),
  },
});
