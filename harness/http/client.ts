import type { OperationId } from '../../spec/answers.ts';
import { provision } from '../../spec/operations.ts';
import { as, type Credential, type Request } from '../../spec/request.ts';
import { answerOf, type Exchange, type Lane } from '../exchange.ts';
import type { Random } from '../random.ts';
import type { Target } from '../target.ts';
import type { Pace } from './pace.ts';
import { redactor } from './redact.ts';
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
  /** Called with every exchange, as recorded, in the order in which they end. */
  record: (exchange: Exchange) => void;
}

/** Transport failures in a row after which the target is given up: before it ever answered, and afterwards. */
const patience = { never: 4, anymore: 12 };

/** The run's only way to the target: paces, sends, redacts and records. */
export function openClient({ target, transport, pace, random, userAgent, record }: ClientOptions): Client {
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

  const authorization: Record<Credential, string | null> = {
    own: `Bearer ${target.token}`,
    foreign: `Bearer ${target.foreignToken ?? ''}`,
    none: null,
    wrong: `Bearer ${wrongToken}`,
    'wrong-scheme': `Basic ${target.token}`,
  };

  const givenUp = () => failures >= (answered ? patience.anymore : patience.never);

  async function transmit(request: Request): Promise<Exchange['answer']> {
    if (givenUp()) return { failure: 'skipped', detail: '' };
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
    const answer = await transmit(request);
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

  async function send<O extends OperationId>(request: Request<O>, place: Place): Promise<Exchange<O>> {
    const exchange = await recorded(request, place);
    const unexpected = answerOf(exchange)?.status === 401 && ['own', 'foreign'].includes(request.credential);
    if (!unexpected || request.operation === 'model.list') {
      record(exchange);
      return exchange;
    }
    // A 401 on a good token says something about the operation only if the token is still good elsewhere.
    const elsewhere = await recorded(as(request.credential, provision.models()), { ...shared, attempt: place.attempt });
    record(elsewhere);
    const checked: Exchange<O> = {
      ...exchange,
      credentialCheck: answerOf(elsewhere)?.status === 401 ? 'rejected' : 'accepted',
    };
    record(checked);
    return checked;
  }

  return { send, givenUp, now, close: transport.close };
}

const shared = { scenario: 'run', lane: 'shared' } as const;

function cleaned(headers: Readonly<Record<string, string>>, redact: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, redact(value)]));
}
