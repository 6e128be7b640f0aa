import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Change, wrap } from '../../fixtures/reference-target/seams.ts';
import { type ReferenceTarget, startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { standing } from '../../harness/arrange/ledger.ts';
import { readLedger } from '../../harness/arrange/ledger-file.ts';
import { commandTests, emptyFolder, run, start, until } from './command.ts';

commandTests();

const clean = { unarchived: [], liveWork: [] };

interface Killed {
  target: ReferenceTarget;
  cwd: string;
  env: Record<string, string>;
  ledger: string;
}

/** Kills a run while two scenarios wait for what a run of a deployment has brought about. */
async function killedAt(when: 'before the answer' | 'after it', use: (killed: Killed) => Promise<void>): Promise<void> {
  let waiting = 0;
  let killed = false;
  const hold: Change = (seams) => {
    wrap(seams.transport, 'around', (around) => async (call, next) => {
      const isHeld = call.operation === (when === 'after it' ? 'deployment-run.get' : 'deployment.run');
      if (killed || !isHeld) return around(call, next);
      // What the run has made is there, whether its answer is or not.
      await around(call, next);
      waiting += 1;
      return new Promise(() => {});
    });
  };
  const target = await startReferenceTarget({ changes: [hold] });
  try {
    const cwd = emptyFolder();
    const env = { QODER_PAT: target.token, QODER_FOREIGN_PAT: target.foreignToken };
    const started = start(['run', '--target', target.url, '--only', 'deployment.run.runs-*'], { cwd, env });
    await until(() => waiting >= 2);
    started.child.kill('SIGKILL');
    expect(await started.finished).toMatchObject({ signal: 'SIGKILL' });
    killed = true;
    await use({ target, cwd, env, ledger: join(cwd, 'conformance-report', 'ledger.ndjson') });
  } finally {
    await target.stop();
  }
}

describe.concurrent.each(['before the answer', 'after it'] as const)(
  'a run that is killed %s to the run of a deployment',
  (when) => {
    test(
      'leaves no session and no live item once `cleanup` has read its ledger',
      () =>
        killedAt(when, async ({ target, cwd, env, ledger }) => {
          const { liveWork } = target.leftovers();
          expect(liveWork.length).toBeGreaterThanOrEqual(2);
          const sessions = standing(readLedger(ledger).entries).filter(({ resource }) => resource === 'session');
          expect(sessions).toHaveLength(liveWork.length);
          for (const { id, deployment_id } of sessions) {
            expect(deployment_id).toMatch(/^dep_/);
            expect(id === undefined).toBe(when === 'before the answer');
          }
          const { code, stdout, stderr } = await run(['cleanup'], { cwd, env });
          expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
          expect(target.leftovers()).toEqual(clean);
          expect(stdout.match(/archived: session sess_/g)).toHaveLength(liveWork.length);
          expect(standing(readLedger(ledger).entries)).toEqual([]);
          expect(readFileSync(ledger, 'utf8')).not.toContain('undefined');
        }),
      90_000,
    );

    test(
      'leaves none once `sweep` has looked through the runs of its deployments, where the ledger is gone',
      () =>
        killedAt(when, async ({ target, cwd, env }) => {
          rmSync(join(cwd, 'conformance-report'), { recursive: true });
          const { code, stdout } = await run(['sweep', '--target', target.url, '--older-than', '0s', '--yes'], {
            cwd,
            env,
          });
          expect({ code, stdout }).toMatchObject({ code: 0 });
          expect(stdout).toMatch(/archived: session sess_\w+ "session of conformance /);
          expect(target.leftovers()).toEqual(clean);
        }),
      90_000,
    );
  },
);
