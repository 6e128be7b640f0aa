import type { Profile } from '../spec/requirement.ts';
import { globOf } from './glob.ts';
import type { AnyProbe } from './probe.ts';

/** Which probes a run makes: none, those that take no time, or the slow ones as well. */
export type Probing = 'none' | 'quick' | 'all';

/** The probes that a profile and the wish of a run leave, and why a pattern for another one matches nothing. */
export interface ProbeChoice {
  /** Those that a pattern selects, by their ids and those of their silences. */
  matching: (pattern: string) => AnyProbe[];
  all: readonly AnyProbe[];
  /** What would let a pattern match that matches none; undefined where nothing would. */
  missing: (pattern: string) => string | undefined;
}

/**
 * The probes of a profile. One is made where the profile observes one of its silences and has what it calls; a slow one
 * only where slow ones are asked for.
 */
export function probesOf(
  profile: Profile,
  probes: readonly AnyProbe[],
  { probing, isLeftOut }: { probing: Probing; isLeftOut: (id: string) => boolean },
): ProbeChoice {
  const { silences = [], operations } = profile;
  const idsOf = ({ id, silences: own }: AnyProbe) => [id, ...own];
  const offered = probes.filter(
    (it) => it.silences.some((id) => silences.includes(id)) && (it.needs ?? []).every((id) => operations.includes(id)),
  );
  const all = offered.filter((it) => probing === 'all' || (probing === 'quick' && !it.slow));
  const among = (list: readonly AnyProbe[], pattern: string) => list.filter((it) => idsOf(it).some(globOf(pattern)));
  return {
    all: all.filter((it) => !idsOf(it).some(isLeftOut)),
    matching: (pattern) => among(all, pattern),
    missing: (pattern) => {
      if (among(offered, pattern).length > 0)
        return probing === 'none'
          ? 'It names a probe, and the run makes none: leave --no-probes out.'
          : 'It names a probe that lets seconds pass: add --slow.';
      return among(probes, pattern).length > 0
        ? `It names a probe, and the profile ${profile.name} makes none: take the profile full.`
        : undefined;
    },
  };
}
