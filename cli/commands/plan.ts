import type { ConfigurationFlags } from '../configuration/configuration.ts';
import type { Declare } from './command.ts';
import { runFlags } from './run-flags.ts';

/** The flags of `plan` that are no settings. */
interface PlanFlags extends ConfigurationFlags {
  json?: boolean;
  quiet?: boolean;
}

export const declarePlan: Declare = (program, { environment, output, exit }) => {
  runFlags(program.command('plan'))
    .description('say what `run` would do with the same flags, without sending anything to the target')
    .option('--json', 'print the plan as JSON')
    .option('--quiet', 'the last line only')
    .addHelpText('after', '\nExit codes: 0 the run could be planned, 2 wrong input, 4 a fault of the suite.')
    .action(async (flags: PlanFlags) => {
      const { json = false, quiet = false } = flags;
      const told = output({ json, quiet });
      const { readConfiguration, tellExpectations, tellSeed } = await import('../configuration/configuration.ts');
      const notice = quiet ? () => {} : told.say;
      const configuration = await readConfiguration(flags, environment, notice);
      tellExpectations(configuration, notice);
      tellSeed(configuration, notice);
      const { planSettingsOf } = await import('../plan-settings.ts');
      const { plan } = await import('../plan.ts');
      exit(await plan(await planSettingsOf(configuration), told));
    });
};
