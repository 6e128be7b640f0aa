import { describe, expect, test } from 'vitest';
import { alterRefusal } from '../../fixtures/alter.ts';
import { apiError, invalidRequest, notFound, workConflict } from '../../fixtures/reference-target/errors.ts';
import { type Change, wrap } from '../../fixtures/reference-target/seams.ts';
import { standing } from '../../harness/arrange/ledger.ts';
import { having, judgeReference } from '../suites/judged.ts';
import { outcomes, runOn, withTarget } from './runs.ts';

const clean = { unarchived: [], liveWork: [] };
/** One scenario for each state of an item, a refusal that needs a cloud environment, and a deployment. */
const few = ['work.stop.graceful-*', 'work.get.cloud-environment-refused', 'deployment.pause.paused'];

describe.concurrent('an item is arranged where', () => {
  test.each<[string, Change]>([
    [
      'the creation of a session queues it',
      (seams) => {
        seams.queue.queuesAt = (moment) => moment === 'session-created';
      },
    ],
    [
      'the first message queues it',
      (seams) => {
        seams.queue.queuesAt = (moment) => moment === 'user-message';
      },
    ],
    [
      'either call queues one',
      (seams) => {
        seams.queue.queuesAt = () => true;
      },
    ],
    [
      'both calls queue one each',
      (seams) => {
        seams.queue.queuesAt = () => true;
        seams.queue.hasLiveItem = () => false;
      },
    ],
    [
      'it shows a while after the message',
      (seams) => {
        seams.queue.visibleAfterMs = () => 300;
      },
    ],
    [
      'it shows a while after the creation of its session',
      (seams) => {
        seams.queue.queuesAt = (moment) => moment === 'session-created';
        seams.queue.visibleAfterMs = () => 300;
      },
    ],
    [
      'creations are answered 200',
      (seams) => {
        wrap(
          seams.respond,
          'status',
          (status) => (documented, call) => status(documented === 201 ? 200 : documented, call),
        );
      },
    ],
    [
      'a poll delivers the item of another session first',
      (seams) => {
        const polled = new Set<string>();
        wrap(seams.handlers, 'work.poll', (poll) => async (call) => {
          const environment = String(call.params.environment_id);
          if (polled.has(environment)) return poll(call);
          polled.add(environment);
          return {
            id: `work_${'0'.repeat(32)}`,
            type: 'work',
            environment_id: environment,
            data: { type: 'session', id: `sess_${'0'.repeat(32)}` },
            state: 'queued',
            created_at: '2026-07-01T08:15:01Z',
            acknowledged_at: null,
            started_at: null,
            latest_heartbeat_at: null,
            stop_requested_at: null,
            stopped_at: null,
            metadata: {},
          };
        });
      },
    ],
    [
      'the list of models is missing',
      (seams) => {
        seams.handlers['model.list'] = () => notFound('The list');
      },
    ],
    [
      'the list of models is out of order',
      (seams) => {
        seams.handlers['model.list'] = () => apiError(503, 'api_error', 'Down.');
      },
    ],
    [
      'the list of models is empty',
      (seams) => {
        seams.present.models = () => ({ data: [] });
      },
    ],
  ])('%s', async (_, change) => {
    const { record, leftovers } = await judgeReference([change], { only: few });
    expect(having(record, 'failed', 'inconclusive')).toEqual([]);
    expect(record.gate.exit_code).toBe(0);
    expect(leftovers).toEqual(clean);
    expect(record.leftovers).toEqual([]);
  });
});

describe.concurrent('what cannot be arranged is inconclusive, never passed, and takes nothing else with it', () => {
  test('a state that the target does not let an item reach', async () => {
    const { record, leftovers } = await judgeReference(
      [
        (seams) => {
          seams.work.ack = () => workConflict('Not now.');
        },
      ],
      { only: [...few, 'work.get.{queued,starting,active,stopping,stopped}'] },
    );
    const open = record.requirements.filter(({ outcome }) => outcome === 'inconclusive');
    expect(open.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'work.get.starting',
        'work.get.active',
        'work.get.stopping',
        'work.stop.graceful-starting',
      ]),
    );
    for (const one of open) {
      expect(one).toMatchObject({
        class: 'precondition',
        remedy: expect.stringMatching(/^Make the target accept POST .*ack/),
      });
      expect(one.message).toMatch(/409/);
    }
    expect(having(record, 'passed')).toEqual(
      expect.arrayContaining(['work.get.queued', 'deployment.pause.paused', 'work.stop.graceful-queued']),
    );
    expect(having(record, 'failed')).toEqual([]);
    expect(record.gate.exit_code).toBe(3);
    expect(leftovers).toEqual(clean);
  });

  test('an item that the target moves on by itself: drift', async () => {
    const moving: Change = (seams) => {
      wrap(seams.handlers, 'work.get', (get) => (call) => {
        const item = call.store.get('work', call.params.work_id ?? '');
        if (item?.state === 'starting') {
          call.store.put('work', { ...item, state: 'active', started_at: call.now, latest_heartbeat_at: call.now });
        }
        return get(call);
      });
    };
    const { record, leftovers } = await judgeReference([moving], { only: ['work.stop.graceful-{starting,active}'] });
    expect(record.requirements.find(({ id }) => id === 'work.stop.graceful-starting')).toMatchObject({
      outcome: 'inconclusive',
      class: 'drift',
      message: expect.stringContaining('brought to starting'),
      remedy: expect.stringContaining('other workers'),
    });
    expect(having(record, 'passed')).toEqual(['work.stop.graceful-active']);
    expect(leftovers).toEqual(clean);
  });

  test('an environment that is not self-hosted', async () => {
    const refusing: Change = (seams) => {
      wrap(
        seams.provisioning,
        'environment',
        (make) => (draft, call) =>
          draft.config.type === 'cloud' ? invalidRequest('No cloud here.') : make(draft, call),
      );
    };
    const { record, leftovers } = await judgeReference([refusing], { only: few });
    expect(having(record, 'inconclusive').sort()).toEqual([
      'deployment.pause.paused',
      'work.get.cloud-environment-refused',
    ]);
    for (const one of record.requirements.filter(({ outcome }) => outcome === 'inconclusive')) {
      expect(one).toMatchObject({ class: 'precondition', message: expect.stringContaining('No cloud here.') });
    }
    expect(leftovers).toEqual(clean);
  });

  test.each<[string, Change, RegExp]>([
    [
      'an agent',
      (seams) => {
        seams.provisioning.agent = () => invalidRequest('No such model.');
      },
      /POST \/agents was answered 400: No such model/,
    ],
    [
      'a session',
      (seams) => {
        seams.provisioning.session = () => apiError(403, 'permission_error', 'Not you.');
      },
      /POST \/sessions was answered 403: Not you/,
    ],
    [
      'a self-hosted environment',
      (seams) => {
        wrap(
          seams.provisioning,
          'environment',
          (make) => (draft, call) =>
            draft.config.type === 'self_hosted' ? apiError(500, 'api_error', 'Oops.') : make(draft, call),
        );
      },
      /POST \/environments was answered 500: Oops/,
    ],
    [
      'a message',
      (seams) => {
        seams.provisioning.receive = () => invalidRequest('Be quiet.');
      },
      /events was answered 400: Be quiet/,
    ],
  ])('%s', async (_, change, message) => {
    const { record, leftovers } = await judgeReference([change], { only: ['work.stop.graceful-*', 'work.ack.queued'] });
    expect(having(record, 'passed', 'failed')).toEqual([]);
    for (const one of record.requirements.filter(({ outcome }) => outcome !== 'not-run')) {
      expect(one).toMatchObject({
        outcome: 'inconclusive',
        class: 'precondition',
        message: expect.stringMatching(message),
      });
      expect(one.remedy).toMatch(/^Make the target accept POST /);
    }
    expect(record.gate.exit_code).toBe(3);
    expect(leftovers).toEqual(clean);
    expect(record.leftovers).toEqual([]);
  });

  test('an item that is never delivered', async () => {
    const { record, leftovers } = await judgeReference(
      [
        (seams) => {
          seams.handlers['work.poll'] = () => invalidRequest('No polls.');
        },
      ],
      { only: ['work.ack.queued'] },
    );
    expect(record.requirements.find(({ id }) => id === 'work.ack.queued')).toMatchObject({
      outcome: 'inconclusive',
      class: 'precondition',
      message: expect.stringContaining('No polls.'),
    });
    expect(leftovers).toEqual(clean);
  });
});

describe.concurrent('what clean-up cannot remove is reported, and changes no verdict', () => {
  const refusing =
    (operation: 'session.archive' | 'environment.archive' | 'agent.archive' | 'deployment.archive'): Change =>
    (seams) => {
      seams.handlers[operation] = () => apiError(500, 'api_error', 'Oops.');
    };

  test.each(['session', 'environment', 'agent', 'deployment'] as const)('each %s', async (kind) => {
    const { record, leftovers } = await judgeReference([refusing(`${kind}.archive`)], {
      only: ['work.stop.graceful-queued', 'deployment.pause.paused'],
    });
    expect(outcomes(record)).toEqual({ 'deployment.pause.paused': 'passed', 'work.stop.graceful-queued': 'passed' });
    expect(record.gate.exit_code).toBe(0);
    const reported = record.leftovers.map(({ id }) => id).sort();
    expect(reported).toEqual([...leftovers.unarchived].sort());
    expect(reported.length).toBeGreaterThan(0);
    for (const left of record.leftovers) {
      expect(left).toMatchObject({ resource: kind, message: expect.stringContaining('was answered 500') });
    }
  });

  test.each<[string, () => ReturnType<typeof apiError>]>([
    ['refused', () => apiError(403, 'permission_error', 'No.')],
    ['failed', () => apiError(500, 'api_error', 'Oops.')],
    ['failed in plain text', () => apiError(500, 'oops', 'Oops.')],
  ])('whatever it is, in a whole run whose every archive but that of deployments is %s', async (_, answer) => {
    const change: Change = (seams) => {
      for (const kind of ['session', 'environment', 'agent'] as const) seams.handlers[`${kind}.archive`] = answer;
    };
    const { record, leftovers } = await judgeReference([change]);
    expect(having(record, 'failed', 'inconclusive', 'not-run', 'not-applicable')).toEqual([]);
    expect(record).toMatchObject({ verdict: 'conformant', gate: { exit_code: 0 } });
    expect(record.leftovers.map(({ id }) => id).sort()).toEqual([...leftovers.unarchived].sort());
    expect(leftovers.liveWork).toEqual([]);
  });

  /** The scenario that is run here stops nothing itself. */
  test('an item that cannot be stopped', async () => {
    const change: Change = (seams) => {
      seams.work.stop = () => workConflict('No.');
    };
    const { record, leftovers } = await judgeReference([change], { only: ['work.ack.queued'] });
    expect(outcomes(record)).toEqual({ 'work.ack.queued': 'passed' });
    expect(leftovers.liveWork.length).toBeGreaterThan(0);
    expect(record.leftovers.map(({ resource, id }) => [resource, id]).sort()).toEqual(
      [...leftovers.liveWork].sort().map((id) => ['work item', id]),
    );
  });

  test('but an item that cannot be stopped by force is stopped without it', async () => {
    const change: Change = (seams) => {
      wrap(
        seams.work,
        'stop',
        (stop) => (item, request, call) => (request.force ? workConflict('No.') : stop(item, request, call)),
      );
    };
    const { record, leftovers } = await judgeReference([change], { only: ['work.ack.queued'] });
    expect(record.leftovers).toEqual([]);
    expect(leftovers).toEqual(clean);
  });

  test('items that cannot be listed', async () => {
    const change: Change = (seams) => {
      seams.handlers['work.list'] = () => apiError(500, 'api_error', 'Oops.');
    };
    const { record, leftovers } = await judgeReference([change], { only: ['work.ack.queued'] });
    expect(outcomes(record)).toEqual({ 'work.ack.queued': 'passed' });
    expect(leftovers.liveWork.length).toBeGreaterThan(0);
    const told = { message: expect.stringMatching(/work.* was answered 500/) };
    expect(record.leftovers).toMatchObject(record.leftovers.map(() => told));
    expect(record.leftovers.length).toBeGreaterThan(0);
  });
});

describe.concurrent('an interruption', () => {
  test.each([1, 10, 40, 120, 300])(
    'after %i exchanges leaves nothing on the target, and says that the run was cut short',
    async (count) => {
      await withTarget([], async (reference) => {
        let exchanges = 0;
        const { record, entries, ledger } = await runOn(reference, {
          watch: (entry, run) => {
            if (entry.kind === 'exchange' && ++exchanges === count) run?.interrupt();
          },
        });
        expect(reference.leftovers()).toEqual(clean);
        expect(record.leftovers).toEqual([]);
        expect(standing(ledger.map((line) => JSON.parse(line)))).toEqual([]);
        expect(entries.at(-1)).toMatchObject({ kind: 'end' });
        // The first exchange comes before there is a run to interrupt.
        if (count > 1) {
          expect(record).toMatchObject({ cut_short: true, gate: { passes: false, exit_code: 130 } });
          expect(having(record, 'not-run').length).toBeGreaterThan(0);
          expect(having(record, 'failed')).toEqual([]);
        }
      });
    },
  );

  test('sends nothing for scenarios any more', async () => {
    await withTarget([], async (reference) => {
      let interrupted = false;
      let at = 0;
      const late: string[] = [];
      await runOn(reference, {
        concurrency: 4,
        watch: (entry, run) => {
          if (entry.kind !== 'exchange') return;
          if (interrupted && entry.exchange.sent > at) late.push(entry.exchange.key);
          if (run && !interrupted && entry.exchange.key.includes('/act/')) {
            run.interrupt();
            interrupted = true;
            at = entry.exchange.received;
          }
        },
      });
      expect(late.length).toBeGreaterThan(0);
      expect(late.filter((key) => !key.includes('/clean-up/'))).toEqual([]);
    });
  });
});

describe.concurrent('runs and scenarios do not disturb each other', () => {
  test('two runs at the same time on one target', async () => {
    await withTarget([], async (reference) => {
      const both = await Promise.all([runOn(reference, { seed: 1 }), runOn(reference, { seed: 1 })]);
      for (const { record } of both) {
        expect(having(record, 'failed', 'inconclusive', 'not-run')).toEqual([]);
        expect(record.leftovers).toEqual([]);
      }
      expect(reference.leftovers()).toEqual(clean);
    });
  }, 120_000);

  test.each<[string, number, (index: number) => number, only?: string[]]>([
    // A part of the suite: what waits, waits one after the other.
    ['one at a time', 1, (index) => index, ['work.{ack,stop,get}.*', 'deployment.pause.*']],
    ['sixteen at a time', 16, (index) => index],
    ['backwards', 8, (index) => -index],
    ['shuffled', 8, (index) => (index * 7919) % 104_729],
  ])(
    '%s',
    async (_, concurrency, place, only = []) => {
      await withTarget([], async (reference) => {
        const { record } = await runOn(reference, {
          ...{ concurrency, only },
          order: (list) =>
            list
              .map((scenario, index) => ({ scenario, at: place(index + 1) }))
              .sort((a, b) => a.at - b.at)
              .map(({ scenario }) => scenario),
        });
        expect(having(record, 'failed', 'inconclusive', 'not-applicable')).toEqual([]);
        expect(record.gate).toMatchObject({ passes: true });
        expect(reference.leftovers()).toEqual(clean);
      });
    },
    120_000,
  );
});

describe.concurrent('a target that fails on the way', () => {
  test('a creation that a gateway loses is reported as possibly left behind', async () => {
    const change: Change = (seams) => {
      wrap(seams.transport, 'around', (around) => async (call, next) => {
        const reply = await around(call, next);
        return call.operation === 'agent.create' && reply !== 'reset' ? { ...reply, status: 504 } : reply;
      });
    };
    const { record } = await judgeReference([change], { only: ['work.ack.queued'] });
    expect(record.leftovers).toMatchObject([{ resource: 'agent', message: expect.stringContaining('never answered') }]);
    expect(record.requirements.find(({ id }) => id === 'work.ack.queued')).toMatchObject({
      outcome: 'inconclusive',
      class: 'unreachable',
    });
  });

  test('refusals that all carry another type are violations, and leave the arrangement alone', async () => {
    const change: Change = (seams) => alterRefusal(seams, (error) => ({ ...error, type: 'odd_error' }));
    const { record, leftovers } = await judgeReference([change], {
      only: ['work.get.unknown-work-refused', 'work.get.active'],
    });
    expect(outcomes(record)).toEqual({ 'work.get.active': 'passed', 'work.get.unknown-work-refused': 'failed' });
    expect(leftovers).toEqual(clean);
  });
});
