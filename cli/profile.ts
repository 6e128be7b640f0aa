import { profiles } from '../spec/contract.ts';
import type { Profile } from '../spec/requirement.ts';
import { UsageError } from './usage-error.ts';

/** The profile of a name. @throws UsageError with the names that there are */
export function profileNamed(name: string): Profile {
  const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  if (profile) return profile;
  throw new UsageError(`there is no profile ${name}`, `The profiles are: ${Object.keys(profiles).join(', ')}.`);
}
