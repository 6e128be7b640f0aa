import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { having, judge } from '../suites/judged.ts';

const tokens = { QODER_PAT: 'pt-first-account', QODER_FOREIGN_PAT: 'pt-second-account' };
let mock: ChildProcess;
let url: string;

beforeAll(async () => {
  const file = fileURLToPath(new URL('../../docs/mock/mock.mjs', import.meta.url));
  mock = spawn(process.execPath, [file, '0'], { env: { ...tokens }, stdio: ['ignore', 'pipe', 'inherit'] });
  if (!mock.stdout) throw new Error('the mock says nothing');
  [url] = await once(createInterface(mock.stdout), 'line');
});

afterAll(async () => {
  mock.kill('SIGTERM');
  if (mock.exitCode === null && mock.signalCode === null) await once(mock, 'exit');
});

test('the mock of the guide is certified', async () => {
  const { record } = await judge(
    {
      url: `${url}/api/v1/cloud`,
      token: tokens.QODER_PAT,
      foreignToken: tokens.QODER_FOREIGN_PAT,
      hook: { url: `${url}/control`, token: tokens.QODER_PAT },
      embedded: false,
    },
    { profile: 'documented-four' },
  );
  expect(having(record, 'failed', 'inconclusive', 'not-run', 'not-applicable')).toEqual([]);
  expect(record).toMatchObject({ verdict: 'conformant', gate: { exit_code: 0 } });
});
