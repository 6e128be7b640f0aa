import type { Refusal } from '../harness/findings.ts';

/** The documented ways of refusing, by what is wrong with the request. */
export const refusals = {
  /** No token, or none that is valid (the 401 row of every table). */
  unauthenticated: [[401, 'authentication_error']],
  /** Another account's resource: the pages leave open which of the two. */
  foreign: [
    [403, 'permission_error'],
    [404, 'not_found_error'],
  ],
  missing: [[404, 'not_found_error']],
  /** No item can exist in an environment that is not self-hosted, so both rows of the table fit. */
  cloud: [
    [400, 'invalid_request_error'],
    [404, 'not_found_error'],
  ],
  /** Of a call on the whole queue, where the environment is all that there is to judge. */
  cloudQueue: [[400, 'invalid_request_error']],
  malformed: [[400, 'invalid_request_error']],
  /** A conflict on the work queue has the type of an invalid request. */
  workConflict: [[409, 'invalid_request_error']],
  /** What a heartbeat expects is not what the server holds. */
  mismatch: [[412, 'precondition_failed_error']],
  /** Elsewhere a conflict has its own. */
  deploymentConflict: [[409, 'conflict_error']],
} as const satisfies Record<string, readonly Refusal[]>;

/** Ways of sending a request without a valid token; the first is tried with and without a request id. */
export const invalidCredentials = ['none', 'none', 'empty', 'wrong-scheme', 'wrong', 'longer', 'api-key'] as const;

/**
 * What changes an item once more in the state to which it has taken it: a call of these that is to be refused is tried in
 * both, since it may be guarded in one alone.
 */
export const movesTwice: ReadonlySet<string> = new Set(['work.stop', 'work.heartbeat']);
