import { expect, test } from 'vitest';
import { RESET } from '../../fixtures/reference-target/call.ts';
import { wrap } from '../../fixtures/reference-target/seams.ts';
import { startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { http, passOn } from '../harness/servers.ts';
import { having, judge, judgeReference } from './judged.ts';

test('a scenario that lost one answer is executed once more at the end, and both attempts are in the record', async () => {
  let lost = 0;
  const { record } = await judgeReference(
    [
      (seams) =>
        wrap(seams.transport, 'around', (around) => async (call, next) => {
          // Every request of one kind is lost until two have been; the others around it go on.
          if (call.operation === 'session.create' && lost++ < 2) return RESET;
          return around(call, next);
        }),
    ],
    { only: ['work.stop.graceful-in-*'], concurrency: 2 },
  );
  expect(having(record, 'failed', 'inconclusive')).toEqual([]);
  const repeated = record.scenarios.filter(({ attempts }) => attempts === 2);
  expect(repeated.length).toBeGreaterThanOrEqual(1);
  expect(repeated.length).toBeLessThanOrEqual(2);
  expect(record.gate.exit_code).toBe(0);
});

test('a target that never answers one kind of request leaves what needs it inconclusive', async () => {
  const { record } = await judgeReference(
    [
      (seams) =>
        wrap(seams.transport, 'around', (around) => async (call, next) => {
          return call.operation === 'session.create' ? RESET : around(call, next);
        }),
    ],
    { only: ['work.stop.graceful-active'], concurrency: 2 },
  );
  expect(having(record, 'failed')).toEqual([]);
  expect(record.requirements.find(({ id }) => id === 'work.stop.graceful-active')).toMatchObject({
    outcome: 'inconclusive',
    class: 'unreachable',
  });
});

test('a server that crashes on malformed JSON behind a gateway that answers 502 fails on that input alone', async () => {
  const target = await startReferenceTarget({
    changes: [
      (seams) =>
        wrap(seams.transport, 'around', (around) => async (call, next) => {
          const broken = call.operation === 'work.stop' && call.text !== '' && !isJson(call.text);
          return broken ? RESET : around(call, next);
        }),
    ],
  });
  const gateway = await http(passOn(target.url));
  try {
    const { record } = await judge({
      url: `${gateway.origin}/api/v1/cloud`,
      token: target.token,
      foreignToken: target.foreignToken,
      embedded: false,
    });
    expect(having(record, 'failed')).toEqual(['work.stop.malformed-json-refused']);
    expect(having(record, 'inconclusive')).toEqual(['work.stop.malformed-json-no-effect']);
    expect(record.scenarios.find(({ id }) => id === 'work.stop.malformed-body-prose')?.attempts).toBe(3);
  } finally {
    await gateway.stop();
    await target.stop();
  }
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
