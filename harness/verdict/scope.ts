import type { RunHeader } from '../journal/entry.ts';

/** What a verdict speaks of, in one sentence. */
export function scopeOf({ profile, only, requirements }: RunHeader, all: number): string {
  const whole = `${all} requirements of the profile ${profile.name}, version ${profile.version}`;
  return requirements.length === all
    ? `all ${whole}`
    : `${requirements.length} of the ${whole} (--only ${only.join(', ')})`;
}
