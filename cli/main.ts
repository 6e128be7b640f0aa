import { Command, CommanderError } from 'commander';
import { declareCleanup } from './commands/cleanup.ts';
import type { Context, Declare } from './commands/command.ts';
import { declareCompare } from './commands/compare.ts';
import { declareInit } from './commands/init.ts';
import { declareJudge } from './commands/judge.ts';
import { declareList } from './commands/list.ts';
import { declareLock } from './commands/lock.ts';
import { declarePlan } from './commands/plan.ts';
import { declareRun } from './commands/run.ts';
import { declareSensitivity } from './commands/sensitivity.ts';
import { declareServe } from './commands/serve.ts';
import { declareSweep } from './commands/sweep.ts';
import { outputTo } from './output.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

/** The commands, in the order of the help. */
const commands: readonly Declare[] = [
  declareRun,
  declarePlan,
  declareInit,
  declareJudge,
  declareSensitivity,
  declareLock,
  declareCompare,
  declareCleanup,
  declareSweep,
  declareServe,
  declareList,
];

/**
 * Runs one command line and gives its exit code: 0 the gate passes, 1 a violation, 2 a usage or configuration error,
 * 3 incomplete, 4 a fault of our own, 130 interrupted.
 */
export async function main(argv: readonly string[], process: NodeJS.Process): Promise<number> {
  let exitCode = 0;
  const { stdin, stdout, stderr, env: environment } = process;
  const context: Context = {
    environment,
    stdout,
    terminal: stdin.isTTY && stderr.isTTY ? { input: stdin, output: stderr } : null,
    output: (options) => outputTo({ stdout, stderr, environment }, options),
    exit: (code) => {
      exitCode = code;
    },
  };
  const program = new Command('cloud-agents-conformance')
    .description('A live contract conformance suite for the Qoder Cloud Agents API')
    .version(version)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .showSuggestionAfterError();
  for (const declare of commands) declare(program, context);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    return explained(error, stderr);
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
