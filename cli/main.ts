import { Argument, Command, CommanderError, Option } from 'commander';
import type { CleanupFlags } from './cleanup.ts';
import type { ListName } from './list.ts';
import { outputTo } from './output.ts';
import type { ServeFlags } from './serve.ts';
import type { RunFlags } from './settings.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

const several = (value: string, previous: readonly string[]) => [...previous, value];

/**
 * Runs one command line and gives its exit code: 0 the gate passes, 1 a violation, 2 a usage or configuration error,
 * 3 incomplete, 4 a fault of our own, 130 interrupted.
 */
export async function main(argv: readonly string[], process: NodeJS.Process): Promise<number> {
  let exitCode = 0;
  const streams = { stdout: process.stdout, stderr: process.stderr, environment: process.env };
  const program = new Command('cloud-agents-conformance')
    .description('A live contract conformance suite for the Qoder Cloud Agents API')
    .version(version)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .showSuggestionAfterError();

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
      const { settingsOf } = await import('./settings.ts');
      const { run } = await import('./run.ts');
      const settings = settingsOf(flags, process.env);
      exitCode = await run(settings, outputTo(streams, settings));
    });

  program
    .command('cleanup')
    .description(
      'remove what a killed run, or one with --keep, left on its target: what its ledger names, nothing else',
    )
    .addOption(
      new Option('--ledger <file>', 'the ledger of that run (default: ledger.ndjson in --out)').conflicts('out'),
    )
    .option('--out <dir>', 'folder of the reports of that run', 'conformance-report')
    .option('--target <url>', 'base URL of the API, for a ledger that does not name it')
    .option('--token-env <name>', 'environment variable that holds the token (default: QODER_PAT)')
    .option('--allow-production', 'clean up on a documented production host')
    .addHelpText('after', '\nExit codes: 0 nothing is left, 2 wrong input, 3 something is left, 130 interrupted.')
    .action(async (flags: CleanupFlags) => {
      const { cleanup } = await import('./cleanup.ts');
      exitCode = await cleanup(flags, process.env, outputTo(streams, { json: false, quiet: false }));
    });

  program
    .command('serve')
    .description('serve the reference target, for people who write clients')
    .option('--port <n>', 'port on loopback; 0 for any free one', '0')
    .option('--hook', 'serve the test-control hook (spec/control.yaml), too')
    .option('--profile <name>', 'serve the operations of this profile and no others')
    .addOption(new Option('--fault <id>', 'take a fault; may be repeated').argParser(several).default([], 'none'))
    .addOption(new Option('--variant <id>', 'take a variant; may be repeated').argParser(several).default([], 'none'))
    .action(async (flags: ServeFlags) => {
      const { serve } = await import('./serve.ts');
      exitCode = await serve(flags, (line) => process.stdout.write(`${line}\n`));
    });

  const { list, lists } = await import('./list.ts');
  program
    .command('list')
    .description('print what there is')
    .addArgument(new Argument('<what>').choices(lists))
    .option('--json', 'as JSON')
    .action(async (what: ListName, { json = false }: { json?: boolean }) => {
      await list(what, outputTo(streams, { json, quiet: false }));
    });

  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    return explained(error, process.stderr);
  }
}

function explained(error: unknown, stderr: NodeJS.WritableStream): number {
  if (error instanceof CommanderError) {
    // Help and version have been printed already.
    if (error.exitCode === 0) return 0;
    // Without a command, the help has been printed already.
    const what = error.code === 'commander.help' ? 'error: no command is given' : error.message;
    stderr.write(`${what}\nSee \`cloud-agents-conformance --help\`.\n`);
    return 2;
  }
  if (error instanceof UsageError) {
    stderr.write(`error: ${error.message}\n${error.remedy}\n`);
    return 2;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(`The suite itself failed; this says nothing about the target. Please report it.\n${detail}\n`);
  return 4;
}
