import { describe, expect, test } from 'vitest';
import { variants } from '../../fixtures/variants/index.ts';
import { accusations } from '../../scripts/kill-matrix/complaints.ts';
import { perform } from '../../scripts/kill-matrix/jobs.ts';
import { groupsOf, judgeGroup } from '../../scripts/kill-matrix/judge-all.ts';

// With the variable VARIANTS=alone each is judged on a target of its own, which takes three times as long.
const alone = process.env.VARIANTS === 'alone';
const groups = groupsOf(variants, alone);

describe('a target that takes legal alternatives', () => {
  test.concurrent.each(groups.map((group) => [group.map(({ id }) => id).join(' with '), group] as const))(
    '%s is conformant, with nothing inconclusive and no advisory but the declared ones',
    async (_, group) => {
      const judged = await judgeGroup(group, { perform, whole: false });
      expect(judged.flatMap(accusations)).toEqual([]);
    },
    400_000,
  );
});
