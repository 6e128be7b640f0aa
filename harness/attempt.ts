import type { Operation, Request } from '../spec/request.ts';
import type { Drawn } from './arrange/precondition.ts';
import { doubted, isDoubtful } from './doubt.ts';
import { answerOf, type Exchange, type Lane } from './exchange.ts';
import { exploringIn } from './explore/fresh.ts';
import { type Open, open } from './finding.ts';
import type { Journal } from './journal/entry.ts';
import { withReferences } from './journal/references.ts';
import { checkOf, judgeTrace } from './judging.ts';
import { Interrupted, Obstacle } from './obstacle.ts';
import { type AnyProbe, isProbe, observedIn } from './probe.ts';
import { type Random, random } from './random.ts';
import { isAccepted } from './reading.ts';
import type { CheckRecord } from './record.ts';
import { rest } from './rest.ts';
import type { RunContext } from './run-context.ts';
import type { AnyScenario, Io } from './scenario.ts';
import type { Attempt, Lost } from './settle.ts';
import { openStay, type Stay } from './stay.ts';
import { trouble } from './trouble.ts';
import { whereabouts } from './whereabouts.ts';

/**
 * One attempt at a scenario: arranges, acts, judges, writes all of it to the journal, and cleans up after itself.
 * @throws Interrupted when the run is ending; the clean-up is done all the same
 */
export async function attemptAt(scenario: AnyScenario, number: number, run: RunContext): Promise<Attempt> {
  const place = { scenario: scenario.id, attempt: number };
  const endTurn = await run.turns(isProbe(scenario) ? new Set() : drawnBy(scenario));
  const budget = run.timeouts.scenario;
  let deadline = performance.now() + budget;
  const acted: Exchange[] = [];
  let overran = false;
  const send = async <O extends Operation>(request: Request<O>, lane: Lane): Promise<Exchange<O>> => {
    if (run.interrupted()) throw new Interrupted();
    if (performance.now() > deadline) {
      overran = true;
      throw Obstacle.of(
        'unreachable',
        `the target answered too slowly: the scenario took longer than ${budget / 1000} s`,
        'See why the target is slow, or spare it: lower --concurrency, select less with --only, or raise timeouts.scenario.',
      );
    }
    run.withinLimit();
    const asked = run.client.now();
    const exchange = await run.client.send(request, { ...place, lane, sender: acted });
    // What the run's own pace costs is not the target's slowness.
    deadline += exchange.sent - asked;
    if (lane === 'act') acted.push(exchange);
    stays.at(-1)?.see(exchange);
    return exchange;
  };
  const chance = random(run.seed, `${scenario.id}/${number}`);
  // The attempt's own, and within it that of the part of an act that is going on.
  const stays: Stay[] = [];
  const enter = () => {
    const entered = openStay(run, {
      ...place,
      chance,
      send: (request) => send(request, 'arrangement'),
      act: (request) => send(request, 'act'),
      waiting: async (what) => {
        const since = performance.now();
        return what.finally(() => {
          deadline += performance.now() - since;
        });
      },
    });
    stays.push(entered);
    return {
      ...entered,
      leave: async () => {
        stays.splice(stays.indexOf(entered), 1);
        await entered.leave();
      },
    };
  };
  const stay = enter();

  /** Holds what went wrong with a work item against one that is left alone for as long. */
  const controlled = async (checks: CheckRecord[], trace: Record<string, unknown>) => {
    const doubtful = checks.filter(isDoubtful);
    if (doubtful.length === 0) return checks;
    const { spots, took } = whereabouts(doubtful, trace, acted);
    const moved = await run.stillness(stay.arranger, spots, took);
    if (!moved) return checks;
    const movement = { message: moved.message, exchanges: moved.exchanges.map(({ key }) => key) };
    run.journal({ kind: 'moved', ...place, ...movement });
    return doubted(checks, movement);
  };

  try {
    const act: Io['send'] = (request) => (stays.at(-1) ?? stay).noting((noted) => send(noted, 'act'))(request);
    const io = { ...ioOf(act, chance, run, stay), exploring: exploringIn(run, chance, enter) };
    const findings = await traceOf(scenario, run, place, stay, io);
    const checks =
      'open' in findings
        ? undecided(scenario, findings.open, run.selected)
        : await controlled(judgeTrace(scenario, findings.trace, run.selected), findings.trace);
    for (const check of checks) run.journal({ kind: 'check', ...place, ...check });
    if (isProbe(scenario)) note(scenario, findings, run.journal);
    return { checks, lostAlone: lostAlone(acted), overran };
  } finally {
    await stay.leave().finally(endTurn);
  }
}

/** The kinds of hand-made things that a scenario may take. */
function drawnBy({ given }: AnyScenario): ReadonlySet<Drawn> {
  return new Set(Object.values(given).flatMap(({ draws }) => draws ?? []));
}

/** Puts down what a probe observed, or why it could not. What goes wrong in it is the affair of nothing that is judged. */
function note(probe: AnyProbe, found: { trace: Record<string, unknown> } | { open: Open }, journal: Journal): void {
  let unmade = 'open' in found ? found.open : undefined;
  try {
    const observed = 'trace' in found ? observedIn(probe, found.trace) : [];
    for (const each of observed) journal({ kind: 'observed', ...each });
  } catch (error) {
    unmade = ownFault(error);
  }
  if (!unmade) return;
  const { class: kind, message, remedy } = unmade;
  journal({ kind: 'unobserved', probe: probe.id, class: kind, message, remedy });
}

type Place = { scenario: string; attempt: number };

/** The trace of an attempt, or what kept it from coming about. */
async function traceOf(
  scenario: AnyScenario,
  run: RunContext,
  place: Place,
  stay: Stay,
  io: Io,
): Promise<{ trace: Record<string, unknown> } | { open: Open }> {
  try {
    run.withinLimit();
    const given: Record<string, unknown> = {};
    for (const [name, precondition] of Object.entries(scenario.given)) {
      given[name] = await precondition.arrange(stay.arranger);
    }
    run.journal({ kind: 'arranged', ...place, given: withReferences(given), path: [...stay.path] });
    const steps = await scenario.act(given, io);
    run.journal({ kind: 'acted', ...place, steps: withReferences(steps) });
    return { trace: { ...given, ...steps } };
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    return { open: error instanceof Obstacle ? error.finding : ownFault(error) };
  }
}

function ioOf(send: Io['send'], chance: Random, run: RunContext, { making }: Stay): Omit<Io, 'exploring'> {
  return {
    send,
    ...making,
    together: async (sends) => {
      const entries = Object.entries(sends);
      const exchanges = await Promise.all(entries.map(([, sending]) => sending));
      return Object.fromEntries(entries.map(([label], index) => [label, exchanges[index]])) as never;
    },
    rest: (milliseconds) => rest(milliseconds, run.interrupted),
    offers: run.offers,
    unknownId: (prefix) => prefix + chance.hex(32),
    uuid: () => chance.uuid(),
  };
}

function ownFault(error: unknown): Open {
  const message = error instanceof Error ? error.message : String(error);
  return open(
    [],
    'harness',
    `the scenario failed: ${message}`,
    'Report this to the maintainers of the suite, with the bundle.',
  );
}

function undecided(scenario: AnyScenario, finding: Open, selected: (id: string) => boolean) {
  return Object.keys(scenario.judge)
    .filter(selected)
    .flatMap((requirement) => checkOf(requirement, [finding]) ?? []);
}

/** The one exchange of an act without an answer, where a later one of the same act was accepted; none where several are. */
function lostAlone(acted: readonly Exchange[]): Map<string, Lost> {
  const lost = acted.filter((exchange) => trouble(exchange) !== undefined);
  const [only] = lost;
  if (!only || lost.length > 1 || trouble(only)?.class !== 'unreachable') return new Map();
  // A redirect is an answer too, if not the API's.
  const unanswered = (answerOf(only)?.status ?? 500) >= 500;
  const answeredLater = acted.some((other) => other.sent >= only.received && isAccepted(other));
  if (!unanswered || !answeredLater) return new Map();
  return new Map([[only.key, { operation: only.operation, ordinal: acted.indexOf(only) }]]);
}
