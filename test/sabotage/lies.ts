import { isObject, type Exchange } from '../../harness/exchange.ts';
import type { JournalEntry } from '../../harness/journal/entry.ts';
import { exchangesOf } from '../../harness/journal/fold.ts';
import { withExchanges, referencesIn } from '../../harness/journal/references.ts';
import { judgeTrace } from '../../harness/judging.ts';
import { isJudged, type Monitor } from '../../harness/monitors/monitor.ts';
import type { AnyScenario } from '../../harness/scenario.ts';
import { alterationsOf, altered } from '../../harness/sensitivity/alterations.ts';
import { donorsFrom } from '../../harness/sensitivity/donors.ts';
import { chooser } from '../../harness/sensitivity/sample.ts';
import type { Pair } from '../../scripts/kill-matrix/strength.ts';

/** How often each change of a field is tried, each time with other values. */
const draws = 2;

type Trace = Record<string, unknown>;

/** The lies that a recorded run can be told: the same run, but that one answer is otherwise than it was recorded. */
export function liesAbout(entries: readonly JournalEntry[]) {
  const exchanges = exchangesOf(entries);
  const donors = donorsFrom([...exchanges.values()].filter(isJudged));
  const bySender = new Map<string, Exchange[]>();
  for (const exchange of exchanges.values()) {
    const sender = exchange.key.split('/').slice(0, 2).join('/');
    bySender.set(sender, [...(bySender.get(sender) ?? []), exchange]);
  }

  function* changed(exchange: Exchange): Generator<Exchange> {
    if (!isJudged(exchange)) return;
    for (let draw = 0; draw < draws; draw++) {
      const choose = chooser(draw, exchange.key);
      for (const alteration of alterationsOf(exchange, choose)) {
        const lie = altered(exchange, alteration, donors, choose);
        if (lie) yield lie.exchange;
      }
    }
  }

  /** What a scenario's attempts left, as it is judged. */
  function tracesOf({ id }: AnyScenario): Trace[] {
    return entries.flatMap((entry) => {
      if (entry.kind !== 'acted' || entry.scenario !== id) return [];
      const given = entries.find(
        (it) => it.kind === 'arranged' && it.scenario === id && it.attempt === entry.attempt,
      );
      return [{ ...(given?.kind === 'arranged' ? given.given : {}), ...entry.steps }].flatMap(apart);
    });
  }

  return {
    /** The requirements that a scenario's judges fail on some lie about its own trace. */
    failing(scenario: AnyScenario): string[] {
      const open = new Set(Object.keys(scenario.judge));
      const failed: string[] = [];
      for (const kept of tracesOf(scenario)) {
        for (const key of new Set([...referencesIn(kept)].map(([, it]) => it))) {
          const exchange = exchanges.get(key);
          for (const lie of exchange ? changed(exchange) : []) {
            if (open.size === 0) return failed;
            const trace = withExchanges(kept, { get: (one) => (one === key ? lie : exchanges.get(one)) });
            for (const { requirement, outcome } of judgeTrace(scenario, trace, (it) => open.has(it))) {
              if (outcome === 'failed' && open.delete(requirement)) failed.push(requirement);
            }
          }
        }
      }
      return failed;
    },
    /** The requirements that a monitor fails on some lie about what one scenario sent. */
    broken({ requirements, watch }: Monitor): string[] {
      const open = new Set<string>(requirements);
      const failed: string[] = [];
      for (const sent of bySender.values()) {
        for (const exchange of sent) {
          for (const lie of changed(exchange)) {
            if (open.size === 0) return failed;
            for (const [requirement, { kind }] of watch(sent.map((it) => (it === exchange ? lie : it)))) {
              if (kind === 'violated' && open.delete(requirement)) failed.push(requirement);
            }
          }
        }
      }
      return failed;
    },
  };
}

/** The sequences of an exploration, each as an exploration of its own: it is quicker to judge. */
function apart(kept: Trace): Trace[] {
  const { explored } = kept;
  if (!isObject(explored) || !Array.isArray(explored.tries)) return [kept];
  return explored.tries.map((one) => ({ ...kept, explored: { tries: [one], shrunk: [] } }));
}
