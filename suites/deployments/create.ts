import { fieldOf } from '../../harness/exchange.ts';
import { agrees, answers, deploymentFields, fieldIs, isNull, where } from '../../harness/findings.ts';
import { type Ingredients, ingredients, scenario } from '../../harness/scenario.ts';
import { complete, least } from './bodies.ts';
import { asGiven, bodyGiven, eventsAsGiven, isMade, type Made, make, stored } from './creations.ts';
import { agentIs, agentVersion, hasNoneOf, isEmptyList, showsComingRuns } from './shown.ts';

type Given = { parts: Ingredients };

const needs = ['deployment.create', 'deployment.get'] as const;

/** The answer is 200 or 201, and what it names can be read. */
const isCreated = (one: Made) => [
  isMade(one.create),
  ...stored(one, (read) => [answers(read, 200), fieldIs(read, 'id', String(fieldOf(one.create, 'id')))]),
];

const startsActive = (one: Made) =>
  stored(one, (read) => [
    fieldIs(read, 'status', 'active'),
    isNull(read, 'paused_reason'),
    isNull(read, 'archived_at'),
  ]);

const isAnsweredWhole = (one: Made) =>
  where(isMade(one.create), () =>
    one.read.map((read) => agrees(one.create, read, ['id', 'type', ...deploymentFields])),
  );

const hasAgentOf = (one: Made, { agent }: Ingredients) => stored(one, (read) => agentIs(read, agent));

export const whole = scenario<Given, { whole: Made }>({
  id: 'deployment.create.complete',
  title: 'A deployment that is created with every field is stored with them',
  needs,
  given: { parts: ingredients() },
  act: async ({ parts }, io) => ({ whole: await make((name) => complete(parts, name), io) }),
  judge: {
    'deployment.create.created': ({ whole }) => isCreated(whole),
    'deployment.create.starts-active': ({ whole }) => startsActive(whole),
    'deployment.create.keeps-given-fields': ({ whole }) =>
      stored(whole, (read) => [
        ...asGiven(whole.create, read, ['name', 'description', 'environment_id', 'vault_ids']),
        eventsAsGiven(whole.create, read),
      ]),
    'deployment.create.keeps-metadata': ({ whole }) =>
      stored(whole, (read) => asGiven(whole.create, read, ['metadata'])),
    'deployment.create.agent-id-resolved': ({ whole, parts }) => hasAgentOf(whole, parts),
    'deployment.create.keeps-schedule': ({ whole }) =>
      stored(whole, (read) =>
        asGiven(whole.create, read, ['schedule.type', 'schedule.expression', 'schedule.timezone']),
      ),
    'deployment.create.shows-upcoming-runs': ({ whole }) => stored(whole, showsComingRuns),
    'deployment.create.returns-created-deployment': ({ whole }) => isAnsweredWhole(whole),
  },
});

/** The second creation pins the version that the first was given, and leaves out all that it can. */
export const bare = scenario<Given, { first: Made; bare: Made }>({
  id: 'deployment.create.least',
  title:
    'A deployment that is created with the least that it takes has the documented defaults, and the agent version it names',
  needs,
  given: { parts: ingredients() },
  act: async ({ parts }, io) => {
    const first = await make((name) => complete(parts, name), io);
    const [read] = first.read;
    const version = read && agentVersion(read);
    const agent = { id: parts.agent, type: 'agent', ...(version === undefined ? {} : { version }) };
    return { first, bare: await make((name) => ({ ...least(parts, name), agent }), io) };
  },
  judge: {
    'deployment.create.created': ({ bare }) => isCreated(bare),
    'deployment.create.starts-active': ({ bare }) => startsActive(bare),
    'deployment.create.keeps-given-fields': ({ bare }) =>
      stored(bare, (read) => [
        ...asGiven(bare.create, read, ['name', 'environment_id']),
        eventsAsGiven(bare.create, read),
      ]),
    'deployment.create.agent-version-pinned': ({ parts, first, bare }) =>
      stored(first, (former) => {
        const version = agentVersion(former);
        // An id alone pins nothing.
        return version === undefined ? [] : stored(bare, (read) => agentIs(read, parts.agent, version));
      }),
    'deployment.create.without-schedule-is-manual': ({ bare }) => stored(bare, (read) => isNull(read, 'schedule')),
    'deployment.create.defaults': ({ first, bare }) =>
      stored(bare, (read) => [
        isEmptyList(read, 'resources'),
        isEmptyList(read, 'vault_ids'),
        hasNoneOf(read, Object.keys(bodyGiven(first.create).metadata ?? {})),
      ]),
    'deployment.create.returns-created-deployment': ({ bare }) => isAnsweredWhole(bare),
  },
});
