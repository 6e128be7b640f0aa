import type { Precondition } from './precondition.ts';

/** An environment in which the scenario's item is not; shared between scenarios. To be asked for after the item. */
export function environment(
  kind: 'cloud' | 'second cloud' | 'idle self-hosted',
): Precondition<{ environment_id: string }> {
  return {
    describe: `a ${kind} environment`,
    arrange: async ({ shared, home }) => ({
      environment_id: await {
        cloud: shared.cloudEnvironment,
        'second cloud': shared.secondCloudEnvironment,
        'idle self-hosted': () => shared.idleEnvironment(home()),
      }[kind](),
    }),
  };
}

/** A token of another account that the target accepts. */
export function otherAccount(): Precondition<object> {
  return {
    describe: 'a token of another account',
    arrange: async ({ shared }) => {
      await shared.otherAccount();
      return {};
    },
  };
}
