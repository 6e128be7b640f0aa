import { doubted } from './doubt.ts';
import type { JournalEntry } from './journal/entry.ts';
import { exchangesOf } from './journal/fold.ts';
import { withExchanges } from './journal/references.ts';
import { checkOf, judgeTrace } from './judging.ts';
import type { Monitor } from './monitors/monitor.ts';
import type { CheckRecord } from './record.ts';
import type { AnyScenario } from './scenario.ts';

/** What judging a journal again came to. */
export interface Rejudged {
  /** Traces of scenarios, and monitors, that were judged again. */
  traces: number;
  checks: number;
  /** Where what is found now is not what the journal says. */
  differences: readonly Difference[];
}

export interface Difference {
  scenario: string;
  attempt: number;
  /** Absent where the whole scenario is unknown. */
  requirement?: string;
  recorded: string;
  found: string;
}

type Of<K extends JournalEntry['kind']> = Extract<JournalEntry, { kind: K }>;

/**
 * Judges the traces of a journal again, without their target, by the scenarios and monitors of this suite, and compares
 * each check with the recorded one. What no act was reached for has no trace, and is left as it is recorded.
 * @throws Error for a trace that names an exchange which the journal lacks
 */
export function rejudge(
  entries: readonly JournalEntry[],
  { scenarios, monitors }: { scenarios: readonly AnyScenario[]; monitors: readonly Monitor[] },
): Rejudged {
  const of = <K extends JournalEntry['kind']>(kind: K) =>
    entries.filter((entry): entry is Of<K> => entry.kind === kind);
  const selected = new Set(of('run').flatMap(({ requirements }) => requirements));
  const exchanges = exchangesOf(entries);
  const recorded = (id: string, attempt: number) =>
    of('check').filter((check) => check.scenario === id && check.attempt === attempt);
  const arranged = of('arranged');
  const differences: Difference[] = [];
  let checks = 0;
  const compare = (id: string, attempt: number, found: readonly CheckRecord[]) => {
    checks += found.length;
    differences.push(...compared(id, attempt, recorded(id, attempt), found));
  };

  const acted = of('acted');
  for (const { scenario: id, attempt, steps } of acted) {
    const scenario = scenarios.find((candidate) => candidate.id === id);
    const given = arranged.find((entry) => entry.scenario === id && entry.attempt === attempt)?.given ?? {};
    if (scenario) {
      const trace = withExchanges({ ...given, ...steps }, exchanges);
      const found = judgeTrace(scenario, trace, (requirement) => selected.has(requirement));
      const moved = of('moved').find((entry) => entry.scenario === id && entry.attempt === attempt);
      compare(id, attempt, moved ? doubted(found, moved) : found);
    } else {
      differences.push({ scenario: id, attempt, recorded: 'a trace', found: 'no such scenario in this suite' });
    }
  }
  const watched = of('scenario').filter(({ monitor }) => monitor);
  for (const { id } of watched) {
    const monitor = monitors.find((candidate) => candidate.id === id);
    if (monitor) compare(id, 1, watch(monitor, [...exchanges.values()], selected));
    else differences.push({ scenario: id, attempt: 1, recorded: 'a monitor', found: 'no such monitor in this suite' });
  }
  return { traces: acted.length + watched.length, checks, differences };
}

function watch(
  { watch: look }: Monitor,
  exchanges: Parameters<Monitor['watch']>[0],
  selected: ReadonlySet<string>,
): CheckRecord[] {
  const findings = [...look(exchanges)];
  return [...new Set(findings.map(([requirement]) => requirement))]
    .filter((requirement) => selected.has(requirement))
    .flatMap((id) => {
      const own = findings.flatMap(([requirement, finding]) => (requirement === id ? [finding] : []));
      return checkOf(id, own) ?? [];
    });
}

function compared(
  scenario: string,
  attempt: number,
  recorded: readonly CheckRecord[],
  found: readonly CheckRecord[],
): Difference[] {
  const ids = new Set([...recorded, ...found].map(({ requirement }) => requirement));
  const told = (checks: readonly CheckRecord[], id: string) => {
    const check = checks.find(({ requirement }) => requirement === id);
    return check ? [check.outcome, check.message].filter(Boolean).join(': ') : 'not judged';
  };
  return [...ids].flatMap((requirement) => {
    const [was, is] = [told(recorded, requirement), told(found, requirement)];
    return was === is ? [] : [{ scenario, attempt, requirement, recorded: was, found: is }];
  });
}
