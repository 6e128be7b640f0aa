import { describe, expect, test } from 'vitest';
import { newSecret } from '../../harness/anonymity.ts';
import { longName, names, readName } from '../../harness/arrange/names.ts';
import { newRunId } from '../../harness/run-id.ts';

const runId = '20260701T081506Z-0a1b2c3d';

describe('names', () => {
  test('are never the same, within a run or between two, and say which run gave them', () => {
    const [one, other] = [newRunId(), newRunId()];
    const [first, second] = [names(one), names(other)];
    const given = [first('agent'), first('agent'), first('session'), second('agent'), second('agent')];
    expect(new Set(given).size).toBe(given.length);
    expect(given.map((name) => readName(name)?.runId)).toEqual([one, one, one, other, other]);
  });

  test.each(['narrow', 'wide'] as const)('can be made as long as they may be, with a %s filling', (filling) => {
    const long = longName(names(runId)('deployment'), '0123-4567-89ab-cdef', filling);
    expect([...long]).toHaveLength(256);
    expect(new TextEncoder().encode(long).length > 300).toBe(filling === 'wide');
    expect(long.normalize('NFKC')).toBe(long);
    expect(readName(long)).toMatchObject({ runId, resource: 'deployment' });
    expect(readName(`${long}0`)).toBeUndefined();
    expect(readName(long.slice(0, -1))).toBeUndefined();
  });

  test('of an anonymous run are never the same, and say nothing', () => {
    const [first, second] = [names(runId, newSecret()), names(runId, newSecret())];
    const given = [first('agent'), first('agent'), first('session'), second('agent'), second('agent')];
    expect(new Set(given).size).toBe(given.length);
    for (const name of given) {
      expect(name).toMatch(/^[0-9a-f]{24}$/);
      expect(readName(name)).toBeUndefined();
    }
  });

  test('follow from the secret', () => {
    const secret = newSecret();
    expect(names('one', secret)('agent')).toBe(names('other', secret)('agent'));
  });
});

describe('reading a name', () => {
  test('gives the run, what it is of, and when the run began', () => {
    const begun = new Date('2026-07-01T08:15:06Z');
    expect(readName(`conformance ${runId} session 12`)).toEqual({ runId, resource: 'session', begun });
  });

  test.each([
    '',
    'conformance',
    `conformance ${runId}`,
    `conformance ${runId} session`,
    `conformance ${runId} session 0`,
    `conformance ${runId} session 012`,
    `conformance ${runId} session -1`,
    `conformance ${runId} session 1 of mine`,
    `conformance ${runId} session 1\n`,
    `conformance ${runId} work item 1`,
    `conformance ${runId} sessions 1`,
    `conformance ${runId}  session 1`,
    `conformance  ${runId} session 1`,
    `my conformance ${runId} session 1`,
    ` conformance ${runId} session 1`,
    `Conformance ${runId} session 1`,
    `CONFORMANCE ${runId} SESSION 1`,
    `conformance ${runId.toUpperCase()} session 1`,
    `conformance ${runId.toLowerCase()} session 1`,
    'conformance 20260701T081506Z session 1',
    'conformance 20260231T081506Z-0a1b2c3d session 1',
    'conformance 0a1b2c3d session 1',
    'conformance run-1 session 1',
    `conformance-${runId}-session-1`,
    `conformance ${runId} deployment 3_archived_1781427523`,
    `x\nconformance ${runId} session 1`,
  ])('finds no name of ours in %j', (text) => {
    expect(readName(text)).toBeUndefined();
  });
});
