import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../harness/exchange.ts';
import type { JournalEntry } from '../../harness/journal/entry.ts';
import { misstepsIn } from '../../harness/own-traffic.ts';
import { type AnyScenario, environment, ingredients, scenario, workItem } from '../../harness/scenario.ts';
import { runScenarios } from '../../scripts/dev/run.ts';
import { type DeploymentAddress, deployment, type WorkAddress, work } from '../../spec/operations.ts';
import { as, offending, type Request, raw, withIdempotencyKey, withJsonBody } from '../../spec/request.ts';
import { judgeReference } from '../suites/judged.ts';

/** A scenario whose one step is a request of this making. */
const sending = (ask: (item: WorkAddress) => Request): AnyScenario =>
  scenario<{ item: WorkAddress }, { odd: Exchange }>({
    id: 'work.get.made-up',
    title: 'A scenario that nobody has checked',
    given: { item: workItem('queued') },
    act: async ({ item }, { send }) => ({ odd: await send(ask(item)) }),
    judge: { 'work.get.queued': () => [] },
  });

/** Runs it as the tests of the suites do. */
const run = (made: AnyScenario) => judgeReference([], { scenarios: [made], only: [made.id] });

/** What its own traffic made of the run. */
const told = (made: AnyScenario) => run(made).then(() => 'nothing', String);

const dep: DeploymentAddress = { deployment_id: `dep_${'0'.repeat(32)}` };

/** What an author may send by mistake, and what is said of it. */
const mistakes: [string, (item: WorkAddress) => Request, string][] = [
  [
    'a query parameter out of its range',
    (item) => work.poll(item.environment_id, { worker: null, block_ms: 0 }),
    'query.block_ms must be at least 1, is 0',
  ],
  [
    'a query parameter that nobody documents',
    (item) => ({ ...work.get(item), path: `${work.get(item).path}?lmit=1` }),
    'query.lmit is not documented',
  ],
  [
    'cursors that exclude each other',
    (item) => work.list(item.environment_id, { page: 'a', after_id: 'b' }),
    'query has page and after_id, of which only one may be given',
  ],
  [
    'a field of another type',
    (item) => work.stop(item, raw('{"force":"yes"}')),
    'body/force must be true or false, is "yes"',
  ],
  [
    'a field that nobody documents',
    (item) => work.metadata(item, { metdata: { shelf: 'first' } }),
    'body/metdata is not documented',
  ],
  ['a body that is no JSON', (item) => work.metadata(item, raw('{')), 'body must be JSON, is other text'],
  ['no body where one is needed', () => ({ ...deployment.update(dep, {}), body: null }), 'body is missing'],
  ['a body where none is documented', (item) => withJsonBody('{}', work.ack(item)), 'body is not documented'],
  [
    'no Content-Type where it is required',
    () => ({ ...deployment.pause(dep), headers: {} }),
    'header.content-type must be application/json, is absent',
  ],
  [
    'another Content-Type',
    (item) => ({ ...work.metadata(item, {}), headers: { 'content-type': 'text/plain' } }),
    'header.content-type must be application/json, is text/plain',
  ],
  [
    'a header of another operation',
    (item) => withIdempotencyKey('key', work.stop(item)),
    'header.idempotency-key is not documented',
  ],
  [
    'an id of something else in the path',
    (item) => work.get({ ...item, work_id: item.environment_id }),
    'path.work_id must be an id that starts with "work_"',
  ],
  ['another path', () => ({ ...deployment.get(dep), path: '/deploments/1' }), 'path must be as /deployments/{id}'],
  ['another method', () => ({ ...deployment.get(dep), method: 'PUT' }), 'method must be GET, is PUT'],
];

describe('a request of our own that is not as documented', () => {
  test.each(mistakes)('%s: fails the test, and says where and what', async (_, ask, message) => {
    const failure = await told(sending(ask));
    expect(failure).toMatch(/the suite's own requests are not as spec\/openapi\.yaml says:\n/);
    expect(failure).toMatch(/ {2}work\.get\.made-up, step odd: (GET|POST|PUT) \//);
    expect(failure).toContain(message);
  });

  test.each(mistakes)('%s: is all right where it is declared, there and nowhere else', async (_, ask) => {
    const place = /offending\('([^']*)'/.exec(await told(sending(ask)))?.[1] as 'body';
    await run(sending((item) => offending(place, ask(item))));
    await expect(run(sending((item) => offending('query.block_msec', ask(item))))).rejects.toThrow(
      /query\.block_msec is declared as an offence, but is as documented/,
    );
  });

  test('is seen in dev, too', async () => {
    const [, ask, message] = mistakes[0] ?? [];
    await expect(runScenarios(ask ? [sending(ask)] : [])).rejects.toThrow(message);
  });

  test('in an arrangement is told by the key of the exchange', async () => {
    const made = scenario<{ item: object }, { read: Exchange }>({
      id: 'work.get.made-up',
      title: 'A scenario whose precondition nobody has checked',
      given: {
        item: {
          describe: 'a list that cannot be',
          arrange: async ({ send }) => ({ list: await send(work.list('env_1', { limit: 0 })) }),
        },
      },
      act: async (_, { send }) => ({ read: await send(work.get({ environment_id: 'env_1', work_id: 'work_1' })) }),
      judge: { 'work.get.queued': () => [] },
    });
    await expect(run(made)).rejects.toThrow(
      /work\.get\.made-up, work\.get\.made-up\/1\/arrangement\/1: GET .*\n.*query\.limit must be at least 1, is 0/,
    );
  });
});

test('the page on adding a requirement shows what is said, to the word', async () => {
  const page = readFileSync(new URL('../../docs/contributing.md', import.meta.url), 'utf8');
  const made = scenario<{ item: WorkAddress }, { poll: Exchange }>({
    id: 'work.poll.waits-too-long',
    title: 'A poll that waits for longer than it may',
    given: { item: workItem('queued') },
    act: async ({ item }, { send }) => ({
      poll: await send(work.poll(item.environment_id, { worker: null, block_ms: 1000 })),
    }),
    judge: { 'work.get.queued': () => [] },
  });
  const said = (await told(made)).replace('Error: ', '').replace(/env_\w+/, 'env_…');
  expect(page).toContain(`\`\`\`text\n${said}\n\`\`\``);
});

describe('a declared offence', () => {
  test.each<[string, (item: WorkAddress) => Request, RegExp]>([
    [
      'that is none',
      (item) => offending('query.block_ms', work.poll(item.environment_id, { worker: null, block_ms: 1 })),
      /step odd: .*\n {4}query\.block_ms is declared as an offence, but is as documented/,
    ],
    [
      'beside which there is another',
      (item) =>
        offending(
          'query.block_ms',
          work.poll(item.environment_id, { worker: null, block_ms: 0, reclaim_older_than_ms: -1 }),
        ),
      /query\.reclaim_older_than_ms must be at least 0, is -1, besides query\.block_ms: a request has one offence/,
    ],
    [
      'that comes without a token, too',
      (item) => as('none', offending('query.limit', work.list(item.environment_id, { limit: 0 }))),
      /two offences are declared, query\.limit and authorization: a request has one/,
    ],
  ])('%s is told', async (_, ask, message) => {
    await expect(run(sending(ask))).rejects.toThrow(message);
  });
});

describe('what the API description cannot see', () => {
  test('needs no declaration: ids that nothing has, other accounts, tokens that are wrong or missing', async () => {
    const made = scenario<{ item: WorkAddress; cloud: { environment_id: string } }, { tries: Exchange[] }>({
      id: 'work.get.made-up',
      title: 'Offences that only the server can see',
      given: { item: workItem('queued', { worker: 'named' }), cloud: environment('cloud') },
      act: async ({ item, cloud }, { send, unknownId, uuid }) => ({
        tries: [
          await send(work.get({ ...item, work_id: unknownId('work_') })),
          await send(work.list(cloud.environment_id)),
          await send(work.heartbeat(item)),
          await send(work.ack(item, { worker: uuid() })),
          await send(as('foreign', work.get(item))),
          await send(as('wrong', work.get(item))),
          await send(as('none', work.get(item))),
          await send(as('api-key', work.get(item))),
        ],
      }),
      judge: { 'work.get.queued': () => [] },
    });
    await run(made);
  });
});

/** A journal of a reading and what is sent of it afterwards. */
const journal = (id: string): JournalEntry[] => {
  const item = { environment_id: 'env_1', work_id: 'work_1' };
  const exchange = (key: string, request: Request, body: object): JournalEntry => ({
    kind: 'exchange',
    exchange: {
      key: `work.get.made-up/1/act/${key}`,
      operation: request.operation,
      request: { ...request, headers: { ...request.headers, authorization: 'Bearer $QODER_PAT' } },
      answer: { status: 200, headers: {}, body: JSON.stringify(body) },
      sent: 0,
      received: 1,
    },
  });
  return [exchange('1', work.get(item), { id }), exchange('2', work.get({ ...item, work_id: id }), {})];
};

test('a value that the target should not have given out is sent back to it without a word', () => {
  expect(misstepsIn(journal('nothing'))).toEqual([]);
  expect(misstepsIn(journal('nothing').slice(1))).toMatchObject([{ message: expect.stringContaining('path.work_id') }]);
});

test('ingredients of a creation that are mixed up are told', async () => {
  const made = scenario<{ parts: { agent: string; environment_id: string } }, { create: Exchange }>({
    id: 'deployment.create.made-up',
    title: 'A creation that takes one id for the other',
    given: { parts: ingredients() },
    act: async ({ parts }, { create }) => ({
      create: await create('deployment', (name) =>
        deployment.create({ name, agent: parts.environment_id, environment_id: parts.agent, initial_events: [] }),
      ),
    }),
    judge: { 'deployment.create.created': () => [] },
  });
  const failure = await told(made);
  expect(failure).toContain('body/agent must be an id that starts with "agent_"');
  expect(failure).toContain('body/environment_id must be an id that starts with "env_"');
  expect(failure).toContain('body/initial_events must be a list that is not empty, is an array; mend the request');
});
