import type { Command } from 'commander';
import type { Terminal } from '../configuration/questions.ts';
import type { Output } from '../output.ts';

/** What a command's declaration gets from the program. */
export interface Context {
  environment: NodeJS.ProcessEnv;
  stdout: NodeJS.WriteStream;
  /** Where questions can be asked; null where there is no terminal. */
  terminal: Terminal | null;
  output: (options: { json: boolean; quiet: boolean }) => Output;
  /** Sets the exit code of the process. */
  exit: (code: number) => void;
}

/** Declares a command and its flags; what it does is loaded when it is called. */
export type Declare = (program: Command, context: Context) => void;

/** Gathers the values of a flag that may be repeated. */
export const several = (value: string, previous: readonly string[] = []): string[] => [...previous, value];
