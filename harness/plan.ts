import { allCapabilities, type Capabilities } from '../spec/capabilities.ts';
import { specDigest } from '../spec/generated/digest.ts';
import type { Profile } from '../spec/requirement.ts';
import { usualSequences } from './explore/budget.ts';
import type { RunHeader } from './journal/entry.ts';
import type { Selection } from './selection.ts';
import type { Target } from './target.ts';
import type { Expectation } from './verdict/expectation.ts';

export { newRunId } from './run-id.ts';

interface Settings {
  runId: string;
  version: string;
  target: Target;
  profile: Profile;
  selection: Selection;
  only: readonly string[];
  seed: number;
  /** Sequences of calls to be explored on each lifecycle; as many as usual where it is not given. */
  explore?: number;
  concurrency: number;
  capabilities?: Capabilities;
  expectations?: readonly Expectation[];
  strict?: boolean;
  anonymous?: boolean;
  /** The behaviour that the target is held against. */
  lock?: RunHeader['lock'];
  /** Since when expectations hold no longer, as an earlier run found; see verdict/expectation.ts for the keys. */
  staleSince?: Readonly<Record<string, string>>;
}

/** The journal's first line, before anything is sent. */
export function headerOf(settings: Settings): RunHeader {
  const { runId, version, target, profile, selection, only, seed, concurrency } = settings;
  const { capabilities = allCapabilities, expectations = [], strict = false, anonymous = false } = settings;
  const { staleSince = {}, explore = usualSequences, lock } = settings;
  return {
    run_id: runId,
    target: { url: target.url, embedded: target.embedded },
    profile: { name: profile.name, version: profile.version },
    suite: { version, spec_digest: specDigest },
    seed,
    explore,
    started_at: new Date().toISOString(),
    only,
    concurrency,
    capabilities,
    expectations,
    strict,
    stale_since: staleSince,
    anonymous,
    ...(lock ? { lock } : {}),
    requirements: [...selection.requirements].sort(),
    scenarios: selection.scenarios.map(({ id, title, judge }) => ({
      id,
      title,
      judges: Object.keys(judge).filter((requirement) => selection.requirements.has(requirement)),
    })),
    probes: selection.probes.map(({ id, title, silences }) => ({ id, title, silences })),
    left_out: selection.leftOut,
    partly: selection.partly,
  };
}
