import pc from 'picocolors';
import type { Outcome } from '../harness/record.ts';
import type { Progress } from '../reporters/progress.ts';

/** Where a command writes: the result to standard output, everything else to standard error. */
export interface Output {
  /** The result, as it is to stand on standard output. */
  result: (text: string) => void;
  /** Something worth knowing while it runs. */
  say: (text: string) => void;
  /** Begins to show progress; gives what to call at the end of each scenario. */
  progress: (total: number) => Promise<(id: string, outcome: Outcome) => void>;
  endProgress: () => void;
  json: boolean;
  quiet: boolean;
  /** Columns of the terminal on standard output. */
  width: number;
  /** Colours for standard output; none where it is no terminal, or NO_COLOR is set (https://no-color.org). */
  colors: ReturnType<typeof pc.createColors>;
}

interface Streams {
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
  environment: Readonly<Record<string, string | undefined>>;
}

/** The output of a command on these streams. */
export function outputTo({ stdout, stderr, environment }: Streams, options: { json: boolean; quiet: boolean }): Output {
  let shown: Progress | undefined;
  const endProgress = () => {
    shown?.close();
    shown = undefined;
  };
  return {
    ...options,
    result: (text) => {
      stdout.write(text);
    },
    say: (text) => {
      endProgress();
      stderr.write(`${text}\n`);
    },
    progress: async (total) => {
      const { progress } = await import('../reporters/progress.ts');
      const interactive = stderr.isTTY === true && !environment.CI;
      shown = progress({ stream: stderr, total, interactive, quiet: options.quiet });
      return (id, outcome) => shown?.finished(id, outcome);
    },
    endProgress,
    width: stdout.columns || 80,
    colors: pc.createColors(colourful(stdout, environment)),
  };
}

function colourful(stream: NodeJS.WriteStream, environment: Streams['environment']): boolean {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0';
  return stream.isTTY === true && environment.TERM !== 'dumb';
}
