import { profiles, requirements as rows } from '../../spec/contract.ts';
import type { Exchange } from '../exchange.ts';
import { told } from '../findings/status.ts';
import { isJudged } from '../monitors/monitor.ts';
import { limitReached } from '../obstacle.ts';
import { isAccepted, undocumentedIn } from '../reading.ts';
import type {
  CheckRecord,
  CountsByOutcome,
  Observation,
  Outcome,
  Reason,
  RequirementRecord,
  RunRecord,
  ScenarioRecord,
} from '../record.ts';
import { gateOf } from '../verdict/gate.ts';
import { outcomeOf, scenarioOutcome } from '../verdict/outcome.ts';
import { scopeOf } from '../verdict/scope.ts';
import { verdictOf } from '../verdict/verdict.ts';
import type { JournalEntry, RunHeader } from './entry.ts';

type Of<K extends JournalEntry['kind']> = Extract<JournalEntry, { kind: K }>;

/** The exchanges of a journal by key. */
export function exchangesOf(entries: readonly JournalEntry[]): Map<string, Exchange> {
  return new Map(entries.flatMap((entry) => (entry.kind === 'exchange' ? [[entry.exchange.key, entry.exchange]] : [])));
}

/**
 * The run record, as a fold of the journal: the same journal always gives the same record. Also of a journal that was
 * cut short, as far as it goes.
 * @throws Error for a journal without its first line
 */
export function fold(entries: readonly JournalEntry[]): RunRecord {
  const of = <K extends JournalEntry['kind']>(kind: K) =>
    entries.filter((entry): entry is Of<K> => entry.kind === kind);
  const [header] = of('run');
  if (!header) throw new Error('the journal has no first line');
  const [end] = of('end');
  const [blocked] = of('blocked');
  const [spent] = of('spent');
  const exchanges = [...exchangesOf(entries).values()];
  const scenarios = scenarioRecords(header, of('scenario'), of('check'), of('arranged'));
  const requirements = requirementRecords(header, scenarios, of('scenario'), {
    blocked,
    spent,
    kept: of('kept').length > 0,
  });
  const selected = requirements.filter(({ id }) => header.requirements.includes(id));
  const interrupted = end === undefined || end.interrupted;
  return {
    schema_version: 1,
    run_id: header.run_id,
    verdict: verdictOf(requirements),
    gate: gateOf(selected, { interrupted }),
    reasons: reasonsOf(selected, interrupted, spent),
    scope: scopeOf(header, requirements.length),
    selection: {
      only: header.only,
      requirements: header.requirements.length,
      scenarios: header.scenarios.length,
    },
    expectations: [],
    cut_short: interrupted || spent !== undefined,
    target: header.target,
    profile: header.profile,
    suite: header.suite,
    seed: header.seed,
    started_at: header.started_at,
    duration_ms: end?.duration_ms ?? exchanges.at(-1)?.received ?? 0,
    counts: {
      requirements: { MUST: counted(requirements, 'MUST'), SHOULD: counted(requirements, 'SHOULD') },
      exchanges: lanes(exchanges),
    },
    requirements,
    scenarios,
    observations: observationsOf(of('observed'), exchanges),
    leftovers: of('left').map(({ resource, id, message }) => ({ resource, id, message })),
  };
}

function scenarioRecords(
  header: RunHeader,
  ended: readonly Of<'scenario'>[],
  checks: readonly Of<'check'>[],
  arranged: readonly Of<'arranged'>[],
): ScenarioRecord[] {
  const monitors = ended.filter(({ monitor }) => monitor).map(({ id, title }) => ({ id, title }));
  return [...header.scenarios, ...monitors].map(({ id, title }) => {
    const end = ended.find((entry) => entry.id === id);
    const own = end?.settled ?? checks.filter((check) => check.scenario === id).map(plain);
    const last = arranged.findLast(({ scenario }) => scenario === id);
    return {
      id,
      title,
      outcome: scenarioOutcome(own, end !== undefined),
      attempts: end?.attempts ?? 0,
      given: last?.given ?? {},
      path: last?.path ?? [],
      checks: own,
      ...(end && end.attempts > 1 ? { earlier: earlierOf(checks, end) } : {}),
      duration_ms: end?.duration_ms ?? 0,
    };
  });
}

function earlierOf(checks: readonly Of<'check'>[], { id, attempts }: Of<'scenario'>): ScenarioRecord['earlier'] & {} {
  return Array.from({ length: attempts - 1 }, (_, index) => index + 1).map((attempt) => ({
    attempt,
    checks: checks.filter((check) => check.scenario === id && check.attempt === attempt).map(plain),
  }));
}

function plain({ kind, scenario, attempt, ...check }: Of<'check'>): CheckRecord {
  return check;
}

function requirementRecords(
  header: RunHeader,
  scenarios: readonly ScenarioRecord[],
  ended: readonly Of<'scenario'>[],
  bounds: { blocked: Of<'blocked'> | undefined; spent: Of<'spent'> | undefined; kept: boolean },
): RequirementRecord[] {
  const { blocked, spent, kept } = bounds;
  const inProfile = profiles[header.profile.name]?.requirements ?? [];
  const selected = new Set(header.requirements);
  const ends = new Set(ended.map(({ id }) => id));
  return Object.values(rows)
    .filter(({ id }) => inProfile.includes(id))
    .map((row) => {
      const checked = scenarios.filter(({ checks }) => checks.some(({ requirement }) => requirement === row.id));
      const planned = header.scenarios.filter(({ judges }) => judges.includes(row.id)).map(({ id }) => id);
      const judges = [...new Set([...planned, ...checked.map(({ id }) => id)])];
      const result = outcomeOf(row, {
        selected: selected.has(row.id),
        judges,
        ended: judges.filter((id) => ends.has(id)),
        checks: checked.flatMap(({ checks }) => checks.filter(({ requirement }) => requirement === row.id)),
        ...(blocked ? { blocked: { class: blocked.class, message: blocked.message, remedy: blocked.remedy } } : {}),
        ...(spent ? { spent: spent.requests } : {}),
        kept,
      });
      const { id, level, basis, statement, source, operation } = row;
      return { id, level, basis, statement, source, operation, scenarios: judges, ...result };
    });
}

function reasonsOf(
  selected: readonly RequirementRecord[],
  interrupted: boolean,
  spent: Of<'spent'> | undefined,
): Reason[] {
  const reasons = selected.flatMap(({ id, level, outcome, message = '', class: kind }): Reason[] => {
    if (outcome === 'failed') return [{ class: level === 'MUST' ? 'violation' : 'advisory', message, requirement: id }];
    if (outcome === 'inconclusive') return [{ class: kind ?? 'harness', message, requirement: id }];
    return outcome === 'not-run' ? [{ class: 'not-run', message, requirement: id }] : [];
  });
  const ends = [
    ...(interrupted ? ['the run ended before everything selected was judged'] : []),
    ...(spent ? [limitReached(spent.requests)[0]] : []),
  ];
  return [...ends.map((message): Reason => ({ class: 'cut-short', message })), ...reasons];
}

function counted(requirements: readonly RequirementRecord[], level: string): CountsByOutcome {
  const count = (outcome: Outcome) =>
    requirements.filter((requirement) => requirement.level === level && requirement.outcome === outcome).length;
  return {
    passed: count('passed'),
    failed: count('failed'),
    inconclusive: count('inconclusive'),
    'not-applicable': count('not-applicable'),
    'not-run': count('not-run'),
  };
}

function lanes(exchanges: readonly Exchange[]): RunRecord['counts']['exchanges'] {
  const counts = { act: 0, arrangement: 0, shared: 0, 'clean-up': 0 };
  for (const { key } of exchanges) {
    const lane = key.split('/').at(-2);
    if (lane !== undefined && lane in counts) counts[lane as keyof typeof counts] += 1;
  }
  return counts;
}

function observationsOf(observed: readonly Of<'observed'>[], exchanges: readonly Exchange[]): Observation[] {
  const undocumented = exchanges
    .filter((exchange) => isJudged(exchange) && isAccepted(exchange))
    .flatMap((exchange) => undocumentedIn(exchange).map((pointer) => `${exchange.operation} ${pointer}`));
  const foreign = exchanges
    .filter(({ key, request }) => request.credential === 'foreign' && key.includes('/act/'))
    .map((exchange) => `${exchange.operation} ${told(exchange)}`);
  return [
    ...observed.map(({ subject, value }) => ({ subject, value })),
    ...[...new Set(foreign)].sort().map((value) => ({ subject: 'forbidden-or-missing', value })),
    ...[...new Set(undocumented)].sort().map((value) => ({ subject: 'undocumented-field', value })),
  ];
}
