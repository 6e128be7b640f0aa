import { expect, test } from 'vitest';
import { lists } from '../../spec/lists.ts';
import { scenarios } from '../../suites/index.ts';

test('the lists are the operations that take a limit and answer a page with its whole envelope', () => {
  expect([...lists].sort()).toEqual(['deployment-run.list', 'deployment-run.list-all', 'deployment.list', 'work.list']);
});

test.each(lists)('%s is judged by the page on pagination, in all of its rows', (operation) => {
  const prefix = `pagination.${operation.replace('.', '-')}-`;
  // The list of a deployment's runs begins like that of all runs.
  const own = scenarios.filter(
    ({ id }) => id.startsWith(prefix) && !lists.some((other) => other !== operation && isLonger(other, prefix, id)),
  );
  expect(new Set(own.flatMap(({ judge }) => Object.keys(judge)).filter((id) => id.startsWith('pagination.')))).toEqual(
    new Set(scenarios.flatMap(({ judge }) => Object.keys(judge)).filter((id) => id.startsWith('pagination.'))),
  );
});

function isLonger(other: string, prefix: string, id: string): boolean {
  const longer = `pagination.${other.replace('.', '-')}-`;
  return longer.length > prefix.length && id.startsWith(longer);
}
