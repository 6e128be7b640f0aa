import { type Share, share } from './bounds.ts';
import type { Found, JudgedTrial } from './trial.ts';

/**
 * What random targets show of the suite. The unit is a target, as targets are what is drawn at random, or a fault on one;
 * each share says which. Checks of one target stand and fall together, and are no cases of their own. A trial that did not
 * come to its end noticed nothing, and a legal target of one was not judged; it accuses nobody.
 */
export interface Tally {
  trials: number;
  crashed: number;
  /** Of the targets with faults: a requirement that a fault declares failed. */
  detected: Share;
  /** Of the targets with faults: all that their faults declare failed, and nothing else. */
  exact: Share;
  /** The same of the targets with a single fault, where no other can hide it. */
  exactAlone: Share;
  /** Of the targets with faults: every requirement that failed is one that something on the target declares. */
  precise: Share;
  /** Of the faults: a requirement that it declares failed, or the rest of the target hid it. */
  noticed: Share;
  /** Of the faults: all that it declares failed, or the rest of the target hid what did not. */
  named: Share;
  /** Faults of which something did not fail that does where the rest of the target is taken away. */
  masked: { byFaults: number; byChoices: number };
  /** Of the targets without a fault: a requirement failed. */
  accused: Share;
  /** Of the targets without a fault: a requirement could not be judged. */
  undecided: Share;
  /** Requirements that failed and that nothing declares, over all targets with faults, among all that failed. */
  failures: { declared: number; undeclared: number };
}

export function tally(trials: readonly JudgedTrial[]): Tally {
  const faulty = trials.filter(({ faults }) => faults.length > 0);
  const legal = trials.filter(({ faults }) => faults.length === 0);
  const found = faulty.flatMap((trial) => trial.faults.map((id) => trial.found[id]));
  const counted = <T>(all: readonly T[], hits: (one: T) => boolean) => share(all.filter(hits).length, all.length);
  const masked = (by: Found['maskedBy']) => found.filter((one) => one?.maskedBy === by).length;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    trials: trials.length,
    crashed: trials.filter(hasCrashed).length,
    detected: counted(faulty, (trial) => Object.values(trial.found).some(({ failed }) => failed.length > 0)),
    exact: counted(faulty, isExact),
    exactAlone: counted(
      faulty.filter(({ faults }) => faults.length === 1),
      isExact,
    ),
    precise: counted(faulty, (trial) => !hasCrashed(trial) && trial.undeclared.length === 0),
    noticed: counted(found, (one) => one !== undefined && (one.failed.length > 0 || isMasked(one))),
    named: counted(found, (one) => one !== undefined && (one.missed.length === 0 || isMasked(one))),
    masked: { byFaults: masked('other faults'), byChoices: masked('legal choices') },
    accused: counted(legal, ({ undeclared }) => undeclared.length > 0),
    undecided: counted(legal, (trial) => trial.open.length > 0 || hasCrashed(trial)),
    failures: {
      declared: sum(faulty.map(({ declared }) => declared)),
      undeclared: sum(faulty.map(({ undeclared }) => undeclared.length)),
    },
  };
}

const hasCrashed = ({ crash }: JudgedTrial) => crash !== undefined;

/** What other things on the target hide is no failing of the suite: it names the fault where they are taken away. */
const isMasked = ({ maskedBy = null }: Found) => maskedBy !== null;

const isExact = (trial: JudgedTrial) =>
  !hasCrashed(trial) &&
  trial.undeclared.length === 0 &&
  trial.faults.every((id) => trial.found[id]?.missed.length === 0);
