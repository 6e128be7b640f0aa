import type { BlindSpot, KnownFaults, Why } from '../../harness/dictionary/known-faults.ts';
import { grouped } from '../grouped.ts';
import { clip, count, few, printable } from '../text.ts';

/** Of how many known faults, the whole of it in one clause: `could not have noticed 12 of 214 known faults`. */
export function noticedLine({ dictionary, noticeable, blind_spots }: KnownFaults): string {
  const { faults, fits } = dictionary;
  const other = fits ? '' : ', as the checks of another state of the suite know them';
  if (blind_spots.length === 0) return `could have noticed all ${count(noticeable, 'known fault')}${other}`;
  return `could not have noticed ${blind_spots.length} of ${count(faults, 'known fault')}${other}`;
}

const reasons: Readonly<Record<Why, string>> = {
  inconclusive: 'could not be judged',
  'no-check': 'nothing came up that shows them',
  'not-run': 'the run ended before',
  'left-out': 'an expectation left them out',
  'not-explored': 'no sequences explored (--explore)',
  'not-selected': 'not selected (--only)',
  'not-applicable': 'not applicable to the target as declared',
  profile: 'not in the profile',
  unknown: 'this suite has no such check',
};

/** Blind spots for the same reason. */
export interface Alike {
  /** In words, with the class where there is one. */
  reason: string;
  /** What would let them be noticed, where that is known. */
  remedy?: string;
  spots: readonly BlindSpot[];
}

/** The blind spots by their reason, the largest group first. */
export function byReason({ blind_spots }: KnownFaults): Alike[] {
  const groups = grouped(blind_spots, ({ why, class: kind, remedy }) => JSON.stringify([why, kind, remedy]));
  return groups
    .sort((a, b) => b.length - a.length)
    .flatMap((spots): Alike[] => {
      const [first] = spots;
      if (!first) return [];
      const { why, class: kind, remedy } = first;
      const reason = `${reasons[why]}${kind === undefined ? '' : ` (${kind})`}`;
      return [{ reason, spots, ...(remedy === undefined ? {} : { remedy }) }];
    });
}

/** Where the blind spots of a group lie: by the areas of their requirements, the largest first. */
export function areasOf(spots: readonly BlindSpot[], limit: number): string {
  const areas = grouped(spots, ({ requirement }) => requirement.slice(0, Math.max(requirement.lastIndexOf('.'), 0)));
  const told = areas.sort((a, b) => b.length - a.length).map((of) => ({ area: areaOf(of), number: of.length }));
  return few(
    told.map(({ area, number }) => `${printable(area)} ${number}`),
    limit,
  );
}

function areaOf([first]: readonly BlindSpot[]): string {
  return first?.requirement.slice(0, Math.max(first.requirement.lastIndexOf('.'), 0)) || (first?.requirement ?? '');
}

const lineLimit = 300;

/** Every blind spot, by reason, a line each. */
export function blindSpotLines(known: KnownFaults, most = Number.POSITIVE_INFINITY): string[] {
  return byReason(known).flatMap(({ reason, remedy, spots }) => [
    `${spots.length}: ${printable(reason)}${remedy === undefined ? '' : `. ${clip(printable(remedy), lineLimit)}`}`,
    ...spots
      .slice(0, most)
      .map(({ fault, title, requirement, judge }) =>
        clip(printable(`  ${fault}: ${title} (${requirement} by ${judge})`), lineLimit),
      ),
    ...(spots.length > most ? [`  and ${spots.length - most} more`] : []),
  ]);
}

/** How many for which reason, in one line. */
export function reasonsLine(known: KnownFaults, limit: number): string {
  return few(
    byReason(known).map(({ reason, spots }) => `${spots.length} ${reason}`),
    limit,
  );
}
