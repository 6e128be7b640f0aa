import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import { forEachSequence } from '../../harness/explore/each.ts';
import { explore } from '../../harness/explore/explore.ts';
import { type Exploration, judgesOf } from '../../harness/explore/judges.ts';
import { type Machine, row } from '../../harness/explore/model.ts';
import { deploymentFields, fieldIs } from '../../harness/findings.ts';
import { scenario, deployment as theDeployment } from '../../harness/scenario.ts';
import { lifecycles, type RequirementId } from '../../spec/contract.ts';
import { deployment } from '../../spec/operations.ts';
import { descriptionAfter, effects, key, promises, valueAfter } from './deployment-effects.ts';
import { listedAsArchived } from './listed.ts';

const lifecycle = lifecycles.deployment;
const never = () => undefined;
const whileActive = (often: number, seldom: number) => (state: string) => (state === 'active' ? often : seldom);
const page = { include_archived: true, limit: 100 };

/**
 * The life of a deployment, as spec/lifecycles/deployment.yaml has it. A run of an active one makes a session, which may
 * cost something, and is drawn seldom.
 */
export const machine: Machine<ArrangedDeployment> = {
  states: lifecycle.states,
  initial: lifecycle.initial,
  terminal: lifecycle.terminal,
  fresh: theDeployment('active', { run: true, disposable: true }),
  before: ({ before }) => {
    if (before === null) throw new Error('the deployment was not read before the sequence');
    return before;
  },
  calls: {
    update: {
      operation: 'deployment.update',
      weight: () => 4,
      documented: row(lifecycle, 'update'),
      harmless: never,
    },
    'set-metadata': {
      operation: 'deployment.update',
      weight: () => 2,
      documented: row(lifecycle, 'update'),
      harmless: never,
    },
    pause: {
      operation: 'deployment.pause',
      weight: whileActive(8, 3),
      documented: row(lifecycle, 'pause'),
      harmless: () => 'deployment.pause.paused-no-effect',
    },
    unpause: {
      operation: 'deployment.unpause',
      weight: whileActive(3, 8),
      documented: row(lifecycle, 'unpause'),
      harmless: () => 'deployment.unpause.active-no-effect',
    },
    run: {
      operation: 'deployment.run',
      weight: whileActive(1, 3),
      documented: row(lifecycle, 'run'),
      harmless: (state) => (state === 'paused' ? 'deployment.run.conflict-no-effect' : undefined),
    },
    archive: {
      operation: 'deployment.archive',
      weight: () => 1,
      documented: row(lifecycle, 'archive'),
      harmless: never,
    },
  },
  requests: {
    update: (thing, _, walked) => deployment.update(thing, { description: descriptionAfter(walked) }),
    'set-metadata': (thing, _, walked) => deployment.update(thing, { metadata: { [key]: valueAfter(walked) } }),
    pause: deployment.pause,
    unpause: deployment.unpause,
    run: (thing) => deployment.run(thing),
    archive: deployment.archive,
  },
  // Whether what is archived can be read by its id is a silence; a list shows that it is.
  read: (thing, state, word) => {
    if (state !== 'archived') return deployment.get(thing);
    return word === 'archive' ? deployment.list(page) : undefined;
  },
  readable: (state) => readings[state],
  stored: (effect, state) => (state === 'archived' ? listedAsArchived(effect) : fieldIs(effect.after, 'status', state)),
  // The rows of these calls speak of the answer; what then shows has rows of its own.
  keeps: (word) => stays[word],
  fields: deploymentFields,
  effects,
  promises,
};

const stays: Readonly<Record<string, RequirementId>> = {
  run: 'deployment.run.keeps-deployment-active',
  archive: 'deployment.list.include-archived-shows-them',
};

const readings: Readonly<Record<string, RequirementId>> = {
  active: 'deployment.get.active',
  paused: 'deployment.get.paused',
};

export const exploration = scenario<{ each: string }, { explored: Exploration }>({
  id: 'explore.deployment',
  title: 'A deployment does as documented, whatever documented calls it has had',
  needs: ['deployment.get', 'deployment.pause', 'deployment.unpause'],
  explores: true,
  waits: true,
  given: { each: forEachSequence(machine.fresh) },
  act: async (_, io) => ({ explored: await explore(machine, io) }),
  judge: judgesOf(machine),
});
