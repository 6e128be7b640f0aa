import type { Precondition } from './precondition.ts';

/** A little more than a second, in milliseconds: what is made before and after it has creation times that differ. */
const apart = 1_020;

/** Time that passes between what is asked for before and what is asked for after it, which were else of one second. */
export function aMoment(): Precondition<object> {
  return {
    describe: 'a moment, so that what comes before is older',
    arrange: async ({ rest }) => {
      await rest(apart);
      return {};
    },
  };
}
