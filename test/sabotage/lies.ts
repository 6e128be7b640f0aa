import { type Exchange, isObject } from '../../harness/exchange.ts';
import type { JournalEntry } from '../../harness/journal/entry.ts';
import { exchangesOf } from '../../harness/journal/fold.ts';
import { withExchanges } from '../../harness/journal/references.ts';
import { judgeTrace } from '../../harness/judging.ts';
import { isJudged, type Monitor } from '../../harness/monitors/monitor.ts';
import type { AnyScenario } from '../../harness/scenario.ts';
import { alterationsOf, altered } from '../../harness/sensitivity/alterations.ts';
import { donorsFrom } from '../../harness/sensitivity/donors.ts';
import type { Kind } from '../../harness/sensitivity/result.ts';
import { chooser } from '../../harness/sensitivity/sample.ts';

/** The changes that are tried: those after which an answer still has its form, so that there is something to judge. */
const kinds: readonly Kind[] = [
  ...(['another success', 'refused', 'accepted', 'another refusal', 'another value', 'nulled', 'set'] as const),
  ...(['earlier', 'later', 'entry changed', 'entry dropped', 'item dropped', 'item repeated'] as const),
];

/** Of what a monitor rests on, as much as suffices to find one that can be lied about. */
const most = 60;

type Trace = Record<string, unknown>;

/** The lies that can be told about a recorded run: one answer is otherwise than it was, and all others are as they were. */
export function liesAbout(entries: readonly JournalEntry[]) {
  const exchanges = exchangesOf(entries);
  const donors = donorsFrom([...exchanges.values()].filter(isJudged));

  function* liesOf(exchange: Exchange | undefined): Generator<Exchange> {
    if (!exchange || !isJudged(exchange)) return;
    const choose = chooser(1, exchange.key);
    for (const alteration of alterationsOf(exchange, choose)) {
      if (!kinds.includes(alteration.kind)) continue;
      const lie = altered(exchange, alteration, donors, choose);
      if (lie) yield lie.exchange;
    }
    // What the same call was answered before is stale by now.
    const same = [...exchanges.values()].filter(
      ({ request, sent }) => request.path === exchange.request.path && sent < exchange.sent,
    );
    const before = same.findLast(({ operation }) => operation === exchange.operation);
    if (before) yield { ...exchange, answer: before.answer };
  }

  /** What the attempts at a scenario left, as it is judged. */
  function tracesOf({ id }: AnyScenario): Trace[] {
    return entries.flatMap((entry) => {
      if (entry.kind !== 'acted' || entry.scenario !== id) return [];
      const arranged = entries.find(
        (it) => it.kind === 'arranged' && it.scenario === id && it.attempt === entry.attempt,
      );
      return sequences({ ...(arranged?.kind === 'arranged' ? arranged.given : {}), ...entry.steps });
    });
  }

  return {
    /** Which of these requirements the judges of a scenario fail, each on some lie about the scenario's own trace. */
    failedBy(scenario: AnyScenario, wanted: readonly string[]): string[] {
      const open = new Set(wanted);
      for (const kept of tracesOf(scenario)) {
        const told = (lie?: Exchange) =>
          withExchanges(kept, { get: (key) => (key === lie?.key ? lie : exchanges.get(key)) });
        // What a judge that holds does not rest on does not change its mind.
        for (const { requirement, outcome, exchanges: cited } of judgeTrace(scenario, told(), (it) => open.has(it))) {
          if (outcome !== 'passed') continue;
          for (const lie of cited.flatMap((key) => [...liesOf(exchanges.get(key))])) {
            const [found] = judgeTrace(scenario, told(lie), (it) => it === requirement);
            if (found?.outcome !== 'failed') continue;
            open.delete(requirement);
            break;
          }
        }
      }
      return wanted.filter((it) => !open.has(it));
    },

    /** Which of these requirements a monitor fails, each on some lie about what it rests on. */
    brokenBy({ watch }: Monitor, wanted: readonly string[]): string[] {
      const all = [...exchanges.values()];
      const found = [...watch(all)];
      return wanted.filter((requirement) => {
        const own = found.filter(([id, { kind }]) => id === requirement && kind === 'holds');
        const cited = new Set(own.flatMap(([, finding]) => finding.exchanges));
        return [...cited]
          .slice(0, most)
          .some((exchange) =>
            [...liesOf(exchange)].some((lie) =>
              [...watch(all.map((it) => (it === exchange ? lie : it)))].some(
                ([id, { kind }]) => id === requirement && kind === 'violated',
              ),
            ),
          );
      });
    },
  };
}

/** The sequences of an exploration, each as an exploration of its own, which is quicker to judge; of others the trace. */
function sequences(kept: Trace): Trace[] {
  const { explored } = kept;
  if (!isObject(explored) || !Array.isArray(explored.tries)) return [kept];
  return explored.tries.map((one) => ({ ...kept, explored: { tries: [one], shrunk: [] } }));
}
