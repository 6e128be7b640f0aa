import type { Exchange } from './exchange.ts';
import { type Class, type Open, open } from './finding.ts';

/** What kept a precondition from being reached; everything that rests on it is then inconclusive. */
export class Obstacle extends Error {
  constructor(readonly finding: Open) {
    super(finding.message);
    this.name = 'Obstacle';
  }

  static of(kind: Class, message: string, remedy: string, exchanges: readonly Exchange[] = []): Obstacle {
    return new Obstacle(open(exchanges, kind, message, remedy));
  }
}

/** What is advised where items move by themselves. */
export const keepAway = 'Keep other workers and jobs away from the environments of the run.';

/** What is said where the target, or somebody else on it, moved a work item while nothing was asked of it. */
export function drifted(message: string, exchanges: readonly Exchange[]): Obstacle {
  return Obstacle.of('drift', message, keepAway, exchanges);
}

/** What is said, and advised, where the run has sent as many requests as it may. */
export function limitReached(requests: number): [message: string, remedy: string] {
  return [
    `the run ended after ${requests} request${requests === 1 ? '' : 's'}, as many as --max-requests allows`,
    'Raise --max-requests, or select less with --only.',
  ];
}

/** The run was asked to end (SIGINT, SIGTERM) before this could be sent. */
export class Interrupted extends Error {
  constructor() {
    super('the run was interrupted');
    this.name = 'Interrupted';
  }
}
