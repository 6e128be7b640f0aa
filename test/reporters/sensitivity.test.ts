import pc from 'picocolors';
import { expect, test } from 'vitest';
import type { Group, Sensitivity } from '../../harness/sensitivity/result.ts';
import { gapsIn, sensitivity } from '../../reporters/sensitivity.ts';

const example = {
  ...{ scenario: 'work.get.reads-active', step: 'read', exchange: 'work.get.reads-active/1/act/1' },
  ...{
    place: '/created_at',
    before: '2026-07-01T08:15:01Z',
    after: '\u001b[2J',
    why: 'another answer differs',
    failed: [],
  },
};
const group = (parts: Partial<Group>): Group => ({
  ...{ operation: 'work.get', field: '/created_at', kind: 'earlier', contradicting: 2, failed: 0, inconclusive: 0 },
  ...{ noticed_by: [], example, ...parts },
});
const { example: _, ...whole } = group({ field: '/state', kind: 'another value', failed: 2 });

const found: Sensitivity = {
  sensitivity_version: 1,
  run: {
    ...{ run_id: 'r', target: { url: 'http://127.0.0.1:1', embedded: true }, profile: { name: 'full', version: 1 } },
    ...{ suite: { version: '1', spec_digest: 'd' }, verdict: 'conformant', started_at: '2026-07-01T08:15:00Z' },
  },
  ...{ seed: 1, sample: 2, answers: { in_traces: 3, left_out: 1 } },
  contradicting: { changes: 6, failed: 2, inconclusive: 1, unnoticed: 3 },
  ...{ legal: { changes: 4, accused: [] }, undecided: 5, faults: [] },
  groups: [whole, group({ kind: 'later', inconclusive: 1 }), group({})],
};
const page = (width: number) => ({ width, colors: pc.createColors(false) });

test('gaps come with the largest share that was missed first, and none where all was noticed', () => {
  expect(gapsIn(found.groups).map(({ kind }) => kind)).toEqual(['earlier', 'later']);
});

test('a person reads what was missed, where to look, how much of each operation, and the share last', () => {
  const text = sensitivity(found, 'report/sensitivity.json', page(200));
  expect(text).toMatch(/Not noticed: 2 groups\n {2}work\.get \/created_at: earlier 2\/2, later 1\/2\n/);
  expect(text).toMatch(
    /work\.get\.reads-active read \(work\.get\.reads-active\/1\/act\/1\): "2026-07-01T08:15:01Z" became/,
  );
  expect(text).toMatch(/work\.get +2 +1 +3 +6\n/);
  expect(text).toMatch(
    /\n50 % noticed: of 6 contradicting changes 2 failed a requirement, 1 left one undecided, 3 went unnoticed\n$/,
  );
});

test('nothing that a target wrote reaches the terminal as it is', () => {
  expect(sensitivity(found, 'f', page(80))).not.toContain('\u001b');
});

test('what is accused though it is legal, and judges that failed, are told', () => {
  const accused = {
    operation: 'work.get',
    field: 'body',
    kind: 'keys reordered',
    ...example,
    failed: ['work.get.active'],
  } as const;
  const text = sensitivity({ ...found, legal: { changes: 4, accused: [accused] }, faults: [accused] }, 'f', page(200));
  expect(text).toMatch(/Judges that failed: 1 change\n {2}work\.get body keys reordered/);
  expect(text).toMatch(/Legal answers that were accused: 1 change\n.*work\.get\.active/);
});
