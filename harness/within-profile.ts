import { isControlCall } from '../spec/control.ts';
import { operations } from '../spec/generated/operations.ts';
import type { Operation } from '../spec/request.ts';
import type { Profile } from '../spec/requirement.ts';
import type { Client } from './http/client.ts';
import type { Target } from './target.ts';

/** What a run may call: the operations of its profile, and the hook where one is configured. */
export type Offers = (operation: Operation) => boolean;

/**
 * The calls that a profile, and a hook, offer. A profile of reads alone makes nothing, by a hook as little as otherwise;
 * but a target of our own, such as the stage of a rehearsal, is nobody's to be spared.
 */
export function offersOf(
  { operations: listed }: Pick<Profile, 'operations'>,
  { hook, embedded }: Pick<Target, 'hook' | 'embedded'>,
): Offers {
  const offered = new Set(listed);
  const writes = Object.entries(operations).some(([id, { method }]) => offered.has(id) && method !== 'GET');
  const hooked = hook !== undefined && (writes || embedded);
  return (operation) => (isControlCall(operation) ? hooked : offered.has(operation));
}

/** The suite was about to send what the profile of the run does not have: our own fault, never the target's. */
export class OutsideProfile extends Error {
  constructor(operation: Operation, profile: string) {
    super(`${operation} was to be sent, which the profile ${profile} does not have`);
    this.name = 'OutsideProfile';
  }
}

/** The same client, which sends nothing but what the profile offers, in whatever lane. @throws OutsideProfile on sending */
export function withinProfile(client: Client, offers: Offers, profile: string): Client {
  return {
    ...client,
    send: async (request, place) => {
      if (!offers(request.operation)) throw new OutsideProfile(request.operation, profile);
      return client.send(request, place);
    },
  };
}
