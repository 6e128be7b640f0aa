import { describe, expect, test } from 'vitest';
import type { Resource } from '../../harness/arrange/create.ts';
import { list } from '../../harness/arrange/find.ts';
import type { Request } from '../../spec/request.ts';
import { exchange, type Parts } from '../harness/exchanges.ts';

/** Lists what a target answers page by page, and gives what was asked for, too. */
async function listing(resource: Resource, answer: (query: URLSearchParams, number: number) => Parts) {
  const asked: string[] = [];
  const send = async (request: Request) => {
    asked.push(request.path);
    return exchange(`${resource}.list`, {
      path: request.path,
      ...answer(new URL(request.path, 'http://host').searchParams, asked.length),
    });
  };
  return { ...(await list(resource, send)), asked };
}

const page = (body: object): Parts => ({ status: 200, body });
const agents = (...ids: string[]) => ids.map((id) => ({ id, name: `name of ${id}`, archived_at: null }));

describe('a list is read to its end', () => {
  test('by next_page, as the newer pages say', async () => {
    const { things, problem, asked } = await listing('agent', (query) =>
      query.has('page')
        ? page({ data: agents('agent_2'), next_page: null, has_more: false })
        : page({ data: agents('agent_1'), next_page: 'a cursor/?', has_more: true, last_id: 'agent_1' }),
    );
    expect(problem).toBeUndefined();
    expect(things.map(({ id, name }) => [id, name])).toEqual([
      ['agent_1', 'name of agent_1'],
      ['agent_2', 'name of agent_2'],
    ]);
    expect(asked).toEqual(['/agents?limit=100', '/agents?limit=100&page=a+cursor%2F%3F']);
  });

  test('by last_id, as the older pages say', async () => {
    const { things, problem, asked } = await listing('session', (query) =>
      query.has('after_id')
        ? page({ data: [{ id: 'sess_2', title: 'two', environment_id: 'env_1' }], has_more: false, last_id: 'sess_2' })
        : page({ data: [{ id: 'sess_1', title: 'one' }], has_more: true, last_id: 'sess_1' }),
    );
    expect(problem).toBeUndefined();
    expect(things).toEqual([
      { resource: 'session', id: 'sess_1', name: 'one' },
      { resource: 'session', id: 'sess_2', name: 'two', environment_id: 'env_1' },
    ]);
    expect(asked).toEqual(['/sessions?limit=100', '/sessions?limit=100&after_id=sess_1']);
  });

  test('over thousands of pages of any size, empty ones among them', async () => {
    const { things, problem } = await listing('environment', (_, number) =>
      page({
        data: number % 7 === 0 ? [] : [{ id: `env_${number}`, name: 'e' }],
        has_more: number < 3_000,
        next_page: number < 3_000 ? `after ${number}` : null,
      }),
    );
    expect(problem).toBeUndefined();
    expect(things).toHaveLength(3_000 - Math.floor(3_000 / 7));
  });

  test('in smaller pages where one is too large to be read', async () => {
    const { things, problem, asked } = await listing('session', (query) =>
      Number(query.get('limit')) > 10 ? { failure: 'too-large' } : page({ data: [{ id: 'sess_1', title: 'one' }] }),
    );
    expect(problem).toBeUndefined();
    expect(things).toHaveLength(1);
    expect(asked).toEqual(['/sessions?limit=100', '/sessions?limit=25', '/sessions?limit=7']);
  });

  test.each<[string, object]>([
    ['archived_at', { archived_at: '2026-07-01T08:15:06Z' }],
    ['archived', { archived: true, archived_at: null }],
    ['status', { status: 'archived' }],
  ])('and leaves out what %s shows to be archived', async (_, fields) => {
    const { things } = await listing('environment', () => page({ data: [{ id: 'env_1', name: 'e', ...fields }] }));
    expect(things).toEqual([]);
  });

  test('and passes over what is no thing of ours to know', async () => {
    const { things } = await listing('agent', () => page({ data: [null, 'x', {}, { id: 7 }, ...agents('agent_1')] }));
    expect(things).toHaveLength(1);
  });
});

describe('a list that cannot be read to its end gives what it showed, and says why', () => {
  test.each<[string, (query: URLSearchParams, number: number) => Parts, RegExp]>([
    [
      'whose cursor comes again',
      () => page({ data: agents('agent_1'), next_page: 'same', has_more: true }),
      /the same cursor came twice/,
    ],
    [
      'whose last id comes again',
      () => page({ data: agents('agent_1'), has_more: true, last_id: 'agent_1' }),
      /the same cursor came twice/,
    ],
    [
      'that goes on for ever',
      (_, number) => page({ data: agents('agent_1'), has_more: true, next_page: `${number}` }),
      /more than \d+ pages/,
    ],
    [
      'that does not say where it goes on',
      () => page({ data: agents('agent_1'), has_more: true, next_page: null, last_id: null }),
      /it says that there is more, and not where/,
    ],
    [
      'whose second page is refused',
      (query) =>
        query.has('page') ? { status: 500 } : page({ data: agents('agent_1'), has_more: true, next_page: 'n' }),
      /GET \/agents\?limit=100&page=n was answered 500/,
    ],
    [
      'whose second page is lost',
      (query) =>
        query.has('page') ? { failure: 'reset' } : page({ data: agents('agent_1'), has_more: true, next_page: 'n' }),
      /was answered with nothing \(reset\)/,
    ],
    [
      'whose second page is none',
      (query) =>
        query.has('page') ? page({ items: [] }) : page({ data: agents('agent_1'), has_more: true, next_page: 'n' }),
      /was answered 200, without a list/,
    ],
  ])('%s', async (_, answer, says) => {
    const { things, problem } = await listing('agent', answer);
    expect(things.map(({ id }) => id)).toEqual(['agent_1']);
    expect(problem).toMatch(/^the list of agents could not be read to its end: /);
    expect(problem).toMatch(says);
  });
});
