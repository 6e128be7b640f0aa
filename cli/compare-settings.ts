import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Supplies } from '../harness/arrange/supplies.ts';
import { fold } from '../harness/journal/fold.ts';
import type { RunRecord } from '../harness/record.ts';
import type { CompareFlags } from './commands/compare.ts';
import type { Configuration } from './configuration/configuration.ts';
import { byFlag, subject } from './configuration/given.ts';
import * as kinds from './configuration/kinds.ts';
import type { Resolved } from './configuration/resolve.ts';
import { type Secret, secret } from './configuration/secret.ts';
import { journalIn } from './journal-in.ts';
import { type Judging, limitsFor, type RunSettings, settingsOf } from './settings.ts';
import { UsageError } from './usage-error.ts';

/** What a comparison is to do, checked. */
export interface CompareSettings {
  /** The folder of everything that it leaves. */
  out: string;
  /** A run to be made, or the folder of one that was made. */
  before: RunSettings | { folder: string };
  after: RunSettings;
}

/**
 * Checks what a comparison is to do, and reads the secrets of both sides; sends and writes nothing.
 * @throws UsageError
 */
export async function compareSettingsOf(configuration: Configuration, flags: CompareFlags): Promise<CompareSettings> {
  const { settings } = configuration;
  if (settings.target.value === null) {
    throw new UsageError(
      'there is no target to compare',
      'Name it with --target, and what it is compared with with --against.',
    );
  }
  for (const one of [settings.start, settings.keep, settings.lock, settings.lockStrict]) {
    if (!one.given) continue;
    throw new UsageError(`${subject(one.given)} is not for a comparison`, `Leave ${one.given.key} out.`);
  }
  const out = settings.out.value;
  const after = { ...(await settingsOf(configuration, {})), expectations: [], out: join(out, 'after') };
  refuseSupplies(after.supplies);
  return { out, after, before: await beforeOf(configuration, flags, after, join(out, 'before')) };
}

async function beforeOf(
  configuration: Configuration,
  flags: CompareFlags,
  after: RunSettings,
  out: string,
): Promise<CompareSettings['before']> {
  const against = flags.against ?? '';
  if (isFolder(against)) {
    refuseOther(fold(journalIn(against)), against, after);
    return { folder: against };
  }
  const target = kinds.url('https://host/api/v1/cloud').read(byFlag('--against', against));
  const hook = flags.againstHook === undefined ? null : byFlag('--against-hook', flags.againstHook);
  const theirs: Configuration = {
    ...configuration,
    settings: {
      ...configuration.settings,
      target: { value: target, given: byFlag('--against', against) },
      token: secretOf('--against-token-env', flags.againstTokenEnv, 'QODER_AGAINST_PAT'),
      foreignToken: secretOf('--against-foreign-token-env', flags.againstForeignTokenEnv, 'QODER_AGAINST_FOREIGN_PAT'),
      hook: hook ? { value: kinds.url('https://host/control').read(hook), given: hook } : none(),
      hookToken: secretOf('--against-hook-token-env', flags.againstHookTokenEnv, 'QODER_AGAINST_HOOK_TOKEN'),
    },
  };
  const { token } = theirs.settings;
  const variable = 'env' in token.value ? token.value.env : '';
  if (!configuration.access.environment[variable]?.trim()) {
    throw new UsageError(
      `there is no token for ${against}: the environment variable ${variable} is not set`,
      'Put a token for it into that variable, or name another one with --against-token-env.',
    );
  }
  const limits = target === null ? after.limits : limitsFor(theirs.settings, target);
  return { ...(await settingsOf(theirs, {})), seed: after.seed, expectations: [], limits, out };
}

const none = (): Resolved<null> => ({ value: null, given: null });

function secretOf(flag: string, name: string | undefined, usual: string): Secret {
  const given = name === undefined ? null : byFlag(flag, name);
  return { value: given ? secret.read(given) : { env: usual }, given };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** @throws UsageError for ids of one account, which mean nothing to the other side */
function refuseSupplies({ agent, environments, workItems, deployments }: Supplies): void {
  const { self_hosted, cloud } = environments;
  if (agent === null && cloud === null && self_hosted.length + workItems.length + deployments.length === 0) return;
  throw new UsageError(
    'what arrange: names is there on one of the two targets alone',
    'Compare without it; of arrange:, a model is all that both sides can share.',
  );
}

/** @throws UsageError for a run that asked for something else */
function refuseOther(was: RunRecord, folder: string, { seed, explore, profile, only, capabilities }: Judging): void {
  const differences = [
    [was.seed !== seed, `--seed ${was.seed}`],
    [was.explore !== explore, `--explore ${was.explore}`],
    [was.profile.name !== profile.name || was.profile.version !== profile.version, `--profile ${was.profile.name}`],
    [was.capabilities.tenants !== capabilities.tenants, `--tenants ${was.capabilities.tenants}`],
    [
      JSON.stringify(was.selection.only) !== JSON.stringify(only),
      `--only ${was.selection.only.join(' --only ') || 'left out'}`,
    ],
  ] as const;
  const [first] = differences.filter(([differs]) => differs);
  if (!first) return;
  throw new UsageError(
    `the run in ${folder} asked for something else than this one would`,
    `Give the same settings (${differences.flatMap(([differs, flag]) => (differs ? [flag] : [])).join(', ')}), or compare with a new run.`,
  );
}
