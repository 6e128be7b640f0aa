import { doubted } from './doubt.ts';
import type { JournalEntry } from './journal/entry.ts';
import { exchangesOf } from './journal/fold.ts';
import { withExchanges } from './journal/references.ts';
import { checkOf, judgeTrace } from './judging.ts';
import type { Monitor } from './monitors/monitor.ts';
import { type AnyProbe, isProbe, observedIn } from './probe.ts';
import type { CheckRecord, Observation } from './record.ts';
import type { AnyScenario } from './scenario.ts';

/** What judging a journal again came to. */
export interface Rejudged {
  /** Traces of scenarios and probes, and monitors, that were judged again. */
  traces: number;
  checks: number;
  /** What probes observe in their traces. */
  observations: number;
  /** Where what is found now is not what the journal says. */
  differences: readonly Difference[];
}

export interface Difference {
  scenario: string;
  attempt: number;
  /** Absent where the whole scenario is unknown; of a probe, the subject of its observation. */
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
  {
    scenarios,
    monitors,
    probes = [],
  }: { scenarios: readonly AnyScenario[]; monitors: readonly Monitor[]; probes?: readonly AnyProbe[] },
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
  let observations = 0;
  const observed = of('observed');
  const reobserve = (probe: AnyProbe, trace: object) => {
    const found = foundBy(probe, trace);
    observations += found.length;
    differences.push(...otherwise(probe.id, observed, found));
  };
  for (const { scenario: id, attempt, steps } of acted) {
    const scenario = [...scenarios, ...probes].find((candidate) => candidate.id === id);
    const given = arranged.find((entry) => entry.scenario === id && entry.attempt === attempt)?.given ?? {};
    if (scenario) {
      const trace = withExchanges({ ...given, ...steps }, exchanges);
      if (isProbe(scenario)) reobserve(scenario, trace);
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
  const traced = new Set(acted.map(({ scenario }) => scenario));
  for (const probe of new Set(observed.flatMap((entry) => entry.probe ?? [])))
    if (!traced.has(probe)) differences.push(...otherwise(probe, observed, []));
  return { traces: acted.length + watched.length, checks, observations, differences };
}

/** What a probe observes; nothing where its own function fails, as in the run. */
function foundBy(probe: AnyProbe, trace: object): Observation[] {
  try {
    return observedIn(probe, trace);
  } catch {
    return [];
  }
}

/** Where a probe's observations are not those that its trace shows. */
function otherwise(probe: string, recorded: readonly Of<'observed'>[], found: readonly Observation[]): Difference[] {
  const was = new Map(recorded.flatMap((it) => (it.probe === probe ? [[it.subject, it.value]] : [])));
  const is = new Map(found.map(({ subject, value }) => [subject, value]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((subject) => was.get(subject) !== is.get(subject))
    .map((requirement) => ({
      ...{ scenario: probe, attempt: 1, requirement },
      recorded: was.get(requirement) ?? 'not observed',
      found: is.get(requirement) ?? 'not observed',
    }));
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
