import { describe, expect, test } from 'vitest';
import type { Fault } from '../../fixtures/fault.ts';
import { complaints } from '../../scripts/kill-matrix/complaints.ts';
import { readMatrix } from '../../scripts/kill-matrix/files.ts';
import { perform } from '../../scripts/kill-matrix/jobs.ts';
import { judgeByMatrix } from '../../scripts/kill-matrix/judge-all.ts';

/**
 * Proves of each fault that the suite fails what the fault declares, by the scenarios and monitors that the committed kill
 * matrix names, and nothing outside. Each is judged by every scenario of the areas that it touches; with the variable
 * FAULTS=whole by every scenario there is, which takes several times as long.
 */
export function proveEach(faults: readonly Fault[]): void {
  describe('a target with one fault', () => {
    test.concurrent.each(faults.map((fault) => [fault.id, fault] as const))(
      '%s fails every requirement that the fault declares, and none outside',
      async (_, fault) => {
        const matrix = await committed;
        const judged = await judgeByMatrix(fault, matrix, { perform, whole: process.env.FAULTS === 'whole' });
        expect(complaints(judged, matrix)).toEqual([]);
      },
      // Judged twice where a killer of the matrix did not kill.
      250_000,
    );
  });
}

const committed = readMatrix();
