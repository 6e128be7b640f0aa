import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { operationsOf } from '../../cli/offered.ts';
import { apiError } from '../../fixtures/reference-target/errors.ts';
import type { Change } from '../../fixtures/reference-target/seams.ts';
import { type ReferenceTarget, startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { createsAnswer200 } from '../../fixtures/variants/creates-answer-200.ts';
import { itemShowsLate } from '../../fixtures/variants/item-shows-late.ts';
import { noSupplies } from '../../harness/arrange/supplies.ts';
import { startWith } from '../fixtures/client.ts';
import { http } from '../harness/servers.ts';
import { having, judge, judgeReference } from './judged.ts';

/** One scenario for each state of an item, a refusal that needs a cloud environment, and a deployment. */
const few = ['work.stop.graceful-*', 'work.get.cloud-environment-refused', 'deployment.pause.paused'];
const clean = { unarchived: [], liveWork: [] };

/** A server before another, which answers what `instead` gives and passes the rest on below another path. */
async function before(target: ReferenceTarget, path: (asked: string) => string, instead: Answers = () => undefined) {
  const to = new URL(target.url);
  return http((incoming, outgoing) => {
    const asked = incoming.url ?? '';
    const answer = instead(asked);
    if (answer) {
      incoming.resume();
      outgoing.writeHead(answer.status, { 'content-type': answer.type ?? 'application/json' }).end(answer.body);
      return;
    }
    const { method, headers } = incoming;
    const onward = request({ host: to.hostname, port: to.port, method, path: path(asked), headers }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 500, reply.headers);
      reply.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
}

type Answers = (asked: string) => { status: number; body: string; type?: string } | undefined;

describe.concurrent('a target is judged as any other where', () => {
  test('an item shows a long while after its session, as long as that is within the time-out', async () => {
    const late: Change = (seams) => {
      seams.queue.visibleAfterMs = () => 900;
    };
    const { record, leftovers } = await judgeReference([late], { only: few, timeouts: { item: 5_000 } });
    expect(having(record, 'failed', 'inconclusive')).toEqual([]);
    expect(leftovers).toEqual(clean);
  });

  test.each([
    ['creations are answered 200', createsAnswer200],
    ['items show late', itemShowsLate],
  ])('%s', async (_, { change }) => {
    const { record, leftovers } = await judgeReference([change()], { only: few });
    expect(having(record, 'failed', 'inconclusive')).toEqual([]);
    expect(leftovers).toEqual(clean);
  });

  test('its account has thousands of other environments', async () => {
    const crowd: Change = (seams) => {
      let made = false;
      const { environment } = seams.provisioning;
      seams.provisioning.environment = (draft, call) => {
        for (let count = 0; !made && count < 3_000; count++) {
          const other = environment({ ...draft, name: `other ${count}` }, call);
          if ('id' in other) call.store.put('environment', { ...other, archived_at: call.now });
        }
        made = true;
        return environment(draft, call);
      };
    };
    const { record, leftovers } = await judgeReference([crowd], { only: few });
    expect(having(record, 'failed', 'inconclusive')).toEqual([]);
    expect(leftovers).toEqual(clean);
  });

  test.each(['/a/b/c/v1/cloud', '/v1', ''])('its base path is %j', async (base) => {
    const reference = await startReferenceTarget();
    const gateway = await before(reference, (asked) => asked.replace(base, '/api/v1/cloud'));
    try {
      const { token, foreignToken } = reference;
      const target = { url: gateway.origin + base, token, foreignToken, embedded: false };
      const { record } = await judge(target, { only: few });
      expect(having(record, 'failed', 'inconclusive')).toEqual([]);
      expect(reference.leftovers()).toEqual(clean);
    } finally {
      await gateway.stop();
      await reference.stop();
    }
  });

  test('no agent can be created, and one is given', async () => {
    const agentless: Change = (seams) => {
      const { agent } = seams.provisioning;
      let first = true;
      seams.provisioning.agent = (draft, call) => {
        const made = first ? agent(draft, call) : apiError(403, 'permission_error', 'Agents are made in the console.');
        first = false;
        return made;
      };
    };
    const owner = await startWith({ changes: [agentless] });
    try {
      const agent = await owner.agent();
      const { url, token, foreignToken } = owner.target;
      const target = { url, token, foreignToken, embedded: false };
      const given = await judge(target, { only: few, supplies: { ...noSupplies, agent } });
      expect(having(given.record, 'failed', 'inconclusive')).toEqual([]);
      const without = await judge(target, { only: few });
      expect(having(without.record, 'failed')).toEqual([]);
      expect(without.record.requirements.find(({ id }) => id === 'work.stop.graceful-active')).toMatchObject({
        outcome: 'inconclusive',
        class: 'precondition',
        message: expect.stringContaining('Agents are made in the console.'),
        remedy: expect.stringContaining('arrange.agent'),
      });
    } finally {
      await owner.target.stop();
    }
  });
});

describe.concurrent('an item that does not show within the time-out', () => {
  test('leaves what needs it inconclusive, and is not waited for longer than that', async () => {
    const late: Change = (seams) => {
      seams.queue.visibleAfterMs = () => 2_500;
    };
    const started = performance.now();
    const { record, leftovers } = await judgeReference([late], {
      only: ['work.ack.queued', 'work.get.queued', 'deployment.pause.paused'],
      timeouts: { item: 400 },
    });
    expect(having(record, 'failed')).toEqual([]);
    expect(record.requirements.find(({ id }) => id === 'work.ack.queued')).toMatchObject({
      outcome: 'inconclusive',
      class: 'precondition',
      message: expect.stringContaining('no work item was delivered within the wait'),
    });
    expect(record.requirements.find(({ id }) => id === 'deployment.pause.paused')).toMatchObject({ outcome: 'passed' });
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(leftovers.unarchived).toEqual([]);
  });
});

describe.concurrent('a hook that', () => {
  const failing: readonly [string, { status: number; body: string; type?: string }, string, RegExp][] = [
    ['fails', { status: 500, body: '{}' }, 'precondition', /spec\/control\.yaml/],
    ['does not take the token', { status: 401, body: '{}' }, 'credential', /QODER_HOOK_TOKEN/],
    ['is not there', { status: 404, body: 'Not found', type: 'text/plain' }, 'unreachable', /--hook/],
    [
      'answers with a page',
      { status: 200, body: '<h1>Hi</h1>', type: 'text/html' },
      'precondition',
      /spec\/control\.yaml/,
    ],
    ['leaves the ids out', { status: 201, body: '{"id": 7}' }, 'precondition', /spec\/control\.yaml/],
    ['answers with nothing', { status: 201, body: '' }, 'precondition', /spec\/control\.yaml/],
    ['is behind a gateway that fails', { status: 502, body: '' }, 'unreachable', /gateway/],
  ];
  test.each(failing)(
    '%s leaves what needs it inconclusive, and is not passed over',
    async (_, answer, kind, remedy) => {
      const reference = await startReferenceTarget({ hook: true });
      const hook = await before(
        reference,
        (asked) => asked,
        () => answer,
      );
      try {
        const { url, token, foreignToken } = reference;
        const target = { url, token, foreignToken, embedded: false, hook: { url: `${hook.origin}/control`, token } };
        const { record, exchanges } = await judge(target, { only: few });
        const judged = record.requirements.filter(({ outcome }) => outcome !== 'not-run');
        expect(having(record, 'failed', 'passed')).toEqual([]);
        for (const one of judged) {
          expect(one).toMatchObject({ outcome: 'inconclusive', class: kind, remedy: expect.stringMatching(remedy) });
          expect(one.message).toMatch(/control\/(work-items|deployments|environments)/);
        }
        expect([...exchanges.values()].filter(({ operation }) => operation === 'session.create')).toEqual([]);
        expect(record.gate.exit_code).toBe(3);
      } finally {
        await hook.stop();
        await reference.stop();
      }
    },
  );

  test('makes what is queued and active alone is asked once for what it does not make', async () => {
    const supports = [
      'environments/self_hosted',
      'environments/cloud',
      'work-items/queued',
      'work-items/active',
      'deployments/active',
    ] as const;
    const reference = await startReferenceTarget({ hook: { supports }, offers: operationsOf('documented-four') });
    try {
      const { url, token, foreignToken, hookUrl = '', hookToken = '' } = reference;
      const target = { url, token, foreignToken, embedded: false, hook: { url: hookUrl, token: hookToken } };
      const { record, exchanges } = await judge(target, { profile: 'documented-four', concurrency: 1 });
      expect(having(record, 'failed', 'inconclusive')).toEqual([]);
      const declined = [...exchanges.values()].filter(({ answer }) => 'status' in answer && answer.status === 501);
      expect(declined.map(({ request }) => JSON.parse(request.body ?? '{}').state).sort()).toEqual([
        'starting',
        'stopped',
        'stopping',
      ]);
    } finally {
      await reference.stop();
    }
  });
});
