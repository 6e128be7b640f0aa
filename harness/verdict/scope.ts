import type { RunHeader } from '../journal/entry.ts';

/** What a verdict speaks of, in one sentence. */
export function scopeOf({ profile, only, requirements }: RunHeader, all: number): string {
  const judged =
    requirements.length === all
      ? `all ${all} requirements of the profile ${profile.name}, version ${profile.version}`
      : `${requirements.length} of the ${all} requirements of the profile ${profile.name}, version ${profile.version} (--only ${only.join(', ')})`;
  return judged;
}
