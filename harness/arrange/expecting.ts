import type { Precondition } from './precondition.ts';

/** Nothing; but clean-up waits a while for items that the act may have queued. To be asked for after the item. */
export function furtherItems(): Precondition<object> {
  return {
    describe: 'clean-up that waits for further items',
    arrange: async ({ expectItem }) => {
      expectItem(true);
      return {};
    },
  };
}
