import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Call } from '../../fixtures/reference-target/call.ts';
import { type Change, wrap } from '../../fixtures/reference-target/seams.ts';
import { type ReferenceTarget, startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { commandTests, emptyFolder, recordIn, run, type Started, start } from './command.ts';

commandTests();

/** Starts a target on which every call takes a while, and calls back at each. */
function slowTarget(delay: number, seen: (call: Call) => void | Promise<void>): Promise<ReferenceTarget> {
  const change: Change = (seams) => {
    wrap(seams.transport, 'around', (around) => async (call, next) => {
      await seen(call);
      await sleep(delay);
      return around(call, next);
    });
  };
  return startReferenceTarget({ changes: [change] });
}

function runOn({ url, token, foreignToken }: ReferenceTarget, cwd: string): Started {
  const env = { QODER_PAT: token, QODER_FOREIGN_PAT: foreignToken };
  return start(['run', '--target', url, '--out', 'out'], { cwd, env });
}

describe.concurrent('a run that is interrupted', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'in the middle by %s cleans up, writes the reports and exits 130',
    async (signal) => {
      const cwd = emptyFolder();
      let calls = 0;
      let signalled = false;
      let started: Started | undefined;
      const target = await slowTarget(10, () => {
        calls += 1;
        if (calls !== 80) return;
        signalled = true;
        started?.child.kill(signal);
      });
      try {
        started = runOn(target, cwd);
        const { code, stdout, stderr } = await started.finished;
        expect(signalled).toBe(true);
        expect(code).toBe(130);
        expect(stderr).toContain('Interrupted');
        expect(stdout).toMatch(/interrupted|cut short/i);
        const record = recordIn(join(cwd, 'out'));
        expect(record).toMatchObject({
          cut_short: true,
          verdict: 'incomplete',
          gate: { passes: false, exit_code: 130 },
          leftovers: [],
        });
        expect(record.counts.exchanges.act).toBeGreaterThan(0);
        expect(target.leftovers()).toEqual({ unarchived: [], liveWork: [] });
        const again = await run(['run', '--out', 'out', '--quiet', '--only', 'work.ack.queued'], { cwd });
        expect(again).toMatchObject({ code: 0, stderr: '' });
      } finally {
        await target.stop();
      }
    },
  );

  test('a second time leaves at once', async () => {
    let stuck = false;
    let started: Started | undefined;
    // From the fiftieth call on the target answers nothing any more, so that the clean-up takes long.
    let calls = 0;
    const target = await slowTarget(0, async () => {
      calls += 1;
      if (calls < 50) return;
      if (!stuck) started?.child.kill('SIGINT');
      stuck = true;
      await new Promise(() => {});
    });
    try {
      started = runOn(target, emptyFolder());
      await started.shown('stderr', /Once more to leave at once/);
      const asked = performance.now();
      started.child.kill('SIGINT');
      expect(await started.finished).toMatchObject({ code: 130 });
      expect(performance.now() - asked).toBeLessThan(5_000);
    } finally {
      await target.stop();
    }
  });
});
