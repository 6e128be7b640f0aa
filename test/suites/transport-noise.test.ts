import { expect, test } from 'vitest';
import { RESET, type Reply, type Reset } from '../../fixtures/reference-target/call.ts';
import { wrap } from '../../fixtures/reference-target/seams.ts';
import { startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { http, passOn } from '../harness/servers.ts';
import { having, judge, judgeReference } from './judged.ts';

const badGateway: Reply = { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad gateway</h1>' };
const tooMany: Reply = { status: 429, headers: {}, body: '' };

test.each<[string, Reply | Reset, string]>([
  ['lost its answer', RESET, 'unreachable'],
  ['was answered by a gateway', badGateway, 'unreachable'],
  ['was asked to send less', tooMany, 'rate'],
])(
  'a scenario that %s is executed once more at the end, and both attempts are in the record',
  async (_, noise, kind) => {
    let lost = 0;
    const { record, exchanges } = await judgeReference(
      [
        (seams) =>
          wrap(seams.transport, 'around', (around) => async (call, next) => {
            // Every request of one kind is lost until two have been; the others around it go on.
            if (call.operation === 'session.create' && lost++ < 2) return noise;
            return around(call, next);
          }),
      ],
      { only: ['work.stop.graceful-in-*'], concurrency: 2 },
    );
    expect(having(record, 'failed', 'inconclusive')).toEqual([]);
    const repeated = record.scenarios.filter(({ attempts }) => attempts === 2);
    expect(repeated.length).toBeGreaterThanOrEqual(1);
    expect(repeated.length).toBeLessThanOrEqual(2);
    for (const { id, checks, earlier = [], path } of repeated) {
      expect(earlier).toMatchObject([{ attempt: 1 }]);
      for (const check of earlier[0]?.checks ?? [])
        expect(check).toMatchObject({ outcome: 'inconclusive', class: kind });
      expect(earlier[0]?.checks.map(({ requirement }) => requirement)).toEqual(
        checks.map(({ requirement }) => requirement),
      );
      // On fresh state: all that the second attempt rests on was arranged for it.
      expect(path.length).toBeGreaterThan(0);
      for (const check of checks) {
        expect(check.outcome).toBe('passed');
        for (const key of check.exchanges) {
          expect(key).toMatch(new RegExp(`^${id.replaceAll('.', '\\.')}/2/`));
          expect(exchanges.has(key)).toBe(true);
        }
      }
    }
    expect(record.scenarios.filter(({ attempts, earlier }) => attempts === 1 && earlier)).toEqual([]);
    expect(record.gate.exit_code).toBe(0);
  },
);

test('so is one whose quick repetition met other trouble', async () => {
  let [stops, lost] = [0, 0];
  const { record } = await judgeReference(
    [
      (seams) =>
        wrap(seams.transport, 'around', (around) => async (call, next) => {
          // The first stop is lost alone, so that it is repeated at once; that attempt does not get as far.
          if (call.operation === 'work.stop' && stops++ === 0) return RESET;
          if (call.operation === 'session.create' && stops > 0 && lost++ === 0) return badGateway;
          return around(call, next);
        }),
    ],
    { only: ['work.stop.graceful-active'], concurrency: 1 },
  );
  expect(having(record, 'failed', 'inconclusive')).toEqual([]);
  expect(record.scenarios.filter(({ attempts }) => attempts > 1)).toMatchObject([
    { outcome: 'passed', attempts: 3, earlier: [{ attempt: 1 }, { attempt: 2 }] },
  ]);
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
