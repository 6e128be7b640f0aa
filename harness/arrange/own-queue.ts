import { work } from '../../spec/operations.ts';
import { type Exchange, fieldOf } from '../exchange.ts';
import type { Arranger } from './arranger.ts';
import type { Precondition } from './precondition.ts';

/** A self-hosted environment that the scenario may poll: nobody else's items are in it. */
export interface OwnQueue {
  environment_id: string;
}

/** An environment in which nothing waits, as long as the scenario has no item; one that is asked for later joins it. */
export function ownQueue(): Precondition<OwnQueue> {
  return {
    describe: 'a self-hosted environment in which nothing waits',
    arrange: async (arranger) => ({ environment_id: await queueOf(arranger) }),
  };
}

/** How long figures are given to become those of an empty queue; what they are then is what counts. */
const settling = { milliseconds: 2_000, looks: 8 };

const countsNothing = (stats: Exchange): boolean => fieldOf(stats, 'depth') === 0 && fieldOf(stats, 'pending') === 0;

/** The same with its statistics, read before anything comes into it. */
export function countedQueue(): Precondition<OwnQueue & { empty: Exchange<'work.stats'> }> {
  return {
    describe: 'a self-hosted environment in which nothing waits, and its statistics',
    arrange: async (arranger) => {
      const environment = await queueOf(arranger);
      // Figures may follow late (no page says that they do not), and still count what an earlier scenario had.
      const empty = await arranger.until(() => arranger.send(work.stats(environment)), countsNothing, settling);
      return { environment_id: environment, empty };
    },
  };
}

/**
 * The environment that the attempt's items are to come into if nobody else's may be there; undefined where the hook has
 * to give the first of them one.
 */
export async function ownHome(arranger: Arranger): Promise<string | undefined> {
  const home = arranger.home();
  if (home !== undefined || !arranger.shared.makes.items) return home;
  const { id } = await arranger.lease();
  arranger.settle(id);
  return id;
}

/** That environment, or where only the hook makes items, and gives each one of its own, the idle one. */
export async function queueOf(arranger: Arranger): Promise<string> {
  return (await ownHome(arranger)) ?? arranger.shared.idleEnvironment(undefined);
}
