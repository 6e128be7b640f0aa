import type { ConfigurationFlags } from '../configuration/configuration.ts';
import type { Declare } from './command.ts';
import { runFlags } from './run-flags.ts';

/** The flags of `compare` that are no settings of a run. */
export interface CompareFlags extends ConfigurationFlags {
  against?: string;
  againstTokenEnv?: string;
  againstForeignTokenEnv?: string;
  againstHook?: string;
  againstHookTokenEnv?: string;
  json?: boolean;
  quiet?: boolean;
}

export const declareCompare: Declare = (program, { environment, output, exit }) => {
  runFlags(program.command('compare'))
    .description('run the same suite with the same seed on two targets, and tell what differs')
    .requiredOption('--against <url|dir>', 'the target to compare with, or the folder of the reports of a run of it')
    .option('--against-token-env <name>', 'environment variable that holds its token (default: QODER_AGAINST_PAT)')
    .option(
      '--against-foreign-token-env <name>',
      "environment variable that holds another account's token there (default: QODER_AGAINST_FOREIGN_PAT)",
    )
    .option('--against-hook <url>', 'its test-control hook')
    .option(
      '--against-hook-token-env <name>',
      "environment variable that holds that hook's token (default: QODER_AGAINST_HOOK_TOKEN, else its target's token)",
    )
    .option('--json', 'print the comparison as JSON, and nothing else, on standard output')
    .option('--quiet', 'no progress, and the last line only')
    .addHelpText(
      'after',
      '\nThe reports of both runs go to the folders `before` and `after` of --out, with comparison.json beside them.' +
        '\nExit codes: 0 nothing differs, 1 something does, 2 wrong input, 3 one of them could not be judged,' +
        ' 4 a fault of the suite, 130 interrupted.',
    )
    .action(async (flags: CompareFlags) => {
      const { json = false, quiet = false } = flags;
      const told = output({ json, quiet });
      const { readConfiguration, tellSeed } = await import('../configuration/configuration.ts');
      const notice = quiet ? () => {} : told.say;
      const configuration = await readConfiguration(flags, environment, notice);
      tellSeed(configuration, notice);
      const { compareSettingsOf } = await import('../compare-settings.ts');
      const { compare } = await import('../compare.ts');
      exit(await compare(await compareSettingsOf(configuration, flags), told));
    });
};
