import ms from 'ms';
import { userAgentOf } from '../harness/arrange/texts.ts';
import { removeRemains } from '../harness/remains.ts';
import { type Findings, type Found, findOurs, ledgerOf } from '../harness/sweeping.ts';
import type { Target } from '../harness/target.ts';
import { word } from '../reporters/shell.ts';
import { count, printable } from '../reporters/text.ts';
import type { Configuration, ConfigurationFlags } from './configuration/configuration.ts';
import type { Output } from './output.ts';
import { named, tallyTo, toldBlocked } from './removals.ts';
import { limitsOf } from './settings.ts';
import { watchSignals } from './signals.ts';
import { ownTargetOf } from './target-settings.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

/** The flags of `sweep` that are no settings, and those that it repeats. */
export interface SweepFlags extends ConfigurationFlags {
  olderThan: string;
  yes?: boolean;
  target?: string;
  tokenEnv?: string;
  allowProduction?: boolean;
}

const does = 'It stops and archives, in the account of the token, what carries the names of conformance runs.';

/**
 * Shows what runs have left on a target, by the names that they give, and removes it where that is asked for. Gives the
 * exit code: 0 there was nothing, or it was shown or removed; 3 something is left or not all could be looked through; 130
 * interrupted.
 * @throws UsageError for a target, a token or an age that cannot be used; nothing is sent then
 */
export async function sweep(flags: SweepFlags, configuration: Configuration, output: Output): Promise<number> {
  const least = ageOf(flags.olderThan);
  const url = configuration.settings.target.value;
  if (url === null) {
    throw new UsageError('no target is named', 'Name the base URL with --target, or in a configuration.');
  }
  const target: Target = { ...(await ownTargetOf(configuration, url, does)), embedded: false };
  let interrupted = false;
  const signals = watchSignals(output, 'nothing more is looked for or removed');
  signals.on(() => {
    interrupted = true;
  });
  try {
    const limits = limitsOf(configuration.settings);
    const options = { target, limits, userAgent: userAgentOf(version, null), interrupted: () => interrupted };
    const findings = await findOurs(options);
    if ('blocked' in findings) {
      output.result(`${toldBlocked(findings.blocked)}Nothing was looked through.\n`);
      return interrupted ? 130 : 3;
    }
    const old = shown(findings, least, output);
    const unread = findings.problems.length > 0;
    if (interrupted) return 130;
    if (old.length === 0) return unread ? 3 : 0;
    if (!flags.yes) {
      output.result(`Nothing was removed. To remove it:\n  ${commandOf(flags)}\n`);
      return unread ? 3 : 0;
    }
    const tally = tallyTo(output.result);
    const entries = ledgerOf(old);
    const blocked = await removeRemains({ ...options, entries, append: () => {}, told: tally.note });
    output.result(blocked ? `${toldBlocked(blocked)}Nothing was removed.\n` : `${tally.line()}.\n`);
    if (interrupted) return 130;
    return blocked || tally.left() > 0 || unread ? 3 : 0;
  } finally {
    signals.off();
  }
}

/** Prints what was found, by run, and gives what is old enough. */
function shown({ found, problems }: Findings, least: number, { result }: Output): Found[] {
  const now = Date.now();
  // The clock of the machine that a run was on may be ahead of this one.
  const ageOfRun = ({ begun }: Found) => Math.max(0, now - begun.getTime());
  const old = found.filter((thing) => ageOfRun(thing) >= least);
  const runs = new Map(old.map((thing) => [thing.runId, thing]));
  for (const [runId, first] of runs) {
    result(`run ${runId}, begun ${ms(ageOfRun(first), { long: true })} ago:\n`);
    for (const thing of old.filter((other) => other.runId === runId)) result(`  ${named(thing)}\n`);
  }
  for (const problem of problems) result(`${printable(problem)}\n`);
  const young = found.length - old.length;
  const seen = old.length === 0 ? 'Nothing' : `${count(old.length, 'thing')} of ${count(runs.size, 'run')}`;
  const rest = young === 0 ? '' : `; ${count(young, 'thing')} of younger runs left alone`;
  result(`${seen} found that a run left which began ${ms(least, { long: true })} ago or earlier${rest}.\n`);
  return old;
}

/** @throws UsageError for what is no duration, or a negative one */
function ageOf(text: string): number {
  const value = /^\d/.test(text) && /[a-z]$/i.test(text) && text.length <= 100 ? ms(text as ms.StringValue) : undefined;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new UsageError(
    `--older-than is not a duration: ${printable(text)}`,
    'Give a number and its unit, as in --older-than 24h, or 0s for whatever is there, of runs that are going on too.',
  );
}

/** The same command, with the flag that removes. */
function commandOf({ target, config, olderThan, tokenEnv, allowCommands, allowProduction }: SweepFlags): string {
  return [
    'cloud-agents-conformance sweep',
    ...(target === undefined ? [] : [`--target ${word(target)}`]),
    ...(config === undefined ? [] : [`--config ${word(config)}`]),
    `--older-than ${word(olderThan)}`,
    ...(tokenEnv === undefined ? [] : [`--token-env ${word(tokenEnv)}`]),
    ...(allowCommands ? ['--allow-commands'] : []),
    ...(allowProduction ? ['--allow-production'] : []),
    '--yes',
  ].join(' ');
}
