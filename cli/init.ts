import { existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { word } from '../reporters/shell.ts';
import { baseUrl } from './base-url.ts';
import { type Answers, usualAnswers } from './configuration/answers.ts';
import { usualFile } from './configuration/configuration.ts';
import { byFlag } from './configuration/given.ts';
import type { Terminal } from './configuration/questions.ts';
import { differs, type SchemaReference, schemaFor } from './configuration/schema-reference.ts';
import { settings } from './configuration/settings-table.ts';
import { template } from './configuration/template.ts';
import type { Output } from './output.ts';
import { profileNamed } from './profile.ts';
import { UsageError } from './usage-error.ts';

/** The flags of `init`, as they were given. */
export interface InitFlags {
  config?: string;
  target?: string;
  profile?: string;
  hook?: string;
  tenants?: string;
  yes?: boolean;
  force?: boolean;
}

/**
 * Writes a commented configuration: what the flags leave open is asked on a terminal, and else is as usual. Gives the
 * exit code: 0 it is written, 130 the user cancelled, and nothing was written.
 * @param terminal null where there is none
 * @throws UsageError for flags that do not hold water, or a file that is there already
 */
export async function init(flags: InitFlags, terminal: Terminal | null, output: Output): Promise<number> {
  const file = flags.config ?? usualFile;
  const known = knownBy(flags);
  const schema = schemaFor(dirname(file));
  guardFiles(file, schema, flags);
  const answers = terminal && !flags.yes ? await asked(known, terminal) : { ...usualAnswers, ...known };
  if (answers === undefined) {
    output.say('Cancelled; nothing was written.');
    return 130;
  }
  if (answers.hook !== null && answers.target === null) {
    throw new UsageError('a hook is named, but no target', 'Name the target with --target, or leave --hook out.');
  }
  const { beside } = schema;
  write(file, template(answers, schema.path));
  if (beside) write(beside.file, beside.text);
  output.result(next(file, beside?.file ?? null, answers));
  return 0;
}

async function asked(known: Partial<Answers>, terminal: Terminal): Promise<Answers | undefined> {
  const { ask } = await import('./configuration/questions.ts');
  return ask(known, terminal);
}

/** What the flags say. @throws UsageError */
function knownBy({ target, profile, hook, tenants }: InitFlags): Partial<Answers> {
  if (target !== undefined) baseUrl('--target', target);
  if (hook !== undefined) baseUrl('--hook', hook);
  const accounts = tenants === undefined ? undefined : settings.tenants.kind.read(byFlag('--tenants', tenants));
  return {
    ...(target === undefined ? {} : { target }),
    ...(profile === undefined ? {} : { profile: profileNamed(profile).name }),
    ...(hook === undefined ? {} : { hook }),
    ...(accounts === undefined ? {} : { second: accounts === 1 ? 'one tenant' : 'there' }),
  };
}

/** @throws UsageError where something would be overwritten, or nothing can be written */
function guardFiles(file: string, { beside }: SchemaReference, { force }: InitFlags): void {
  const folder = dirname(file);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UsageError(`--config: there is no folder ${folder}`, 'Make it first, or name a file in another folder.');
  }
  for (const one of [file, ...(beside ? [beside.file] : [])]) {
    if (existsSync(one) && statSync(one).isDirectory()) {
      throw new UsageError(`${one} is a folder`, 'Name a file with --config, in a folder where it can be written.');
    }
  }
  const taken = [
    ...(existsSync(file) ? [file] : []),
    ...(beside && differs(beside.file, beside.text) ? [beside.file] : []),
  ];
  if (taken.length === 0 || force) return;
  throw new UsageError(
    `there is a file ${taken[0]} already`,
    'Name another one with --config, or overwrite it with --force.',
  );
}

/** @throws UsageError */
function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${file} cannot be written: ${detail}`, 'Name a file that can be written with --config.');
  }
}

/** What was written, and what to do next. */
function next(file: string, schema: string | null, { target, token, second, foreignToken }: Answers): string {
  const config = file === usualFile ? '' : ` --config ${word(file)}`;
  const exports =
    target === null
      ? []
      : [
          `  export ${token}=…   # the token of the account that the suite works with`,
          ...(second === 'there' ? [`  export ${foreignToken}=…   # the token of the second account`] : []),
        ];
  return [
    `Wrote ${file}${schema === null ? '' : ` and its schema, ${schema}`}.`,
    'Next, look through its comments, and then:',
    ...exports,
    `  cloud-agents-conformance run${config} --print-config   # every setting, and where it comes from`,
    `  cloud-agents-conformance run${config}`,
    '',
  ].join('\n');
}
