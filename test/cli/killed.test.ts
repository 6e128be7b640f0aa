import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { type Change, wrap } from '../../fixtures/reference-target/seams.ts';
import {
  type ReferenceTarget,
  type ReferenceTargetOptions,
  startReferenceTarget,
} from '../../fixtures/reference-target/server.ts';
import { standing } from '../../harness/arrange/ledger.ts';
import { readLedger } from '../../harness/arrange/ledger-file.ts';
import { commandTests, emptyFolder, run, type Started, start, until } from './command.ts';

commandTests();

const clean = { unarchived: [], liveWork: [] };

interface Killed {
  target: ReferenceTarget;
  cwd: string;
  env: Record<string, string>;
  ledger: string;
  /** The calls that the target has met, by operation; counted from here on. */
  calls: Map<string, number>;
}

/** Kills a run when the target has met so many calls, once the target has done with what it had been sent. */
async function killedAt(count: number, use: (killed: Killed) => Promise<void>): Promise<void> {
  let met = 0;
  let busy = 0;
  let started: Started | undefined;
  const slow: Change = (seams) => {
    wrap(seams.transport, 'around', (around) => async (call, next) => {
      busy += 1;
      met += 1;
      if (met === count) started?.child.kill('SIGKILL');
      // So long that many calls are on their way when the run is killed.
      if (met <= count + 100) await sleep(10);
      return around(call, next).finally(() => {
        busy -= 1;
      });
    });
  };
  const target = await startReferenceTarget({ changes: [slow] });
  try {
    const cwd = emptyFolder();
    const env = { QODER_PAT: target.token, QODER_FOREIGN_PAT: target.foreignToken };
    started = start(['run', '--target', target.url], { cwd, env });
    expect(await started.finished).toMatchObject({ signal: 'SIGKILL' });
    await until(() => busy === 0);
    const ledger = join(cwd, 'conformance-report', 'ledger.ndjson');
    await use({ target, cwd, env, ledger, calls: new Map() });
  } finally {
    await target.stop();
  }
}

describe.each([30, 300])('a run that is killed at the %ith call', (count) => {
  test(
    'leaves nothing once `cleanup` has read its ledger',
    () =>
      killedAt(count, async ({ target, cwd, env, ledger }) => {
        const unanswered = standing(readLedger(ledger).entries).filter(({ id }) => id === undefined);
        expect(target.leftovers().unarchived.length).toBeGreaterThan(0);
        const { code, stdout } = await run(['cleanup'], { cwd, env });
        expect(target.leftovers()).toEqual(clean);
        // What was never answered was found by its name, or was never made.
        const left = stdout.match(/left: .*\(its creation was never answered, and the list of \w+ does not show it\)/g);
        const unmade = left?.length ?? 0;
        expect(unmade).toBeLessThanOrEqual(unanswered.length);
        expect(code).toBe(unmade === 0 ? 0 : 3);
      }),
    90_000,
  );

  test(
    'leaves nothing once `sweep` has looked for its names, where the ledger is gone',
    () =>
      killedAt(count, async ({ target, cwd, env }) => {
        rmSync(join(cwd, 'conformance-report'), { recursive: true });
        expect(target.leftovers().unarchived.length).toBeGreaterThan(0);
        const { code, stdout } = await run(['sweep', '--target', target.url, '--older-than', '0s', '--yes'], {
          cwd,
          env,
        });
        expect(target.leftovers()).toEqual(clean);
        expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('of 1 run found') });
        expect(existsSync(join(cwd, 'conformance-report'))).toBe(false);
      }),
    90_000,
  );
});

const four = ['work.get', 'work.ack', 'work.stop', 'deployment.pause'] as const;

/** Kills a run against a target with a hook once eight scenarios wait for an answer of the API. */
async function killedByHook(
  profile: string,
  options: ReferenceTargetOptions,
  use: (killed: Killed) => Promise<void>,
): Promise<void> {
  let waiting = 0;
  let killed = false;
  const calls = new Map<string, number>();
  const hold: Change = (seams) => {
    wrap(seams.transport, 'around', (around) => async (call, next) => {
      if (killed) {
        calls.set(call.operation, (calls.get(call.operation) ?? 0) + 1);
        return around(call, next);
      }
      if (!/^(work\.stop|deployment\.pause)$/.test(call.operation)) return around(call, next);
      waiting += 1;
      return new Promise(() => {});
    });
  };
  const target = await startReferenceTarget({ hook: true, ...options, changes: [hold] });
  try {
    const { url, token, foreignToken, hookUrl = '', hookToken = '' } = target;
    const cwd = emptyFolder();
    const env = { QODER_PAT: token, QODER_FOREIGN_PAT: foreignToken, QODER_HOOK_TOKEN: hookToken };
    const only = ['--only', 'work.stop.graceful-*', '--only', 'deployment.pause.pauses-*', '--concurrency', '8'];
    const flags = ['--target', url, '--hook', hookUrl, '--profile', profile, ...only];
    const started = start(['run', ...flags], { cwd, env });
    await until(() => waiting >= 8);
    started.child.kill('SIGKILL');
    expect(await started.finished).toMatchObject({ signal: 'SIGKILL' });
    killed = true;
    await use({ target, cwd, env, ledger: join(cwd, 'conformance-report', 'ledger.ndjson'), calls });
  } finally {
    await target.stop();
  }
}

describe.concurrent('a run that is killed and was given its items by a hook', () => {
  test('leaves no live item once `cleanup` has read its ledger, which calls nothing that such a target lacks', () =>
    killedByHook('documented-four', { offers: four }, async ({ target, cwd, env, ledger, calls }) => {
      const live = target.leftovers().liveWork;
      expect(live.length).toBeGreaterThan(4);
      const { code, stdout } = await run(['cleanup'], { cwd, env });
      expect({ code, stdout }).toMatchObject({ code: 0 });
      expect(target.leftovers().liveWork).toEqual([]);
      for (const id of live) expect(stdout).toContain(`stopped: work item ${id}\n`);
      expect(stdout).toMatch(new RegExp(`0 archived, ${live.length} work items stopped, 0 left\\.\n$`));
      expect([...calls.keys()].sort()).toEqual(['work.get', 'work.stop']);
      expect(standing(readLedger(ledger).entries)).toEqual([]);
    }));

  test('has the deployments of the hook archived, too, where the profile has the call', () =>
    killedByHook('full', {}, async ({ target, cwd, env, ledger }) => {
      const deployments = standing(readLedger(ledger).entries).filter(({ resource }) => resource === 'deployment');
      expect(deployments.length).toBeGreaterThan(0);
      const { code, stdout } = await run(['cleanup'], { cwd, env });
      expect({ code, stdout }).toMatchObject({ code: 0 });
      expect(target.leftovers()).toEqual(clean);
      for (const { id } of deployments) expect(stdout).toContain(`archived: deployment ${id} `);
    }));

  test('is cleaned up by a ledger that does not name its profile as one of the full profile', () =>
    killedByHook('full', {}, async ({ target, cwd, env, ledger }) => {
      const [first = '', ...rest] = readFileSync(ledger, 'utf8').split('\n');
      const { profile, ...older } = JSON.parse(first);
      expect(profile).toBe('full');
      writeFileSync(ledger, [JSON.stringify(older), ...rest].join('\n'));
      expect((await run(['cleanup'], { cwd, env })).code).toBe(0);
      expect(target.leftovers()).toEqual(clean);
    }));
});
