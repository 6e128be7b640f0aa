import { expect, test } from 'vitest';
import { answerProblems, type OperationId, undocumentedFields } from '../../spec/answers.ts';
import { operations } from '../../spec/generated/operations.ts';
import { examples } from './examples.ts';

const table = Object.entries(examples);

test.each(table)('the example %s keeps the schema of its operation and status', (_, { operation, status, body }) => {
  expect(answerProblems(operation, status, body)).toEqual([]);
});

test.each(table)('the example %s shows documented fields only', (_, { operation, status, body }) => {
  expect(undocumentedFields(operation, status, body)).toEqual([]);
});

test.each(table)('the example %s says where it comes from', (_, { source }) => {
  expect(source).toMatchObject({ page: expect.stringMatching(/^\w/), section: expect.stringMatching(/^\w/) });
});

/** Their pages have an example too, of a body that another example here already shows. */
const shownElsewhere: OperationId[] = [
  'agent.archive',
  'deployment-run.get-global',
  'deployment-run.list-all',
  'deployment.update',
  'environment.archive',
  'session.archive',
];

test('every operation has an example of an answer, or shares the schema of one that has', () => {
  const shown = new Set(table.map(([, { operation }]) => operation));
  const ids = Object.keys(operations) as OperationId[];
  expect(ids.filter((id) => !shown.has(id))).toEqual(shownElsewhere);
});
