import type { Credential, PlannedTarget } from '../harness/rehearsal/plan.ts';
import { productionHostOf } from '../spec/production.ts';
import { plain } from './base-url.ts';
import type { Configuration } from './configuration/configuration.ts';
import { secretsOfWay } from './configuration/connection.ts';
import type { Resolution } from './configuration/resolve.ts';
import { type Environment, named, type Secret } from './configuration/secret.ts';
import { guardHookToken } from './configuration/tokens.ts';
import type { PlanSettings } from './plan.ts';
import { guardEmbedded, judgingOf } from './settings.ts';

/**
 * Checks what a run is to do as far as that takes no secret: none is read, and no command is run. What a run would not
 * start without is told, and no error.
 * @throws UsageError
 */
export async function planSettingsOf(configuration: Configuration): Promise<PlanSettings> {
  const { settings, access } = configuration;
  const judging = await judgingOf(configuration);
  const url = settings.target.value;
  if (url === null) guardEmbedded(settings);
  else if (settings.hook.value === null) guardHookToken(settings.hookToken.given);
  const credentials = url === null ? [] : credentialsOf(settings, access.environment);
  return {
    ...judging,
    keep: settings.keep.value,
    target: targetOf(settings),
    credentials,
    foreign: url === null || credentials.some((one) => one.for === 'another account' && one.set !== false),
    to_mend: [...unset(credentials), ...withoutLeave(settings, credentials, access.allowCommands)],
  };
}

function targetOf(settings: Resolution): PlannedTarget {
  const { target, hook, start, headers, proxy, ca, cert } = settings;
  return {
    url: target.value && plain(target.value),
    embedded: target.value === null,
    hook: hook.value && plain(hook.value),
    started: start.value !== null,
    headers: headers.value.map(({ name }) => name),
    proxy: proxy.value && plain(proxy.value),
    tls: { ca: ca.value, cert: cert.value },
  };
}

function credentialsOf(settings: Resolution, environment: Environment): Credential[] {
  const { token, foreignToken, hook, hookToken } = settings;
  const credential = (what: string, secret: Secret, required = true): Credential => ({
    for: what,
    variable: 'env' in secret.value ? named(secret) : null,
    set: 'env' in secret.value ? Boolean(environment[secret.value.env]?.trim()) : null,
    required,
  });
  const own = credential('the hook', hookToken, hookToken.given !== null);
  return [
    credential('the account', token),
    credential('another account', foreignToken, foreignToken.given !== null),
    // Without a token of its own the hook takes the target's.
    ...(hook.value !== null && (own.set !== false || own.required) ? [own] : []),
    ...secretsOfWay(settings).flatMap((secret) => (secret?.given ? [credential(secret.given.key, secret)] : [])),
  ];
}

/** The variables without which a run does not start. */
function unset(credentials: readonly Credential[]): string[] {
  return credentials
    .filter(({ set, required }) => required && set === false)
    .map(({ for: what, variable }) => `Put the secret for ${what} into ${variable}, which is not set.`);
}

/** What a run does not do without leave. */
function withoutLeave(
  { target, start, allowProduction }: Resolution,
  credentials: readonly Credential[],
  allowCommands: boolean,
): string[] {
  const host = target.value && !allowProduction.value ? productionHostOf(target.value) : undefined;
  const commands = start.value !== null || credentials.some(({ variable }) => variable === null);
  return [
    ...(host === undefined ? [] : [`Add --allow-production if it is meant: ${host} is a documented production host.`]),
    ...(commands && !allowCommands
      ? ['Add --allow-commands if you trust where the configuration comes from: it has commands, which a run executes.']
      : []),
  ];
}
