import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OperationId } from '../../spec/answers.ts';
import { operations } from '../../spec/generated/operations.ts';
import type { GeneratedFile } from '../../spec/generator/file.ts';
import { type OpenApiDocument, operationsOf, readOpenApi } from '../../spec/generator/openapi.ts';
import { generatedFiles } from '../../spec/generator/producers.ts';
import { staleFiles } from '../../spec/generator/stale.ts';
import { examples } from './examples.ts';

let document: OpenApiDocument;
let files: GeneratedFile[];
beforeAll(async () => {
  document = await readOpenApi();
  files = await generatedFiles();
});

const generated = (path: string) => readFileSync(new URL(`../../spec/generated/${path}`, import.meta.url), 'utf8');

const general = { 500: 'api_error' };
const denied = { 401: 'authentication_error', 403: 'permission_error' };
const work = { 400: 'invalid_request_error', ...denied, 404: 'not_found_error', ...general };
const deployment = { ...denied, 404: 'not_found_error', ...general };
const create = { 400: 'invalid_request_error', ...denied, 409: 'conflict_error', ...general };
const archive = { ...denied, 404: 'not_found_error', ...general };
const list = { 400: 'invalid_request_error', ...denied, ...general };

/** The tables of the documentation, written out a second time: method, path, success statuses, error rows. */
const documented: Record<OperationId, [string, string, number[], Record<number, string>]> = {
  'work.list': ['GET', '/environments/{environment_id}/work', [200], work],
  'work.poll': ['GET', '/environments/{environment_id}/work/poll', [200], work],
  'work.stats': ['GET', '/environments/{environment_id}/work/stats', [200], work],
  'work.get': ['GET', '/environments/{environment_id}/work/{work_id}', [200], work],
  'work.metadata': ['POST', '/environments/{environment_id}/work/{work_id}', [200], work],
  'work.ack': [
    'POST',
    '/environments/{environment_id}/work/{work_id}/ack',
    [200],
    { ...work, 409: 'invalid_request_error' },
  ],
  'work.heartbeat': [
    'POST',
    '/environments/{environment_id}/work/{work_id}/heartbeat',
    [200],
    { ...work, 409: 'invalid_request_error', 412: 'precondition_failed_error' },
  ],
  'work.stop': ['POST', '/environments/{environment_id}/work/{work_id}/stop', [200], work],
  'deployment.create': ['POST', '/deployments', [200, 201], { ...create, 404: 'not_found_error' }],
  'deployment.list': ['GET', '/deployments', [200], list],
  'deployment.get': ['GET', '/deployments/{id}', [200], deployment],
  'deployment.update': [
    'POST',
    '/deployments/{id}',
    [200],
    { ...deployment, 400: 'invalid_request_error', 409: 'conflict_error' },
  ],
  'deployment.pause': ['POST', '/deployments/{id}/pause', [200], { ...deployment, 409: 'conflict_error' }],
  'deployment.unpause': ['POST', '/deployments/{id}/unpause', [200], { ...deployment, 409: 'conflict_error' }],
  'deployment.archive': ['POST', '/deployments/{id}/archive', [200], { ...deployment, 409: 'conflict_error' }],
  'deployment.run': ['POST', '/deployments/{id}/run', [200], { ...deployment, 409: 'conflict_error' }],
  'deployment-run.list': ['GET', '/deployments/{id}/runs', [200], { ...deployment, 400: 'invalid_request_error' }],
  'deployment-run.get': ['GET', '/deployments/{id}/runs/{run_id}', [200], deployment],
  'deployment-run.list-all': ['GET', '/deployment_runs', [200], list],
  'deployment-run.get-global': ['GET', '/deployment_runs/{run_id}', [200], deployment],
  'environment.create': ['POST', '/environments', [200, 201], create],
  'environment.archive': [
    'POST',
    '/environments/{environment_id}/archive',
    [200],
    { ...archive, 409: 'conflict_error' },
  ],
  'agent.create': ['POST', '/agents', [200, 201], create],
  'agent.archive': ['POST', '/agents/{agent_id}/archive', [200], archive],
  'session.create': ['POST', '/sessions', [200, 201], { ...create, 404: 'not_found_error' }],
  'session.archive': ['POST', '/sessions/{session_id}/archive', [200], archive],
  'event.send': ['POST', '/sessions/{session_id}/events', [200, 202], { ...create, 404: 'not_found_error' }],
  'environment.list': ['GET', '/environments', [200], list],
  'agent.list': ['GET', '/agents', [200], list],
  'session.list': ['GET', '/sessions', [200], list],
  'model.list': ['GET', '/models', [200], { 401: 'authentication_error', 500: 'api_error', 503: 'api_error' }],
};

describe('the operations', () => {
  test('are those that the suite calls, no more', () => {
    expect(Object.keys(operations).sort()).toEqual(Object.keys(documented).sort());
  });

  test.each(Object.entries(documented))('%s is as documented', (id, [method, path, success, errors]) => {
    const operation = operations[id as OperationId];
    expect(operation).toMatchObject({ method, path, success });
    expect(Object.fromEntries(operation.errors.map(({ status, type }) => [status, type]))).toEqual(errors);
  });
});

describe('the API description', () => {
  test('names page and section for every operation and answer', () => {
    const source = { page: expect.stringMatching(/^[a-z]/), section: expect.stringMatching(/^[A-Z]/) };
    for (const { operation } of operationsOf(document)) {
      expect(operation, operation.operationId).toMatchObject({ 'x-source': source });
      for (const [status, response] of Object.entries(operation.responses))
        expect(response, `${operation.operationId} ${status}`).toMatchObject({ 'x-source': source });
    }
  });

  test('names page and section for every schema', () => {
    for (const [name, schema] of Object.entries(document.components.schemas))
      expect(schema, name).toMatchObject({ 'x-source': { page: expect.any(String), section: expect.any(String) } });
  });

  test('names page and section for every parameter', () => {
    const described = JSON.stringify(document).match(/"in":"/g)?.length;
    const sourced = JSON.stringify(document).match(/"in":"\w+"[^{}]*"x-source":/g)?.length;
    expect(sourced).toBe(described);
  });

  test('closes no object: a field that it does not name is legal', () => {
    expect(JSON.stringify(document)).not.toMatch(/"additionalProperties":false|"unevaluatedProperties"/);
  });

  test('says why wherever an error row is not from the table of its own operation', () => {
    const borrowed = Object.values(operations).flatMap(({ errors, source }) =>
      errors.filter((row) => row.status !== 500 && row.source.page !== source.page),
    );
    expect(borrowed.length).toBeGreaterThan(0);
    for (const row of borrowed) expect(row).toHaveProperty('accepted');
  });
});

describe('the generated files', () => {
  test('are current', async () => {
    expect(await staleFiles(files)).toEqual([]);
  });

  test('come out the same when they are made again', async () => {
    expect(await generatedFiles()).toEqual(files);
  });

  test('are found stale, missing or left over', async () => {
    const [first, ...others] = files.filter(({ path }) => path.includes('/schemas/'));
    const made = [
      { path: first?.path ?? '', contents: 'other' },
      { path: 'spec/generated/new.ts', contents: '' },
    ];
    const sentences = [
      `${first?.path} is stale`,
      'spec/generated/new.ts is missing',
      `${others[0]?.path} is no longer generated`,
    ];
    expect(await staleFiles([...made, ...others.slice(1)])).toEqual(sentences.sort());
  });

  test('hold validators that need nothing at run time', () => {
    expect(generated('validators.js')).not.toMatch(/require\(|\bimport\b/);
  });

  test('hold JSON Schemas that stand alone under a strict validator and accept the examples', () => {
    for (const { operation, status, body } of Object.values(examples)) {
      const answers: Readonly<Record<string, string>> = operations[operation].answers;
      const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
      formats.default(ajv);
      const validate = ajv.compile(JSON.parse(generated(`schemas/${answers[status]}.json`)));
      expect(validate(body), `${operation} ${status}`).toBe(true);
    }
  });
});
