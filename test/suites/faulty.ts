import { describe, expect, test } from 'vitest';
import type { Fault } from '../../fixtures/fault.ts';
import { requirements } from '../../spec/contract.ts';
import { having, judgeReference } from './judged.ts';

/** Proves of each fault that the whole suite fails what the fault declares, and nothing outside. */
export function proveEach(faults: readonly Fault[]): void {
  describe('a target with one fault', () => {
    test.concurrent.each(faults.map((fault) => [fault.id, fault] as const))(
      '%s fails every requirement that the fault declares, and none outside',
      async (_, { trips, may, change }) => {
        const { record } = await judgeReference([change()]);
        const failed = having(record, 'failed');
        expect({ missed: trips.filter((id) => !failed.includes(id)) }).toEqual({ missed: [] });
        const declared: readonly string[] = [...trips, ...may];
        expect({ outside: failed.filter((id) => !declared.includes(id)) }).toEqual({ outside: [] });
        const must = trips.some((id) => requirements[id].level === 'MUST');
        if (must) expect(record.gate.exit_code).toBe(1);
      },
      60_000,
    );
  });
}
