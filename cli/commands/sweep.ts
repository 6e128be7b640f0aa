import type { SweepFlags } from '../sweep.ts';
import type { Declare } from './command.ts';

export const declareSweep: Declare = (program, { environment, output, exit }) => {
  program
    .command('sweep')
    .description(
      "show, and with --yes remove, what carries the names of runs in the token's account, whoever began them: for when the ledger is gone",
    )
    .option('--target <url>', 'base URL of the API, with its path prefix (https://host/api/v1/cloud)')
    .option('--config <file>', 'a configuration (default: conformance.yaml, where there is one)')
    .option('--older-than <age>', 'leave alone what a run left that began less than this ago', '24h')
    .option('--yes', 'remove what was found, instead of only showing it')
    .option('--token-env <name>', 'environment variable that holds the token (default: QODER_PAT)')
    .option('--allow-commands', 'run the commands of the configuration')
    .option('--allow-production', 'sweep a documented production host')
    .addHelpText(
      'after',
      `
What --anonymous runs left cannot be told by its name, nor what a test-control hook made: that is known by the ledger
alone, see \`cleanup\`.

Exit codes: 0 nothing is left, or it was only shown; 2 wrong input; 3 something is left, or a list could not be read to
its end; 130 interrupted.`,
    )
    .action(async (flags: SweepFlags) => {
      const { readConfiguration } = await import('../configuration/configuration.ts');
      const { sweep } = await import('../sweep.ts');
      const told = output({ json: false, quiet: false });
      exit(await sweep(flags, await readConfiguration(flags, environment, told.say), told));
    });
};
