import type { Precondition } from './precondition.ts';

/** What a deployment is made of besides its own fields. */
export interface Ingredients {
  agent: string;
  environment_id: string;
}

/** An agent and a cloud environment, shared between scenarios, for a scenario that creates a deployment itself. */
export function ingredients(): Precondition<Ingredients> {
  return {
    describe: 'an agent and a cloud environment to make a deployment of',
    arrange: async ({ shared }) => ({
      agent: await shared.agent(),
      environment_id: await shared.cloudEnvironment(),
    }),
  };
}

/** An agent that no deployment of another scenario has, for what is moved from one agent to another. */
export function anotherAgent(): Precondition<{ agent: string }> {
  return {
    describe: 'a second agent',
    arrange: async ({ shared }) => ({ agent: await shared.secondAgent() }),
  };
}
