import type { Supplies } from '../harness/arrange/supplies.ts';
import type { Target } from '../harness/target.ts';
import type { Profile } from '../spec/requirement.ts';
import { supplyEmbedded } from './embedded-supplies.ts';
import { operationsOf } from './offered.ts';

/** A reference target that this process runs as long as it is needed. */
export interface EmbeddedTarget {
  target: Target;
  /** What there is to arrange from, where that has been made for the run. */
  supplies?: Supplies;
  stop: () => Promise<void>;
}

/**
 * The reference target with what the profile may call, and its hook where the profile has no call to create things; for
 * a profile of reads alone, with something to read.
 */
export async function startEmbedded({ name, operations }: Profile): Promise<EmbeddedTarget> {
  const { startReferenceTarget } = await import('../fixtures/reference-target/server.ts');
  const hook = !operations.includes('environment.create');
  const started = await startReferenceTarget({ hook, offers: operationsOf(name) });
  const { url, token, foreignToken, hookUrl, hookToken, stop } = started;
  const target: Target = { url, token, foreignToken, embedded: true };
  if (name === 'read-only') return { target, supplies: await supplyEmbedded(started), stop };
  if (hookUrl !== undefined && hookToken !== undefined) target.hook = { url: hookUrl, token: hookToken };
  return { target, stop };
}
