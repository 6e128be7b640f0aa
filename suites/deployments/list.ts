import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import { type Exchange, fieldOf, isObject } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import { deploymentFields, kept, presuming } from '../../harness/findings.ts';
import { anotherAgent, scenario, deployment as theDeployment } from '../../harness/scenario.ts';
import { deployment } from '../../spec/operations.ts';
import { hides, type Looks, look, ofEntry, onlyShows, sameAs, shows } from './listing.ts';

type Given = { active: ArrangedDeployment; paused: ArrangedDeployment };
type Steps = {
  all: Looks;
  ofActive: Looks;
  ofPaused: Looks;
  after: readonly Exchange<'deployment.get'>[];
};

export const shown = scenario<Given, Steps>({
  id: 'deployment.list.shows-active-and-paused',
  title: 'The list shows an active and a paused deployment as they are stored, and each under its status alone',
  needs: ['deployment.list', 'deployment.get'],
  given: { active: theDeployment('active'), paused: theDeployment('paused', { scheduled: true }) },
  act: async ({ active, paused }, io) => {
    const past = [active.before, paused.before];
    const [one, other] = [active.deployment_id, paused.deployment_id];
    return {
      all: await look({}, { all: [one, other] }, io),
      ofActive: await look({ status: 'active' }, { all: [one], past }, io),
      ofPaused: await look({ status: 'paused' }, { all: [other], past }, io),
      after: [await io.send(deployment.get(active)), await io.send(deployment.get(paused))],
    };
  },
  judge: {
    'deployment.list.shows-active-and-paused': ({ active, paused, all }) =>
      shows(all, [active.deployment_id, paused.deployment_id]),
    'deployment.list.shows-deployments-as-stored': ({ active, paused, all, after: [first, second] }) => [
      ...asStored(all, active, first),
      ...asStored(all, paused, second),
    ],
    'deployment.list.status-filter': ({ active, paused, ofActive, ofPaused }) => [
      ...underStatus(ofActive, 'active', active, paused),
      ...underStatus(ofPaused, 'paused', paused, active),
    ],
  },
});

/** The list shows a deployment as it was read before and after. */
function asStored(looks: Looks, { deployment_id, before }: ArrangedDeployment, after: Exchange | undefined) {
  if (!before || !after) return [];
  return ofEntry(looks, deployment_id, (entry) =>
    presuming(kept(before, after, deploymentFields), () =>
      sameAs(entry, after, ['id', ...deploymentFields], {
        say: (field) => `the list's ${field} should be what reading the deployment shows`,
        both: true,
      }),
    ),
  );
}

/** The list of a status shows the one deployment, which has it, not the other, and no one's that says otherwise. */
function underStatus(looks: Looks, status: string, has: ArrangedDeployment, other: ArrangedDeployment): Finding[] {
  return [
    ...shows(looks, [has.deployment_id]),
    ...hides(looks, [other.deployment_id], [has.deployment_id]),
    ...onlyShows(looks, `deployments that are ${status}`, (record) => record.status === status),
  ];
}

type OfAgent = { deployed: ArrangedDeployment; looks: Looks };

export const ofAgent = scenario<{ deployed: ArrangedDeployment }, { looks: Looks }>({
  id: 'deployment.list.of-agent',
  title: 'With an agent the list shows the deployments of that agent, and no others',
  needs: ['deployment.list', 'deployment.get'],
  given: { deployed: theDeployment('active') },
  act: async ({ deployed }, io) => {
    const agent = agentOf(deployed);
    return { looks: agent === undefined ? [] : await look({ agent_id: agent }, { all: [deployed.deployment_id] }, io) };
  },
  judge: {
    'deployment.list.agent-filter': ({ deployed, looks }: OfAgent) =>
      looks.length === 0
        ? []
        : [
            ...shows(looks, [deployed.deployment_id]),
            ...onlyShows(looks, 'deployments of the agent', ({ agent }) => idIn(agent) === agentOf(deployed)),
          ],
  },
});

export const ofAnotherAgent = scenario<{ deployed: ArrangedDeployment; other: { agent: string } }, { looks: Looks }>({
  id: 'deployment.list.of-another-agent',
  title: 'With an agent the list shows no deployment of another',
  needs: ['deployment.list', 'deployment.get'],
  given: { deployed: theDeployment('active'), other: anotherAgent() },
  act: async ({ deployed, other }, io) => ({
    looks: await look({ agent_id: other.agent }, { all: [], past: [deployed.before] }, io),
  }),
  judge: {
    'deployment.list.agent-filter': ({ deployed, other, looks }) => [
      ...hides(looks, [deployed.deployment_id], []),
      ...onlyShows(looks, 'deployments of the agent', ({ agent }) => idIn(agent) === other.agent),
    ],
  },
});

/** The id of the agent that a deployment was read with; undefined where the reading shows none. */
function agentOf({ before }: ArrangedDeployment): string | undefined {
  const id = before ? idIn(fieldOf(before, 'agent')) : undefined;
  return typeof id === 'string' ? id : undefined;
}

function idIn(agent: unknown): unknown {
  return isObject(agent) ? agent.id : undefined;
}
