import { lackFor } from '../../spec/capabilities.ts';
import { isRequirementId, requirements as rows } from '../../spec/contract.ts';
import { type Behaved, behaviourOf } from '../behaviour/behaviour.ts';
import { changesBetween } from '../behaviour/changes.ts';
import type { Exchange } from '../exchange.ts';
import { told } from '../findings/status.ts';
import { isJudged } from '../monitors/monitor.ts';
import { isOfProbe } from '../probe.ts';
import { isAccepted, undocumentedIn } from '../reading.ts';
import type {
  CheckRecord,
  CountsByOutcome,
  Gate,
  LockRecord,
  Observation,
  Outcome,
  RequirementRecord,
  RunRecord,
  ScenarioRecord,
} from '../record.ts';
import { afterExpectations, type Weighed, weigh, withExcuse } from '../verdict/expected.ts';
import { gateOf } from '../verdict/gate.ts';
import { scenarioOutcome } from '../verdict/outcome.ts';
import { overdueMessage, reasonsOf } from '../verdict/reasons.ts';
import { scopeOf } from '../verdict/scope.ts';
import { verdictOf } from '../verdict/verdict.ts';
import type { JournalEntry, RunHeader } from './entry.ts';
import { probeRecords } from './probes.ts';
import { requirementRecords } from './requirements.ts';

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
  const ended = new Set(of('scenario').map(({ id }) => id));
  const bounds = { blocked, spent, kept: of('kept').length > 0 };
  const found = requirementRecords(header, scenarios, ended, bounds);
  const interrupted = end === undefined || end.interrupted;
  const cutShort = interrupted || spent !== undefined;
  const weighed = weigh(header, { requirements: found, scenarios, cutShort });
  const requirements = found.map((it) => withExcuse(it, weighed.excuses.get(it.id)));
  const inRun = new Set([...header.requirements, ...header.left_out.requirements]);
  const selected = requirements.filter(({ id }) => inRun.has(id));
  const lacking = found.filter(({ id }) => isRequirementId(id) && lackFor(rows[id], header.capabilities));
  const selection = {
    only: header.only,
    requirements: selected.length,
    scenarios: header.scenarios.length,
    probes: (header.probes ?? []).length,
  };
  const observations = observationsOf(of('observed'), exchanges);
  const lock = lockRecord(header, { ...header, selection, cut_short: cutShort, requirements: found, observations });
  return {
    schema_version: 1,
    run_id: header.run_id,
    verdict: verdictOf(found),
    gate: gateAfter(weighed, selected, { interrupted, lock }),
    reasons: reasonsOf(selected, {
      interrupted,
      ...(spent ? { spent: spent.requests } : {}),
      overdue: weighed.overdue,
      lock,
    }),
    scope: scopeOf(header, { all: found.length, lacking: lacking.length }),
    selection,
    capabilities: header.capabilities,
    expectations: weighed.records,
    cut_short: cutShort,
    target: header.target,
    profile: header.profile,
    suite: header.suite,
    seed: header.seed,
    explore: header.explore,
    anonymous: header.anonymous,
    started_at: header.started_at,
    duration_ms: end?.duration_ms ?? exchanges.at(-1)?.received ?? 0,
    counts: {
      requirements: { MUST: counted(requirements, 'MUST'), SHOULD: counted(requirements, 'SHOULD') },
      exchanges: lanes(exchanges),
    },
    requirements,
    scenarios,
    probes: probeRecords(header, entries),
    observations,
    lock,
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
  return [...header.scenarios, ...header.left_out.scenarios, ...monitors].map(({ id, title }) => {
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

/** What changed since the locked behaviour, where there is one. */
function lockRecord({ lock }: RunHeader, run: Behaved): LockRecord | null {
  if (!lock) return null;
  const { file, strict, behaviour } = lock;
  return { file, strict, ...changesBetween(behaviour, behaviourOf(run)) };
}

function gateAfter(
  { excuses, overdue }: Weighed,
  selected: readonly RequirementRecord[],
  { interrupted, lock }: { interrupted: boolean; lock: LockRecord | null },
): Gate {
  return gateOf(
    selected.map((requirement) => afterExpectations(requirement, excuses.get(requirement.id))),
    {
      interrupted,
      expected: selected.filter(({ level, expected }) => level === 'MUST' && expected).length,
      overdue: overdue.map(overdueMessage),
      changes: lock?.strict ? lock.changes.length : 0,
    },
  );
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

const bySubject = (a: Observation, b: Observation) => (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0);

function observationsOf(observed: readonly Of<'observed'>[], exchanges: readonly Exchange[]): Observation[] {
  const undocumented = exchanges
    .filter((exchange) => isJudged(exchange) && isAccepted(exchange))
    .flatMap((exchange) => undocumentedIn(exchange).map((pointer) => `${exchange.operation} ${pointer}`));
  const foreign = exchanges
    .filter(({ key, request }) => request.credential === 'foreign' && key.includes('/act/') && !isOfProbe({ key }))
    .map((exchange) => `${exchange.operation} ${told(exchange)}`);
  return [
    ...observed.map(({ kind, ...observation }) => observation).sort(bySubject),
    ...[...new Set(foreign)].sort().map((value) => ({ subject: 'forbidden-or-missing', value })),
    ...[...new Set(undocumented)].sort().map((value) => ({ subject: 'undocumented-field', value })),
  ];
}
