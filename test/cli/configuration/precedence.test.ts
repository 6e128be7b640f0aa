import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfiguration } from '../../../cli/configuration/configuration.ts';
import { shownSettings } from '../../../cli/configuration/print.ts';
import { settings } from '../../../cli/configuration/settings-table.ts';
import { UsageError } from '../../../cli/usage-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'precedence-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Row {
  /** What the flag is given, and what comes of it. */
  flag?: [unknown, unknown];
  variable?: [string, unknown];
  /** In YAML; the place is that of the value. */
  file: [string, unknown];
  fallback: unknown;
}

const url = (port: number): [string, string] => [`http://localhost:${port}`, `http://localhost:${port}`];
const whole = (value: number): [string, number] => [String(value), value];
const on: [boolean, boolean] = [true, true];
const inFolder = (name: string) => join(folder, name);

/** What every setting makes of each source, as it is shown. Secrets show whether they are set: A is, B is not. */
const rows: Record<keyof typeof settings, Row> = {
  target: { flag: url(1), variable: url(2), file: url(3), fallback: null },
  token: { flag: ['A', 'set'], file: ['{ env: B }', 'not set'], fallback: 'set' },
  foreignToken: { flag: ['A', 'set'], file: ['{ env: B }', 'not set'], fallback: 'not set' },
  headers: { file: ['{ X-A: a, X-B: { env: A } }', { 'X-A': 'a', 'X-B': '[removed]' }], fallback: {} },
  proxy: { variable: url(2), file: url(3), fallback: null },
  proxyAuthorization: { file: ['{ env: A }', 'set'], fallback: 'not set' },
  ca: { variable: ['v.pem', 'v.pem'], file: ['f.pem', inFolder('f.pem')], fallback: null },
  cert: { variable: ['v.pem', 'v.pem'], file: ['sub/f.pem', inFolder('sub/f.pem')], fallback: null },
  key: { variable: ['v.pem', 'v.pem'], file: ['/etc/f.pem', '/etc/f.pem'], fallback: null },
  passphrase: { file: ['{ command: exit 1 }', 'a command (not run)'], fallback: 'not set' },
  allowProduction: { flag: on, variable: ['false', false], file: ['true', true], fallback: false },
  start: { flag: ['npm run a', 'npm run a'], file: ['npm run b', 'npm run b'], fallback: null },
  hook: { flag: url(1), variable: url(2), file: url(3), fallback: null },
  hookToken: { flag: ['A', 'set'], file: ['{ env: B }', 'not set'], fallback: 'not set' },
  agent: { variable: ['agent_v', 'agent_v'], file: ['agent_f', 'agent_f'], fallback: null },
  model: { variable: ['model_v', 'model_v'], file: ['model_f', 'model_f'], fallback: null },
  selfHosted: { file: ['[env_1, env_2]', ['env_1', 'env_2']], fallback: [] },
  cloud: { variable: ['env_v', 'env_v'], file: ['env_f', 'env_f'], fallback: null },
  workItems: {
    file: [
      '[{ environment_id: e, work_id: w, state: active }]',
      [{ environment_id: 'e', work_id: 'w', state: 'active', worker_id: null, delivered: true }],
    ],
    fallback: [],
  },
  deployments: {
    file: ['[{ deployment_id: d, status: paused }]', [{ deployment_id: 'd', status: 'paused' }]],
    fallback: [],
  },
  profile: {
    flag: ['documented-four', 'documented-four'],
    variable: ['full', 'full'],
    file: ['full', 'full'],
    fallback: 'full',
  },
  tenants: { flag: whole(1), variable: whole(2), file: whole(1), fallback: 2 },
  only: { flag: [['work.*'], ['work.*']], file: ["['a.*', 'b.*']", ['a.*', 'b.*']], fallback: [] },
  // The value is that of the flag's name without `no`.
  probes: { flag: [false, false], variable: ['1', true], file: ['false', false], fallback: true },
  slow: { flag: on, variable: ['0', false], file: ['true', true], fallback: false },
  reads: { variable: ['unlimited', 'unlimited'], file: whole(7), fallback: 'unlimited' },
  writes: { variable: whole(8), file: ['unlimited', 'unlimited'], fallback: 'unlimited' },
  connect: { variable: ['1s', '1s'], file: ['1500ms', '1500ms'], fallback: '5s' },
  answer: { variable: ['2m', '2m'], file: ['1h', '60m'], fallback: '10s' },
  item: { variable: ['90s', '90s'], file: ['1m', '1m'], fallback: '45s' },
  scenario: { variable: ['0.5s', '500ms'], file: ['2 m', '2m'], fallback: '3m' },
  concurrency: { flag: whole(2), variable: whole(3), file: whole(4), fallback: 16 },
  seed: { flag: whole(2), variable: whole(0), file: whole(4), fallback: 1 },
  explore: { flag: whole(200), variable: whole(0), file: whole(4), fallback: 8 },
  maxRequests: { flag: whole(2), variable: whole(3), file: whole(4), fallback: 'unlimited' },
  anonymous: { flag: on, variable: ['0', false], file: ['true', true], fallback: false },
  keep: { flag: on, variable: ['1', true], file: ['false', false], fallback: false },
  expectations: {
    flag: ['x.yaml', 'x.yaml'],
    variable: ['v.yaml', 'v.yaml'],
    file: ['f.yaml', inFolder('f.yaml')],
    fallback: null,
  },
  strict: { flag: on, variable: ['true', true], file: ['true', true], fallback: false },
  lock: {
    flag: ['x.yaml', 'x.yaml'],
    variable: ['v.yaml', 'v.yaml'],
    file: ['f.yaml', inFolder('f.yaml')],
    fallback: null,
  },
  lockStrict: { flag: on, variable: ['true', true], file: ['true', true], fallback: false },
  out: {
    flag: ['x', 'x'],
    variable: ['v', 'v'],
    file: ['../f', join(folder, '..', 'f')],
    fallback: 'conformance-report',
  },
};

/** The configuration file with one setting, and where the value stands in it. */
function fileWith(path: readonly (string | number)[], yaml: string): { file: string; at: string } {
  const file = inFolder('one.yaml');
  const lines = path.map((key, depth) => `${'  '.repeat(depth)}${key}:`);
  const column = (lines.at(-1)?.length ?? 0) + 2;
  writeFileSync(file, `${lines.join('\n')} ${yaml}\n`);
  return { file, at: `${file}:${path.length}:${column}` };
}

async function shown(name: string, flags: object, environment: Record<string, string>) {
  const configuration = await readConfiguration(flags, { A: 'secret', QODER_PAT: 'secret', ...environment }, () => {});
  const { value, from } = shownSettings(configuration).find((setting) => setting.name === name) ?? {};
  return [value, from];
}

const attribute = (flag: string) =>
  flag.replace(/^--(no-)?/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

describe('a setting is taken from its flag, else its variable, else the file, else its default', () => {
  test.each(Object.entries(rows))('%s', async (key, { flag, variable, file, fallback }) => {
    const setting = settings[key as keyof typeof settings];
    const name = setting.path.join('.');
    const { file: config, at } = fileWith(setting.path, file[0]);
    const environment: Record<string, string> = {};
    const flags: Record<string, unknown> = {};

    const origin = key === 'token' ? 'environment QODER_PAT' : 'default';
    expect(await shown(name, {}, {})).toEqual([fallback, origin]);
    flags.config = config;
    expect(await shown(name, flags, environment)).toEqual([file[1], at]);

    expect(variable === undefined).toBe(setting.variable === undefined);
    if (variable && setting.variable) {
      environment[setting.variable] = '';
      expect(await shown(name, flags, environment)).toEqual([file[1], at]);
      environment[setting.variable] = variable[0];
      expect(await shown(name, flags, environment)).toEqual([variable[1], `environment ${setting.variable}`]);
    }
    expect(flag === undefined).toBe(setting.flag === undefined);
    if (flag && setting.flag) {
      flags[attribute(setting.flag)] = flag[0];
      expect(await shown(name, flags, environment)).toEqual([flag[1], `flag ${setting.flag}`]);
    }
  });
});

test('away from this machine, the default rates are the documented ones', async () => {
  const environment = { CONFORMANCE_TARGET: 'https://staging.example.com' };
  expect(await shown('rate.reads', {}, environment)).toEqual([50, 'default']);
  expect(await shown('rate.writes', {}, environment)).toEqual([20, 'default']);
});

test('the file is that of --config, else that of CONFORMANCE_CONFIG', async () => {
  mkdirSync(inFolder('other'), { recursive: true });
  writeFileSync(inFolder('seven.yaml'), 'seed: 7\n');
  writeFileSync(inFolder('other/eight.yaml'), 'seed: 8\n');
  const environment = { CONFORMANCE_CONFIG: inFolder('other/eight.yaml') };
  expect(await shown('seed', {}, environment)).toEqual([8, `${inFolder('other/eight.yaml')}:1:7`]);
  expect(await shown('seed', { config: inFolder('seven.yaml') }, environment)).toEqual([
    7,
    `${inFolder('seven.yaml')}:1:7`,
  ]);
});

test('a variable that is nearly one of ours is told; others are left alone', async () => {
  const told: string[] = [];
  const environment = { CONFORMANCE_SEDE: '3', CONFORMANCE_SERVICE_HOST: 'x', OTHER: 'y', CONFORMANCE_OUT: 'z' };
  await readConfiguration({}, environment, (line) => told.push(line));
  expect(told).toEqual(['CONFORMANCE_SEDE is not a setting, and is not heeded (did you mean CONFORMANCE_SEED?).']);
});

test('an empty file, and one with empty sections, says nothing', async () => {
  for (const text of [
    '',
    '# nothing\n',
    'target:\nhook:\narrange:\n  environments:\nrate:\ntimeouts:\ncapabilities:\n',
  ]) {
    writeFileSync(inFolder('empty.yaml'), text);
    const configuration = await readConfiguration({ config: inFolder('empty.yaml') }, {}, () => {});
    expect(new Set(shownSettings(configuration).map(({ from }) => from))).toEqual(new Set(['default']));
  }
});

describe('a variable that is not of its kind is named', () => {
  test.each<[string, string, RegExp]>([
    ['CONFORMANCE_TARGET', 'localhost', /^CONFORMANCE_TARGET is not a URL: localhost$/],
    ['CONFORMANCE_HOOK', 'https://me:hunter2@host/', /^CONFORMANCE_HOOK has credentials in it$/],
    ['CONFORMANCE_PROXY', 'proxy', /^CONFORMANCE_PROXY is not a URL: proxy$/],
    ['CONFORMANCE_PROFILE', 'ful', /^CONFORMANCE_PROFILE: there is no profile ful \(did you mean full\?\)$/],
    ['CONFORMANCE_TENANTS', '3', /^CONFORMANCE_TENANTS is not a whole number of at least 1 and at most 2: 3$/],
    ['CONFORMANCE_SEED', '-1', /^CONFORMANCE_SEED is not a whole number of at least 0: -1$/],
    ['CONFORMANCE_RATE_READS', 'fast', /^CONFORMANCE_RATE_READS is not a whole number .*: fast$/],
    ['CONFORMANCE_TIMEOUT_ITEM', '45', /^CONFORMANCE_TIMEOUT_ITEM is not a duration .*: 45$/],
    ['CONFORMANCE_TIMEOUT_ITEM', '2h', /^CONFORMANCE_TIMEOUT_ITEM is not a duration .* at most 1h: 2h$/],
    ['CONFORMANCE_STRICT', 'maybe', /^CONFORMANCE_STRICT is neither true nor false: maybe$/],
    ['CONFORMANCE_AGENT', 'my agent', /^CONFORMANCE_AGENT is no id: my agent$/],
    ['CONFORMANCE_CONFIG', 'none.yaml', /^CONFORMANCE_CONFIG: there is no file none\.yaml$/],
  ])('%s=%s', async (name, text, message) => {
    const refused = readConfiguration({}, { [name]: text }, () => {});
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(message);
  });
});
