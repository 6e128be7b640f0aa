import { describe, expect, test } from 'vitest';
import type { Fault } from '../../fixtures/fault.ts';
import { faults } from '../../fixtures/faults/index.ts';
import { variants } from '../../fixtures/variants/index.ts';
import { share } from '../../scripts/kill-matrix/bounds.ts';
import { accusations, complaints } from '../../scripts/kill-matrix/complaints.ts';
import { isSummaryFresh, readMatrix } from '../../scripts/kill-matrix/files.ts';
import { page } from '../../scripts/kill-matrix/html.ts';
import { faultOf, type Perform } from '../../scripts/kill-matrix/jobs.ts';
import { groupsOf, judgeByMatrix, judgeGroup } from '../../scripts/kill-matrix/judge-all.ts';
import { asDeclared, type JudgedFault, judgeFault } from '../../scripts/kill-matrix/judge-fault.ts';
import { judgeVariants } from '../../scripts/kill-matrix/judge-variants.ts';
import {
  inAll,
  type KillMatrix,
  lostKillers,
  matrixOf,
  renewed,
  stale,
  textOf,
} from '../../scripts/kill-matrix/matrix.ts';
import { asked } from '../../scripts/kill-matrix/options.ts';
import { openPool } from '../../scripts/kill-matrix/pool.ts';
import { trialsInWords } from '../../scripts/kill-matrix/random.ts';
import { strengthOf } from '../../scripts/kill-matrix/strength.ts';
import { tally } from '../../scripts/kill-matrix/tally.ts';
import { seamsOf, together } from '../../scripts/kill-matrix/together.ts';
import { type Found, type JudgedTrial, judgeTrial, legalTogether, trials } from '../../scripts/kill-matrix/trial.ts';
import { scenarios } from '../../suites/index.ts';

const lies = faultOf('ack-accepted-when-stopped');
const few = { scenarios: scenarios.filter(({ id }) => id.startsWith('work.ack.ack-in-')) };

describe('the committed matrix', () => {
  test('has every fault as it is declared, and the summary says the same', async () => {
    expect(stale(await readMatrix(), faults)).toEqual([]);
    expect(await isSummaryFresh(), 'docs/kill-matrix.md is stale: run `npm run kill-matrix`').toBe(true);
  });

  test('has a fault that is killed by each MUST', async () => {
    expect(strengthOf(await readMatrix()).unproven).toEqual([]);
  });
});

describe('a fault', () => {
  test('is killed where what it declares fails, by the scenarios that failed it', async () => {
    const judged = await judgeFault(lies, few);
    expect(judged).toEqual({
      ...{ id: lies.id, survived: [], undeclared: [] },
      killed: { 'work.ack.stopped': ['work.ack.ack-in-stopped'] },
      shown: { 'work.ack.stopped': [expect.stringMatching(/but was accepted \(200\)$/)] },
    });
    expect(asDeclared(judged)).toBe(true);
  });

  test('that changes nothing is not killed', async () => {
    const idle: Fault = { ...lies, change: () => () => {} };
    const judged = await judgeFault(idle, few);
    expect(asDeclared(judged)).toBe(false);
    expect(complaints(judged, null)).toEqual([
      'ack-accepted-when-stopped should fail work.ack.stopped, which is passed',
    ]);
  });

  test('is not killed by what is inconclusive', async () => {
    const refusing: Fault = {
      ...lies,
      change: () => (seams) => {
        seams.provisioning.environment = () =>
          ({
            ...{ status: 403, type: 'permission_error', message: 'No environments here.' },
          }) as never;
      },
    };
    const [survivor] = (await judgeFault(refusing, few)).survived;
    expect(survivor).toMatchObject({ requirement: 'work.ack.stopped', outcome: 'inconclusive' });
  });

  test.each<[string, Partial<Fault>, number, RegExp]>([
    [
      'throws',
      {
        change: () => () => {
          throw new TypeError('x is not a function');
        },
      },
      60_000,
      /was not judged: x is not a function/,
    ],
    ['takes longer than its bound', {}, 1, /was not judged: it was not judged within 0\.001 s/],
  ])('is not killed by a judgement that %s', async (_, change, bound, told) => {
    const judged = await judgeFault({ ...lies, ...change }, { ...few, bound });
    expect({ killed: judged.killed, well: asDeclared(judged) }).toEqual({
      killed: { 'work.ack.stopped': [] },
      well: false,
    });
    expect(complaints(judged, null)).toEqual([expect.stringMatching(told)]);
  });

  test('that fails what it does not declare is a finding', async () => {
    const other = faultOf('ack-accepted-when-stopping');
    const judged = await judgeFault({ ...lies, change: () => both(lies, other) }, few);
    expect(complaints(judged, null)).toEqual([
      expect.stringMatching(/fails work\.ack\.stopping, which it does not declare \(work\.ack\.ack-in-stopping\): .+/),
    ]);
  });

  test('whose only killer is taken out is not killed', async () => {
    const judged = await judgeFault(lies, {
      scenarios: few.scenarios.filter(({ id }) => id !== 'work.ack.ack-in-stopped'),
    });
    expect(complaints(judged, null)).toEqual([
      expect.stringMatching(/should fail work\.ack\.stopped, which is not-run/),
    ]);
  });
});

const both = (one: Fault, other: Fault) => {
  const changes = [one.change(), other.change()];
  return (seams: Parameters<(typeof changes)[0]>[0]) => {
    for (const change of changes) change(seams);
  };
};

/** A fault of one requirement, and what came of it. */
const judgedAs = (killers: readonly string[], more: Partial<JudgedFault> = {}): JudgedFault => ({
  ...{ id: lies.id, killed: { 'work.ack.stopped': killers }, shown: {}, survived: [], undeclared: [] },
  ...more,
});

describe('the matrix', () => {
  const matrix = matrixOf([lies], [judgedAs(['a.one', 'a.two'])]);

  test('keeps what always kills, and is sorted', () => {
    expect(inAll([judgedAs(['a.one', 'a.two']), judgedAs(['a.two', 'a.three'])]).killed).toEqual({
      'work.ack.stopped': ['a.two'],
    });
    expect(JSON.parse(textOf(matrix))).toEqual(matrix);
    expect(textOf(matrixOf([faultOf('stop-drops-metadata'), lies], [judgedAs([]), judgedAs([])]))).toMatch(
      /^\{"matrix_version":1,"suite":\{"spec_digest":"sha256:[0-9a-f]+"\},"faults":\{\n"ack-accepted-when-stopped":\{.*\}\n\}\}\n$/,
    );
  });

  test('has a fault that only fails at times for no killed one', () => {
    const wavering = inAll([judgedAs(['a.one']), judgedAs(['a.two'])]);
    expect(asDeclared(wavering)).toBe(false);
    expect(complaints(wavering, null)).toEqual([expect.stringMatching(/every time, and does so only at times/)]);
  });

  test('tells of a killer that does not kill any more, and of none that is new', () => {
    expect(lostKillers(matrix.faults[lies.id] as never, judgedAs(['a.one', 'a.two', 'a.three']))).toEqual({});
    expect(complaints(judgedAs(['a.two', 'a.three']), matrix)).toEqual([
      expect.stringMatching(/by a\.one, and does not any more: .* `npm run kill-matrix -- ack-accepted-when-stopped`/),
    ]);
  });

  test('is held against a second judgement where a killer did not kill in the first', async () => {
    const seeds: number[] = [];
    const perform: Perform = async (job) => {
      seeds.push(job.seed);
      return { kind: 'fault', fault: judgedAs(job.seed === 1 ? ['a.one'] : ['a.two']) };
    };
    const judged = await judgeByMatrix(lies, matrix, { perform, whole: false });
    expect({ seeds, complaints: complaints(judged, matrix) }).toEqual({ seeds: [1, 2], complaints: [] });
  });

  test('has a second judgement say whether a fault survives that the first did not kill, once', async () => {
    const missed = { requirement: 'work.ack.stopped', outcome: 'passed', message: '', judges: [] };
    const seeds: number[] = [];
    const judgedBy =
      (...survivors: number[]): Perform =>
      async (job) => {
        seeds.push(job.seed);
        const survived = survivors.includes(job.seed) ? [missed] : [];
        return { kind: 'fault', fault: { ...judgedAs(['a.one', 'a.two']), survived } };
      };
    const by = (perform: Perform) => judgeByMatrix(lies, matrix, { perform, whole: false });
    expect((await by(judgedBy(1))).survived).toEqual([]);
    expect((await by(judgedBy(1, 2))).survived).toEqual([missed]);
    expect(seeds).toEqual([1, 2, 1, 2]);
  });

  test.each<[string, KillMatrix, RegExp]>([
    [
      'a fault that it lacks',
      { ...matrix, faults: {} },
      /lacks the fault ack-accepted-when-stopped: run `npm run kill-matrix -- ack-accepted-when-stopped`/,
    ],
    [
      'a fault that is there no more',
      { ...matrix, faults: { ...matrix.faults, gone: { title: '', cause: '', trips: [], killed: {} } } },
      /has the fault gone, which is there no more/,
    ],
    [
      'a fault that trips something else by now',
      matrixOf([{ ...lies, trips: ['work.ack.stopping'] }], [judgedAs([])]),
      /has the fault ack-accepted-when-stopped as it was declared before/,
    ],
  ])('tells of %s', (_, one, told) => {
    expect(stale(one, [lies])).toEqual([expect.stringMatching(told)]);
  });

  test('renews some rows, and drops those of faults that are gone', () => {
    const gone = { title: '', cause: '', trips: [], killed: {} };
    const old = { ...matrix, faults: { ...matrix.faults, gone } };
    const part = matrixOf([lies], [judgedAs(['a.four'])]);
    expect(renewed(old, part, [lies])).toEqual(part);
  });

  test('shows what each requirement and each scenario is worth', () => {
    const requirement = { id: 'work.ack.stopped', level: 'MUST' } as never;
    const other = { id: 'work.ack.stopping', level: 'MUST' } as never;
    const judge = (id: string) => ({ id, title: id, judges: ['work.ack.stopped'] });
    const one = matrixOf([lies], [judgedAs(['a.one'])]);
    const strength = strengthOf(one, { requirements: [requirement, other], judges: [judge('a.one'), judge('a.idle')] });
    expect(strength).toMatchObject({
      requirements: [{ kills: 1, alone: 1, judges: 1 }, { kills: 0 }],
      judges: [{ id: 'a.one', kills: 1, sole: 1, alone: 1 }, { kills: 0 }],
      unproven: ['work.ack.stopping'],
      idle: [{ id: 'a.idle' }],
    });
  });

  test('escapes what stands in the page', () => {
    const odd = matrixOf([{ ...lies, title: 'A <b> & "c".' }], [judgedAs(['<i>'])]);
    const text = page({
      matrix: odd,
      strength: strengthOf(odd),
      parts: { requirements: [] },
      line: '<u>',
      findings: ['<s>'],
    });
    expect(text).toContain('A &lt;b&gt; &amp; &quot;c&quot;.');
    expect(text).not.toMatch(/<[bius]>/);
  });
});

describe('legal alternatives', () => {
  const [first, second, third] = variants;
  if (!first || !second || !third) throw new Error('there are too few variants');

  test('stand together where they change different rules', () => {
    expect(groupsOf(variants, true).every((group) => group.length === 1)).toBe(true);
    const groups = groupsOf(variants, false);
    expect(
      groups
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(variants.map(({ id }) => id).sort());
    for (const group of groups) {
      const seams = group.flatMap((variant) => [...seamsOf(variant)]);
      expect(new Set(seams).size).toBe(seams.length);
    }
    expect(together([first, first], 2)).toEqual([[first], [first]]);
  });

  test('that are not clean together are judged one by one', async () => {
    const asked: (readonly string[])[] = [];
    const perform: Perform = async (job) => {
      if (job.kind !== 'variants') throw new Error('not asked for');
      asked.push(job.ids);
      const accused = job.ids.includes(second.id) ? [surprise] : [];
      return { kind: 'variants', variants: { ids: job.ids, accused, unnoticed: [], open: [], leftovers: null } };
    };
    const surprise = { requirement: 'work.ack.queued', outcome: 'failed', message: 'Why.', judges: ['a.one'] };
    const judged = await judgeGroup([first, second, third], { perform, whole: false });
    expect(asked).toEqual([[first.id, second.id, third.id], [first.id], [second.id], [third.id]]);
    expect(judged.flatMap(accusations)).toEqual([
      `${second.id} is legal, and accused of work.ack.queued (a.one): Why.`,
    ]);
  });

  test('are accused where they are none', async () => {
    const broken = { ...first, departs: [], change: lies.change };
    expect(accusations(await judgeVariants([broken], few))).toContainEqual(
      expect.stringMatching(/is legal, and accused of work\.ack\.stopped/),
    );
  });
});

describe('targets by chance', () => {
  test('are the same for the same seed, with no more than three faults', () => {
    const some = trials(200, 7);
    expect(trials(200, 7)).toEqual(some);
    expect(trials(200, 8)).not.toEqual(some);
    expect(new Set(some.map(({ faults: taken }) => taken.length))).toEqual(new Set([0, 1, 2, 3]));
    for (const { faults: taken, variants: choices } of some) {
      expect(new Set(taken).size).toBe(taken.length);
      expect(new Set(choices).size).toBe(choices.length);
    }
  });

  test('are legal where no faults are asked for, take dozens of choices, and none that contradict each other', () => {
    const some = trials(200, 7, { mostFaults: 0, mostVariants: 40 });
    expect(some.flatMap(({ faults: taken }) => taken)).toEqual([]);
    const sizes = some.map(({ variants: choices }) => choices.length);
    expect([Math.min(...sizes) < 4, Math.max(...sizes) > 30]).toEqual([true, true]);
    for (const { variants: choices } of some) {
      const taken = variants.filter(({ id }) => choices.includes(id));
      expect(taken.flatMap(({ notWith = [] }) => notWith).filter((id) => choices.includes(id))).toEqual([]);
    }
  });

  test('take the first of two choices that contradict each other, whoever says so', () => {
    const [first, second] = variants;
    if (!first || !second) throw new Error('there are too few variants');
    const loath = { ...second, notWith: [first.id] };
    expect(legalTogether([first, loath])).toEqual([first]);
    expect(legalTogether([loath, first])).toEqual([loath]);
    expect(legalTogether([first, second])).toEqual([first, second]);
  });

  const trial: JudgedTrial = {
    ...{ number: 1, seed: 1, concurrency: 8, variants: [], faults: [] },
    ...{ found: {}, declared: 0, undeclared: [], open: [] },
  };
  const surprise = { requirement: 'r', outcome: 'passed', message: '', judges: [] };
  const whole: Found = { failed: ['r'], missed: [] };
  const partly: Found = { failed: ['r'], missed: [surprise], maskedBy: null };
  const gone: Found = { failed: [], missed: [surprise], maskedBy: null };
  const counts = (judged: readonly JudgedTrial[]) =>
    Object.fromEntries(
      Object.entries(tally(judged)).flatMap(([name, one]) =>
        typeof one === 'object' && 'of' in one ? [[name, [one.hits, one.of]]] : [],
      ),
    );

  test('are counted by targets and by faults', () => {
    const judged: JudgedTrial[] = [
      trial,
      { ...trial, undeclared: [surprise] },
      { ...trial, open: [surprise] },
      { ...trial, faults: ['a'], found: { a: whole }, declared: 1 },
      { ...trial, faults: ['a', 'b'], found: { a: whole, b: gone }, declared: 1 },
      { ...trial, faults: ['a', 'b'], found: { a: whole, b: partly }, declared: 2, undeclared: [surprise] },
      { ...trial, faults: ['a'], crash: 'Why.' },
    ];
    expect(tally(judged)).toMatchObject({
      ...{ trials: 7, crashed: 1, masked: { byFaults: 0, byChoices: 0 } },
      failures: { declared: 4, undeclared: 1 },
    });
    expect(counts(judged)).toEqual({
      ...{ detected: [3, 4], precise: [2, 4], exact: [1, 4], exactAlone: [1, 2] },
      ...{ noticed: [4, 6], named: [3, 6], accused: [1, 3], undecided: [1, 3] },
    });
  });

  test('do not count as missed what the rest of the target hides, and say how often it does', () => {
    const judged: JudgedTrial[] = [
      { ...trial, faults: ['a', 'b'], found: { a: whole, b: { ...gone, maskedBy: 'other faults' } } },
      { ...trial, faults: ['a'], found: { a: { ...gone, maskedBy: 'legal choices' } } },
      { ...trial, faults: ['a'], found: { a: gone } },
    ];
    expect(tally(judged).masked).toEqual({ byFaults: 1, byChoices: 1 });
    expect(counts(judged)).toMatchObject({ detected: [1, 3], exact: [0, 3], noticed: [3, 4], named: [3, 4] });
    expect(trialsInWords(tally(judged), 'So.')).toMatch(/1\nby other faults of the target, 1 by legal choices, of 4/);
  });

  test('leave a legal target undecided, and not accused, where they were not judged', () => {
    expect(counts([{ ...trial, crash: 'Why.' }])).toMatchObject({ accused: [0, 1], undecided: [1, 1] });
  });

  test('are told with their units and bounds, and without shares of nothing', () => {
    const words = trialsInWords(tally([trial, trial]), 'So.', { mostFaults: 0, mostVariants: 9 });
    expect(words).toContain(
      '2 targets, each with up to 9 legal choices and up to 0 faults, judged by all scenarios. So.',
    );
    expect(words).toContain('| legal target | something failed (false accusation) | 0 of 2 (0.0%) | 0.0% to 84.2% |');
    expect(words).not.toMatch(/target with faults|NaN/);
  });

  test('are judged by all scenarios, each fault by what it declares', async () => {
    const judged = await judgeTrial({ ...trial, faults: [lies.id] });
    expect(judged).toMatchObject({ undeclared: [], declared: 1 });
    expect(judged.found).toEqual({ [lies.id]: { failed: ['work.ack.stopped'], missed: [] } });
  }, 120_000);

  // Of the tables of Clopper and Pearson's bounds; 0 of n is the "rule of three".
  test.each([
    [0, 10, 0, 0.3085],
    [5, 10, 0.1871, 0.8129],
    [10, 10, 0.6915, 1],
    [1, 100, 0.0003, 0.0545],
    [1990, 2000, 0.9908, 0.9976],
    [0, 0, 0, 1],
  ])('%i of %i lies between its bounds', (hits, of, low, high) => {
    const found = share(hits, of);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
});

describe('the processes that judge', () => {
  test('say what they find, and of what they were at when one ended that it did', async () => {
    const { perform, close } = openPool(1);
    try {
      const ids = ['no-such-variant'];
      expect(await perform({ kind: 'variants', ids, seed: 1, whole: false })).toMatchObject({
        variants: { ids, crash: expect.stringMatching(/the process that judged it ended \(exit 1\)/) },
      });
      expect(await perform({ kind: 'fault', id: lies.id, seed: 1, whole: false })).toMatchObject({
        fault: { killed: { 'work.ack.stopped': expect.arrayContaining(['work.ack.ack-in-stopped']) }, survived: [] },
      });
    } finally {
      close();
    }
  }, 60_000);
});

test.each([
  [['no-such-fault'], /no-such-fault matches no fault and no variant/],
  [['--random', '0'], /--random takes a whole number of at least 1, not 0/],
  [['--random', '5', 'ack-*'], /--random chooses the faults itself/],
  [['--faults', '0'], /--faults is for --random/],
  [['--random', '5', '--faults', 'none'], /--faults takes a whole number of at least 0, not none/],
  [['--chek'], /'--chek'/],
])('%j is refused', (args, told) => {
  expect(() => asked(args, { faults, variants })).toThrow(told);
});
