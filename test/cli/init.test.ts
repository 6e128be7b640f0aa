import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../cli/configuration/answers.ts';
import { readConfiguration } from '../../cli/configuration/configuration.ts';
import { template } from '../../cli/configuration/template.ts';
import { init } from '../../cli/init.ts';
import { outputTo } from '../../cli/output.ts';
import { startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import schema from '../../spec/configuration.schema.json' with { type: 'json' };
import { commandTests, emptyFolder, filesIn, recordIn, run } from './command.ts';

commandTests();

const url = 'https://staging.example.com/api/v1/cloud';
const usual: Answers = {
  target: null,
  token: 'QODER_PAT',
  second: 'not at hand',
  foreignToken: 'QODER_FOREIGN_PAT',
  profile: 'full',
  hook: null,
};
const everything: Answers = {
  target: 'http://[::1]:8080/a%20b',
  token: 'TRUE',
  second: 'there',
  foreignToken: 'null',
  profile: 'documented-four',
  hook: 'http://localhost:1/control',
};

const settingsIn = async (text: string) => {
  const config = join(emptyFolder(), 'conformance.yaml');
  writeFileSync(config, text);
  return (await readConfiguration({ config }, {}, () => {})).settings;
};

/** The lines of a text that are examples: settings that are commented out. */
const examples = (text: string) => text.split('\n').flatMap((line, at) => (/^ *# [a-z_]+: /.test(line) ? [at] : []));
const uncommented = (text: string, which: readonly number[]) =>
  text
    .split('\n')
    .map((line, at) => (which.includes(at) ? line.replace('# ', '') : line))
    .join('\n');

describe('what init writes', () => {
  test.each<[string, Answers]>([
    ['as usual', usual],
    ['with everything', everything],
    ['for one tenant', { ...usual, target: url, second: 'one tenant' }],
  ])('passes its own reader, %s', async (_, answers) => {
    const { target, token, foreignToken, profile, hook, tenants } = await settingsIn(
      template(answers, './schema.json'),
    );
    expect(target.value?.href ?? null).toBe(answers.target);
    expect(hook.value?.href ?? null).toBe(answers.hook);
    expect(token.value).toEqual({ env: answers.token });
    expect(foreignToken.value).toEqual({ env: answers.foreignToken });
    expect(foreignToken.given !== null).toBe(answers.second === 'there');
    expect(profile.value.name).toBe(answers.profile);
    expect(tenants.value).toBe(answers.second === 'one tenant' ? 1 : 2);
  });

  test.each<[string, Answers]>([
    ['as usual', usual],
    ['with everything', everything],
  ])('has examples that hold when their # is taken away, one by one and all together: %s', async (_, answers) => {
    const text = template(answers, './schema.json');
    const all = examples(text);
    expect(all.length).toBeGreaterThan(15);
    const defaults = await settingsIn(text);
    for (const one of all) {
      const settings = await settingsIn(uncommented(text, [one]));
      const given = (from: typeof settings) => Object.values(from).filter((setting) => setting.given !== null).length;
      expect(given(settings), text.split('\n')[one]).toBeGreaterThan(given(defaults));
    }
    await settingsIn(uncommented(text, all));
  });

  test('shows every key of the schema', () => {
    const text = uncommented(template(usual, ''), examples(template(usual, '')));
    const keys = (part: { properties?: object }): string[] =>
      Object.entries(part.properties ?? {}).flatMap(([key, value]) => [key, ...keys(value)]);
    for (const key of keys(schema)) expect(text).toMatch(new RegExp(`\\b${key}:`));
  });
});

describe('init, without a terminal', () => {
  test('writes conformance.yaml and its schema, and says what to do next', async () => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = await run(['init', '--target', url, '--tenants', '2'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(filesIn(cwd)).toEqual(['conformance.schema.json', 'conformance.yaml']);
    expect(stdout).toMatch(/^Wrote conformance\.yaml and its schema, conformance\.schema\.json\./);
    expect(stdout).toMatch(/export QODER_PAT=[\s\S]*export QODER_FOREIGN_PAT=[\s\S]* run --print-config[\s\S]* run\n/);
    const text = readFileSync(join(cwd, 'conformance.yaml'), 'utf8');
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./conformance.schema.json');
    expect(JSON.parse(readFileSync(join(cwd, 'conformance.schema.json'), 'utf8'))).toEqual(schema);
    const printed = await run(['run', '--print-config', '--json'], { cwd });
    expect(JSON.parse(printed.stdout).settings['target.url'].value).toBe(url);
  });

  test('names the schema of the package that is installed at or above the folder', async () => {
    const cwd = emptyFolder();
    const installed = join(cwd, 'node_modules/cloud-agents-conformance/spec/configuration.schema.json');
    mkdirSync(dirname(installed), { recursive: true });
    mkdirSync(join(cwd, 'a/b'), { recursive: true });
    writeFileSync(installed, '{}');
    expect(await run(['init', '--yes', '--config', 'a/b/mine.yaml'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect(filesIn(join(cwd, 'a/b'))).toEqual(['mine.yaml']);
    expect(readFileSync(join(cwd, 'a/b/mine.yaml'), 'utf8').split('\n')[0]).toBe(
      '# yaml-language-server: $schema=../../node_modules/cloud-agents-conformance/spec/configuration.schema.json',
    );
    expect(await run(['init', '--yes'], { cwd })).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, 'conformance.yaml'), 'utf8').split('\n')[0]).toBe(
      '# yaml-language-server: $schema=./node_modules/cloud-agents-conformance/spec/configuration.schema.json',
    );
  });

  test('writes what a run then takes', async () => {
    const target = await startReferenceTarget();
    const cwd = emptyFolder();
    try {
      expect(await run(['init', '--target', target.url], { cwd })).toMatchObject({ code: 0 });
      const env = { QODER_PAT: target.token, QODER_FOREIGN_PAT: target.foreignToken };
      const { code, stderr } = await run(['run', '--only', 'work.get.active'], { cwd, env });
      expect(code).toBe(0);
      expect(stderr).toMatch(/^Taking the configuration from conformance\.yaml\.\n/);
      expect(recordIn(join(cwd, 'conformance-report')).target.url).toBe(target.url);
    } finally {
      await target.stop();
    }
  });

  test.each<[string, string[], RegExp]>([
    ['a target that is no URL', ['--target', 'staging'], /--target is not a URL: staging/],
    ['a hook that is no URL', ['--target', url, '--hook', 'control'], /--hook is not a URL: control/],
    ['a hook without a target', ['--hook', url], /a hook is named, but no target/],
    ['an unknown profile', ['--profile', 'ful'], /there is no profile ful \(did you mean full\?\)/],
    ['three tenants', ['--tenants', '3'], /--tenants is not a whole number of at least 1 and at most 2: 3/],
    ['a folder that is not there', ['--config', 'a/b.yaml'], /there is no folder a/],
    ['a folder as the file', ['--config', '.', '--force'], /\. is a folder/],
  ])('refuses %s, and writes nothing', async (_, args, wrong) => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = await run(['init', ...args], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(wrong);
    expect(filesIn(cwd)).toEqual([]);
  });

  test.each(['conformance.yaml', 'conformance.schema.json'])('overwrites %s only with --force', async (name) => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, name), 'mine');
    const refused = await run(['init', '--yes'], { cwd });
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain(`there is a file ${name} already`);
    expect(filesIn(cwd)).toEqual([name]);
    expect(readFileSync(join(cwd, name), 'utf8')).toBe('mine');
    expect(await run(['init', '--yes', '--force'], { cwd })).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, name), 'utf8')).not.toBe('mine');
  });
});

describe('init, on a terminal', () => {
  const enter = '\r';
  const down = '\u001b[B';
  const interrupt = '\u0003';

  /** Answers each question as soon as it is shown. */
  async function answering(flags: object, answers: readonly [RegExp, string][]) {
    const config = join(emptyFolder(), 'conformance.yaml');
    const input = new PassThrough();
    const output = new PassThrough();
    const rest = [...answers];
    let shown = '';
    output.setEncoding('utf8').on('data', (text: string) => {
      shown += text;
      const [next] = rest;
      if (!next?.[0].test(shown)) return;
      rest.shift();
      shown = '';
      // The question has to be listening before it is answered.
      setImmediate(() => input.write(next[1]));
    });
    const stream = new PassThrough() as unknown as NodeJS.WriteStream;
    const told = outputTo({ stdout: stream, stderr: stream, environment: {} }, { json: false, quiet: false });
    const code = await init({ config, ...flags }, { input, output }, told);
    expect(rest).toEqual([]);
    return { code, config };
  }

  test('asks for what the flags leave open', async () => {
    const { code, config } = await answering({}, [
      [/Base URL of the API/, `${url}${enter}`],
      [/What it may call/, enter],
      [/holds the token/, `MINE${enter}`],
      [/second account, which/, enter],
      [/second account's token/, enter],
      [/test-control hook/, `y`],
      [/hook's base URL/, `https://staging.example.com/control${enter}`],
    ]);
    expect(code).toBe(0);
    const { target, token, foreignToken, profile, hook } = await settingsIn(readFileSync(config, 'utf8'));
    expect(target.value?.href).toBe(url);
    expect(token.value).toEqual({ env: 'MINE' });
    expect(foreignToken).toMatchObject({ value: { env: 'QODER_FOREIGN_PAT' }, given: { by: 'file' } });
    expect(profile).toMatchObject({ value: { name: 'full' }, given: { by: 'file' } });
    expect(hook.value?.href).toBe('https://staging.example.com/control');
  });

  test('asks for nothing that a flag says', async () => {
    const flags = { target: url, profile: 'documented-four', hook: 'https://host/control', tenants: '1' };
    const { code, config } = await answering(flags, [[/holds the token/, enter]]);
    expect(code).toBe(0);
    const { token, tenants } = await settingsIn(readFileSync(config, 'utf8'));
    expect(token).toMatchObject({ value: { env: 'QODER_PAT' }, given: { by: 'file' } });
    expect(tenants.value).toBe(1);
  });

  test('asks nothing with --yes', async () => {
    const { code, config } = await answering({ yes: true }, []);
    expect(code).toBe(0);
    expect((await settingsIn(readFileSync(config, 'utf8'))).target.value).toBeNull();
  });

  test('writes nothing when it is cancelled, at whatever question', async () => {
    const questions: [RegExp, string][] = [
      [/Base URL of the API/, `${url}${enter}`],
      [/What it may call/, enter],
      [/holds the token/, enter],
      [/second account, which/, `${down}${enter}`],
      [/test-control hook/, enter],
    ];
    for (const [at, [question]] of questions.entries()) {
      const { code, config } = await answering({}, [...questions.slice(0, at), [question, interrupt]]);
      expect(code).toBe(130);
      expect(filesIn(dirname(config))).toEqual([]);
    }
  });
});
