import { Argument } from 'commander';
import { type ListName, lists } from '../list-names.ts';
import type { Declare } from './command.ts';

export const declareList: Declare = (program, { output }) => {
  program
    .command('list')
    .description('print what there is')
    .addArgument(new Argument('<what>').choices(lists))
    .option('--json', 'as JSON')
    .action(async (what: ListName, { json = false }: { json?: boolean }) => {
      const { list } = await import('../list.ts');
      await list(what, output({ json, quiet: false }));
    });
};
