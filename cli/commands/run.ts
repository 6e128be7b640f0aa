import { Option } from 'commander';
import type { RunFlags } from '../settings.ts';
import { type Declare, several } from './command.ts';

export const declareRun: Declare = (program, { environment, output, exit }) => {
  program
    .command('run')
    .description('judge a target; without --target, the embedded reference target')
    .option('--target <url>', 'base URL of the API, with its path prefix (https://host/api/v1/cloud)')
    .option('--token-env <name>', 'environment variable that holds the token (default: QODER_PAT)')
    .option(
      '--foreign-token-env <name>',
      "environment variable that holds another account's token (default: QODER_FOREIGN_PAT)",
    )
    .option('--hook <url>', 'the test-control hook (spec/control.yaml), for a target that has few operations')
    .option(
      '--hook-token-env <name>',
      "environment variable that holds the hook's token (default: QODER_HOOK_TOKEN, else the target's token)",
    )
    .option('--out <dir>', 'folder for the reports', 'conformance-report')
    .option('--profile <name>', 'what a run may call and judges', 'full')
    .addOption(
      new Option('--only <glob>', 'ids of scenarios or requirements; may be repeated')
        .argParser(several)
        .default([], 'everything'),
    )
    .option('--concurrency <n>', 'scenarios at the same time', '16')
    .option('--seed <n>', 'seed of everything random', '1')
    .option('--max-requests <n>', 'requests after which nothing is sent any more but for the clean-up')
    .option('--keep', 'leave what was created on the target, for a look; `cleanup` removes it')
    .option('--allow-production', 'run against a documented production host')
    .option('--json', 'print the run record, and nothing else, on standard output')
    .option('--quiet', 'no progress, and the last line only')
    .addHelpText(
      'after',
      '\nExit codes: 0 the gate passes, 1 a violation, 2 wrong input, 3 incomplete, 4 a fault of the suite, 130 interrupted.',
    )
    .action(async (flags: RunFlags) => {
      const { settingsOf } = await import('../settings.ts');
      const { run } = await import('../run.ts');
      const settings = settingsOf(flags, environment);
      exit(await run(settings, output(settings)));
    });
};
