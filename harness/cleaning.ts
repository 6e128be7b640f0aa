import { profiles } from '../spec/contract.ts';
import type { Operation } from '../spec/request.ts';
import { anySeed } from './anonymity.ts';
import type { Send } from './arrange/clean-up.ts';
import type { Open } from './finding.ts';
import { openClient } from './http/client.ts';
import { pacedAt } from './http/pace.ts';
import { boundsOf, openTransport } from './http/transport.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { Interrupted } from './obstacle.ts';
import { plainCallOf } from './plain-call.ts';
import { preflight } from './preflight.ts';
import { random } from './random.ts';
import { isLoopback, type Target } from './target.ts';

/** How a target is cleaned up, apart from any run. */
export interface CleaningOptions {
  target: Target;
  userAgent: string;
  /** How fast and how patiently; what fits the target's address where it is not given. */
  limits?: Limits;
  /** Whether nothing more is to be sent. */
  interrupted: () => boolean;
}

/** What a clean-up may do. */
export interface Cleaner {
  /** @throws Interrupted when nothing more is to be sent */
  send: Send;
  /** Whether the target has an operation, as far as its profile says. */
  offers: (operation: Operation) => boolean;
}

/** Why a clean-up could send nothing. */
export interface Blocked {
  blocked: Open;
}

/**
 * Opens the way to a target for a clean-up, looks whether it is there and takes the token, and closes it afterwards.
 * @param profile the name of the profile of what is cleaned up; undefined, or one that is not known: every operation
 */
export async function cleaning<T>(
  { target, userAgent, interrupted, ...options }: CleaningOptions,
  profile: string | undefined,
  use: (cleaner: Cleaner) => Promise<T>,
): Promise<T | Blocked> {
  const { operations } = profiles[profile ?? ''] ?? { operations: undefined };
  const offers = (operation: Operation) => operations?.some((offered) => offered === operation) ?? true;
  const chance = random(anySeed(), 'clean-up');
  const limits = gently(options.limits ?? defaultLimits(new URL(target.url)), target);
  const plainCall = plainCallOf(offers, chance);
  const client = openClient({
    target,
    transport: openTransport(target.url, {
      connections: 1,
      bounds: boundsOf(limits.timeouts),
      connection: target.connection,
    }),
    hookTransport: null,
    plainCall,
    pace: pacedAt(limits.rate),
    random: chance,
    userAgent,
    interrupted,
    record: () => {},
  });
  try {
    const blocked = await preflight(client, plainCall);
    if (blocked) return { blocked };
    return await use({
      offers,
      send: (request) => {
        if (interrupted()) throw new Interrupted();
        return client.send(request, { scenario: 'cleanup', attempt: 1, lane: 'clean-up' });
      },
    });
  } finally {
    await client.close();
  }
}

/** As a run's, but that a tenth of a second passes between the pages of a list, as conventions/rate-limits advises. */
function gently(limits: Limits, { url }: Target): Limits {
  const { rate } = limits;
  return isLoopback(new URL(url)) ? limits : { ...limits, rate: { ...rate, reads: Math.min(rate.reads ?? 10, 10) } };
}
