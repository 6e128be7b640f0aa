import type { OperationId } from '../../spec/answers.ts';
import { provision } from '../../spec/operations.ts';
import { as, type Credential, type Request } from '../../spec/request.ts';
import { answerOf, type Exchange, type Lane } from '../exchange.ts';
import type { Random } from '../random.ts';
import { rest } from '../rest.ts';
import type { Target } from '../target.ts';
import type { Pace } from './pace.ts';
import { redactor } from './redact.ts';
import { repeatAfter } from './retry-after.ts';
import type { Transport } from './transport.ts';

/** Where in the run a request belongs: its exchange's key without the ordinal. */
export interface Place {
  scenario: string;
  attempt: number;
  lane: Lane;
}

export interface Client {
  /** Sends a request and records the exchange; never throws for what the target does. */
  send: <O extends OperationId>(request: Request<O>, place: Place) => Promise<Exchange<O>>;
  /** Whether the target has stopped answering, so that nothing more is sent. */
  givenUp: () => boolean;
  /** Whether as many requests have been sent, without those of the clean-up, as the run may send. */
  spent: () => boolean;
  /** Milliseconds since the run's start. */
  now: () => number;
  close: () => Promise<void>;
}

export interface ClientOptions {
  target: Target;
  transport: Transport;
  pace: Pace;
  random: Random;
  userAgent: string;
  /** How many requests may be sent, without those of the clean-up; the sender asks `spent` before each. */
  maxRequests?: number;
  /** Whether the run is ending, so that no answer's wish for a later repetition is followed. */
  interrupted?: () => boolean;
  /** Called with every exchange, as recorded, in the order in which they end. */
  record: (exchange: Exchange) => void;
}

/** Transport failures in a row after which the target is given up: before it ever answered, and afterwards. */
const patience = { never: 4, anymore: 12 };

/** The run's only way to the target: paces, sends, redacts and records. */
export function openClient(options: ClientOptions): Client {
  const { target, transport, pace, random, userAgent, record } = options;
  const { maxRequests = Number.POSITIVE_INFINITY, interrupted = () => false } = options;
  const start = performance.now();
  const now = () => Math.round((performance.now() - start) * 1000) / 1000;
  const prefix = new URL(target.url).pathname.replace(/\/$/, '');
  const wrongToken = `pt-${random.hex(40)}`;
  const redact = redactor([
    { value: target.token, name: '$QODER_PAT' },
    { value: target.foreignToken ?? '', name: '$QODER_FOREIGN_PAT' },
  ]);
  const ordinals = new Map<string, number>();
  let failures = 0;
  let answered = false;
  let counted = 0;

  const authorization: Record<Credential, string | null> = {
    own: `Bearer ${target.token}`,
    foreign: `Bearer ${target.foreignToken ?? ''}`,
    none: null,
    wrong: `Bearer ${wrongToken}`,
    'wrong-scheme': `Basic ${target.token}`,
  };

  const givenUp = () => failures >= (answered ? patience.anymore : patience.never);
  const spent = () => counted >= maxRequests;

  async function transmit(request: Request, lane: Lane): Promise<Exchange['answer']> {
    if (givenUp()) return { failure: 'skipped', detail: '' };
    if (lane !== 'clean-up') counted += 1;
    await pace(request.method);
    const token = authorization[request.credential];
    const answer = await transport.exchange({
      method: request.method,
      path: prefix + request.path,
      headers: {
        ...request.headers,
        accept: 'application/json',
        'user-agent': userAgent,
        ...(token === null ? {} : { authorization: token }),
      },
      body: request.body,
    });
    if ('status' in answer) {
      failures = 0;
      answered = true;
    } else failures += 1;
    return answer;
  }

  async function recorded<O extends OperationId>(request: Request<O>, place: Place): Promise<Exchange<O>> {
    const lane = `${place.scenario}/${place.attempt}/${place.lane}`;
    const ordinal = (ordinals.get(lane) ?? 0) + 1;
    ordinals.set(lane, ordinal);
    const sent = now();
    const answer = await transmit(request, place.lane);
    const token = authorization[request.credential];
    return {
      key: `${lane}/${ordinal}`,
      operation: request.operation,
      request: {
        method: request.method,
        path: redact(request.path),
        headers: cleaned({ ...request.headers, ...(token === null ? {} : { authorization: token }) }, redact),
        body: request.body === null ? null : redact(request.body),
        credential: request.credential,
      },
      answer:
        'status' in answer
          ? { status: answer.status, headers: cleaned(answer.headers, redact), body: redact(answer.body) }
          : { failure: answer.failure, detail: redact(answer.detail) },
      sent,
      received: now(),
    };
  }

  /** Sends a request, and once more after a while where the answer asks for that (Retry-After). */
  async function settled<O extends OperationId>(request: Request<O>, place: Place): Promise<Exchange<O>> {
    const first = await recorded(request, place);
    const wait = repeatAfter(first);
    if (wait === undefined) return first;
    await rest(wait, interrupted);
    if (interrupted() || (spent() && place.lane !== 'clean-up')) return first;
    record(first);
    return recorded(request, place);
  }

  async function send<O extends OperationId>(request: Request<O>, place: Place): Promise<Exchange<O>> {
    const exchange = await settled(request, place);
    const unexpected = answerOf(exchange)?.status === 401 && ['own', 'foreign'].includes(request.credential);
    if (!unexpected || request.operation === 'model.list') {
      record(exchange);
      return exchange;
    }
    const checked: Exchange<O> = { ...exchange, credentialCheck: await credentialCheck(request.credential, place) };
    record(checked);
    return checked;
  }

  /** A 401 on a good token says something about the operation only if the token is still good elsewhere. */
  async function credentialCheck(credential: Credential, { attempt, lane }: Place) {
    if (spent() && lane !== 'clean-up') return 'not-made';
    const place = { ...shared, lane: lane === 'clean-up' ? lane : shared.lane, attempt };
    const elsewhere = await settled(as(credential, provision.models()), place);
    record(elsewhere);
    return answerOf(elsewhere)?.status === 401 ? 'rejected' : 'accepted';
  }

  return { send, givenUp, spent, now, close: transport.close };
}

const shared = { scenario: 'run', lane: 'shared' } as const;

function cleaned(headers: Readonly<Record<string, string>>, redact: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, redact(value)]));
}
