import type { Behaviour } from '../../harness/behaviour/behaviour.ts';
import schema from '../../spec/behaviour-lock.schema.json' with { type: 'json' };
import type { Profile } from '../../spec/requirement.ts';
import { UsageError } from '../usage-error.ts';
import { readUserFile } from './user-file.ts';

/**
 * Reads a locked behaviour (spec/behaviour-lock.schema.json) for a run.
 * @throws UsageError with line and column for a file that cannot be read or does not fit, and where it was made of a run
 *   that asked for something else
 */
export function readLock(file: string, profile: Profile, tenants: 1 | 2): Behaviour {
  const { value, at } = readUserFile<Behaviour>(file, schema);
  const anew = 'or make a new lock of such a run with `lock`.';
  if (value.profile.name !== profile.name) {
    throw new UsageError(
      `${at(['profile', 'name'])}: it was made with the profile ${value.profile.name}, and this run is of ${profile.name}`,
      `Take the same profile with --profile ${value.profile.name}, ${anew}`,
    );
  }
  if (value.profile.version !== profile.version) {
    throw new UsageError(
      `${at(['profile', 'version'])}: it was made with version ${value.profile.version} of the profile ${profile.name}, which is now at ${profile.version}`,
      'Make a new lock of a run with `lock`.',
    );
  }
  if (value.tenants !== tenants) {
    throw new UsageError(
      `${at(['tenants'])}: it was made with tenants: ${value.tenants}, and this run declares ${tenants}`,
      `Declare the same with --tenants ${value.tenants}, ${anew}`,
    );
  }
  return value;
}
