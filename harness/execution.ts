import { attemptAt } from './attempt.ts';
import { Interrupted } from './obstacle.ts';
import type { Outcome } from './record.ts';
import type { RunContext } from './run-context.ts';
import type { AnyScenario } from './scenario.ts';
import { type Attempt, repetitions, settle, worthRepeating } from './settle.ts';
import { scenarioOutcome } from './verdict/outcome.ts';

/** Repetitions in a row that meet the same trouble, after which it is no passing noise, and the rest is not repeated. */
const patience = 3;

/** How scenarios are executed: at once, and those that met nothing but transport trouble once more at the end. */
export interface Execution {
  execute: (scenario: AnyScenario) => Promise<Outcome>;
  /** Executes again, on fresh state, what was kept for the end. */
  again: () => Promise<void>;
}

/** The execution of a run's scenarios; their checks and ends go into the journal. */
export function executionIn(context: RunContext): Execution {
  const noisy: { scenario: AnyScenario; attempts: Attempt[]; started: number }[] = [];

  const end = (scenario: AnyScenario, attempts: readonly Attempt[], started: number): Outcome => {
    const checks = settle(attempts);
    context.journal({
      kind: 'scenario',
      id: scenario.id,
      title: scenario.title,
      attempts: attempts.length,
      duration_ms: Math.round(performance.now() - started),
      ...(attempts.length > 1 ? { settled: checks } : {}),
    });
    return scenarioOutcome(checks, true);
  };

  return {
    execute: async (scenario) => {
      const started = performance.now();
      const attempts: Attempt[] = [];
      try {
        do attempts.push(await attemptAt(scenario, attempts.length + 1, context));
        while (attempts.length < repetitions && attempts.every(worthRepeating));
      } catch (error) {
        if (error instanceof Interrupted) return 'not-run';
        throw error;
      }
      if (attempts.length < repetitions && attempts.every(transportAlone)) {
        noisy.push({ scenario, attempts, started });
        return 'inconclusive';
      }
      return end(scenario, attempts, started);
    },
    again: async () => {
      let inVain = 0;
      for (const { scenario, attempts, started } of noisy.splice(0)) {
        try {
          if (inVain < patience && !context.client.givenUp() && !context.client.spent()) {
            const attempt = await attemptAt(scenario, attempts.length + 1, context);
            attempts.push(attempt);
            inVain = transportAlone(attempt) ? inVain + 1 : 0;
          }
        } catch (error) {
          if (!(error instanceof Interrupted)) throw error;
        }
        end(scenario, attempts, started);
      }
    },
  };
}

/** Whether all that kept an attempt from its checks was the way to the target; a slow target is not tried again. */
function transportAlone({ checks, overran = false }: Attempt): boolean {
  const open = checks.filter(({ outcome }) => outcome !== 'passed');
  return !overran && open.length > 0 && open.every(({ class: kind }) => kind === 'unreachable' || kind === 'rate');
}
