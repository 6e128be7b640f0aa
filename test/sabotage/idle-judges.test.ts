import { beforeAll, describe, expect, test } from 'vitest';
import { monitors } from '../../harness/monitors.ts';
import { readMatrix } from '../../scripts/kill-matrix/files.ts';
import { matrixOf } from '../../scripts/kill-matrix/matrix.ts';
import { idlePairs, type Pair } from '../../scripts/kill-matrix/strength.ts';
import { scenarios } from '../../suites/index.ts';
import { judgeReference } from '../suites/judged.ts';
import { idle, listed, pairsOf } from './idle-judges.ts';
import { liesAbout } from './lies.ts';

const nameOf = ({ judge, requirement }: Pair) => `${judge} on ${requirement}`;
const names = (pairs: readonly Pair[]) => pairs.map(nameOf).sort();
const without = (some: readonly Pair[], others: readonly Pair[]) => {
  const left = new Set(names(others));
  return names(some).filter((name) => !left.has(name));
};

const unnoticed = (name: string) =>
  `${name}: were this judge to pass whatever it sees, nothing would tell. Write a fault in fixtures/faults that it fails ` +
  '(`npm run kill-matrix -- ID`), or say in test/sabotage/idle-judges.ts why there is none.';
const noLonger = (name: string) => `${name} kills a fault by now: take it out of test/sabotage/idle-judges.ts.`;

describe('judges that kill no fault', async () => {
  const found = idlePairs(await readMatrix());

  test('stand in the list, with a reason', () => {
    expect(without(found, listed).map(unnoticed)).toEqual([]);
  });

  test('are all that stand in it, each once', () => {
    expect(without(listed, found).map(noLonger)).toEqual([]);
    expect(names(listed)).toEqual([...new Set(names(listed))]);
  });

  test('are found where a judge passes whatever it sees', () => {
    const judges = [{ id: 'a.one', title: 'One', judges: ['a.rule', 'a.other'] }];
    const matrix = { ...matrixOf([], []), faults: { f: { title: '', cause: '', trips: [], killed: {} } } };
    const killing = { ...matrix, faults: { f: { ...matrix.faults.f, killed: { 'a.rule': ['a.one'] } } } };
    expect(names(idlePairs(killing, { judges }))).toEqual(['a.one on a.other']);
    expect(names(idlePairs(matrix, { judges }))).toEqual(['a.one on a.other', 'a.one on a.rule']);
  });
});

describe('a judge that kills no fault fails on a lie about its own trace', () => {
  const proved = idle.filter(({ proof }) => proof === 'lie').flatMap(({ judges }) => Object.entries(judges));
  let lies: ReturnType<typeof liesAbout>;
  let sequences: ReturnType<typeof liesAbout>;
  beforeAll(async () => {
    const own = proved.map(([id]) => id).filter((id) => !/^(explore|monitor)\./.test(id));
    // What monitors see, and where other values come from.
    lies = liesAbout((await judgeReference([], { only: [...own, 'work.{get,list,stats}.*'] })).entries);
    sequences = liesAbout((await judgeReference([], { only: ['explore.*'], explore: 60 })).entries);
  }, 240_000);

  test.each(proved)(
    '%s',
    (id, requirements) => {
      const scenario = scenarios.find((it) => it.id === id);
      const monitor = monitors.find((it) => it.id === id);
      const told = id.startsWith('explore.') ? sequences : lies;
      const failed = scenario
        ? told.failedBy(scenario, requirements)
        : monitor
          ? told.brokenBy(monitor, requirements)
          : [];
      expect(pairsOf({ [id]: requirements.filter((it) => !failed.includes(it)) }).map(nameOf)).toEqual([]);
    },
    240_000,
  );
});
