import type { Declare } from './command.ts';

/** The flags of `sensitivity`, as they are given. */
export interface SensitivityFlags {
  seed?: string;
  sample?: string;
  json?: boolean;
}

export const declareSensitivity: Declare = (program, { output, exit }) => {
  program
    .command('sensitivity')
    .description('alter the recorded answers of a run, one by one, and tell which alterations its judges would miss')
    .argument('[dir]', 'folder of the reports of the run', 'conformance-report')
    .option('--seed <n>', 'seed of what is altered (default: 1)')
    .option('--sample <n>', 'alterations of each kind of each field of each operation, at most (default: 2)')
    .option('--json', 'print the result as JSON, and nothing else, on standard output')
    .addHelpText(
      'after',
      '\nNothing is sent. The result goes to sensitivity.json in the folder, too.' +
        '\nExit codes: 0 the result is written, 2 wrong input, 4 a judge failed, or accuses an answer that is legal.',
    )
    .action(async (folder: string, flags: SensitivityFlags) => {
      const { sensitivity } = await import('../sensitivity.ts');
      exit(sensitivity(folder, flags, output({ json: flags.json ?? false, quiet: false })));
    });
};
