import { fieldOf, isObject } from '../../harness/exchange.ts';
import { isAccepted } from '../../harness/reading.ts';
import { type Io, ingredients, probe, deployment as theDeployment, workItem } from '../../harness/scenario.ts';
import { deployment, provision, work } from '../../spec/operations.ts';
import { type Operation, offending, type Request, withIdempotencyKey } from '../../spec/request.ts';
import { deploymentBody, idOf } from './making.ts';
import { answered, orRefusal, replayed } from './tokens.ts';

/** An environment, which costs nothing. */
const environmentNamed = (name: string) => provision.createEnvironment({ name, config: { type: 'cloud' } });

/** A key on a call whose page does not name the header. */
const withUnnamedKey = <O extends Operation>(key: string, request: Request<O>) =>
  offending('header.idempotency-key', withIdempotencyKey(key, request));

/** Creates an environment twice by the same request, each time with a header of its own making. */
async function twice(io: Io, keyed: (request: Request<'environment.create'>) => Request<'environment.create'>) {
  const request = keyed(environmentNamed(io.name('environment')));
  return {
    first: await io.create('environment', () => request),
    second: await io.create('environment', () => request),
  };
}

export const otherCalls = probe({
  id: 'probe.idempotency-on-other-calls',
  title: 'Whether calls on items and deployments honour an Idempotency-Key',
  silences: ['idempotency-on-other-calls'],
  given: { item: workItem('queued'), parts: ingredients(), deployed: theDeployment('active', { disposable: true }) },
  act: async ({ item, parts, deployed }, io) => {
    const { send, uuid } = io;
    const paint = (colour: string) => work.metadata(item, { metadata: { colour } });
    const [onWork, onCreate, onPause] = [uuid(), uuid(), uuid()];
    const metadata = [
      await send(withUnnamedKey(onWork, paint('blue'))),
      await send(paint('green')),
      await send(withUnnamedKey(onWork, paint('blue'))),
    ];
    const painted = await send(work.get(item));
    const body = deploymentBody(io.name('deployment'), parts);
    const create = () => io.create('deployment', () => withUnnamedKey(onCreate, deployment.create(body)));
    const creations = [await create(), await create()];
    const pauses = [
      await send(withUnnamedKey(onPause, deployment.pause(deployed))),
      await send(deployment.unpause(deployed)),
      await send(withUnnamedKey(onPause, deployment.pause(deployed))),
    ];
    return { metadata, painted, creations, pauses, paused: await send(deployment.get(deployed)) };
  },
  observe: ({ metadata, painted, creations: [first, second], pauses, paused }) => {
    const again = metadata.at(-1);
    const shown = fieldOf(painted, 'metadata');
    const colour = isObject(shown) ? shown.colour : undefined;
    const pause = pauses.at(-1);
    return {
      'idempotency-on-other-calls/work-metadata':
        again && metadata.slice(0, 2).every(isAccepted)
          ? orRefusal(again, () => (colour === 'green' ? 'replayed' : 'carried out anew'))
          : undefined,
      'idempotency-on-other-calls/deployment-create': first && second && replayed(first, second),
      'idempotency-on-other-calls/deployment-pause':
        pause && pauses.slice(0, 2).every(isAccepted)
          ? orRefusal(pause, () => (fieldOf(paused, 'status') === 'active' ? 'replayed' : 'carried out anew'))
          : undefined,
    };
  },
});

export const oddKeys = probe({
  id: 'probe.odd-idempotency-keys',
  title: 'What keys do that are no UUIDs, are used on another path, or come under another name',
  silences: ['odd-idempotency-keys'],
  given: {},
  act: async (_, io) => {
    const key = io.uuid();
    const [text, long] = [`blue-${io.uuid()}`, `${io.uuid()}-${'blue'.repeat(100)}`];
    const header = { 'x-idempotency-key': io.uuid() };
    const made = await io.create('environment', (name) => withIdempotencyKey(key, environmentNamed(name)));
    return {
      text: await twice(io, (request) => withIdempotencyKey(text, request)),
      long: await twice(io, (request) => withIdempotencyKey(long, request)),
      named: await twice(io, (request) => ({ ...request, headers: { ...request.headers, ...header } })),
      path: { first: made, second: await io.send(withUnnamedKey(key, provision.archiveEnvironment(idOf(made)))) },
    };
  },
  observe: ({ text, long, named, path }) => ({
    'odd-idempotency-keys/no-uuid': replayed(text.first, text.second),
    'odd-idempotency-keys/very-long': isAccepted(long.first) ? replayed(long.first, long.second) : answered(long.first),
    'odd-idempotency-keys/other-header': replayed(named.first, named.second),
    'odd-idempotency-keys/other-path': orRefusal(path.second, () =>
      typeof fieldOf(path.second, 'archived_at') === 'string' ? 'carried out' : 'replayed',
    ),
  }),
});

export const refusal = probe({
  id: 'probe.replay-of-a-refusal',
  title: 'Whether a refusal is replayed to the same key, and what a key answers whose first request is under way',
  silences: ['replay-of-a-refusal', 'key-in-flight'],
  given: {},
  act: async (_, io) => {
    const [key, flight] = [io.uuid(), io.uuid()];
    const name = io.name('environment');
    const request = withIdempotencyKey(flight, environmentNamed(io.name('environment')));
    return {
      refused: await io.create('environment', () =>
        offending(
          'body/config/type',
          withIdempotencyKey(key, provision.createEnvironment({ name, config: { type: 'blue' } })),
        ),
      ),
      mended: await io.create('environment', () => withIdempotencyKey(key, environmentNamed(name))),
      both: await io.together({
        one: io.create('environment', () => request),
        other: io.create('environment', () => request),
      }),
    };
  },
  observe: ({ refused, mended, both: { one, other } }) => {
    const told = [answered(one), answered(other)];
    const same = fieldOf(one, 'id') === fieldOf(other, 'id');
    return {
      'replay-of-a-refusal': isAccepted(refused) ? undefined : orRefusal(mended, () => 'accepted'),
      'key-in-flight': told.includes(undefined)
        ? undefined
        : isAccepted(one) && isAccepted(other)
          ? `${same ? 'one thing' : 'two things'}`
          : [...new Set(told)].sort().join(' and '),
    };
  },
});
