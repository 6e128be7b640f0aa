import type { InitFlags } from '../init.ts';
import type { Declare } from './command.ts';

export const declareInit: Declare = (program, { terminal, output, exit }) => {
  program
    .command('init')
    .description('write a commented configuration, conformance.yaml, after asking what it takes')
    .option('--config <file>', 'the file to write (default: conformance.yaml)')
    .option('--target <url>', 'base URL of the API, with its path prefix (https://host/api/v1/cloud)')
    .option('--profile <name>', 'what a run may call and judges (default: full)')
    .option('--hook <url>', 'the test-control hook (spec/control.yaml), for a target that has few operations')
    .option('--tenants <n>', 'accounts that the target keeps apart, 1 or 2')
    .option('--yes', 'ask nothing; what no flag says is as usual')
    .option('--force', 'overwrite the file')
    .action(async (flags: InitFlags) => {
      const { init } = await import('../init.ts');
      exit(await init(flags, terminal, output({ json: false, quiet: false })));
    });
};
