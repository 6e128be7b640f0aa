import { keepAway } from './obstacle.ts';
import type { CheckRecord } from './record.ts';

/** What a run saw of an item that was left alone: how it moved, and the exchanges that show it, by key. */
export interface Movement {
  message: string;
  exchanges: readonly string[];
}

/**
 * The checks of an attempt on a target that moves work items by itself: what went wrong with such an item may be the
 * target's own doing between two requests, which no page excludes, and is left open.
 */
export function doubted(checks: readonly CheckRecord[], { message, exchanges }: Movement): CheckRecord[] {
  return checks.map((check) =>
    isDoubtful(check)
      ? {
          requirement: check.requirement,
          outcome: 'inconclusive',
          class: 'drift',
          message: `the target moves items by itself (${message}), which may be why: ${check.message ?? ''}`,
          remedy: keepAway,
          exchanges: [...new Set([...check.exchanges, ...exchanges])],
        }
      : check,
  );
}

/** Whether a check is one that an item which moves by itself may have brought about: it failed, or had nothing to rest on. */
export function isDoubtful({ requirement, outcome, class: kind }: CheckRecord): boolean {
  return /^(work|race)\./.test(requirement) && (outcome === 'failed' || kind === 'precondition');
}
