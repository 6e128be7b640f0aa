import { describe, expect, test } from 'vitest';
import { variants } from '../../fixtures/variants/index.ts';
import { having, judgeReference } from './judged.ts';

describe('a target that takes a legal alternative', () => {
  test.concurrent.each(variants.map((variant) => [variant.id, variant] as const))(
    '%s is conformant, with nothing inconclusive and no advisory but the declared ones',
    async (_, { departs, change }) => {
      const { record, leftovers } = await judgeReference([change()], { explore: 0 });
      expect({ inconclusive: having(record, 'inconclusive', 'not-run') }).toEqual({ inconclusive: [] });
      expect(having(record, 'failed').sort()).toEqual([...departs].sort());
      expect(record.verdict).toBe('conformant');
      expect(leftovers).toEqual({ unarchived: [], liveWork: [] });
    },
    60_000,
  );
});
