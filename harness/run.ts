import { profiles } from '../spec/contract.ts';
import type { Request } from '../spec/request.ts';
import { drain, type Leftover, removeAll } from './arrange/clean-up.ts';
import { create } from './arrange/create.ts';
import { handMadeDeployment } from './arrange/hand-made-deployment.ts';
import { handMadeItem } from './arrange/hand-made-item.ts';
import { leases, leasesOfSupplied } from './arrange/leases.ts';
import { openLedger } from './arrange/ledger.ts';
import { names } from './arrange/names.ts';
import { isOrder, order } from './arrange/order.ts';
import { pool } from './arrange/pool.ts';
import type { Drawn } from './arrange/precondition.ts';
import { share } from './arrange/shared.ts';
import { noSupplies, type Supplies } from './arrange/supplies.ts';
import { textsOf, userAgentOf } from './arrange/texts.ts';
import { turns } from './arrange/turns.ts';
import { barrier } from './barrier.ts';
import type { Exchange } from './exchange.ts';
import { executionIn } from './execution.ts';
import type { Finding } from './finding.ts';
import { type Client, openClient } from './http/client.ts';
import { pacedAt } from './http/pace.ts';
import { boundsOf, openTransport } from './http/transport.ts';
import type { Journal, RunHeader } from './journal/entry.ts';
import { checkOf } from './judging.ts';
import { defaultLimits, firstAnswer, type Limits } from './limits.ts';
import { monitors } from './monitors.ts';
import { Interrupted, limitReached, Obstacle } from './obstacle.ts';
import { plainCallOf } from './plain-call.ts';
import { preflight } from './preflight.ts';
import { isProbe } from './probe.ts';
import { random } from './random.ts';
import type { Outcome } from './record.ts';
import { rest } from './rest.ts';
import type { RunContext } from './run-context.ts';
import { stopLateRuns } from './runs.ts';
import type { AnyScenario } from './scenario.ts';
import type { LeftOut, Selection } from './selection.ts';
import { ownItems } from './stay.ts';
import { stillness } from './stillness.ts';
import { connectionToHook, type Target } from './target.ts';
import { offersOf, withinProfile } from './within-profile.ts';

export interface RunOptions {
  header: RunHeader;
  target: Target;
  selection: Pick<Selection, 'requirements' | 'scenarios'>;
  journal: Journal;
  /** Appends a line to the ledger's file; it outlives the process from then on. */
  appendToLedger: (line: string) => void;
  /** Settles when the ledger's lines are on disk; left out where they need not outlive the machine. */
  flushLedger?: (() => Promise<void>) | undefined;
  /** The secret of an anonymous run (`newSecret`); without one, names and texts say whose they are. */
  secret?: string | null;
  /** How fast, how patiently and how much it may send; what fits the target's address where it is not given. */
  limits?: Limits;
  /** What there is to arrange from. */
  supplies?: Supplies;
  /** Whether the run has started the target, which then ends with it. */
  started?: boolean;
  /** Leaves what was created on the target, for a look. */
  keep?: boolean;
}

/** A run that is going on. Scenarios may be executed in any order and at the same time. */
export interface Run {
  /**
   * Executes one scenario and gives its outcome; what it found is in the journal. A probe waits until every scenario of
   * the run has come to its end, so that it is in the way of nothing that is judged.
   */
  execute: (scenario: AnyScenario) => Promise<Outcome>;
  /** Sends nothing new for scenarios from now on; clean-up goes on. */
  interrupt: () => void;
  /** Lets the monitors judge, removes what is left, and ends the journal. */
  finish: () => Promise<void>;
}

/** How long clean-up may go on after an interruption, in milliseconds. */
const cleanUpBound = 15_000;

/** Opens a run: looks whether the target is there and takes the token, and says so in the journal if not. */
export async function openRun(options: RunOptions): Promise<Run> {
  const { header, target, journal } = options;
  const profile = profiles[header.profile.name];
  if (!profile) throw new Error(`there is no profile ${header.profile.name}`);
  journal({ kind: 'run', journal_version: 1, ...header });
  const exchanges: Exchange[] = [];
  let interruptedAt: number | undefined;
  const { limits = defaultLimits(new URL(target.url)) } = options;
  const bounds = boundsOf(limits.timeouts);
  const { concurrency } = header;
  const { hook, connection } = target;
  const offers = offersOf(profile, target);
  const plainCall = plainCallOf(offers, random(header.seed, `plain call/${header.run_id}`));
  const unbound = openClient({
    target,
    transport: openTransport(target.url, { connections: concurrency * 2, bounds, connection }),
    hookTransport: hook
      ? openTransport(hook.url, { connections: concurrency, bounds, connection: connectionToHook(target) })
      : null,
    plainCall,
    pace: pacedAt(limits.rate),
    random: random(header.seed, `client/${header.run_id}`),
    userAgent: userAgentOf(header.suite.version, options.secret ?? null),
    patience: firstAnswer(limits.timeouts),
    maxRequests: limits.maxRequests,
    interrupted: () => interruptedAt !== undefined,
    record: (exchange) => {
      exchanges.push(exchange);
      journal({ kind: 'exchange', exchange });
    },
  });
  const client = withinProfile(unbound, offers, profile.name);
  const context = openContext({ ...options, limits, offers, plainCall }, client, () => interruptedAt);
  const blocked = await preflight(client, plainCall);
  if (blocked) {
    const { class: kind, message, remedy } = blocked;
    journal({ kind: 'blocked', class: kind, message, remedy, exchanges: blocked.exchanges.map(({ key }) => key) });
  }

  const execution = executionIn(context);
  const judged = barrier(options.selection.scenarios.length, async () => {
    await execution.again();
    context.judging = false;
  });
  return {
    execute: async (scenario) => {
      if (isProbe(scenario)) await judged.all;
      try {
        if (blocked) return isProbe(scenario) ? 'not-run' : 'inconclusive';
        if (interruptedAt !== undefined) return 'not-run';
        return await execution.execute(scenario);
      } finally {
        if (!isProbe(scenario)) judged.one();
      }
    },
    interrupt: () => {
      interruptedAt ??= performance.now();
    },
    finish: async () => {
      await execution.again();
      if (!blocked) watch(exchanges, context, header.left_out);
      if (context.keep) journal({ kind: 'kept' });
      for (const left of await leave(context)) journal({ kind: 'left', ...left });
      const { queuedBy } = context.shared.learnt;
      if (queuedBy) journal({ kind: 'observed', subject: 'which-call-queues', value: queuedBy });
      journal({ kind: 'end', duration_ms: client.now(), interrupted: interruptedAt !== undefined });
      await client.close();
    },
  };
}

/** Removes what is still there, unless it is to be kept; gives what stays. */
async function leave(context: RunContext): Promise<Leftover[]> {
  const { ledger, keep, late, cleanUp } = context;
  if (keep)
    return ledger.standing().map(({ resource, name, id }) => ({ resource, id: id ?? name, message: 'kept, as asked' }));
  const send = (request: Request) => cleanUp(request, { scenario: 'run', attempt: 1 });
  const left: Leftover[] = [];
  // What a session was to queue and did not in time may have shown up since.
  for (const lease of new Set(late))
    left.push(...(await drain(lease.id, send, { ours: ownItems(lease, context) })).left);
  await stopLateRuns(context, send);
  const still = await removeAll(ledger.standing(), ledger, send);
  // An answer may just have got lost.
  left.push(...(still.length > 0 ? await removeAll(ledger.standing(), ledger, send) : []));
  return left;
}

function openContext(
  options: RunOptions & { limits: Limits; offers: RunContext['offers']; plainCall: Request },
  client: Client,
  interruptedAt: () => number | undefined,
): RunContext {
  const { header, target, selection, journal, keep = false, offers, plainCall, secret = null } = options;
  const { supplies = noSupplies } = options;
  const { timeouts, maxRequests } = options.limits;
  const ledger = openLedger(options.appendToLedger, [], options.flushLedger);
  ledger.write({
    at: 'run',
    run_id: header.run_id,
    url: target.url,
    embedded: target.embedded,
    profile: header.profile.name,
    ...(options.started ? { started: true } : {}),
    ...(secret === null ? {} : { secret }),
  });
  const name = names(header.run_id, secret);
  let limitTold = false;
  const withinLimit = () => {
    if (!client.spent()) return;
    // A probe that is not made for it cuts nothing short.
    if (!limitTold && context.judging) journal({ kind: 'spent', requests: maxRequests ?? 0 });
    limitTold ||= context.judging;
    // Of the classes, `rate` is the one that speaks of how much may be sent; here the limit is the run's own.
    throw Obstacle.of('rate', ...limitReached(maxRequests ?? 0));
  };
  const send = async (request: Request) => {
    if (interruptedAt() !== undefined) throw new Interrupted();
    withinLimit();
    return client.send(request, { scenario: 'run', attempt: 1, lane: 'shared' });
  };
  const sendOrOrder = async (request: Request) =>
    isOrder(request) ? (await order(request, name, { ledger, send, offers })).exchange : send(request);
  const make: Parameters<typeof share>[2] = (resource, body) => {
    const given = name(resource);
    return create(resource, given, body(given), { ledger, send });
  };
  const shared = share(target, sendOrOrder, make, { supplies, offers, plainCall });
  const { self_hosted } = supplies.environments;
  const context: RunContext = {
    client,
    journal,
    judging: true,
    ledger,
    name,
    seed: header.seed,
    explore: header.explore,
    timeouts,
    offers,
    texts: textsOf(secret),
    shared,
    byHand: {
      items: pool(supplies.workItems.map(handMadeItem)),
      deployments: pool(supplies.deployments.map(handMadeDeployment)),
    },
    turns: turns(scarceOf(supplies, shared.makes)),
    stillness: stillness((milliseconds) => rest(milliseconds, () => interruptedAt() !== undefined)),
    sessions: new Set(),
    late: [],
    itemless: new Map(),
    leases:
      self_hosted.length > 0
        ? leasesOfSupplied(self_hosted.length > 1 ? self_hosted.slice(0, -1) : self_hosted)
        : leases(header.concurrency, async () => {
            const config = { type: 'self_hosted' };
            return (await make('environment', (given) => ({ name: given, config }))).id;
          }),
    selected: (requirement) => selection.requirements.has(requirement),
    interrupted: () => interruptedAt() !== undefined,
    withinLimit,
    keep,
    cleanUp: async (request, place) => {
      const since = interruptedAt();
      const late = since !== undefined && performance.now() - since > cleanUpBound;
      return late ? unsent(request, place) : client.send(request, { ...place, lane: 'clean-up' });
    },
  };
  return context;
}

/** What was made by hand where the public API makes none; a hook may make none of the wanted kind either. */
function scarceOf({ workItems, deployments }: Supplies, makes: RunContext['shared']['makes']): Set<Drawn> {
  const scarce = new Set<Drawn>();
  if (workItems.length > 0 && !makes.items) scarce.add('work items');
  if (deployments.length > 0 && !makes.deployments) scarce.add('deployments');
  return scarce;
}

/** A request of the clean-up for which no time was left. */
function unsent(request: Request, { scenario, attempt }: { scenario: string; attempt: number }): Exchange {
  return {
    key: `${scenario}/${attempt}/clean-up/unsent`,
    operation: request.operation,
    request: { ...request, headers: request.headers },
    answer: { failure: 'skipped', detail: 'no time was left for the clean-up' },
    sent: 0,
    received: 0,
  };
}

function watch(exchanges: readonly Exchange[], { journal, selected }: RunContext, leftOut: LeftOut): void {
  const watching = monitors.filter(({ id }) => !leftOut.scenarios.some((other) => other.id === id));
  for (const { id, title, watch: findings } of watching) {
    const found = new Map<string, Finding[]>();
    for (const [requirement, finding] of findings(exchanges)) {
      const list = found.get(requirement);
      if (list) list.push(finding);
      else found.set(requirement, [finding]);
    }
    for (const [requirement, list] of found) {
      const check = selected(requirement) ? checkOf(requirement, list) : undefined;
      if (check) journal({ kind: 'check', scenario: id, attempt: 1, ...check });
    }
    journal({ kind: 'scenario', id, title, attempts: 1, duration_ms: 0, monitor: true });
  }
}
