import { type Share, share } from './bounds.ts';
import type { JudgedTrial } from './trial.ts';

/** What random targets show of the suite. A trial that did not come to its end counts against it everywhere. */
export interface Tally {
  trials: number;
  crashed: number;
  /** Of the targets with faults: a requirement that a fault declares failed. */
  detected: Share;
  /** Of the targets with faults: all that their faults declare failed, and nothing else. */
  exact: Share;
  /** The same of the targets with a single fault, where none can hide another. */
  exactAlone: Share;
  /** Of the faults: all that it declares failed, whatever else did. */
  named: Share;
  /** Of the targets without a fault: a requirement failed. */
  accused: Share;
  /** Of the targets with faults: a requirement failed that none of them declares. */
  beyond: Share;
}

export function tally(trials: readonly JudgedTrial[]): Tally {
  const faulty = trials.filter(({ faults }) => faults.length > 0);
  const legal = trials.filter(({ faults }) => faults.length === 0);
  const named = trials.flatMap((trial) => trial.faults.map((id) => isNamed(trial, id)));
  const counted = <T>(all: readonly T[], hits: (one: T) => boolean) => share(all.filter(hits).length, all.length);
  return {
    trials: trials.length,
    crashed: trials.filter(({ crash }) => crash !== undefined).length,
    detected: counted(faulty, ({ found }) => Object.values(found).some(({ failed }) => failed.length > 0)),
    exact: counted(faulty, isExact),
    exactAlone: counted(
      faulty.filter(({ faults }) => faults.length === 1),
      isExact,
    ),
    named: counted(named, Boolean),
    accused: counted(legal, ({ undeclared, crash }) => undeclared.length > 0 || crash !== undefined),
    beyond: counted(faulty, ({ undeclared, crash }) => undeclared.length > 0 || crash !== undefined),
  };
}

const isNamed = ({ found }: JudgedTrial, id: string) => found[id]?.missed.length === 0;

const isExact = (trial: JudgedTrial) =>
  trial.crash === undefined && trial.undeclared.length === 0 && trial.faults.every((id) => isNamed(trial, id));
