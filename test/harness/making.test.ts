import { expect, test } from 'vitest';
import { refusedCreateStaysStored } from '../../fixtures/faults/refused-create-stays-stored.ts';
import { RESET } from '../../fixtures/reference-target/call.ts';
import { type Change, wrap } from '../../fixtures/reference-target/seams.ts';
import { type LedgerEntry, standing } from '../../harness/arrange/ledger.ts';
import { judgeReference } from '../suites/judged.ts';

const only = ['deployment.create.at-limits', 'deployment.create.malformed-body'];

/** Judges what creates deployments in its acts, and gives the lines of the ledger besides. */
async function creating(change: Change[] = []) {
  const ledger: LedgerEntry[] = [];
  const judged = await judgeReference(change, { only, ledger: (line) => ledger.push(JSON.parse(line)) });
  return { ...judged, ledger };
}

test('what an act creates is in the ledger by its name before it is sent, and is removed', async () => {
  const { ledger, exchanges, leftovers } = await creating();
  const announced = ledger.flatMap((entry) =>
    entry.at === 'creating' && entry.resource === 'deployment' ? [entry.name] : [],
  );
  const named = [...exchanges.values()].flatMap(({ operation, request }) =>
    operation === 'deployment.create' ? (/"name":"([^"]+)/.exec(request.body ?? '')?.[1] ?? []) : [],
  );
  expect(named.filter((name) => [...name].length === 256)).toHaveLength(2);
  expect(announced).toEqual(expect.arrayContaining(named));
  expect(standing(ledger)).toEqual([]);
  expect(leftovers.unarchived).toEqual([]);
});

test('what is there although its creation was refused is removed, too', async () => {
  const { ledger, leftovers, record } = await creating([refusedCreateStaysStored.change()]);
  expect(record.scenarios.flatMap(({ checks }) => checks)).toContainEqual(
    expect.objectContaining({ requirement: 'deployment.create.refused-creates-nothing', outcome: 'failed' }),
  );
  expect(standing(ledger)).toEqual([]);
  expect(leftovers.unarchived).toEqual([]);
});

test('what was created while its answer was lost stays in the ledger, by the name that it was given', async () => {
  const lost: string[] = [];
  const { ledger } = await creating([
    (seams) => {
      wrap(seams.transport, 'around', (around) => async (call, next) => {
        const reply = await around(call, next);
        const long = /"name":"([^"]{256})"/.exec(call.text)?.[1];
        if (long === undefined) return reply;
        lost.push(long);
        return RESET;
      });
    },
  ]);
  expect(lost.length).toBeGreaterThan(0);
  expect(standing(ledger).map(({ name, id }) => ({ name, id }))).toEqual(lost.map((name) => ({ name, id: undefined })));
});
