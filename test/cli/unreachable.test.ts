import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ReferenceTarget, startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { http, type Listening, nobody, tcp } from '../harness/servers.ts';
import { commandTests, emptyFolder, filesIn, recordIn, run } from './command.ts';

commandTests();

const token = 'pt-0123456789abcdef';
let reference: ReferenceTarget;
let resetting: Listening;
let silent: Listening;
let redirecting: Listening;
let closed: string;
beforeAll(async () => {
  reference = await startReferenceTarget();
  resetting = await tcp((socket) => socket.once('data', () => socket.resetAndDestroy()));
  silent = await tcp(() => {});
  redirecting = await http((_, response) => {
    response.writeHead(302, { location: 'https://login.invalid/' }).end();
  });
  closed = await nobody();
});
afterAll(() => Promise.all([reference, resetting, silent, redirecting].map((server) => server.stop())));

interface Case {
  target: () => string;
  token?: () => string;
  kind: string;
  says: RegExp;
  remedy: RegExp;
}

describe('a target that cannot be judged: within seconds, exit 3, why, and what to do about it', () => {
  test.concurrent.each<[string, Case]>([
    [
      'refuses connections',
      {
        target: () => `${closed}/api/v1/cloud`,
        kind: 'unreachable',
        says: /no connection could be made/,
        remedy: /Check the host, the port/,
      },
    ],
    [
      'has a name that is not known',
      {
        target: () => 'http://nobody.invalid/api',
        kind: 'unreachable',
        says: /no connection could be made/,
        remedy: /Check the host/,
      },
    ],
    [
      'resets connections',
      {
        target: () => `${resetting.origin}/api`,
        kind: 'unreachable',
        says: /closed before an answer/,
        remedy: /crash in its log/,
      },
    ],
    [
      'never answers',
      { target: () => `${silent.origin}/api`, kind: 'unreachable', says: /no answer in time/, remedy: /overloaded/ },
    ],
    [
      'redirects',
      {
        target: () => `${redirecting.origin}/api`,
        kind: 'unreachable',
        says: /redirected \(302\) to https:\/\/login\.invalid\//,
        remedy: /address that the API itself answers at/,
      },
    ],
    [
      'does not know the token',
      {
        target: () => reference.url,
        kind: 'credential',
        says: /does not accept the token/,
        remedy: /valid, unexpired token/,
      },
    ],
    [
      'is named without its prefix',
      {
        target: () => reference.url.replace('/api/v1/cloud', ''),
        token: () => reference.token,
        kind: 'unreachable',
        says: /answered 404/,
        remedy: /path prefix/,
      },
    ],
  ])(
    'one that %s',
    async (_, { target, token: mine = () => token, kind, says, remedy }) => {
      const cwd = emptyFolder();
      const started = performance.now();
      const { code, stdout, stderr } = await run(['run', '--target', target(), '--out', 'out'], {
        cwd,
        env: { QODER_PAT: mine() },
      });
      expect({ code, stderr }).toMatchObject({ code: 3 });
      expect(performance.now() - started).toBeLessThan(40_000);
      // The report is wrapped to the width of the terminal.
      const text = stdout.replaceAll(/\s+/g, ' ');
      expect(text).toContain(kind);
      expect(text).toMatch(says);
      expect(text).toMatch(remedy);
      expect(stdout + stderr).not.toMatch(/^\s+at .*\.js/m);
      expect(filesIn(join(cwd, 'out'))).toEqual(expect.arrayContaining(['journal.ndjson', 'junit.xml', 'run.json']));
      const record = recordIn(join(cwd, 'out'));
      expect(record).toMatchObject({ verdict: 'incomplete', gate: { passes: false, exit_code: 3 }, leftovers: [] });
      expect(record.requirements.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
      expect(record.reasons).toContainEqual(
        expect.objectContaining({ class: kind, message: expect.stringMatching(says) }),
      );
    },
    60_000,
  );
});

test('its reports keep nobody from running again into the same folder', async () => {
  const cwd = emptyFolder();
  const env = { QODER_PAT: token };
  expect((await run(['run', '--target', `${closed}/api`], { cwd, env })).code).toBe(3);
  const again = await run(['run', '--quiet', '--only', 'work.ack.queued'], { cwd });
  expect(again).toMatchObject({ code: 0, stderr: '' });
}, 60_000);
