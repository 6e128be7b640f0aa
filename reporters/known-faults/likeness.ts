import type { KnownFaults, Likeness, Look } from '../../harness/dictionary/known-faults.ts';
import { clip, count, few, printable } from '../text.ts';

const textLimit = 300;

/** How well a fault fits, in a word, and the figures that it rests on. */
export function fitLine(look: Look, likeness: Likeness): string {
  const { fit, checks, faults } = look;
  const { made, failed, unmade } = checks;
  const single = made === 1;
  const such = faults.length === 1 ? 'it is' : 'they are';
  const known = single
    ? 'the one check'
    : failed < made
      ? `${failed} of the ${made} checks`
      : made === 2
        ? 'both checks'
        : `all ${made} checks`;
  const word = { exact: single ? 'exact, on one check alone' : 'exact', likely: 'likely', partly: 'in part' }[fit];
  const said = [
    `${known} that ${such} known to fail failed, ${besides(look, likeness)}`,
    ...found(look),
    ...(unmade === 0 ? [] : [`${unmade} more ${unmade === 1 ? 'was' : 'were'} not made`]),
  ];
  return `${word}: ${said.join('; ')}`;
}

/** What of the checks speaks against a look, or that nothing does. */
function besides({ checks, explains }: Look, { failed, explained }: Likeness): string {
  const passed = checks.made - checks.failed;
  if (passed > 0) return `and ${passed} passed`;
  const left = failed - explained;
  if (left > 0) return `but ${left} of ${count(failed, 'failed check')} ${left === 1 ? 'is' : 'are'} left unexplained`;
  const all = Object.values(explains).flat().length === failed;
  return all && checks.failed === failed ? 'and no other did' : 'and nothing that failed is left unexplained';
}

/** How alike what the checks found is to what they find on such a fault. */
function found({ alike }: Look): string[] {
  if (alike === null) return [];
  return [`they found ${alike === 1 ? '' : 'in part '}the same as on such a server`];
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
    return [`Fails like none of ${count(dictionary.faults, 'known fault')} (${count(failed, 'failed check')}).`];
  }
  return [
    ...looks.slice(0, most).flatMap((look) => lookLines(look, likeness)),
    ...(looks.length > most ? [`and like ${looks.length - most} more; see run.json (known_faults.likeness)`] : []),
    ...unexplainedLine(likeness),
  ];
}

/** One look: the names, how well it fits, the usual cause of the first. */
export function lookLines(look: Look, likeness: Likeness): string[] {
  const [first, ...others] = look.faults;
  const alike = others.length > 0 ? ' (this run cannot tell them apart)' : '';
  return [
    `Fails like ${namesOf(look)}${alike}; ${fitLine(look, likeness)}`,
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
