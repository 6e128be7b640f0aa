import type { Declare } from './command.ts';

/** The flags of `judge`, as they are given. */
export interface JudgeFlags {
  blindSpots?: boolean;
}

export const declareJudge: Declare = (program, { output, exit }) => {
  program
    .command('judge')
    .description('judge the exchanges of a bundle again, without its target, and compare with what it says')
    .argument('[dir]', 'folder of the reports', 'conformance-report')
    .option('--blind-spots', 'list every known fault that the run could not have noticed, and why')
    .addHelpText('after', '\nExit codes: 0 the bundle says what its exchanges show, 1 it does not, 2 wrong input.')
    .action(async (folder: string, flags: JudgeFlags) => {
      const { judge } = await import('../judge.ts');
      exit(await judge(folder, flags, output({ json: false, quiet: false })));
    });
};
