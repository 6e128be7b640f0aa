import { defaultSeams } from '../../fixtures/reference-target/default-seams.ts';
import type { Change } from '../../fixtures/reference-target/seams.ts';

/** Something that changes the reference target: a fault or a variant. */
export interface Changing {
  id: string;
  change: () => Change;
}

/** The seams that a change replaces, such as `work.stop`: two changes without a common one do not touch each other. */
export function seamsOf({ change }: Changing): ReadonlySet<string> {
  const seams = defaultSeams();
  const before = new Map(functionsOf(seams));
  change()(seams);
  return new Set([...functionsOf(seams)].filter(([path, value]) => before.get(path) !== value).map(([path]) => path));
}

/**
 * Groups of changes that replace different seams, so that one target can take a group, and one run of the whole suite
 * judge it. What a group is accused of, its members are asked about one by one. Some seams see whole requests, and a
 * change of one may hide another change: no group has two of those.
 * @param size how many a group has at most
 */
export function together<T extends Changing>(changes: readonly T[], size: number): T[][] {
  const groups: { members: T[]; seams: Set<string> }[] = [];
  for (const change of changes) {
    const seams = new Set([...seamsOf(change)].map((seam) => (isBroad(seam) ? 'whole requests' : seam)));
    const fits = groups.find(
      ({ members, seams: taken }) => members.length < size && ![...seams].some((it) => taken.has(it)),
    );
    if (!fits) groups.push({ members: [change], seams });
    else {
      fits.members.push(change);
      for (const seam of seams) fits.seams.add(seam);
    }
  }
  return groups.map(({ members }) => members);
}

const isBroad = (seam: string) => /^(transport|respond|handlers|clock|auth)\./.test(seam);

function* functionsOf(value: object, path = ''): Generator<[string, unknown]> {
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'object' && part !== null) yield* functionsOf(part, `${path}${key}.`);
    else yield [`${path}${key}`, part];
  }
}
