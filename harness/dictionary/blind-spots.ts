import { globOf } from '../glob.ts';
import type { RunRecord } from '../record.ts';
import { type Check, type KillMatrix, killersOf, type Row } from './kill-matrix.ts';
import { type BlindSpot, type KnownFaults, type Unmade, whys } from './known-faults.ts';
import type { Checks } from './made.ts';

type Found = Pick<KnownFaults, 'noticeable' | 'by_chance' | 'excused' | 'blind_spots'>;

/**
 * Which known faults a run could not have noticed.
 *
 * A fault could have been noticed where at least one check that is known to fail on it was made in this run, and so passed or
 * failed. A check is one requirement as judged by one scenario or monitor: that another scenario judged the same
 * requirement does not help, since it may never come to where the fault shows. A check that failed counts, whatever it
 * failed for, since the run told of it. One whose failure an expectation excuses counts as well, since the verdict tells
 * of it; a fault that shows by nothing else is listed for that, since the gate would not.
 *
 * What only exploring shows, it shows where its sequences come to it: such a fault counts where it explored, and is listed as
 * one that is noticed by chance. A monitor has nothing of its own to see it by, and does not count for it.
 *
 * It is the most that a run can have noticed: a monitor's check counts where the monitor met anything that it judges, and that may
 * not be what the fault spoils.
 */
export function blindSpotsOf(
  { faults }: Pick<KillMatrix, 'faults'>,
  checks: Checks,
  { expectations }: Pick<RunRecord, 'expectations'>,
): Found {
  const excusing = expectations
    .filter(({ expect, status, excused }) => expect === 'failed' && (status !== 'expired' || excused.length > 0))
    .map(({ id }) => globOf(id));
  const isExcused = ({ requirement, judge }: Check) =>
    excusing.some((matches) => matches(requirement) || matches(judge));

  let noticeable = 0;
  const byChance: string[] = [];
  const excused: string[] = [];
  const spots: BlindSpot[] = [];
  for (const [id, row] of Object.entries(faults)) {
    const known = killersOf(row);
    const isExplored = known.some(explores);
    const killers = known
      .filter((check) => !isExplored || !check.judge.startsWith('monitor.'))
      .map((check) => ({ check, came: checks(check) }));
    const made = killers.filter(({ came }) => typeof came === 'string');
    if (made.length === 0) spots.push(blindSpot(id, row, killers as Unlooked[]));
    else {
      noticeable += 1;
      if (made.every(({ check }) => explores(check))) byChance.push(id);
      if (made.every(({ check }) => isExcused(check))) excused.push(id);
    }
  }
  return { noticeable, by_chance: byChance, excused, blind_spots: spots };
}

const explores = ({ judge }: Check) => judge.startsWith('explore.');

interface Unlooked {
  check: Check;
  came: Unmade;
}

/** A fault none of whose checks was made, by the one that is mended most easily. */
function blindSpot(fault: string, { title }: Row, killers: readonly Unlooked[]): BlindSpot {
  const [nearest] = [...killers].sort((a, b) => whys.indexOf(a.came.why) - whys.indexOf(b.came.why));
  const { requirement, judge } = nearest?.check ?? { requirement: '', judge: '' };
  return { fault, title, requirement, judge, ...(nearest?.came ?? { why: 'unknown' }) };
}
