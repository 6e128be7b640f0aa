import type { Behaviour } from './behaviour.ts';

/** Something that a target does otherwise than before. */
export interface Change {
  kind: 'outcome' | 'observation' | 'undocumented-field';
  /** The requirement; the subject of the observation; the operation and the field. */
  subject: string;
  before: string;
  after: string;
}

/** What differs in the part that two behaviours have in common, and how much is not in that part. */
export interface Changes {
  changes: readonly Change[];
  /** Requirements and subjects that only the earlier one speaks of. */
  only_before: readonly string[];
  /** Those that only the later one speaks of. */
  only_after: readonly string[];
}

/**
 * What changed from one behaviour to another. What only one of them speaks of (another suite, another selection, something
 * that could not be looked at this time) is no change of the target.
 */
export function changesBetween(before: Behaviour, after: Behaviour): Changes {
  const outcomes = inBoth(before.outcomes, after.outcomes, 'outcome', (outcome) => outcome);
  const observations = inBoth(before.observations, after.observations, 'observation', (values) => values.join(' | '));
  const missing = (from: Behaviour, to: Behaviour) => [
    ...Object.keys(from.outcomes).filter((id) => !Object.hasOwn(to.outcomes, id)),
    ...Object.keys(from.observations).filter((subject) => !Object.hasOwn(to.observations, subject)),
  ];
  return {
    changes: [...outcomes, ...observations, ...fields(before, after)],
    only_before: missing(before, after),
    only_after: missing(after, before),
  };
}

function inBoth<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  kind: Change['kind'],
  told: (value: T) => string,
): Change[] {
  return Object.entries(before).flatMap(([subject, value]) => {
    const now = after[subject];
    if (now === undefined || told(value) === told(now)) return [];
    return [{ kind, subject, before: told(value), after: told(now) }];
  });
}

/** A field that does not show is gone only where everything was looked at. */
function fields(before: Behaviour, after: Behaviour): Change[] {
  const [was, is] = [before.undocumented_fields, after.undocumented_fields];
  const kind = 'undocumented-field';
  return [
    ...(after.whole ? was.filter((it) => !is.includes(it)) : []).map((subject) => ({
      ...{ kind, subject, before: 'shown', after: 'not shown' },
    })),
    ...(before.whole ? is.filter((it) => !was.includes(it)) : []).map((subject) => ({
      ...{ kind, subject, before: 'not shown', after: 'shown' },
    })),
  ] as Change[];
}
