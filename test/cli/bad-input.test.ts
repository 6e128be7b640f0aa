import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listening, tcp } from '../harness/servers.ts';
import { commandTests, emptyFolder, filesIn, run } from './command.ts';

commandTests();

/** Counts connections: nothing is sent before the input is good. */
let target: Listening;
let connections = 0;
beforeAll(async () => {
  target = await tcp((socket) => {
    connections += 1;
    socket.destroy();
  });
});
afterAll(() => target.stop());

const token = { QODER_PAT: 'pt-0123456789abcdef' };
const url = () => `${target.origin}/api/v1/cloud`;
const away = 'https://api.invalid/api/v1/cloud';

interface Case {
  args: () => readonly string[];
  env?: Record<string, string>;
  /** What standard error says is wrong, and what it says to do. */
  wrong: RegExp;
  remedy: RegExp;
}

describe('bad input is told with what to do about it; nothing is sent, printed or written', () => {
  test.concurrent.each<[string, Case]>([
    ['no command', { args: () => [], wrong: /Usage: cloud-agents-conformance/, remedy: /--help/ }],
    ['an unknown command', { args: () => ['runn'], wrong: /unknown command 'runn'/, remedy: /Did you mean run\?/ }],
    [
      'an unknown flag',
      { args: () => ['run', '--targt', url()], wrong: /unknown option '--targt'/, remedy: /Did you mean --target\?/ },
    ],
    [
      'a flag of a later version',
      { args: () => ['run', '--html', 'x.html'], wrong: /unknown option '--html'/, remedy: /--help/ },
    ],
    ['an argument too many', { args: () => ['run', url()], wrong: /too many arguments/, remedy: /--help/ }],
    [
      'a flag without its value',
      { args: () => ['run', '--only'], wrong: /--only <glob>' argument missing/, remedy: /--help/ },
    ],
    ['no token', { args: () => ['run', '--target', url()], wrong: /QODER_PAT is not set/, remedy: /--token-env/ }],
    [
      'an empty token',
      {
        args: () => ['run', '--target', url()],
        env: { QODER_PAT: ' \n' },
        wrong: /QODER_PAT is not set/,
        remedy: /--token-env/,
      },
    ],
    [
      'a token under another name that is not set',
      {
        args: () => ['run', '--target', url(), '--token-env', 'MINE'],
        env: token,
        wrong: /MINE is not set/,
        remedy: /into MINE/,
      },
    ],
    [
      'a token with a line break in it',
      {
        args: () => ['run', '--target', url()],
        env: { QODER_PAT: 'pt-01234567\n89' },
        wrong: /QODER_PAT has a character/,
        remedy: /line breaks/,
      },
    ],
    [
      'a token that is not ASCII',
      {
        args: () => ['run', '--target', url()],
        env: { QODER_PAT: 'pt-01234567ü' },
        wrong: /QODER_PAT has a character/,
        remedy: /ASCII/,
      },
    ],
    [
      'a short token for a target elsewhere',
      {
        args: () => ['run', '--target', away],
        env: { QODER_PAT: 'short' },
        wrong: /fewer than eight/,
        remedy: /this machine only/,
      },
    ],
    [
      'a short foreign token for a target elsewhere',
      {
        args: () => ['run', '--target', away],
        env: { ...token, QODER_FOREIGN_PAT: 'short' },
        wrong: /QODER_FOREIGN_PAT has fewer than eight/,
        remedy: /this machine only/,
      },
    ],
    [
      'the same token twice',
      {
        args: () => ['run', '--target', url()],
        env: { ...token, QODER_FOREIGN_PAT: token.QODER_PAT },
        wrong: /two tokens are the same/,
        remedy: /second account/,
      },
    ],
    [
      'a foreign token that is named and not set',
      {
        args: () => ['run', '--target', url(), '--foreign-token-env', 'OTHER'],
        env: token,
        wrong: /OTHER is not set/,
        remedy: /leave --foreign-token-env out/,
      },
    ],
    [
      'a token without a target',
      {
        args: () => ['run', '--token-env', 'MINE'],
        env: { MINE: token.QODER_PAT },
        wrong: /no target/,
        remedy: /--target/,
      },
    ],
    [
      'a target that is no URL',
      {
        args: () => ['run', '--target', 'localhost'],
        env: token,
        wrong: /not a URL: localhost/,
        remedy: /https:\/\/host\/api\/v1\/cloud/,
      },
    ],
    [
      'an empty target',
      { args: () => ['run', '--target', ''], env: token, wrong: /not a URL/, remedy: /https:\/\/host/ },
    ],
    [
      'a target by another protocol',
      {
        args: () => ['run', '--target', 'ftp://host/api'],
        env: token,
        wrong: /not an http or https URL/,
        remedy: /base URL/,
      },
    ],
    [
      'a host and a port alone',
      {
        args: () => ['run', '--target', 'localhost:8080'],
        env: token,
        wrong: /not an http or https URL/,
        remedy: /base URL/,
      },
    ],
    [
      'a target with credentials',
      {
        args: () => ['run', '--target', 'https://me:hunter2-hunter2@host/api'],
        env: token,
        wrong: /has credentials in it/,
        remedy: /environment variables/,
      },
    ],
    [
      'a target with a query',
      {
        args: () => ['run', '--target', `${url()}?token=hunter2`],
        env: token,
        wrong: /query or a fragment: http:.*\/cloud\?…$/m,
        remedy: /base URL/,
      },
    ],
    [
      'a target with a fragment',
      {
        args: () => ['run', '--target', `${url()}#hunter2`],
        env: token,
        wrong: /query or a fragment: http:.*\/cloud#…$/m,
        remedy: /base URL/,
      },
    ],
    ...(
      [
        ['ftp://me:hunter2@host/api', 'an http or https URL: ftp://…@host/api'],
        ['ftp://host/api?hunter2', 'an http or https URL: ftp://host/api?…'],
        ['me:hunter2@host', 'an http or https URL: …@host'],
        ['https://me:hunter2@', 'a URL: https://…@'],
        ['https://me:hunt@er2-hunter2@ho st/', 'a URL: https://…@ho st/'],
        ['https://me:hunter2#hunter2@host', 'a URL: https://…'],
        ['host/api?token=hunter2', 'a URL: host/api?…'],
        ['host/api?token=hunter2@hunter2', 'a URL: …'],
        ['hunter2@host#hunter2', 'a URL: …@host#…'],
      ] as const
    ).map(([target, wrong]): [string, Case] => [
      `a target that may hold a secret: ${target}`,
      {
        args: () => ['run', '--target', target],
        env: token,
        wrong: new RegExp(`--target is not ${wrong.replace(/[?.]/g, '\\$&')}$`, 'm'),
        remedy: /Give/,
      },
    ]),
    [
      'a path that looks like one',
      { args: () => ['run', '--target', '/api/v1'], env: token, wrong: /not a URL: \/api\/v1$/m, remedy: /Give/ },
    ],
    ...[
      'https://api.qoder.com/api/v1/cloud',
      'https://API.Qoder.Com.:8443/x',
      'https://api.qoder.com.cn/api/v1/cloud',
      'http://openapi.qoder.sh/api/v1/cloud',
    ].map((production): [string, Case] => [
      `a production host, ${production}`,
      {
        args: () => ['run', '--target', production],
        env: token,
        wrong: /qoder\S+ is a documented production host/,
        remedy: /creates environments, an agent, sessions and deployments.*--allow-production/,
      },
    ]),
    [
      'a production host that is allowed, and no token',
      {
        args: () => ['run', '--target', 'https://api.qoder.com/api/v1/cloud', '--allow-production'],
        wrong: /QODER_PAT is not set/,
        remedy: /--token-env/,
      },
    ],
    [
      'no requests at all',
      {
        args: () => ['run', '--max-requests', '0'],
        wrong: /--max-requests is not a whole number of at least 1: 0/,
        remedy: /Give/,
      },
    ],
    [
      'what was made on an embedded target to be kept',
      {
        args: () => ['run', '--keep'],
        wrong: /embedded target ends with the run/,
        remedy: /--target.*or leave --keep out/,
      },
    ],
    [
      'an unknown profile',
      { args: () => ['run', '--profile', 'fool'], wrong: /no profile fool/, remedy: /The profiles are: .*full/ },
    ],
    [
      'a profile named as something that every object has',
      { args: () => ['run', '--profile', 'constructor'], wrong: /no profile constructor/, remedy: /full/ },
    ],
    [
      'a pattern that matches nothing',
      {
        args: () => ['run', '--only', 'work.*', '--only', 'wrk.*'],
        wrong: /--only wrk\.\*.*matches no/,
        remedy: /list requirements/,
      },
    ],
    [
      'a pattern for a probe that takes seconds',
      { args: () => ['run', '--only', 'lease-expiry'], wrong: /--only lease-expiry.*no probe/, remedy: /add --slow/ },
    ],
    [
      'a pattern for a probe where none are made',
      {
        args: () => ['run', '--no-probes', '--only', 'probe.poll-order'],
        wrong: /--only probe\.poll-order.*no probe/,
        remedy: /leave --no-probes out/,
      },
    ],
    [
      'an empty pattern',
      { args: () => ['run', '--only', ''], wrong: /--only .*matches no/, remedy: /list requirements/ },
    ],
    [
      'no concurrency',
      {
        args: () => ['run', '--concurrency', '0'],
        wrong: /--concurrency is not a whole number.*: 0/,
        remedy: /Give one, as in --concurrency 4/,
      },
    ],
    [
      'a concurrency that is no number',
      { args: () => ['run', '--concurrency', 'abc'], wrong: /--concurrency .*: abc/, remedy: /Give/ },
    ],
    [
      'a concurrency beyond reason',
      { args: () => ['run', '--concurrency', '65'], wrong: /at most 64: 65/, remedy: /Give/ },
    ],
    [
      'a seed with a fraction',
      { args: () => ['run', '--seed', '1.5'], wrong: /--seed .*: 1\.5/, remedy: /as in --seed 4/ },
    ],
    ['nothing to list', { args: () => ['list'], wrong: /missing required argument 'what'/, remedy: /--help/ }],
    [
      'something to list that there is not',
      { args: () => ['list', 'tests'], wrong: /'tests' is invalid.*requirements, scenarios/, remedy: /--help/ },
    ],
    [
      'an unknown profile to serve',
      { args: () => ['serve', '--profile', 'five'], wrong: /no profile five/, remedy: /documented-four.*full/ },
    ],
    ['an unknown fault', { args: () => ['serve', '--fault', 'nap'], wrong: /no fault nap/, remedy: /list faults/ }],
    [
      'an unknown variant',
      { args: () => ['serve', '--variant', 'nap'], wrong: /no variant nap/, remedy: /list variants/ },
    ],
    [
      'a port that is no number',
      { args: () => ['serve', '--port', 'http'], wrong: /not a port: http/, remedy: /65535/ },
    ],
    [
      'a port beyond the last',
      { args: () => ['serve', '--port', '65536'], wrong: /not a port: 65536/, remedy: /65535/ },
    ],
    ['a port below the first', { args: () => ['serve', '--port', '-1'], wrong: /not a port: -1/, remedy: /65535/ }],
    [
      'a port in use',
      {
        args: () => ['serve', '--port', String(target.port)],
        wrong: /port \d+ cannot be used \(EADDRINUSE\)/,
        remedy: /--port/,
      },
    ],
  ])('%s', async (_, { args, env = {}, wrong, remedy }) => {
    const cwd = emptyFolder();
    const before = connections;
    const finished = await run(args(), { env, cwd });
    expect(finished).toMatchObject({ code: 2, stdout: '' });
    expect(finished.stderr).toMatch(wrong);
    expect(finished.stderr).toMatch(remedy);
    expect(finished.stderr).not.toMatch(/^\s+at |\(outputHelp\)|hunter2|0123456789/m);
    expect(filesIn(cwd)).toEqual([]);
    expect(connections).toBe(before);
  });
});

describe('a folder that cannot take the reports', () => {
  const bad = async (cwd: string, ...args: string[]) => {
    const finished = await run(['run', ...args], { cwd });
    expect(finished).toMatchObject({ code: 2, stdout: '' });
    expect(finished.stderr).toMatch(/--out/);
    return finished.stderr;
  };

  test('is a file', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'taken'), 'mine');
    expect(await bad(cwd, '--out', 'taken')).toMatch(/cannot be written to taken/);
    expect(filesIn(cwd)).toEqual(['taken']);
  });

  test('is where nothing can be made', async () => {
    expect(await bad(emptyFolder(), '--out', '/dev/null/reports')).toMatch(/cannot be written to \/dev\/null\/reports/);
  });

  test('is another run’s, which is still alive', async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'conformance-report'));
    writeFileSync(join(cwd, 'conformance-report', '.lock'), String(process.pid));
    expect(await bad(cwd)).toMatch(/another run is writing/);
    expect(filesIn(join(cwd, 'conformance-report'))).toEqual(['.lock']);
  });

  test('holds the ledger of a run that left something on its target', async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'conformance-report'));
    const line = { at: 'creating', resource: 'agent', name: 'a' };
    writeFileSync(join(cwd, 'conformance-report', 'ledger.ndjson'), `${JSON.stringify(line)}\n`);
    expect(await bad(cwd)).toMatch(/left 1 thing/);
    expect(filesIn(join(cwd, 'conformance-report'))).toEqual(['ledger.ndjson']);
  });
});
