import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Call } from '../../fixtures/reference-target/call.ts';
import { type Change, wrap } from '../../fixtures/reference-target/seams.ts';
import type { JournalEntry } from '../../harness/journal/entry.ts';
import { advisedRates, defaultLimits, defaultTimeouts, firstAnswer } from '../../harness/limits.ts';
import type { RunRecord } from '../../harness/record.ts';
import { runOn, withTarget } from './runs.ts';
import { type Listening, tcp } from './servers.ts';

/** A target on which some calls wait for something before they are answered. */
const waiting =
  (wait: (call: Call) => Promise<unknown> | undefined): Change =>
  (seams) => {
    wrap(seams.transport, 'around', (around) => async (call, next) => {
      await wait(call);
      return around(call, next);
    });
  };

const open = (record: RunRecord) => record.requirements.filter(({ outcome }) => outcome === 'inconclusive');

/** How long something took, in milliseconds, and what it gave. */
async function timed<T>(run: () => Promise<T>): Promise<[number, T]> {
  const started = performance.now();
  const result = await run();
  return [performance.now() - started, result];
}

describe('a time-out', () => {
  test('for an answer is as long as it is set', async () => {
    const never = waiting(({ operation }) => (operation === 'work.get' ? new Promise(() => {}) : undefined));
    await withTarget([never], async (reference) => {
      const options = { only: ['work.get.unknown-work*'], concurrency: 1, timeouts: { answer: 300 } };
      const [took, { record }] = await timed(() => runOn(reference, options));
      expect(took).toBeLessThan(8_000);
      expect(open(record).map(({ class: kind }) => kind)).toContain('unreachable');
      expect(open(record)[0]?.message).toMatch(/no answer in time/);
    });
  });

  test('for an answer is also that of the first, where it is the shorter', async () => {
    const silent = await tcp(() => {});
    try {
      const [took, { record }] = await timed(() => runOn(at(silent.origin), { timeouts: { answer: 300 } }));
      expect(took).toBeLessThan(4_000);
      expect(open(record)[0]).toMatchObject({
        class: 'unreachable',
        message: expect.stringMatching(/no answer in time/),
      });
    } finally {
      await silent.stop();
    }
  });

  test('for a connection is as long as it is set', async () => {
    // The connection stands only when the handshake is done.
    const silent: Listening = await tcp(() => {});
    try {
      const target = at(silent.origin.replace('http:', 'https:'));
      const [took, { record }] = await timed(() => runOn(target, { timeouts: { connect: 300 } }));
      expect(took).toBeLessThan(8_000);
      expect(open(record)[0]?.message).toMatch(/no connection could be made \(UND_ERR_CONNECT_TIMEOUT\)/);
    } finally {
      await silent.stop();
    }
  });

  test('for a work item is as long as it is set', async () => {
    const empty: Change = (seams) => {
      seams.handlers['work.poll'] = () => null;
    };
    await withTarget([empty], async (reference) => {
      const options = { only: ['work.get.queued'], concurrency: 1, timeouts: { item: 400 } };
      const [took, { record }] = await timed(() => runOn(reference, options));
      expect(took).toBeLessThan(8_000);
      expect(record.gate.exit_code).toBe(3);
      expect(open(record).every(({ class: kind }) => kind === 'precondition')).toBe(true);
    });
  });

  test('for a scenario ends it, and says so', async () => {
    await withTarget([waiting(() => sleep(100))], async (reference) => {
      const options = { only: ['work.stop.graceful-active'], concurrency: 1, timeouts: { scenario: 250 } };
      const { record } = await runOn(reference, options);
      expect(open(record)[0]).toMatchObject({
        class: 'unreachable',
        message: 'the target answered too slowly: the scenario took longer than 0.25 s',
        remedy: expect.stringContaining('timeouts.scenario'),
      });
      expect(reference.leftovers()).toEqual({ unarchived: [], liveWork: [] });
    });
  });

  test('for a scenario does not count the time that the run waits for its own rate', async () => {
    await withTarget([], async (reference) => {
      const { record } = await runOn(reference, {
        only: ['work.get.reads-*'],
        concurrency: 6,
        timeouts: { scenario: 2_000 },
        rate: { reads: null, writes: 10 },
      });
      expect(Math.max(...record.scenarios.map(({ duration_ms }) => duration_ms))).toBeGreaterThan(2_000);
      expect(open(record)).toEqual([]);
    });
  }, 60_000);
});

describe('a rate', () => {
  test('that is set is kept to on this machine too, reads and writes apart', async () => {
    await withTarget([], async (reference) => {
      const rate = { reads: 40, writes: 20 };
      const { entries } = await runOn(reference, { only: ['work.get.active'], rate });
      for (const [method, perSecond] of [
        ['GET', rate.reads],
        ['POST', rate.writes],
      ] as const) {
        const times = sentAt(entries, method);
        expect(times.length).toBeGreaterThan(2);
        // The n-th may go n gaps after the first, and no sooner; timers are a little early at times.
        const gap = 1000 / perSecond;
        for (const [index, time] of times.entries()) {
          expect(time - Number(times[0])).toBeGreaterThanOrEqual(index * gap - 5);
        }
      }
    });
  });

  test('is the documented one away from this machine, and none here, where nothing is set', () => {
    expect(defaultLimits(new URL('https://staging.example.com/api')).rate).toEqual(advisedRates);
    expect(defaultLimits(new URL('http://127.0.0.1:8080/api')).rate).toEqual({ reads: null, writes: null });
  });
});

describe('the first answer of all', () => {
  test.each([
    ['is waited for six seconds', defaultTimeouts.answer, 6_000],
    ['no longer than any answer', 2_000, 2_000],
    ['as long as any, where that is longer than usual', 30_000, 30_000],
  ])('%s', (_, answer, want) => {
    expect(firstAnswer({ ...defaultTimeouts, answer })).toBe(want);
  });
});

function at(origin: string) {
  return { url: `${origin}/api/v1/cloud`, token: 'pt-0123456789abcdef', foreignToken: 'pt-fedcba9876543210' };
}

function sentAt(entries: readonly JournalEntry[], method: string): number[] {
  return entries
    .flatMap((entry) =>
      entry.kind === 'exchange' && entry.exchange.request.method === method ? [entry.exchange.sent] : [],
    )
    .sort((a, b) => a - b);
}
