import { createHash } from 'node:crypto';
import { type Asked, knownFaultsOf } from '../harness/dictionary/ask.ts';
import type { KillMatrix } from '../harness/dictionary/kill-matrix.ts';
import type { KnownFaults } from '../harness/dictionary/known-faults.ts';
import { monitors } from '../harness/monitors.ts';
import type { RunRecord } from '../harness/record.ts';
import { requirements } from '../spec/contract.ts';
import { scenarios } from '../suites/index.ts';

/** A record with what the dictionary of known faults says of it. */
export async function withKnownFaults(record: RunRecord): Promise<RunRecord & { known_faults: KnownFaults }> {
  return { ...record, known_faults: knownFaultsOf(record, await dictionary(hasFailures(record))) };
}

const hasFailures = ({ counts: { requirements: it } }: RunRecord) => it.MUST.failed + it.SHOULD.failed > 0;

/** Read when it is asked for: no command has to wait for it at its start, and a run without failures not for the faults. */
async function dictionary(failing: boolean): Promise<Asked> {
  const { default: read } = await import('../fixtures/kill-matrix.json', { with: { type: 'json' } });
  const matrix = read as unknown as KillMatrix;
  const besides = failing ? await besidesOf() : new Map<string, readonly string[]>();
  return {
    matrix,
    digest: `sha256:${createHash('sha256').update(JSON.stringify(matrix)).digest('hex')}`,
    may: (fault) => besides.get(fault) ?? [],
    suite: {
      requirements: new Set(Object.keys(requirements)),
      judges: new Set([...scenarios, ...monitors].map(({ id }) => id)),
    },
  };
}

async function besidesOf(): Promise<Map<string, readonly string[]>> {
  const { faults } = await import('../fixtures/faults/index.ts');
  return new Map(faults.map(({ id, may }) => [id, may]));
}
