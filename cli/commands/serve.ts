import { Option } from 'commander';
import type { ServeFlags } from '../serve.ts';
import { type Declare, several } from './command.ts';

export const declareServe: Declare = (program, { stdout, exit }) => {
  program
    .command('serve')
    .description('serve the reference target, for people who write clients')
    .option('--port <n>', 'port on loopback; 0 for any free one', '0')
    .option('--hook', 'serve the test-control hook (spec/control.yaml), too')
    .option('--profile <name>', 'serve the operations of this profile and no others')
    .addOption(new Option('--fault <id>', 'take a fault; may be repeated').argParser(several).default([], 'none'))
    .addOption(new Option('--variant <id>', 'take a variant; may be repeated').argParser(several).default([], 'none'))
    .action(async (flags: ServeFlags) => {
      const { serve } = await import('../serve.ts');
      exit(await serve(flags, (line) => stdout.write(`${line}\n`)));
    });
};
