import { type Command, Option } from 'commander';
import { several } from './command.ts';

/** Adds the flags that say what a run is to do. Their defaults stand in the table of settings; here they are only told. */
export function runFlags(command: Command): Command {
  return command
    .option('--config <file>', 'the configuration (default: conformance.yaml, where there is one; `init` writes one)')
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
    .option('--start <command>', 'starts the target before the run, and stops it afterwards; needs --allow-commands')
    .option('--out <dir>', 'folder for the reports (default: conformance-report)')
    .option('--profile <name>', 'what a run may call and judges (default: full)')
    .option('--tenants <n>', 'accounts that the target keeps apart, 1 or 2 (default: 2)')
    .addOption(
      new Option(
        '--only <glob>',
        'ids of scenarios, requirements, probes or silences; may be repeated (default: everything)',
      ).argParser(several),
    )
    .option('--no-probes', 'do not ask what the documentation leaves open (otherwise observed, and never judged)')
    .option('--slow', 'observe as well what shows only after some seconds')
    .option('--concurrency <n>', 'scenarios at the same time (default: 16)')
    .option('--seed <n>', 'seed of everything random, or `random` for any (default: 1, of an --anonymous run any)')
    .option('--explore <n>', 'random sequences of calls to try on each lifecycle; 0: none (default: 8)')
    .option('--max-requests <n>', 'requests after which nothing is sent any more but for the clean-up')
    .option('--anonymous', 'make names, User-Agent and order unrecognisable')
    .option('--keep', 'leave what was created on the target, for a look; `cleanup` removes it')
    .option(
      '--expectations <file>',
      'failures that are known and excused for a time (default: expectations.yaml, where there is one)',
    )
    .option('--strict', 'let an expectation that no longer holds fail the gate at once')
    .option('--lock <file>', 'tell what the target does otherwise than this file says; `lock` makes it of a run')
    .option('--lock-strict', 'let any such change fail the gate')
    .option('--allow-production', 'run against a documented production host')
    .option('--allow-commands', 'run the commands of the configuration');
}
