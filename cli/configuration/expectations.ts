import leven from 'leven';
import { globOf } from '../../harness/glob.ts';
import { isDay } from '../../harness/verdict/day.ts';
import { type Expectation, keyOf } from '../../harness/verdict/expectation.ts';
import schema from '../../spec/expectations.schema.json' with { type: 'json' };
import { UsageError } from '../usage-error.ts';
import { readUserFile } from './user-file.ts';

type Entry = Omit<Expectation, 'at'>;

/** The ids that an expectation can be about; monitors count as scenarios. */
export interface KnownIds {
  requirements: readonly string[];
  scenarios: readonly string[];
  /** Probes and silences, which can be left out and nothing else: they have no outcome. */
  probes?: readonly string[];
}

/**
 * Reads `expectations.yaml` (spec/expectations.schema.json).
 * @throws UsageError with line and column for a file that cannot be read or does not fit, an id that matches nothing, an
 *   empty reason or owner, what is no day or no URL, and two entries of the same id and outcome
 */
export function readExpectations(file: string, { requirements, scenarios, probes = [] }: KnownIds): Expectation[] {
  const { value, at } = readUserFile<Entry[] | null>(file, schema);
  const ids = [...requirements, ...scenarios];
  const places = new Map<string, string>();
  // A file of comments alone holds none.
  return (value ?? []).map((entry, index) => {
    const wrong = problemOf(entry, entry.expect === 'not-run' ? [...ids, ...probes] : ids);
    if (wrong) throw new UsageError(`${at([index, wrong.key])}: ${wrong.message}`, wrong.remedy);
    const place = at([index]);
    const earlier = places.get(keyOf(entry));
    if (earlier !== undefined) {
      throw new UsageError(
        `${place}: ${entry.id} is expected ${entry.expect} a second time; the first is at ${earlier}`,
        'Leave one of them: two would have two reasons and two last days.',
      );
    }
    places.set(keyOf(entry), place);
    return { ...entry, at: place };
  });
}

interface Problem {
  key: keyof Entry;
  message: string;
  remedy: string;
}

/** What the schema does not say of an entry. */
function problemOf({ id, reason, owner, expires, link }: Entry, ids: readonly string[]): Problem | undefined {
  if (!ids.some(globOf(id))) {
    return {
      key: 'id',
      message: `${id} matches no requirement, scenario or monitor; the nearest is ${nearestTo(id, ids)}`,
      remedy: 'See `list requirements` and `list scenarios` for the ids.',
    };
  }
  if (reason.trim() === '') {
    return { key: 'reason', message: `${id} has no reason`, remedy: 'Say why it is so, for those who read of it.' };
  }
  if (owner.trim() === '') {
    return { key: 'owner', message: `${id} has no owner`, remedy: 'Name who sees to it that it ends.' };
  }
  if (!isDay(expires)) {
    return {
      key: 'expires',
      message: `${id} expires on ${JSON.stringify(expires)}, which is no day of the calendar`,
      remedy: 'Give the last day on which it holds as YYYY-MM-DD, such as 2030-01-31.',
    };
  }
  if (link !== undefined && !isWebAddress(link)) {
    return {
      key: 'link',
      message: `${id} links to ${JSON.stringify(link)}, which is no URL`,
      remedy: 'Give a whole one, with https:// or http://, or leave it out.',
    };
  }
  return undefined;
}

/** What was probably meant: an id, or, of a pattern, one with the same ending over everything below a point. */
function nearestTo(pattern: string, ids: readonly string[]): string {
  const groups = ids.flatMap((id) => [...id.matchAll(/\./g)].map(({ index }) => `${id.slice(0, index)}.*`));
  const candidates = /[*?[\]{}()!+@]/.test(pattern) ? [...new Set(groups)] : ids;
  const word = pattern.toLowerCase();
  const [best = ''] = [...candidates].sort((a, b) => leven(word, a) - leven(word, b));
  return best;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}
