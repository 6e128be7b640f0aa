import type { Target } from '../harness/target.ts';
import { productionHostOf } from '../spec/production.ts';
import { plain } from './base-url.ts';
import type { Configuration } from './configuration/configuration.ts';
import { connectionOf, secretsOfWay } from './configuration/connection.ts';
import { guardCommands } from './configuration/secret.ts';
import { foreignToken, guardHookToken, hookToken, ownToken } from './configuration/tokens.ts';
import { UsageError } from './usage-error.ts';

/** A target that may be sent to. */
export type TargetSettings = Omit<Target, 'embedded'>;

/**
 * A target, its tokens, its hook and the way to it, checked: what a run needs.
 * @param url the target
 * @param does what the command does there, for the refusal of a production host
 * @throws UsageError
 */
export async function targetOf(configuration: Configuration, url: URL, does: string): Promise<TargetSettings> {
  const { settings, access } = configuration;
  const { foreignToken: foreign, hookToken: hooks, hook } = settings;
  guardProduction(url, configuration, does);
  if (hook.value === null) guardHookToken(hooks.given);
  guardCommands([settings.token, foreign, hooks, ...secretsOfWay(settings)], access);
  const token = await ownToken(settings, url, access);
  const target = {
    url: plain(url),
    token,
    foreignToken: await foreignToken(settings, url, access, token),
    connection: await connectionOf(settings, url, access),
  };
  if (hook.value === null) return target;
  return { ...target, hook: { url: plain(hook.value), token: await hookToken(settings, hook.value, access, token) } };
}

/**
 * A target with the token of the account that a run works with and the way to it, checked, and nothing else: what it
 * takes to remove what a run left.
 * @param foreign whether something is to be removed from the other account, too
 * @throws UsageError
 */
export async function ownTargetOf(
  configuration: Configuration,
  url: URL,
  does: string,
  foreign = false,
): Promise<TargetSettings> {
  const { settings, access } = configuration;
  guardProduction(url, configuration, does);
  guardCommands([settings.token, ...(foreign ? [settings.foreignToken] : []), ...secretsOfWay(settings)], access);
  const token = await ownToken(settings, url, access);
  return {
    url: plain(url),
    token,
    foreignToken: foreign ? await foreignToken(settings, url, access, token) : null,
    connection: await connectionOf(settings, url, access),
  };
}

/** @throws UsageError for a documented production host, unless that is allowed */
export function guardProduction(url: URL, { settings }: Pick<Configuration, 'settings'>, does: string): void {
  const host = productionHostOf(url);
  if (host === undefined || settings.allowProduction.value) return;
  throw new UsageError(
    `${host} is a documented production host`,
    `${does} If that is meant, add --allow-production (or target.allow_production: true).`,
  );
}
