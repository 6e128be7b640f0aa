import type { ExpectationRecord, RequirementRecord, ScenarioRecord } from '../record.ts';
import type { LeftOut } from '../selection.ts';
import { daysAfter } from './day.ts';
import { fits, type Matching } from './excuse.ts';
import { graceDays, isExpired, isOverdue, keyOf, type Moment } from './expectation.ts';

/** What a run says of whether expectations still hold. */
export interface Seen {
  /** Of the profile. */
  requirements: readonly RequirementRecord[];
  /** Those that were to be executed, and the monitors. */
  scenarios: readonly ScenarioRecord[];
  /** The requirements that were judged. */
  judged: ReadonlySet<string>;
  leftOut: LeftOut;
  /** Scenarios and monitors of which a part was not judged. */
  partly: readonly string[];
  /** Whether the run ended early, so that what was found may be too little. */
  cutShort: boolean;
  /** Since when they hold no longer, as an earlier run found; by `keyOf`. */
  since: Readonly<Record<string, string>>;
}

/** How an expectation stands after a run. */
export type Standing = Pick<ExpectationRecord, 'status' | 'since' | 'message'> & {
  /** Whether it fails the gate. */
  overdue: boolean;
};

/**
 * How an expectation stands after a run: whether something came out as expected, nothing did although everything that it
 * matches was decided, or its last day is over. It may fail the gate when it has been so for longer than the days of
 * grace, and with `strict` at once.
 */
export function standingOf(entry: Matching, seen: Seen, moment: Moment): Standing {
  const { expectation } = entry;
  const { expires, at } = expectation;
  const hold = holdOf(entry, seen);
  const known = seen.since[keyOf(expectation)];
  const since = hold === 'holds' ? undefined : earlier(known, hold === 'no longer holds' ? moment.day : undefined);
  const kept = since === undefined ? {} : { since };
  if (isExpired(expectation, moment)) {
    const overdue = isOverdue(expires, moment);
    const message = `its last day was ${expires}. ${bound(expires, moment, 'it excuses until')} Mend the cause and remove it, or agree on another day (${at}).`;
    return { status: 'expired', ...kept, message, overdue };
  }
  if (hold !== 'no longer holds' || since === undefined) return { status: hold, ...kept, overdue: false };
  const found =
    expectation.expect === 'inconclusive' ? 'everything that it matches was decided' : 'nothing that it matches failed';
  const message = `${found}, first seen on ${since}. ${bound(since, moment, 'it only warns until')} Remove it (${at}).`;
  return { status: hold, ...kept, message, overdue: isOverdue(since, moment) };
}

/** What happens when, in a sentence. */
function bound(from: string, moment: Moment, until: string): string {
  if (moment.strict) return 'With --strict that fails the gate (exit 1) at once.';
  const last = daysAfter(from, graceDays);
  return isOverdue(from, moment)
    ? `The ${graceDays} days counted from then ended on ${last}, so that it fails the gate (exit 1).`
    : `Counted from then, ${until} ${last}, and fails the gate (exit 1) after that day.`;
}

function holdOf(entry: Matching, seen: Seen): Exclude<Standing['status'], 'expired'> {
  const { expectation, matches } = entry;
  if (expectation.expect === 'not-run') return leavesOut(entry, seen) ? 'holds' : 'undecided';
  const requirements = seen.requirements.filter(({ id }) => matches(id));
  const scenarios = seen.scenarios.filter(({ id }) => matches(id));
  const asExpected =
    requirements.some((requirement) => fits(expectation, requirement)) ||
    scenarios.some(({ checks }) => checks.some((check) => fits(expectation, check)));
  if (asExpected) return 'holds';
  // That it passed once says nothing against `unstable`.
  if (expectation.expect === 'unstable' || seen.cutShort) return 'undecided';
  const ran = requirements.some(({ id }) => seen.judged.has(id)) || scenarios.length > 0;
  const whole = scenarios.every(({ id }) => !seen.partly.includes(id));
  return ran && whole && [...requirements, ...scenarios].every(isDecided) ? 'no longer holds' : 'undecided';
}

function leavesOut({ matches }: Matching, { leftOut }: Seen): boolean {
  return leftOut.requirements.some(matches) || leftOut.scenarios.some(({ id }) => matches(id));
}

function isDecided({ outcome }: Pick<RequirementRecord, 'outcome'>): boolean {
  return outcome !== 'inconclusive' && outcome !== 'not-run';
}

/** The earlier of two days, as far as they are known. */
function earlier(known: string | undefined, seen: string | undefined): string | undefined {
  return known !== undefined && (seen === undefined || known < seen) ? known : seen;
}
