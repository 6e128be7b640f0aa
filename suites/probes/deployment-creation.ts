import { type Exchange, fieldOf, isObject } from '../../harness/exchange.ts';
import { isAccepted } from '../../harness/reading.ts';
import { ingredients, probe, deployment as theDeployment } from '../../harness/scenario.ts';
import { deployment } from '../../spec/operations.ts';
import { offending, type Place } from '../../spec/request.ts';
import { addressOf, deploymentBody, message, rare } from './making.ts';
import { answered, orRefusal, status, word } from './tokens.ts';

/** Whether the content of the first event is shown as it was sent. */
function contentShown(made: Exchange): string | undefined {
  return orRefusal(made, () => {
    const events = fieldOf(made, 'initial_events');
    const [event] = Array.isArray(events) ? events : [];
    const content = isObject(event) ? event.content : undefined;
    return `shown as ${typeof content === 'string' ? 'text' : Array.isArray(content) ? 'blocks' : word(content)}`;
  });
}

export const form = probe({
  id: 'probe.form-of-a-deployment',
  title: 'What a deployment is like that was made of as little as may be, and how its creation is answered',
  silences: ['form-of-a-deployment', 'text-as-event-content', 'create-status', 'unknown-parameters-and-fields'],
  given: { parts: ingredients() },
  act: async ({ parts }, { create }) => ({
    plain: await create('deployment', (name) => deployment.create(deploymentBody(name, parts))),
    variables: await create('deployment', (name) =>
      deployment.create(deploymentBody(name, parts, { environment_variables: 'COLOUR=blue' })),
    ),
    text: await create('deployment', (name) =>
      offending(
        'body/initial_events/0/content',
        deployment.create(
          deploymentBody(name, parts, { initial_events: [{ type: 'user.message', content: 'Hello.' }] }),
        ),
      ),
    ),
    field: await create('deployment', (name) =>
      offending('body/colour', deployment.create(deploymentBody(name, parts, { colour: 'blue' }))),
    ),
  }),
  observe: ({ plain, variables, text, field }) => {
    const metadata = fieldOf(plain, 'metadata');
    return {
      'create-status/deployment': status(plain),
      'form-of-a-deployment/description': orRefusal(plain, () => word(fieldOf(plain, 'description'))),
      'form-of-a-deployment/environment-variables': orRefusal(variables, () =>
        word(fieldOf(variables, 'environment_variables')),
      ),
      'form-of-a-deployment/cas-config': orRefusal(plain, () =>
        isObject(metadata) ? word(metadata.cas_config) : undefined,
      ),
      'text-as-event-content/text': contentShown(text),
      'text-as-event-content/blocks': contentShown(plain),
      'unknown-parameters-and-fields/deployment': orRefusal(field, () => 'accepted'),
    };
  },
});

/** Schedules that no calendar has. */
const schedules = {
  'no-expression': { ...rare, expression: 'every day' },
  'no-minute': { ...rare, expression: '61 0 29 2 *' },
  'no-timezone': { ...rare, timezone: 'Mars/Olympus' },
};

export const schedule = probe({
  id: 'probe.invalid-schedule',
  title: 'What schedules answer that no calendar has, when a deployment is made and when it is changed',
  silences: ['invalid-schedule'],
  given: { parts: ingredients() },
  act: async ({ parts }, { create, send }) => {
    const tries: Record<string, Exchange> = {};
    for (const [kind, wrong] of Object.entries(schedules)) {
      tries[kind] = await create('deployment', (name) => {
        const request = deployment.create(deploymentBody(name, parts, { schedule: wrong }));
        // Of an expression the API description knows the number of its fields alone.
        return kind === 'no-expression' ? offending('body/schedule/expression', request) : request;
      });
    }
    const plain = await create('deployment', (name) => deployment.create(deploymentBody(name, parts)));
    const update = await send(
      offending(
        'body/schedule/expression',
        deployment.update(addressOf(plain), { schedule: schedules['no-expression'] }),
      ),
    );
    return { tries, plain, update };
  },
  observe: ({ tries, update }) => ({
    ...Object.fromEntries(
      Object.entries(tries).map(([kind, made]) => [`invalid-schedule/${kind}`, orRefusal(made, () => 'accepted')]),
    ),
    'invalid-schedule/update': answered(update),
  }),
});

const keys = (number: number) => Object.fromEntries(Array.from({ length: number }, (_, index) => [`k${index}`, 'v']));
const [firstEvent] = message.events;

/** Fields beyond what is documented for them. */
const beyond: Record<string, readonly [Place, (name: string) => object]> = {
  'long-name': ['body/name', (name) => ({ name: name.padEnd(257, 'x') })],
  'empty-name': ['body/name', () => ({ name: '' })],
  'many-events': ['body/initial_events', () => ({ initial_events: Array.from({ length: 51 }, () => firstEvent) })],
  'event-of-another-type': [
    'body/initial_events/0/type',
    () => ({ initial_events: [{ ...firstEvent, type: 'agent.message' }] }),
  ],
  'many-keys': ['body/metadata', () => ({ metadata: keys(17) })],
  'long-key': ['body/metadata', () => ({ metadata: { ['k'.repeat(65)]: 'v' } })],
  'long-value': ['body/metadata/k', () => ({ metadata: { k: 'v'.repeat(513) } })],
  'value-that-is-no-text': ['body/metadata/k', () => ({ metadata: { k: 7 } })],
};

export const values = probe({
  id: 'probe.values-not-allowed',
  title: 'What values beyond their documented limits answer, when a deployment is made',
  silences: ['values-not-allowed'],
  given: { parts: ingredients() },
  act: async ({ parts }, { create }) => {
    const tries: Record<string, Exchange> = {};
    for (const [kind, [place, fields]] of Object.entries(beyond)) {
      tries[kind] = await create('deployment', (name) =>
        offending(place, deployment.create(deploymentBody(name, parts, fields(name)))),
      );
    }
    return { tries };
  },
  observe: ({ tries }) =>
    Object.fromEntries(
      Object.entries(tries).map(([kind, made]) => [
        `values-not-allowed/create-${kind}`,
        orRefusal(made, () => 'accepted'),
      ]),
    ),
});

export const changedValues = probe({
  id: 'probe.values-not-allowed-update',
  title: 'What values beyond their documented limits answer, when a deployment is changed',
  silences: ['values-not-allowed'],
  given: { deployed: theDeployment('active', { disposable: true }) },
  act: async ({ deployed }, { name, send }) => {
    const tries: Record<string, Exchange> = {};
    for (const [kind, [place, fields]] of Object.entries(beyond)) {
      tries[kind] = await send(offending(place, deployment.update(deployed, fields(name('deployment')))));
    }
    return { tries };
  },
  observe: ({ tries }) =>
    Object.fromEntries(
      Object.entries(tries).map(([kind, changed]) => [`values-not-allowed/update-${kind}`, answered(changed)]),
    ),
});

export const references = probe({
  id: 'probe.unknown-references',
  title: 'What a deployment of an agent or an environment answers that does not exist',
  silences: ['unknown-references'],
  given: { parts: ingredients() },
  act: async ({ parts }, { create, unknownId }) => ({
    agent: await create('deployment', (name) =>
      deployment.create(deploymentBody(name, { ...parts, agent: unknownId('agent_') })),
    ),
    environment: await create('deployment', (name) =>
      deployment.create(deploymentBody(name, { ...parts, environment_id: unknownId('env_') })),
    ),
  }),
  observe: ({ agent, environment }) => ({
    'unknown-references/agent': orRefusal(agent, () => 'accepted'),
    'unknown-references/environment': orRefusal(environment, () => 'accepted'),
  }),
});

export const names = probe({
  id: 'probe.duplicate-names',
  title: 'What a second deployment of the same name answers',
  silences: ['duplicate-names'],
  given: { parts: ingredients() },
  act: async ({ parts }, { create, name }) => {
    const twice = deploymentBody(name('deployment'), parts);
    return {
      first: await create('deployment', () => deployment.create(twice)),
      second: await create('deployment', () => deployment.create(twice)),
    };
  },
  observe: ({ first, second }) => ({
    'duplicate-names': isAccepted(first) ? orRefusal(second, () => 'accepted') : undefined,
  }),
});
