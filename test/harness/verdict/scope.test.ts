import { expect, test } from 'vitest';
import type { RunHeader } from '../../../harness/journal/entry.ts';
import { scopeOf } from '../../../harness/verdict/scope.ts';
import { allCapabilities } from '../../../spec/capabilities.ts';

const header = (rest: object = {}): RunHeader =>
  ({
    profile: { name: 'full', version: 1 },
    only: [],
    requirements: ['a', 'b', 'c'],
    capabilities: allCapabilities,
    left_out: { globs: [], requirements: [], scenarios: [] },
    ...rest,
  }) as unknown as RunHeader;
const leftOut = (requirements: readonly string[], scenarios: readonly string[]) => ({
  left_out: { globs: ['*'], requirements, scenarios: scenarios.map((id) => ({ id, title: id, judges: [] })) },
});

test.each<[string, RunHeader, { all: number; lacking: number }, string]>([
  ['everything', header(), { all: 3, lacking: 0 }, 'all 3 requirements of the profile full, version 1'],
  [
    'a part',
    header({ only: ['work.*', 'race.*'] }),
    { all: 9, lacking: 0 },
    '3 of the 9 requirements of the profile full, version 1 (--only work.*, race.*)',
  ],
  [
    'a part that nobody asked for',
    header(),
    { all: 9, lacking: 0 },
    '3 of the 9 requirements of the profile full, version 1',
  ],
  [
    'a selection of everything',
    header({ only: ['*'] }),
    { all: 3, lacking: 0 },
    'all 3 requirements of the profile full, version 1',
  ],
  [
    'a target that has less',
    header({ capabilities: { ...allCapabilities, tenants: 1 } }),
    { all: 3, lacking: 1 },
    'all 3 requirements of the profile full, version 1; 1 is not applicable (tenants: 1)',
  ],
  [
    'a target that has less, of which more depends',
    header({ capabilities: { ...allCapabilities, tenants: 1 } }),
    { all: 3, lacking: 2 },
    'all 3 requirements of the profile full, version 1; 2 are not applicable (tenants: 1)',
  ],
  [
    'what was left out counts as selected, and is told',
    header(leftOut(['d'], ['x', 'y'])),
    { all: 4, lacking: 0 },
    'all 4 requirements of the profile full, version 1; left out, as expected: 1 requirement, 2 scenarios',
  ],
  [
    'a scenario that was left out',
    header(leftOut([], ['x'])),
    { all: 3, lacking: 0 },
    'all 3 requirements of the profile full, version 1; left out, as expected: 1 scenario',
  ],
])('%s', (_, given, counted, want) => {
  expect(scopeOf(given, counted)).toBe(want);
});
