import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Change, wrap } from '../../fixtures/reference-target/seams.ts';
import { startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { standing } from '../../harness/arrange/ledger.ts';
import { readLedger } from '../../harness/arrange/ledger-file.ts';
import { readJournal } from '../../harness/journal/read.ts';
import { commandTests, emptyFolder, recordIn, run, start, until } from './command.ts';

commandTests();

const clean = { unarchived: [], liveWork: [] };
const few = ['--only', 'work.stop.forced-*', '--only', 'deployment.pause.pauses-*'];

test('anonymous runs have a seed and an order of their own, which the record and the journal tell; a given seed holds', async () => {
  const orderOf = (folder: string) =>
    readJournal(join(folder, 'journal.ndjson')).flatMap((entry) => (entry.kind === 'arranged' ? [entry.scenario] : []));
  const runWith = async (...flags: string[]) => {
    const cwd = emptyFolder();
    const { code, stderr } = await run(
      ['run', '--quiet', '--out', '.', '--concurrency', '1', '--only', 'work.get.*', ...flags],
      { cwd },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return { seed: recordIn(cwd).seed, order: orderOf(cwd) };
  };
  const plain = await runWith();
  const [one, other] = [await runWith('--anonymous'), await runWith('--anonymous', '--seed', '5')];
  expect(plain.seed).toBe(1);
  expect(one.seed).not.toBe(1);
  expect(other.seed).toBe(5);
  expect(new Set(one.order)).toEqual(new Set(plain.order));
  for (const [a, b] of [
    [one, plain],
    [one, other],
    [plain, other],
  ] as const) {
    expect(a.order).not.toEqual(b.order);
  }
}, 90_000);

test('what an anonymous run left that was killed, `cleanup` knows by its ledger, never answered or not; `sweep` does not', async () => {
  let waiting = 0;
  let killed = false;
  const hold: Change = (seams) => {
    wrap(seams.transport, 'around', (around) => async (call, next) => {
      if (killed || !/^(session|deployment)\.create$/.test(call.operation)) return around(call, next);
      // It is made, and its answer never arrives.
      await around(call, next);
      waiting += 1;
      return new Promise(() => {});
    });
  };
  const target = await startReferenceTarget({ changes: [hold] });
  try {
    const cwd = emptyFolder();
    const env = { QODER_PAT: target.token, QODER_FOREIGN_PAT: target.foreignToken };
    const flags = ['run', '--anonymous', '--target', target.url, ...few, '--concurrency', '8'];
    const started = start(flags, { cwd, env });
    await until(() => waiting >= 8);
    started.child.kill('SIGKILL');
    expect(await started.finished).toMatchObject({ signal: 'SIGKILL' });
    killed = true;
    const ledger = join(cwd, 'conformance-report', 'ledger.ndjson');
    const things = standing(readLedger(ledger).entries);
    expect(things.filter(({ id }) => id === undefined)).toHaveLength(8);
    for (const { name } of things) expect(name).toMatch(/^[0-9a-f]{24}$/);

    const swept = await run(['sweep', '--target', target.url, '--older-than', '0s', '--yes'], { cwd, env });
    expect(swept).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Nothing found/) });
    expect(target.leftovers().unarchived).toHaveLength(things.length);
    expect(await run(['cleanup'], { cwd, env })).toMatchObject({ code: 0, stderr: '' });
    expect(target.leftovers()).toEqual(clean);
  } finally {
    await target.stop();
  }
}, 60_000);
