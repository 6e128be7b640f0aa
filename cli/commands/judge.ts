import type { Declare } from './command.ts';

export const declareJudge: Declare = (program, { output, exit }) => {
  program
    .command('judge')
    .description('judge the exchanges of a bundle again, without its target, and compare with what it says')
    .argument('[dir]', 'folder of the reports', 'conformance-report')
    .addHelpText('after', '\nExit codes: 0 the bundle says what its exchanges show, 1 it does not, 2 wrong input.')
    .action(async (folder: string) => {
      const { judge } = await import('../judge.ts');
      exit(judge(folder, output({ json: false, quiet: false })));
    });
};
