import { anySeed } from '../harness/anonymity.ts';
import type { Supplies } from '../harness/arrange/supplies.ts';
import type { RunHeader } from '../harness/journal/entry.ts';
import { defaultLimits, type Limits } from '../harness/limits.ts';
import { monitors } from '../harness/monitors.ts';
import { type Narrowing, NothingMatches, type Selection, select } from '../harness/selection.ts';
import { dayOf } from '../harness/verdict/day.ts';
import { type Expectation, leftOutBy } from '../harness/verdict/expectation.ts';
import type { Capabilities } from '../spec/capabilities.ts';
import { requirements, silences } from '../spec/contract.ts';
import type { Profile } from '../spec/requirement.ts';
import { probes, scenarios } from '../suites/index.ts';
import type { Configuration } from './configuration/configuration.ts';
import { type Given, subject } from './configuration/given.ts';
import type { Resolution, Resolved } from './configuration/resolve.ts';
import { refuseCommand } from './configuration/secret.ts';
import { settings as table } from './configuration/settings-table.ts';
import { type TargetSettings, targetOf } from './target-settings.ts';
import { UsageError } from './usage-error.ts';

/** What a run is to do, checked. `target` is null for the embedded reference target. */
export interface RunSettings extends Judging {
  target: TargetSettings | null;
  /** A shell command that starts the target; null: it is there already. */
  start: string | null;
  out: string;
  keep: boolean;
  json: boolean;
  quiet: boolean;
}

/** What of a run can be said without a target and its secrets. */
export interface Judging {
  profile: Profile;
  selection: Selection;
  only: readonly string[];
  concurrency: number;
  seed: number;
  /** Sequences of calls to be explored on each lifecycle. */
  explore: number;
  limits: Limits;
  supplies: Supplies;
  capabilities: Capabilities;
  expectations: readonly Expectation[];
  strict: boolean;
  /** The behaviour that the target is held against. */
  lock?: RunHeader['lock'];
  anonymous: boolean;
}

const runDoes =
  'A run creates environments, an agent, sessions and deployments there, in the account of the token, sends some thousand ' +
  'requests, and may cost money; it archives what it made when it ends.';

/**
 * Checks what a run is to do, and reads its secrets; sends and writes nothing.
 * @throws UsageError
 */
export async function settingsOf(
  configuration: Configuration,
  { json = false, quiet = false }: { json?: boolean; quiet?: boolean },
): Promise<RunSettings> {
  const { settings, access } = configuration;
  const judging = await judgingOf(configuration);
  const url = settings.target.value;
  if (url === null) guardEmbedded(settings);
  if (settings.start.given && !access.allowCommands) refuseCommand(settings.start.given);
  return {
    ...judging,
    target: url && (await targetOf(configuration, url, runDoes)),
    start: settings.start.value,
    out: settings.out.value,
    keep: settings.keep.value,
    json,
    quiet,
  };
}

/**
 * What a run would judge and how, without its target and its secrets: for a plan, too.
 * @throws UsageError for a pattern that matches nothing, and for expectations that do not hold water
 */
export async function judgingOf({ settings }: Pick<Configuration, 'settings'>): Promise<Judging> {
  const { profile, only, concurrency, seed, explore, tenants, strict, anonymous } = settings;
  const probing = settings.probes.value ? (settings.slow.value ? 'all' : 'quick') : 'none';
  const capabilities = { tenants: tenants.value };
  const expectations = await expectationsOf(settings);
  const leftOut = leftOutBy(expectations, { day: dayOf(new Date().toISOString()), strict: strict.value });
  return {
    profile: profile.value,
    selection: selectionOf(profile.value, only, { capabilities, leftOut, probing, explore: explore.value }),
    only: only.value,
    concurrency: concurrency.value,
    // The same seed at every run would be known again by the Worker-IDs that follow from it.
    seed: anonymous.value && !seed.given ? anySeed() : seed.value,
    explore: explore.value,
    limits: limitsOf(settings),
    supplies: suppliesOf(settings),
    capabilities,
    expectations,
    strict: strict.value,
    ...(await lockOf(settings, profile.value)),
    anonymous: anonymous.value,
  };
}

/** @throws UsageError */
async function lockOf({ lock, lockStrict, tenants }: Resolution, profile: Profile): Promise<Pick<Judging, 'lock'>> {
  const strict = lockStrict.value;
  if (lock.value === null) {
    if (strict && lockStrict.given) {
      throw new UsageError(
        `${subject(lockStrict.given)} is given without a locked behaviour`,
        'Name its file with --lock (or lock:); `lock` makes one of a run.',
      );
    }
    return {};
  }
  const { readLock } = await import('./configuration/behaviour-lock.ts');
  return { lock: { file: lock.value, strict, behaviour: readLock(lock.value, profile, tenants.value) } };
}

/** @throws UsageError */
async function expectationsOf({ expectations: { value: file } }: Resolution): Promise<readonly Expectation[]> {
  if (file === null) return [];
  const { readExpectations } = await import('./configuration/expectations.ts');
  return readExpectations(file, {
    requirements: Object.keys(requirements),
    scenarios: [...scenarios, ...monitors].map(({ id }) => id),
    probes: [...probes.map(({ id }) => id), ...Object.keys(silences)],
  });
}

/** As `limitsOf`, towards a target that was not named by a setting: the default rates are those for its address. */
export function limitsFor(settings: Resolution, url: URL): Limits {
  const { reads, writes } = settings;
  const { rate } = defaultLimits(url);
  return {
    ...limitsOf(settings),
    rate: { reads: reads.given ? reads.value : rate.reads, writes: writes.given ? writes.value : rate.writes },
  };
}

/** How fast, how patiently and how much a target is asked. */
export function limitsOf({ reads, writes, connect, answer, item, scenario, maxRequests }: Resolution): Limits {
  return {
    rate: { reads: reads.value, writes: writes.value },
    timeouts: { connect: connect.value, answer: answer.value, item: item.value, scenario: scenario.value },
    maxRequests: maxRequests.value,
  };
}

function suppliesOf({ agent, model, selfHosted, cloud, workItems, deployments }: Resolution): Supplies {
  return {
    agent: agent.value,
    model: model.value,
    environments: { self_hosted: selfHosted.value, cloud: cloud.value },
    workItems: workItems.value,
    deployments: deployments.value,
  };
}

/** @throws UsageError for what only a target that somebody named can have */
export function guardEmbedded(settings: Resolution): void {
  if (settings.keep.value) {
    throw new UsageError(
      `${settings.keep.given?.at ? `${subject(settings.keep.given)}: ` : ''}the embedded target ends with the run, so nothing on it can be kept`,
      'Name a target with --target, such as one that `serve` runs, or leave --keep out.',
    );
  }
  for (const [name, { path }] of Object.entries(table)) {
    const { given } = settings[name as keyof Resolution] as Resolved<unknown>;
    const ofTarget = ['target', 'hook', 'arrange'].includes(String(path[0])) && name !== 'allowProduction';
    if (given && ofTarget) refuseWithoutTarget(given);
  }
}

function refuseWithoutTarget(given: Given): never {
  throw new UsageError(
    `${subject(given)} is given, but there is no target for it`,
    `Name the target with --target or target.url, or leave ${given.key} out.`,
  );
}

function selectionOf(
  profile: Profile,
  { value: only, given }: Resolved<readonly string[]>,
  narrowing: Narrowing,
): Selection {
  try {
    return select(profile, { scenarios, monitors, probes }, only, narrowing);
  } catch (error) {
    if (!(error instanceof NothingMatches) || !given) throw error;
    const named = subject(given.part(only.indexOf(error.pattern)));
    throw new UsageError(
      `${named}${given.at ? ' is' : ''} ${error.pattern}${given.at ? ', which' : ''} matches no scenario, no requirement and no probe`,
      error.missing ??
        'See `list requirements` and `list scenarios` for the ids; quote the pattern so that the shell leaves it alone.',
    );
  }
}
