import { isControlCall } from '../../spec/control.ts';
import { as, type Credential, type Operation, type Request } from '../../spec/request.ts';
import { answerOf, type Exchange, type Lane } from '../exchange.ts';
import { defaultTimeouts, firstAnswer } from '../limits.ts';
import type { Random } from '../random.ts';
import { rest } from '../rest.ts';
import { connectionToHook, straight, type Target } from '../target.ts';
import { extraHeaders } from './extra-headers.ts';
import { inOneGo, type Pace } from './pace.ts';
import { redactor } from './redact.ts';
import { repeatAfter } from './retry-after.ts';
import { alteredToken, secretsOf } from './secrets.ts';
import type { Transport } from './transport.ts';

/** Where in the run a request belongs: its exchange's key without the ordinal. */
export interface Place {
  scenario: string;
  attempt: number;
  lane: Lane;
  /** Who sends: what one sender asks for in one go is sent at the same moment. */
  sender?: object;
}

/** What sends the requests of a run, one place for all of them. */
export interface Client {
  /** Sends a request and records the exchange; never throws for what the target does. */
  send: <O extends Operation>(request: Request<O>, place: Place) => Promise<Exchange<O>>;
  /** Whether the target has stopped answering, so that nothing more is sent. */
  givenUp: () => boolean;
  /** Whether as many requests have been sent, without those of the clean-up, as the run may send. */
  spent: () => boolean;
  /** Milliseconds since the run's start. */
  now: () => number;
  close: () => Promise<void>;
}

/** What a client needs: where to send, how fast, and where the exchanges go. */
export interface ClientOptions {
  target: Target;
  transport: Transport;
  /** To the hook, where there is one. */
  hookTransport: Transport | null;
  /** A plain read that every target of the profile answers; shows whether a token is good. */
  plainCall: Request;
  pace: Pace;
  random: Random;
  userAgent: string;
  /** How long the first answer of all is waited for, in milliseconds. */
  patience?: number;
  /** How many requests may be sent, without those of the clean-up; the sender asks `spent` before each. */
  maxRequests?: number | null;
  /** Whether the run is ending, so that no answer's wish for a later repetition is followed. */
  interrupted?: () => boolean;
  /** Called with every exchange, as recorded, in the order in which they end. */
  record: (exchange: Exchange) => void;
}

/** Transport failures in a row after which the target is given up: before it ever answered, and afterwards. */
const tolerance = { never: 4, anymore: 12 };

/** The run's only way to the target: paces, sends, redacts and records. */
export function openClient(options: ClientOptions): Client {
  const { target, transport, hookTransport, plainCall, pace, random, userAgent, record } = options;
  const { interrupted = () => false, patience = firstAnswer(defaultTimeouts) } = options;
  const maxRequests = options.maxRequests ?? Number.POSITIVE_INFINITY;
  const start = performance.now();
  const now = () => Math.round((performance.now() - start) * 1000) / 1000;
  const prefix = new URL(target.url).pathname.replace(/\/$/, '');
  const wrongToken = `pt-${random.hex(40)}`;
  const { connection = straight } = target;
  const redact = redactor(secretsOf(target));
  const ordinals = new Map<string, number>();
  let failures = 0;
  let hookFailures = 0;
  let answered = false;
  let counted = 0;

  const authorization: Record<Exclude<Credential, 'api-key'>, string | null> = {
    own: `Bearer ${target.token}`,
    foreign: `Bearer ${target.foreignToken ?? ''}`,
    none: null,
    wrong: `Bearer ${wrongToken}`,
    altered: `Bearer ${alteredToken(target.token)}`,
    longer: `Bearer ${target.token}0`,
    empty: 'Bearer',
    'wrong-scheme': `Basic ${target.token}`,
    'lower-case-scheme': `bearer ${target.token}`,
  };

  const tokenHeader = ({ operation, credential }: Request): Record<string, string> => {
    if (isControlCall(operation)) return { authorization: `Bearer ${target.hook?.token ?? ''}` };
    if (credential === 'api-key') return { 'x-api-key': target.token };
    const value = authorization[credential];
    return value === null ? {} : { authorization: value };
  };
  const extraToTarget = extraHeaders(connection.headers);
  const extraToHook = extraHeaders(connectionToHook(target).headers);
  const extra = ({ operation }: Request) => (isControlCall(operation) ? extraToHook : extraToTarget);
  const hookPrefix = target.hook ? new URL(target.hook.url).pathname.replace(/\/$/, '') : '';

  const givenUp = () => failures >= (answered ? tolerance.anymore : tolerance.never);
  const hookGivenUp = () => hookFailures >= tolerance.anymore;
  const spent = () => counted >= maxRequests;

  const paces = new WeakMap<object, Pace>();
  const paceOf = ({ sender }: Place): Pace => {
    if (!sender) return pace;
    const own = paces.get(sender) ?? inOneGo(pace);
    paces.set(sender, own);
    return own;
  };

  /** Sends when the pace allows; gives the answer, and when it was sent. */
  async function transmit(request: Request, place: Place): Promise<Pick<Exchange, 'answer' | 'sent'>> {
    const toHook = isControlCall(request.operation);
    if (toHook ? hookGivenUp() : givenUp()) return { answer: { failure: 'skipped', detail: '' }, sent: now() };
    if (place.lane !== 'clean-up') counted += 1;
    await paceOf(place)(request.method);
    const sent = now();
    const way = toHook ? hookTransport : transport;
    if (!way) throw new Error('a request goes to the hook, but none is configured');
    const answer = await way.exchange({
      method: request.method,
      path: (toHook ? hookPrefix : prefix) + request.path,
      headers: {
        ...extra(request).sent,
        ...request.headers,
        accept: 'application/json',
        'user-agent': userAgent,
        ...tokenHeader(request),
      },
      body: request.body,
      // A target that has never answered is not waited for as long as one that has.
      patience: answered ? undefined : patience,
    });
    if (toHook) hookFailures = 'status' in answer ? 0 : hookFailures + 1;
    else if ('status' in answer) {
      failures = 0;
      answered = true;
    } else failures += 1;
    return { answer, sent };
  }

  async function recorded<O extends Operation>(request: Request<O>, place: Place): Promise<Exchange<O>> {
    const lane = `${place.scenario}/${place.attempt}/${place.lane}`;
    const ordinal = (ordinals.get(lane) ?? 0) + 1;
    ordinals.set(lane, ordinal);
    const { answer, sent } = await transmit(request, place);
    // What goes to the hook is recorded with its whole address, since it is not below the target's.
    const path = isControlCall(request.operation) ? `${target.hook?.url ?? ''}${request.path}` : request.path;
    return {
      key: `${lane}/${ordinal}`,
      operation: request.operation,
      request: {
        method: request.method,
        path: redact(path),
        headers: cleaned({ ...extra(request).recorded, ...request.headers, ...tokenHeader(request) }, redact),
        body: request.body === null ? null : redact(request.body),
        credential: request.credential,
        ...(request.offence === undefined ? {} : { offence: request.offence }),
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
  async function settled<O extends Operation>(request: Request<O>, place: Place): Promise<Exchange<O>> {
    const first = await recorded(request, place);
    const wait = repeatAfter(first);
    if (wait === undefined) return first;
    await rest(wait, interrupted);
    if (interrupted() || (spent() && place.lane !== 'clean-up')) return first;
    record(first);
    return recorded(request, place);
  }

  async function send<O extends Operation>(request: Request<O>, place: Place): Promise<Exchange<O>> {
    const exchange = await settled(request, place);
    const unexpected = answerOf(exchange)?.status === 401 && ['own', 'foreign'].includes(request.credential);
    if (!unexpected || request.path === plainCall.path || isControlCall(request.operation)) {
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
    const elsewhere = await settled(as(credential, plainCall), place);
    record(elsewhere);
    return answerOf(elsewhere)?.status === 401 ? 'rejected' : 'accepted';
  }

  const close = async () => {
    await transport.close();
    await hookTransport?.close();
  };
  return { send, givenUp, spent, now, close };
}

const shared = { scenario: 'run', lane: 'shared' } as const;

function cleaned(headers: Readonly<Record<string, string>>, redact: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, redact(value)]));
}
