import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../harness/exchange.ts';
import type { Io } from '../../harness/scenario.ts';
import { type RequirementId, requirements } from '../../spec/contract.ts';
import { operations } from '../../spec/generated/operations.ts';
import type { Request } from '../../spec/request.ts';
import { conventionsOf } from '../../suites/conventions/every-operation.ts';
import type { Subject } from '../../suites/conventions/subject.ts';
import { type Described, testedOf } from '../../suites/conventions/tested.ts';

/** Operations that no page has, one for each kind of place. */
const madeUp: Readonly<Record<string, Described>> = {
  'deployment.clone': { method: 'POST', path: '/deployments/{id}/clone', answers: { 201: 'Deployment' } },
  'deployment-run.cancel': {
    method: 'POST',
    path: '/deployments/{id}/runs/{run_id}/cancel',
    answers: { 200: 'DeploymentRun' },
  },
  'work.extend': {
    method: 'POST',
    path: '/environments/{environment_id}/work/{work_id}/extend',
    body: { minutes: 5 },
    answers: { 200: 'WorkItem' },
  },
  'work.purge': { method: 'POST', path: '/environments/{environment_id}/work/purge', answers: { 200: 'WorkItemList' } },
  'deployment.import': {
    method: 'POST',
    path: '/deployments/import',
    body: { name: 'night watch', agent: 'agent_0' },
    answers: { 201: 'Deployment' },
  },
  'deployment-run.search': { method: 'GET', path: '/deployment_runs/search', answers: { 200: 'DeploymentRunList' } },
};

const tokenRules = ['missing-token', 'malformed-token', 'unknown-token', 'api-key'].map(
  (rule) => `auth.${rule}-refused`,
);
const foreignRules = ['tenancy.foreign-refused', 'tenancy.foreign-not-shown'];

const judgedBy = (table: Readonly<Record<string, Described>>) =>
  Object.fromEntries(conventionsOf(table).map(({ id, judge }) => [id, Object.keys(judge)]));

const one = (operation: string) => ({ [operation]: madeUp[operation] as Described });

/** What an act sends, of a subject and in answer to nothing in particular. */
async function sentBy(table: Readonly<Record<string, Described>>, id: string, subject: Subject): Promise<Request[]> {
  const sent: Request[] = [];
  const send = async (request: Request) => {
    sent.push(request);
    return { key: '', operation: request.operation, request, answer: { status: 200, headers: {}, body: '{}' } };
  };
  const io = { send, offers: () => true, uuid: () => 'a-uuid', unknownId: (prefix: string) => `${prefix}unknown` };
  const scenario = conventionsOf(table).find((each) => each.id === id);
  await scenario?.act({ subject }, io as unknown as Io);
  return sent;
}

const nothing = { secrets: [], read: [] as Exchange[], made: [] as Exchange[] };

describe('an operation that comes into the API description', () => {
  test.each<[string, Record<string, readonly string[]>]>([
    [
      'deployment.clone',
      {
        'auth.deployment-clone': [...tokenRules, 'auth.refused-no-effect'],
        'tenancy.deployment-clone': [...foreignRules, 'tenancy.foreign-no-effect'],
      },
    ],
    [
      'deployment-run.cancel',
      {
        'auth.deployment-run-cancel': [...tokenRules, 'auth.refused-no-effect'],
        'tenancy.deployment-run-cancel': [...foreignRules, 'tenancy.foreign-no-effect'],
      },
    ],
    [
      'work.extend',
      {
        'auth.work-extend': [...tokenRules, 'auth.refused-no-effect'],
        'tenancy.work-extend': [...foreignRules, 'tenancy.foreign-no-effect'],
      },
    ],
    [
      'work.purge',
      {
        'auth.work-purge': [...tokenRules, 'auth.refused-no-effect'],
        'tenancy.work-purge': [...foreignRules, 'tenancy.foreign-no-effect'],
      },
    ],
    ['deployment.import', { 'auth.deployment-import': [...tokenRules, 'auth.refused-no-effect'] }],
    [
      'deployment-run.search',
      { 'auth.deployment-run-search': tokenRules, 'tenancy.deployment-run-search': ['tenancy.lists-own-only'] },
    ],
  ])('%s is asked for tokens and accounts without being named anywhere', (operation, expected) => {
    expect(judgedBy(one(operation))).toEqual(expected);
  });

  test('is sent with the ids of what is there, and with the body of its example', async () => {
    const address = { environment_id: 'env_1', work_id: 'work_1' };
    const sent = await sentBy(one('work.extend'), 'auth.work-extend', { ...nothing, address });
    const calls = sent.filter(({ operation }) => (operation as string) === 'work.extend');
    expect(calls.map(({ credential }) => credential)).toEqual([
      ...['none', 'none', 'empty', 'wrong-scheme', 'wrong', 'longer', 'api-key'],
      'own',
    ]);
    for (const { method, path, body } of calls) {
      expect({ method, path, body }).toEqual({
        method: 'POST',
        path: '/environments/env_1/work/work_1/extend',
        body: '{"minutes":5}',
      });
    }
    expect(sent.filter(({ method }) => method === 'GET').map(({ operation }) => operation)).toEqual([
      'work.get',
      'work.get',
    ]);
  });

  test('is looked at in the list of runs, where its answer is a run', async () => {
    const subject = { ...nothing, address: { id: 'dep_1', run_id: 'drun_1' } };
    const sent = await sentBy(one('deployment-run.cancel'), 'auth.deployment-run-cancel', subject);
    const reads = sent.filter(({ method }) => method === 'GET').map(({ path }) => path);
    expect(new Set(reads)).toEqual(new Set(['/deployments/dep_1', '/deployments/dep_1/runs?limit=100']));
  });

  test('with a parameter that nothing here knows is said to be so', () => {
    const strange = { 'deployment.tag': { method: 'POST', path: '/deployments/{id}/tags/{tag_id}', answers: {} } };
    expect(() => conventionsOf(strange)).toThrow(/deployment\.tag has a path parameter tag_id.*tested\.ts/);
  });
});

describe('the operations that there are', () => {
  test('are those on work, deployments and runs', () => {
    const tested = testedOf(operations).map(({ operation }) => operation as string);
    expect(tested).toEqual(Object.keys(operations).filter((id) => /^(work|deployment|deployment-run)\./.test(id)));
    expect(tested).toHaveLength(20);
  });

  test('have every row of tokens, accounts and unknown ids judged here', () => {
    const rows =
      /^(work|deployment|deployment-run)\.[\w-]+\.([\w]+-)?(unauthenticated-(refused|no-effect)|foreign-(refused|no-effect|hidden)|unknown-(work|environment|deployment|run)-refused)$/;
    const judged = new Set(Object.values(judgedBy(operations)).flat());
    const missing = Object.keys(requirements)
      .filter((id) => rows.test(id))
      .filter((id) => !judged.has(id));
    expect(missing).toEqual([]);
    const general = Object.keys(requirements).filter((id) => /^(auth|tenancy)\./.test(id)) as RequirementId[];
    expect(general.filter((id) => !judged.has(id))).toEqual([]);
  });
});
