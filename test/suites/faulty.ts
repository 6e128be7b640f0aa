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
    // Judged twice where a killer of the matrix did not kill. What a fault shows besides by chance, once in many runs, is for
    // the matrix to tell, which is made of several judgements of each; here it has to show twice.
    const options = { timeout: 250_000, retry: 1 };
    test.concurrent.for(faults.map((fault) => [fault.id, fault] as const))(
      '%s fails every requirement that the fault declares, and none outside',
      options,
      async ([, fault]) => {
        const matrix = await committed;
        const judged = await judgeByMatrix(fault, matrix, { perform, whole: process.env.FAULTS === 'whole' });
        expect(complaints(judged, matrix)).toEqual([]);
      },
    );
  });
}

const committed = readMatrix();
