import { describe, expect, test } from 'vitest';
import { openLedger } from '../../harness/arrange/ledger.ts';
import { findSessions, runAnnounced } from '../../harness/arrange/run-sessions.ts';
import { deployment } from '../../spec/operations.ts';
import { exchange } from '../harness/exchanges.ts';

const offers = () => true;

/** A ledger that knows a deployment, and runs of it whose answers are these. */
async function ledgerWith(...answers: readonly Parameters<typeof exchange>[1][]) {
  const lines: string[] = [];
  const ledger = openLedger((line) => lines.push(line));
  ledger.write({ at: 'created', resource: 'deployment', name: 'd', id: 'dep_1', environment_id: 'env_1' });
  for (const [index, parts] of answers.entries()) {
    const send = async () => {
      expect(lines.at(-1)).toContain(`"at":"creating","resource":"session","name":"s${index}","deployment_id":"dep_1"`);
      return exchange('deployment.run', parts);
    };
    await runAnnounced(deployment.run({ deployment_id: 'dep_1' }), () => `s${index}`, { ledger, send });
  }
  return { ledger, sessions: () => ledger.standing().filter(({ resource }) => resource === 'session') };
}

const known = (name: string, id: string) => ({
  resource: 'session',
  name,
  id,
  environment_id: 'env_1',
  deployment_id: 'dep_1',
});
const unknown = (name: string) => ({ resource: 'session', name, deployment_id: 'dep_1' });

describe('the session of a run', () => {
  test.each<[string, Parameters<typeof exchange>[1], object[]]>([
    ['that the answer shows', { body: { session_id: 'sess_1' } }, [known('s0', 'sess_1')]],
    ['of a run that could make none', { body: { session_id: null, error: { message: 'No.' } } }, []],
    ['of a run that was skipped', { body: { status: 'skipped', error: null } }, []],
    ['that is still to come', { body: { status: 'pending', error: null } }, [unknown('s0')]],
    ['that the older pages leave out at first', { body: { error: null } }, [unknown('s0')]],
    ['of a run that was refused', { status: 409 }, []],
    ['of a run whose answer got lost', { status: 504 }, [unknown('s0')]],
  ])('%s, as the ledger has it', async (_, answer, want) => {
    expect((await ledgerWith(answer)).sessions()).toEqual(want);
  });

  test('is none of a second run that answers with the first one’s', async () => {
    const { sessions } = await ledgerWith({ body: { session_id: 'sess_1' } }, { body: { session_id: 'sess_1' } });
    expect(sessions()).toEqual([known('s0', 'sess_1')]);
  });

  test('is found in the list of the runs, also one that no answer spoke of', async () => {
    const { ledger, sessions } = await ledgerWith({ status: 504 });
    const data = ['sess_1', 'sess_2', null].map((session_id) => ({ session_id, error: null, status: 'completed' }));
    const send = async () => exchange('deployment-run.list', { body: { data, has_more: false } });
    expect(await findSessions('dep_1', ledger, { send, offers })).toMatchObject({ pending: false });
    expect(sessions()).toEqual([known('s0', 'sess_1'), known('session of dep_1', 'sess_2')]);
  });

  test('is looked for once more while a run may yet get one', async () => {
    const { ledger, sessions } = await ledgerWith({ body: { status: 'pending', error: null } });
    let looks = 0;
    const send = async () => {
      looks += 1;
      const run = looks > 1 ? { session_id: 'sess_1', status: 'running' } : { status: 'pending' };
      return exchange('deployment-run.list', { body: { data: [run], has_more: false } });
    };
    await findSessions('dep_1', ledger, { send, offers });
    expect({ looks, sessions: sessions() }).toEqual({ looks: 2, sessions: [known('s0', 'sess_1')] });
  });

  test('is not looked for among the runs of a deployment that is not ours', async () => {
    const { ledger } = await ledgerWith();
    const send = async () => exchange('deployment-run.list', { body: { data: [{ session_id: 'sess_1' }] } });
    expect(await findSessions('dep_2', ledger, { send, offers })).toBeUndefined();
    expect(ledger.standing().map(({ id }) => id)).toEqual(['dep_1']);
  });
});
