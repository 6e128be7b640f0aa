import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ReferenceTarget, startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { standing } from '../../harness/arrange/ledger.ts';
import { readLedger } from '../../harness/arrange/ledger-file.ts';
import { commandTests, emptyFolder, recordIn, run } from './command.ts';

commandTests();

const few = ['--only', 'work.ack.queued', '--only', 'work.stop.forced-*', '--only', 'deployment.pause.pauses-manual'];

async function onTarget(use: (target: ReferenceTarget, env: Record<string, string>) => Promise<void>): Promise<void> {
  const target = await startReferenceTarget();
  try {
    await use(target, { QODER_PAT: target.token, QODER_FOREIGN_PAT: target.foreignToken });
  } finally {
    await target.stop();
  }
}

test('--keep leaves what was created, says how to remove it, and keeps the next run from the folder', async () => {
  await onTarget(async (target, env) => {
    const cwd = emptyFolder();
    const args = ['run', '--target', target.url, '--out', 'the reports', ...few];
    const { code, stdout, stderr } = await run([...args, '--keep', '--quiet'], { cwd, env });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^[^\n]+gate passes \(exit 0\)\n$/);

    const ledger = join(cwd, 'the reports', 'ledger.ndjson');
    const kept = target.leftovers().unarchived;
    expect(kept.length).toBeGreaterThan(6);
    expect(target.leftovers().liveWork.length).toBeGreaterThan(0);
    const named = standing(readLedger(ledger).entries).map(({ id }) => id);
    expect(named.sort()).toEqual([...kept].sort());
    const record = recordIn(join(cwd, 'the reports'));
    expect(record.counts.exchanges['clean-up']).toBe(0);
    expect(record.leftovers.map(({ id }) => id).sort()).toEqual([...kept].sort());
    expect(record.leftovers).toContainEqual(expect.objectContaining({ message: 'kept, as asked' }));
    expect(stderr).toContain(`${kept.length} things of this run may still be on the target`);
    expect(stderr).toMatch(/cloud-agents-conformance cleanup --ledger 'the reports\/ledger\.ndjson'\n$/);

    const next = await run(args, { cwd, env });
    expect(next).toMatchObject({ code: 2, stdout: '' });
    expect(next.stderr).toContain(`left ${kept.length} things on its target`);

    const cleaned = await run(['cleanup', '--ledger', 'the reports/ledger.ndjson'], { cwd, env });
    expect(cleaned.code).toBe(0);
    expect(target.leftovers()).toEqual({ unarchived: [], liveWork: [] });
    expect((await run([...args, '--quiet'], { cwd, env })).code).toBe(0);
  });
});

test('--keep judges everything all the same', async () => {
  await onTarget(async (target, env) => {
    const cwd = emptyFolder();
    const { code } = await run(['run', '--target', target.url, '--keep', '--quiet'], { cwd, env });
    expect(code).toBe(0);
    const { requirements } = recordIn(join(cwd, 'conformance-report'));
    expect(requirements.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect((await run(['cleanup'], { cwd, env })).code).toBe(0);
    expect(target.leftovers()).toEqual({ unarchived: [], liveWork: [] });
  });
}, 120_000);

test('--max-requests ends a run with exit 3, its reports, and nothing left on the target', async () => {
  await onTarget(async (target, env) => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = await run(['run', '--target', target.url, '--max-requests', '40'], { cwd, env });
    expect(code).toBe(3);
    expect(stderr).not.toContain('cleanup');
    const text = stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain('rate: the run ended after 40 requests, as many as --max-requests allows');
    expect(text).toContain('Remedy: Raise --max-requests, or select less with --only.');
    expect(stdout).toMatch(/cut short · gate fails \(exit 3\)\n$/);
    expect(recordIn(join(cwd, 'conformance-report'))).toMatchObject({ cut_short: true, leftovers: [] });
    expect(target.leftovers()).toEqual({ unarchived: [], liveWork: [] });
  });
});
