import { setTimeout as sleep } from 'node:timers/promises';
import { provision } from '../spec/operations.ts';
import type { Request } from '../spec/request.ts';
import { removeAll } from './arrange/clean-up.ts';
import { create } from './arrange/create.ts';
import { leases } from './arrange/leases.ts';
import { openLedger } from './arrange/ledger.ts';
import { names } from './arrange/names.ts';
import { share } from './arrange/shared.ts';
import { answerOf, type Exchange } from './exchange.ts';
import { executionIn } from './execution.ts';
import { type Finding, type Open, open } from './finding.ts';
import { type Client, openClient } from './http/client.ts';
import { advisedRates, pacedAt, unpaced } from './http/pace.ts';
import { openTransport } from './http/transport.ts';
import type { Journal, RunHeader } from './journal/entry.ts';
import { checkOf } from './judging.ts';
import { monitors } from './monitors.ts';
import { Interrupted } from './obstacle.ts';
import { random } from './random.ts';
import type { Outcome } from './record.ts';
import type { RunContext } from './run-context.ts';
import type { AnyScenario } from './scenario.ts';
import type { Selection } from './selection.ts';
import { isLoopback, type Target } from './target.ts';
import { trouble } from './trouble.ts';

export interface RunOptions {
  header: RunHeader;
  target: Target;
  selection: Selection;
  journal: Journal;
  /** Appends a line to the ledger's file; the line is on disk when it returns. */
  appendToLedger: (line: string) => void;
}

/** A run that is going on. Scenarios may be executed in any order and at the same time. */
export interface Run {
  /** Executes one scenario and gives its outcome; what it found is in the journal. */
  execute: (scenario: AnyScenario) => Promise<Outcome>;
  /** Sends nothing new for scenarios from now on; clean-up goes on. */
  interrupt: () => void;
  /** Lets the monitors judge, removes what is left, and ends the journal. */
  finish: () => Promise<void>;
}

/** How long clean-up may go on after an interruption, in milliseconds. */
const cleanUpBound = 15_000;

/** Opens a run: looks whether the target is there and takes the token, and says so in the journal if not. */
export async function openRun({ header, target, selection, journal, appendToLedger }: RunOptions): Promise<Run> {
  journal({ kind: 'run', journal_version: 1, ...header });
  const exchanges: Exchange[] = [];
  const url = new URL(target.url);
  const client = openClient({
    target,
    transport: openTransport(url.origin, header.concurrency * 2),
    pace: isLoopback(url) ? unpaced : pacedAt(advisedRates),
    random: random(header.seed, `client/${header.run_id}`),
    userAgent: `cloud-agents-conformance/${header.suite.version}`,
    record: (exchange) => {
      exchanges.push(exchange);
      journal({ kind: 'exchange', exchange });
    },
  });
  let interruptedAt: number | undefined;
  const context = openContext({ header, target, selection, journal, appendToLedger }, client, () => interruptedAt);
  const blocked = await preflight(client);
  if (blocked) {
    const { class: kind, message, remedy } = blocked;
    journal({ kind: 'blocked', class: kind, message, remedy, exchanges: blocked.exchanges.map(({ key }) => key) });
  }

  const execution = executionIn(context);
  return {
    execute: async (scenario) => {
      if (blocked) return 'inconclusive';
      if (interruptedAt !== undefined) return 'not-run';
      return execution.execute(scenario);
    },
    interrupt: () => {
      interruptedAt ??= performance.now();
    },
    finish: async () => {
      await execution.again();
      if (!blocked) watch(exchanges, context);
      const clean = (request: Request) => context.cleanUp(request, { scenario: 'run', attempt: 1 });
      for (const left of await removeAll(context.ledger.standing(), context.ledger, clean)) {
        journal({ kind: 'left', ...left });
      }
      const { queuedBy } = context.shared.learnt;
      if (queuedBy) journal({ kind: 'observed', subject: 'which-call-queues', value: queuedBy });
      journal({ kind: 'end', duration_ms: client.now(), interrupted: interruptedAt !== undefined });
      await client.close();
    },
  };
}

function openContext(
  { header, target, selection, journal, appendToLedger }: RunOptions,
  client: Client,
  interruptedAt: () => number | undefined,
): RunContext {
  const ledger = openLedger(appendToLedger);
  ledger.write({ at: 'run', run_id: header.run_id, url: target.url, embedded: target.embedded });
  const name = names(header.run_id);
  const send = (request: Request) => {
    if (interruptedAt() !== undefined) throw new Interrupted();
    return client.send(request, { scenario: 'run', attempt: 1, lane: 'shared' });
  };
  const make: Parameters<typeof share>[2] = (resource, body) => {
    const given = name(resource);
    return create(resource, given, body(given), { ledger, send });
  };
  return {
    client,
    journal,
    ledger,
    name,
    seed: header.seed,
    shared: share(target, send, make),
    leases: leases(header.concurrency, async () => {
      const config = { type: 'self_hosted' };
      return (await make('environment', (given) => ({ name: given, config }))).id;
    }),
    selected: (requirement) => selection.requirements.has(requirement),
    interrupted: () => interruptedAt() !== undefined,
    cleanUp: async (request, place) => {
      const since = interruptedAt();
      const late = since !== undefined && performance.now() - since > cleanUpBound;
      return late ? unsent(request, place) : client.send(request, { ...place, lane: 'clean-up' });
    },
  };
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

/** The first call: what it meets decides whether anything else is worth sending. */
async function preflight(client: Client): Promise<Open | undefined> {
  const place = { scenario: 'run', attempt: 1, lane: 'shared' } as const;
  let first = await client.send(provision.models(), place);
  for (let again = 0; again < 2 && dropped(first); again++) {
    await sleep(250);
    first = await client.send(provision.models(), place);
  }
  const status = answerOf(first)?.status;
  if (status === 401) {
    return open([first], 'credential', 'the target does not accept the token', 'Give a valid, unexpired token.');
  }
  // A gateway's answer may be the model list's own (models/list documents 503) and blocks nothing.
  return status === undefined || (status >= 300 && status < 400) ? trouble(first) : undefined;
}

/** Whether a connection was lost at once, as a restarting server does; a server that never answers is not waited for again. */
function dropped({ answer }: Exchange): boolean {
  return 'failure' in answer && (answer.failure === 'reset' || answer.failure === 'refused');
}

function watch(exchanges: readonly Exchange[], { journal, selected }: RunContext): void {
  for (const { id, title, watch: findings } of monitors) {
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
