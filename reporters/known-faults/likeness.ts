import type { KnownFaults, Likeness, Look } from '../../harness/dictionary/known-faults.ts';
import { clip, count, few, printable } from '../text.ts';

const textLimit = 300;

/** How well a fault fits, and how much that rests on: a word, and the figures. */
export function fitLine({ fit, checks: { made, failed, unmade }, faults }: Look, { failed: all, explained }: Likeness) {
  const such = faults.length === 1 ? 'it is' : 'they are';
  const known =
    made === 1
      ? `the one check that ${such} known to fail failed`
      : `${failed} of the ${made} checks that ${such} known to fail failed`;
  const rest = {
    exact: 'nothing else is left unexplained',
    likely:
      all === explained
        ? 'but so did checks that pass on such a fault'
        : `but ${all - explained} of ${count(all, 'failed check')} ${all - explained === 1 ? 'is' : 'are'} left unexplained`,
    partly: `${made - failed} passed`,
  }[fit];
  const word = { exact: 'exact', likely: 'likely', partly: 'in part' }[fit];
  const more = unmade === 0 ? '' : `; ${unmade} more ${unmade === 1 ? 'was' : 'were'} not made`;
  return `${word}: ${known}, ${fit === 'exact' ? 'and ' : ''}${rest}${more}`;
}

/** The names of a look: `a`, `a or b`, `a, b, c or 4 more`. */
export function namesOf({ faults }: Look, limit = 3): string {
  const ids = faults.map(({ id }) => printable(id));
  const last = ids.length > limit ? `${ids.length - limit} more` : ids.pop();
  const shown = ids.slice(0, limit);
  return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} or ${last}`;
}

/** What the failures look like, a few lines each, for where there is no page to lay them out on. */
export function likenessLines({ likeness, dictionary }: KnownFaults, most: number): string[] {
  if (likeness === null) return [];
  const { looks, failed } = likeness;
  if (looks.length === 0) {
    return [`The ${count(failed, 'failed check')} look like none of ${count(dictionary.faults, 'known fault')}.`];
  }
  return [
    ...looks.slice(0, most).flatMap((look) => lookLines(look, likeness)),
    ...(looks.length > most ? [`and like ${looks.length - most} more; see run.json (known_faults.likeness)`] : []),
    ...unexplainedLine(likeness),
  ];
}

/** One look: the names, the usual cause of the first, how well it fits. */
export function lookLines(look: Look, likeness: Likeness): string[] {
  const [first, ...others] = look.faults;
  const apart = others.length > 0 ? ' (this run cannot tell them apart)' : '';
  return [
    `Fails like ${namesOf(look)}${apart}; ${fitLine(look, likeness)}`,
    clip(printable(`  ${first?.title ?? ''} Usual cause: ${first?.cause ?? ''}`), 2 * textLimit),
  ];
}

/** What no known fault explains, in a line; none where nothing is left. */
export function unexplainedLine({ unexplained, failed, explained, looks }: Likeness): string[] {
  const ids = Object.keys(unexplained);
  if (ids.length === 0 || looks.length === 0) return [];
  return [
    `${failed - explained} of ${count(failed, 'failed check')} ${failed - explained === 1 ? 'looks' : 'look'} like no known fault: ${printable(few(ids, 6))}`,
  ];
}

/** The look that explains a requirement's failure, where one does. */
export function lookOf(requirement: string, { likeness }: KnownFaults): Look | undefined {
  return likeness?.looks.find(({ explains }) => Object.hasOwn(explains, requirement));
}
