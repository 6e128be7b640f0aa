import type { Operation } from '../../spec/request.ts';
import { answerOf, type Exchange } from '../exchange.ts';
import type { Creations, Plan } from './plan.ts';

/** What a rehearsal has made, by the calls that were accepted. */
export function creationsOf(exchanges: readonly Exchange[], { keep }: { keep: boolean }): Creations {
  const made = accepted(exchanges);
  return {
    api: {
      environments: made('environment.create'),
      agents: made('agent.create'),
      sessions: sessions(made),
      deployments: made('deployment.create'),
    },
    hook: {
      environments: made('control.environments'),
      work_items: made('control.work-items'),
      deployments: made('control.deployments'),
    },
    removed: !keep,
  };
}

/** What of it an account may be billed for: sessions, and the runs of an agent that a user message starts. */
export function costsOf(exchanges: readonly Exchange[]): Plan['may_cost'] {
  const made = accepted(exchanges);
  return { sessions: sessions(made), runs: made('event.send') + made('deployment.run') };
}

/** The run of a deployment makes a session, and gives it a user message. */
const sessions = (made: (operation: Operation) => number) => made('session.create') + made('deployment.run');

function accepted(exchanges: readonly Exchange[]): (operation: Operation) => number {
  return (operation) =>
    exchanges.filter((exchange) => {
      const status = answerOf(exchange)?.status ?? 0;
      return exchange.operation === operation && status >= 200 && status < 300;
    }).length;
}
