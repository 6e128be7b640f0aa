import type { Outcome } from '../record.ts';
import type { Run } from '../run.ts';
import type { AnyScenario } from '../scenario.ts';

/** Executes scenarios without a test framework, several at a time, in the order of the list; then finishes the run. */
export async function drive(
  run: Run,
  scenarios: readonly AnyScenario[],
  concurrency: number,
  finished: (id: string, outcome: Outcome) => void = () => {},
): Promise<void> {
  const waiting = [...scenarios];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) finished(next.id, await run.execute(next));
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  await run.finish();
}
