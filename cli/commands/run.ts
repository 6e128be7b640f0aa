import type { ConfigurationFlags } from '../configuration/configuration.ts';
import type { Declare } from './command.ts';
import { runFlags } from './run-flags.ts';

/** The flags of `run` that are no settings; those that are stand in the table of settings. */
interface RunFlags extends ConfigurationFlags {
  printConfig?: boolean;
  json?: boolean;
  quiet?: boolean;
}

export const declareRun: Declare = (program, { environment, output, exit }) => {
  runFlags(program.command('run'))
    .description('judge a target; without --target, the embedded reference target')
    .option('--print-config', 'print every setting and where it came from, without secrets, and do nothing else')
    .option('--json', 'print the run record, and nothing else, on standard output')
    .option('--quiet', 'no progress, and the last line only')
    .addHelpText(
      'after',
      '\nMost settings have a variable as well, such as CONFORMANCE_TARGET, and a key in the configuration' +
        ' (spec/configuration.schema.json); a flag goes before a variable, and that before the file.' +
        '\nExit codes: 0 the gate passes, 1 a violation, 2 wrong input, 3 incomplete, 4 a fault of the suite, 130 interrupted.',
    )
    .action(async (flags: RunFlags) => {
      const { json = false, quiet = false } = flags;
      const told = output({ json, quiet });
      const { readConfiguration, tellExpectations, tellSeed } = await import('../configuration/configuration.ts');
      const notice = quiet ? () => {} : told.say;
      const configuration = await readConfiguration(flags, environment, notice);
      tellExpectations(configuration, notice);
      tellSeed(configuration, notice);
      if (flags.printConfig) {
        const { asJson, asText } = await import('../configuration/print.ts');
        told.result(json ? asJson(configuration) : asText(configuration));
        return;
      }
      const { settingsOf } = await import('../settings.ts');
      const { run } = await import('../run.ts');
      exit(await run(await settingsOf(configuration, { json, quiet }), told));
    });
};
