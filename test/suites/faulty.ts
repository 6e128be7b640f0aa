import { describe, expect, test } from 'vitest';
import type { Fault } from '../../fixtures/fault.ts';
import { areaOf } from '../../spec/areas.ts';
import { requirements } from '../../spec/contract.ts';
import { having, judgeReference } from './judged.ts';

/**
 * Proves of each fault that the suite fails what the fault declares, and nothing outside. Each is judged by every
 * scenario of the areas that it touches; with the variable FAULTS=whole by every scenario there is, which takes several
 * times as long.
 */
export function proveEach(faults: readonly Fault[]): void {
  describe('a target with one fault', () => {
    test.concurrent.each(faults.map((fault) => [fault.id, fault] as const))(
      '%s fails every requirement that the fault declares, and none outside',
      async (_, fault) => {
        const { trips, may, change } = fault;
        // Exploring judges something of every area, and takes its time: it is for what only a sequence shows.
        const explore = fault.sequence === undefined ? 0 : 30;
        const only = process.env.FAULTS === 'whole' ? [] : [...areasOf(fault), ...(explore > 0 ? ['explore.*'] : [])];
        const { record } = await judgeReference([change()], { only, explore });
        const failed = having(record, 'failed');
        expect({ missed: trips.filter((id) => !failed.includes(id)) }).toEqual({ missed: [] });
        const declared: readonly string[] = [...trips, ...may];
        expect({ outside: failed.filter((id) => !declared.includes(id)) }).toEqual({ outside: [] });
        const must = trips.some((id) => requirements[id].level === 'MUST');
        if (must) expect(record.gate.exit_code).toBe(1);
      },
      120_000,
    );
  });
}

/** The areas of what a fault trips, as globs over ids. */
function areasOf({ trips }: Fault): string[] {
  return [...new Set(trips.map((id) => `${areaOf(id)}.*`))];
}
