import { Option } from 'commander';
import type { CleanupFlags } from '../cleanup.ts';
import type { Declare } from './command.ts';

export const declareCleanup: Declare = (program, { environment, output, exit }) => {
  program
    .command('cleanup')
    .description(
      'remove what a killed run, or one with --keep, left on its target: what its ledger names, nothing else',
    )
    .addOption(
      new Option('--ledger <file>', 'the ledger of that run (default: ledger.ndjson in --out)').conflicts('out'),
    )
    .option('--out <dir>', 'folder of the reports of that run (default: conformance-report)')
    .option('--config <file>', 'the configuration of that run (default: conformance.yaml, where there is one)')
    .option('--target <url>', 'base URL of the API, for a ledger that does not name it')
    .option('--token-env <name>', 'environment variable that holds the token (default: QODER_PAT)')
    .option(
      '--foreign-token-env <name>',
      "environment variable that holds another account's token, for what a run made there (default: QODER_FOREIGN_PAT)",
    )
    .option('--allow-commands', 'run the commands of the configuration')
    .option('--allow-production', 'clean up on a documented production host')
    .addHelpText('after', '\nExit codes: 0 nothing is left, 2 wrong input, 3 something is left, 130 interrupted.')
    .action(async (flags: CleanupFlags) => {
      const { readConfiguration } = await import('../configuration/configuration.ts');
      const { cleanup } = await import('../cleanup.ts');
      const told = output({ json: false, quiet: false });
      exit(await cleanup(flags, await readConfiguration(flags, environment, told.say), told));
    });
};
