import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Change, wrap } from '../../fixtures/reference-target/seams.ts';
import { type ReferenceTarget, startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import type { LedgerEntry } from '../../harness/arrange/ledger.ts';
import { readLedger } from '../../harness/arrange/ledger-file.ts';
import { readJournal } from '../../harness/journal/read.ts';
import { commandTests, emptyFolder, filesIn, recordIn, run, start, until } from './command.ts';

commandTests();

const clean = { unarchived: [], liveWork: [] };
const tokensOf = ({ token, foreignToken }: ReferenceTarget) => ({ QODER_PAT: token, QODER_FOREIGN_PAT: foreignToken });

/** The ids that a run created, and those that the calls of its clean-up name. */
function madeAndCleaned(folder: string) {
  const { entries } = readLedger(join(folder, 'ledger.ndjson'));
  const made = entries.filter((entry): entry is LedgerEntry & { at: 'created' } => entry.at === 'created');
  const cleaned = readJournal(join(folder, 'journal.ndjson')).flatMap((entry) =>
    entry.kind === 'exchange' && entry.exchange.key.includes('/clean-up/') && entry.exchange.request.method === 'POST'
      ? [entry.exchange.request.path]
      : [],
  );
  return { made: made.map(({ id }) => id), cleaned };
}

test('two runs at once against one target are both conformant, and neither removes what is the other’s', async () => {
  const target = await startReferenceTarget();
  try {
    const folders = [emptyFolder(), emptyFolder()];
    const flags = ['run', '--target', target.url, '--quiet', '--out', '.'];
    const both = await Promise.all(folders.map((cwd) => run(flags, { cwd, env: tokensOf(target) })));
    for (const { code, stderr } of both) expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [one, other] = folders.map(madeAndCleaned);
    if (!one || !other) throw new Error('there are two runs');
    expect(one.made.length).toBeGreaterThan(20);
    expect(one.cleaned.length).toBeGreaterThan(20);
    const namesAnyOf = (paths: readonly string[], ids: readonly string[]) =>
      paths.filter((path) => ids.some((id) => path.includes(id)));
    expect(namesAnyOf(one.cleaned, other.made)).toEqual([]);
    expect(namesAnyOf(other.cleaned, one.made)).toEqual([]);
    expect(target.leftovers()).toEqual(clean);
  } finally {
    await target.stop();
  }
}, 60_000);

/** A target that answers nothing from the fortieth call on until it is let go. */
async function heldTarget() {
  let calls = 0;
  let go: () => void = () => {};
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  const hold: Change = (seams) => {
    wrap(seams.transport, 'around', (around) => async (call, next) => {
      calls += 1;
      // Whoever looks at the lists, or says whether the token is good, is not of the run.
      if (calls >= 40 && !/\.list$/.test(call.operation)) await gone;
      return around(call, next);
    });
  };
  const target = await startReferenceTarget({ changes: [hold] });
  return { target, go, held: () => until(() => calls >= 40) };
}

describe('while a run is going on', () => {
  test('another in its folder is refused, and so are `cleanup` and what is young to `sweep`; the run is unharmed', async () => {
    const { target, go, held } = await heldTarget();
    try {
      const cwd = emptyFolder();
      const env = tokensOf(target);
      const first = start(['run', '--target', target.url, '--quiet'], { cwd, env });
      await held();
      const folder = join(cwd, 'conformance-report');
      expect(filesIn(folder)).toEqual(['.lock', 'journal.ndjson', 'ledger.ndjson']);

      const second = await run(['run', '--target', target.url], { cwd, env });
      expect(second).toMatchObject({ code: 2, stdout: '' });
      expect(second.stderr).toMatch(
        /another run is writing to conformance-report\nWait for it, or name another folder/,
      );
      const cleaned = await run(['cleanup'], { cwd, env });
      expect(cleaned).toMatchObject({ code: 2, stdout: '' });
      expect(cleaned.stderr).toMatch(/another run is writing to conformance-report\nWait until it has ended/);
      const before = target.leftovers().unarchived.length;
      const swept = await run(['sweep', '--target', target.url, '--older-than', '24h', '--yes'], { cwd, env });
      expect(swept.code).toBe(0);
      expect(swept.stdout).toMatch(/^Nothing found .*; \d+ things of younger runs left alone\.\n$/);
      expect(target.leftovers().unarchived).toHaveLength(before);
      expect(filesIn(folder)).toEqual(['.lock', 'journal.ndjson', 'ledger.ndjson']);

      go();
      const { code, stdout, stderr } = await first.finished;
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/^conformant: /);
      expect(recordIn(folder)).toMatchObject({ verdict: 'conformant', cut_short: false, leftovers: [] });
      expect(filesIn(folder)).toEqual(['journal.ndjson', 'junit.xml', 'ledger.ndjson', 'run.json']);
      expect(target.leftovers()).toEqual(clean);
    } finally {
      go();
      await target.stop();
    }
  }, 60_000);

  test('of several that begin at the same moment in one folder one alone is let in', async () => {
    const target = await startReferenceTarget();
    try {
      const cwd = emptyFolder();
      const flags = ['run', '--target', target.url, '--quiet', '--only', 'work.stop.*'];
      const env = tokensOf(target);
      const all = await Promise.all(Array.from({ length: 4 }, () => run(flags, { cwd, env })));
      // One that comes when another has ended finds the folder free again.
      const codes = all.map(({ code }) => code);
      expect(codes).toContain(0);
      for (const { code, stderr } of all) {
        if (code !== 0) expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('another run') });
      }
      expect(recordIn(join(cwd, 'conformance-report'))).toMatchObject({ cut_short: false, leftovers: [] });
      expect(target.leftovers()).toEqual(clean);
    } finally {
      await target.stop();
    }
  }, 60_000);
});
