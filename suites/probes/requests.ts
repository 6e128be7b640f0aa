import { answerOf, bodyOf, type Exchange, fieldOf, isObject } from '../../harness/exchange.ts';
import { environment, probe, workItem } from '../../harness/scenario.ts';
import { deployment, work } from '../../spec/operations.ts';
import { as, type Method, offending, raw, withRequestId } from '../../spec/request.ts';
import { answered, status } from './tokens.ts';

export const order = probe({
  id: 'probe.order-of-checks',
  title: 'Which refusal comes first when a request has two offences',
  silences: ['order-of-checks'],
  given: { item: workItem('stopped'), cloud: environment('cloud') },
  act: async ({ item, cloud }, { send, unknownId }) => {
    const missing = { environment_id: item.environment_id, work_id: unknownId('work_') };
    return {
      cloud: await send(work.get({ ...missing, ...cloud })),
      parameter: await send(offending('query.limit', work.list(unknownId('env_'), { limit: 'blue' }))),
      body: await send(offending('body', work.stop(missing, raw('{')))),
      condition: await send(work.heartbeat(item, { expected: '2020-01-01T00:00:00Z' })),
    };
  },
  observe: ({ cloud, parameter, body, condition }) => ({
    'order-of-checks/no-item-and-no-queue': answered(cloud),
    'order-of-checks/malformed-parameter-and-no-environment': answered(parameter),
    'order-of-checks/malformed-body-and-no-item': answered(body),
    'order-of-checks/stopped-item-and-other-time': answered(condition),
  }),
});

export const malformed = probe({
  id: 'probe.malformed-ids',
  title: 'What ids answer that do not have the documented form',
  silences: ['malformed-ids'],
  given: { item: workItem('queued') },
  act: async ({ item }, { send }) => ({
    work: await send(offending('path.work_id', work.get({ ...item, work_id: 'blue' }))),
    environment: await send(offending('path.environment_id', work.get({ ...item, environment_id: 'blue' }))),
    queue: await send(offending('path.environment_id', work.list('blue'))),
    deployment: await send(offending('path.id', deployment.get({ deployment_id: 'blue' }))),
  }),
  observe: ({ work: item, environment: home, queue, deployment: deployed }) => ({
    'malformed-ids/work': answered(item),
    'malformed-ids/environment-of-an-item': answered(home),
    'malformed-ids/environment': answered(queue),
    'malformed-ids/deployment': answered(deployed),
  }),
});

export const bearer = probe({
  id: 'probe.case-of-bearer',
  title: 'Whether the scheme is taken in lower case',
  silences: ['case-of-bearer'],
  given: {},
  act: async (_, { send }) => ({ read: await send(as('lower-case-scheme', deployment.list({ limit: 1 }))) }),
  observe: ({ read }) => ({ 'case-of-bearer': answered(read) }),
});

/** The headers that may hold the id of a request, by name. */
function idHeaders(exchange: Exchange): string | undefined {
  const names = Object.keys(answerOf(exchange)?.headers ?? {}).filter((name) => /request-?id/.test(name));
  return answered(exchange) && (names.length === 0 ? 'none' : names.sort().join(' and '));
}

export const ids = probe({
  id: 'probe.request-id-in-headers',
  title: 'Where answers carry the id of the request, and what becomes of one that is no UUID',
  silences: ['request-id-in-headers', 'request-id-of-another-form'],
  given: { item: workItem('queued') },
  act: async ({ item }, { send, unknownId }) => {
    const missing = work.get({ ...item, work_id: unknownId('work_') });
    return {
      success: await send(work.get(item)),
      error: await send(missing),
      text: await send(withRequestId('blue', missing)),
      long: await send(withRequestId('blue'.repeat(100), missing)),
    };
  },
  observe: ({ success, error, text, long }) => {
    const body = bodyOf(success);
    return {
      'request-id-in-headers/success': idHeaders(success),
      'request-id-in-headers/error': idHeaders(error),
      'request-id-in-headers/body-of-success': isObject(body)
        ? 'request_id' in body
          ? 'there'
          : 'not there'
        : undefined,
      'request-id-of-another-form/text': echo(text),
      'request-id-of-another-form/long': echo(long),
    };
  },
});

/** What became of the id that a refused request carried. */
function echo(refused: Exchange): string | undefined {
  const said = answered(refused);
  const given = refused.request.headers['x-request-id'];
  return said && `${said} ${fieldOf(refused, 'request_id') === given ? 'taken' : 'replaced'}`;
}

/** Requests that no page documents; with ids that nothing has, so that nothing can be harmed. */
export const routes = probe({
  id: 'probe.undocumented-routes',
  title: 'What paths and methods answer that are not documented',
  silences: ['undocumented-routes'],
  given: {},
  act: async (_, { send, unknownId }) => {
    const read = deployment.get({ deployment_id: unknownId('dep_') });
    const list = work.list(unknownId('env_'));
    const by = (method: Method) => send(offending('method', { ...read, method }));
    return {
      path: await send(offending('path', { ...read, path: '/blue' })),
      below: await send(offending('path', { ...read, path: `${read.path}/blue` })),
      slash: await send(offending('path', { ...list, path: `${list.path}/` })),
      put: await by('PUT'),
      head: await by('HEAD'),
      options: await by('OPTIONS'),
    };
  },
  observe: ({ path, below, slash, put, head, options }) => ({
    'undocumented-routes/path': answered(path),
    'undocumented-routes/path-below': answered(below),
    // A redirect is an answer here.
    'undocumented-routes/slash-at-the-end': status(slash),
    'undocumented-routes/put': answered(put),
    'undocumented-routes/head': status(head),
    'undocumented-routes/options': status(options),
  }),
});
