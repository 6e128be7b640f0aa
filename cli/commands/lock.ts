import type { Declare } from './command.ts';

/** The file that a lock is written to, where none is named. */
const usualLock = 'behaviour.lock.yaml';

export const declareLock: Declare = (program, { output, exit }) => {
  program
    .command('lock')
    .description('keep how the target of a run behaved in a file, which `run --lock` holds a target against')
    .argument('[dir]', 'folder of the reports of the run', 'conformance-report')
    .option('--file <file>', 'the file to write', usualLock)
    .addHelpText('after', '\nExit codes: 0 the file is written, 2 wrong input.')
    .action(async (folder: string, { file }: { file: string }) => {
      const { lock } = await import('../lock.ts');
      exit(lock(folder, file, output({ json: false, quiet: false })));
    });
};
