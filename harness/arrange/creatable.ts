import type { Arranger } from './arranger.ts';
import type { Resource } from './create.ts';
import type { Precondition } from './precondition.ts';

/** What something is created of, but for its name. */
export interface Creatable {
  body: object;
  /** The same with other metadata. */
  otherwise: object;
}

/** What it takes besides metadata. */
const means = {
  environment: async () => ({ config: { type: 'cloud' } }),
  agent: async ({ shared }: Arranger) => ({ model: await shared.model() }),
  session: async ({ shared }: Arranger) => ({
    agent: await shared.agent(),
    environment_id: await shared.cloudEnvironment(),
  }),
} as const satisfies Partial<Record<Resource, (arranger: Arranger) => Promise<object>>>;

/** What environments, agents or sessions are created of, for scenarios in which it is the creating that is judged. */
export function creatable(resource: keyof typeof means): Precondition<Creatable> {
  return {
    describe: `an account in which ${resource}s can be created`,
    arrange: async (arranger) => {
      const parts = await means[resource](arranger);
      const { texts, random } = arranger;
      const body = () => ({ ...parts, metadata: texts.metadata(random.hex(12)) });
      return { body: body(), otherwise: body() };
    },
  };
}
