import { profiles } from '../spec/contract.ts';
import type { Profile } from '../spec/requirement.ts';
import { nearest } from './configuration/nearest.ts';
import { UsageError } from './usage-error.ts';

/**
 * The profile of a name.
 * @param given how an error names where the name stands
 * @throws UsageError with the names that there are
 */
export function profileNamed(name: string, given = '--profile'): Profile {
  const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  if (profile) return profile;
  const names = Object.keys(profiles);
  throw new UsageError(
    `${given}: there is no profile ${name}${nearest(name, names)}`,
    `The profiles are: ${names.join(', ')}.`,
  );
}
