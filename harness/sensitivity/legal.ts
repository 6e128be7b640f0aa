import { answerProblems, documentedErrorTypes, errorEnvelopeProblems, type OperationId } from '../../spec/answers.ts';
import { answerOf, bodyOf, type Exchange, fieldOf, isObject } from '../exchange.ts';
import { isAccepted } from '../reading.ts';
import type { Alteration } from './alterations.ts';
import { withinObject } from './places.ts';
import type { Kind } from './result.ts';
import { itemOf, type Showings } from './showings.ts';

/** Whether the documentation rules an altered answer out, allows it, or leaves it open; and why. */
export interface Ruling {
  ruling: 'contradicts' | 'legal' | 'open';
  why: string;
}

interface Case extends Alteration {
  /** As it was recorded, and as it is altered. */
  exchange: Exchange<OperationId>;
  altered: Exchange<OperationId>;
  after: unknown;
  contested: boolean;
  showings: Showings;
}

const contradicts = (why: string): Ruling => ({ ruling: 'contradicts', why });
const open = (why: string): Ruling => ({ ruling: 'open', why });
const legal = (why: string): Ruling => ({ ruling: 'legal', why });

/** What the documentation makes of an alteration: its schemas first, then the table below. */
export function rulingOn(it: Case): Ruling {
  const allowed = always[it.kind];
  if (allowed !== undefined) return legal(allowed);
  if (it.field === 'content-type') {
    return isAccepted(it.exchange)
      ? open('no page promises the media type of an accepted answer')
      : contradicts('an error is JSON');
  }
  const before = problemsOf(it.exchange);
  const problems = problemsOf(it.altered).filter((problem) => !before.includes(problem));
  const [problem] = problems;
  if (problem !== undefined && it.field !== 'status') return contradicts(problem);
  if (it.field === 'status' || it.field === 'body') {
    // Of what it arranged the run made up its mind at once: what it would have made of another answer only the target tells.
    if (it.exchange.key.includes('/arrangement/') && decisive.includes(it.kind)) {
      return open('the run would have gone on otherwise');
    }
    return it.contested
      ? open('calls that overlap may be answered in one order or another')
      : contradicts(
          it.field === 'status' ? 'the call is documented to be answered otherwise' : (whyOfBody[it.kind] ?? ''),
        );
  }
  if (it.kind === 'dropped') return legal('not every documented generation shows the field');
  const name = `${it.operation} ${withinObject(it.field)}`;
  const row = table.find(({ fields, kinds }) => fields.test(name) && (kinds?.includes(it.kind) ?? true));
  if (!row) return open('no row of the table speaks of it');
  if (typeof row.ruling === 'function') return row.ruling(it, row.why);
  return { ruling: row.ruling, why: row.why };
}

/** What is allowed wherever it stands. */
const always: Readonly<Partial<Record<Kind, string>>> = {
  'undocumented field': 'objects are open: fields that no page names are legal',
  'keys reordered': 'the keys of a JSON object have no order (RFC 8259, section 4)',
  'other wording': 'messages are for people',
  'fraction cut': 'times are printed with any number of digits',
};

const decisive: readonly Kind[] = ['refused', 'accepted', 'another refusal', 'emptied', 'filled'];

const whyOfBody: Readonly<Partial<Record<Kind, string>>> = {
  emptied: 'an item waited, and a poll is given one that waits',
  filled: 'a poll delivers what waits in its environment alone',
};

function problemsOf(exchange: Exchange<OperationId>): string[] {
  const status = answerOf(exchange)?.status ?? 0;
  const body = bodyOf(exchange);
  const found = answerProblems(exchange.operation, status, body);
  const problems = found === 'undocumented-status' && status >= 400 ? errorEnvelopeProblems(body) : found;
  return problems === 'undocumented-status' ? [problems] : problems.map(({ message }) => message);
}

interface Row {
  /** Of the operation and the field within its object, `work.get /state`. */
  fields: RegExp;
  /** All kinds unless it names some. */
  kinds?: readonly Kind[];
  ruling: Ruling['ruling'] | ((it: Case, why: string) => Ruling);
  why: string;
}

/** What an answer that keeps its schema may have otherwise, and what not; the first row that fits decides. */
export const table: readonly Row[] = [
  // Errors
  {
    fields: / \/request_id$/,
    ruling: ({ exchange }, why) =>
      exchange.request.headers['x-request-id'] === undefined ? open('the server chooses it') : contradicts(why),
    why: "it is the request's x-request-id",
  },
  {
    fields: / \/error\/type$/,
    ruling: ({ exchange, after }, why) => {
      const types = documentedErrorTypes(exchange.operation, answerOf(exchange)?.status ?? 0);
      return types.length === 0 || types.includes(String(after))
        ? open('several types are documented')
        : contradicts(why);
    },
    why: 'the status has a type of its own',
  },
  { fields: / \/error(\/param)?$/, ruling: 'open', why: 'what else an error says is not laid down' },

  // Pages
  {
    fields: / \/(first_id|last_id)$/,
    ruling: 'contradicts',
    why: 'it is the id of the first, or last, record of the page',
  },
  { fields: / \/has_more$/, ruling: 'contradicts', why: 'it says whether records follow' },
  { fields: / \/next_page$/, kinds: ['another value', 'malformed'], ruling: 'open', why: 'cursors are opaque' },
  { fields: / \/next_page$/, ruling: 'contradicts', why: 'it is set while more follows, and null at the end' },
  { fields: / \/data$/, kinds: ['item repeated'], ruling: 'contradicts', why: 'no record is shown twice' },
  {
    fields: / \/data$/,
    kinds: ['order changed'],
    ruling: ({ exchange }, why) =>
      ordered(exchange) ? contradicts(why) : open('records of the same moment have no order'),
    why: 'the order of a list is documented',
  },
  { fields: / \/data$/, kinds: ['strange item'], ruling: 'contradicts', why: 'the record belongs to something else' },
  { fields: / \/data$/, kinds: ['item dropped'], ruling: dropped, why: 'a list shows every record that it has' },

  // Statistics
  {
    fields: /^work\.stats /,
    kinds: ['another value'],
    ruling: statistic,
    why: 'it counts the items that wait, or were delivered',
  },
  {
    fields: /^work\.stats \/oldest_queued_at$/,
    ruling: 'open',
    why: 'see the silence oldest-queued-at-of-an-empty-queue',
  },
  { fields: / \/id$/, ruling: 'contradicts', why: 'it is the id of another object' },

  // Heartbeats
  {
    fields: /^work\.heartbeat \/ttl_seconds$/,
    ruling: lease,
    why: 'it is the length that was wished, within its range',
  },
  {
    fields: /^work\.heartbeat \/(state|lease_extended)$/,
    ruling: undisputed,
    why: 'an accepted heartbeat extends the lease of an active item',
  },
  {
    fields: /^work\.heartbeat \/last_heartbeat$/,
    ruling: stored('/latest_heartbeat_at'),
    why: 'it is the latest_heartbeat_at of the item',
  },

  // What is stored
  { fields: /^work\.\w+ \/stop_requested_at$/, ruling: beforeAnyStop, why: 'another answer shows it otherwise' },
  { fields: /^deployment\S* \/schedule\/(upcoming_runs_at|last_run_at)/, ruling: 'open', why: 'it moves with time' },
  { fields: /^deployment\S* \/initial_events\/\*/, ruling: 'open', why: 'generations show the content differently' },
  {
    fields: /^deployment-run\S* \/(status|triggered_at|completed_at|duration_ms|cas_run_extras|error)/,
    ruling: 'open',
    why: 'generations differ over it, and a run goes on by itself',
  },
  {
    fields: /^deployment(-run|\.run)\S* \/session_id$/,
    kinds: ['nulled'],
    ruling: later,
    why: 'an earlier answer shows it set',
  },
  // A server may add entries of its own with any call (see the variants that do).
  {
    fields: /^(work|deployment)\S* \/metadata$/,
    kinds: ['entry dropped'],
    ruling: later,
    why: 'an earlier answer shows the entry',
  },
  { fields: /^(work|deployment)\S* \//, ruling: stored(), why: 'another answer shows it otherwise' },
];

/** Wrong where another answer of the run bears out what was recorded. */
function stored(as?: string) {
  return (it: Case, why: string): Ruling => {
    const pointer = as ?? it.place.pointer.replace(/^\/data\/\d+(?=\/)/, '');
    const id = it.operation === 'work.heartbeat' ? itemOf(it.exchange) : ownerOf(it);
    if (id === undefined) return open('it belongs to no object with an id');
    const other = it.showings.witness(it.exchange, id, pointer, it.place.value);
    return other ? contradicts(`${why} (${other.key})`) : open('no other answer of the run bears it out');
  };
}

/** That stopped items stay listed is not documented. */
function dropped({ exchange, altered }: Case, why: string): Ruling {
  const [before, after] = [exchange, altered].map((it) => fieldOf(it, 'data'));
  const left = Array.isArray(after) ? after.map((record) => (isObject(record) ? record.id : undefined)) : [];
  const gone = Array.isArray(before) ? before.filter(isObject).find(({ id }) => !left.includes(id)) : undefined;
  return gone?.state === 'stopped' ? open('that stopped items stay listed is a silence') : contradicts(why);
}

/** What may come later on its own is wrong only where an earlier answer shows it already. */
function later(it: Case, why: string): Ruling {
  const found = stored()(it, why);
  const pointer = it.place.pointer.replace(/^\/data\/\d+(?=\/)/, '');
  const earlier = it.showings.witness(it.exchange, ownerOf(it) ?? '', pointer, it.place.value, true);
  if (found.ruling !== 'contradicts') return found;
  return earlier ? contradicts(`${why} (${earlier.key})`) : open('it may come later on its own');
}

/** The id of the object that a field belongs to. */
export function ownerOf({ exchange, place }: Pick<Case, 'exchange' | 'place'>): string | undefined {
  const index = /^\/data\/(\d+)\//.exec(place.pointer)?.[1];
  const data = fieldOf(exchange, 'data');
  const object = index === undefined ? bodyOf(exchange) : Array.isArray(data) ? data[Number(index)] : undefined;
  return isObject(object) && typeof object.id === 'string' ? object.id : undefined;
}

function undisputed({ contested }: Case, why: string): Ruling {
  return contested ? open('calls that overlap may be answered in one order or another') : contradicts(why);
}

/** The silence stop-request-time-of-other-stops: after a stop it is not compared. */
function beforeAnyStop(it: Case, why: string): Ruling {
  const state = it.place.pointer.startsWith('/data/') ? undefined : fieldOf(it.exchange, 'state');
  return state === 'stopped' || it.operation === 'work.stop'
    ? open('what a stop makes of it is a silence, but that it is set while the item drains')
    : stored()(it, why);
}

function statistic({ field }: Case, why: string): Ruling {
  return /depth|pending/.test(field) ? contradicts(why) : open('see the silence windows-of-statistics');
}

function lease({ exchange, after }: Case, why: string): Ruling {
  if (typeof after === 'number' && (after < 10 || after > 600))
    return contradicts('it lies between 10 and 600 seconds');
  return exchange.request.path.includes('desired_ttl_seconds=')
    ? contradicts(why)
    : open('see the silence default-ttl');
}

/** Whether the records of a page have an order that turning it round breaks. */
function ordered(exchange: Exchange): boolean {
  const data = fieldOf(exchange, 'data');
  if (!isAccepted(exchange) || !Array.isArray(data)) return false;
  const key = exchange.operation === 'work.list' ? 'id' : 'created_at';
  return new Set(data.map((record) => (isObject(record) ? record[key] : undefined))).size > 1;
}
