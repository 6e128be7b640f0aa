import type { ReadWorkItem } from '../../harness/arrange/work-item.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { forEachSequence } from '../../harness/explore/each.ts';
import { explore } from '../../harness/explore/explore.ts';
import { type Exploration, judgesOf } from '../../harness/explore/judges.ts';
import { type Machine, row, type Taken } from '../../harness/explore/model.ts';
import { inState, workItemFields } from '../../harness/findings.ts';
import { isAccepted } from '../../harness/reading.ts';
import { scenario, workItem } from '../../harness/scenario.ts';
import { cell } from '../../spec/cells.ts';
import { lifecycles, type RequirementId, type WorkState } from '../../spec/contract.ts';
import { work } from '../../spec/operations.ts';
import { expecting, NO_HEARTBEAT, ttl } from '../work/beats.ts';
import { effects, key, promises, valueAfter } from './work-item-effects.ts';

const lifecycle = lifecycles['work-item'];
const never = () => undefined;

const change = row(lifecycle, 'metadata');
const beat = row(lifecycle, 'heartbeat');

/** Whether the key is there after some calls: that a missing one can be deleted only an example shows. */
const hasKey = (words: readonly string[]) => words.findLast((word) => word.endsWith('-metadata')) === 'set-metadata';

const beatsInVain = (state: string): RequirementId =>
  state === 'active' ? 'work.heartbeat.precondition-no-effect' : 'work.heartbeat.conflict-no-effect';

/** What it breaks where the time reported last is not accepted: of a refused heartbeat, that it changes nothing. */
const stillAccepted = (words: readonly string[]): RequirementId =>
  words.includes('heartbeat-expecting-none')
    ? 'work.heartbeat.precondition-no-effect'
    : 'work.heartbeat.reported-time-accepted';

/** What a heartbeat is answered that expects none before it, and is not the first. */
const mismatch = {
  status: 412,
  type: 'precondition_failed_error',
  requirement: 'work.heartbeat.no-heartbeat-after-first-refused',
} as const;

/** What the last accepted heartbeat of a sequence reported. */
function lastBeat(walked: readonly Taken[]): { expected?: string } {
  const beat = walked.findLast(({ call }) => call.operation === 'work.heartbeat' && isAccepted(call));
  return beat ? expecting(beat.call as Exchange<'work.heartbeat'>) : {};
}

/**
 * The life of a work item, as spec/lifecycles/work-item.yaml has it, and the conditions of a heartbeat on an active one.
 * What leads to its end is drawn less often.
 */
export const machine: Machine<ReadWorkItem> = {
  states: lifecycle.states,
  initial: lifecycle.initial,
  terminal: lifecycle.terminal,
  fresh: workItem('queued'),
  before: (item) => item.before,
  calls: {
    ack: {
      operation: 'work.ack',
      weight: () => 5,
      documented: row(lifecycle, 'ack'),
      harmless: () => 'work.ack.conflict-no-effect',
    },
    heartbeat: {
      operation: 'work.heartbeat',
      weight: (state) => (state === 'queued' ? 4 : 6),
      documented: beat,
      harmless: beatsInVain,
    },
    'heartbeat-expecting-the-last': {
      operation: 'work.heartbeat',
      weight: () => 3,
      documented: (state, before) =>
        state === 'active' ? { status: 200, state, requirement: stillAccepted(before) } : undefined,
      harmless: beatsInVain,
    },
    'heartbeat-expecting-none': {
      operation: 'work.heartbeat',
      weight: () => 3,
      documented: (state) => (state === 'active' ? { ...mismatch, state } : undefined),
      harmless: beatsInVain,
    },
    stop: {
      operation: 'work.stop',
      weight: (state) => (state === 'stopping' ? 4 : 2),
      documented: row(lifecycle, 'stop'),
      harmless: never,
    },
    'force-stop': {
      operation: 'work.stop',
      weight: (state) => (state === 'stopping' ? 3 : 1),
      documented: row(lifecycle, 'force-stop'),
      harmless: never,
    },
    'set-metadata': {
      operation: 'work.metadata',
      weight: () => 5,
      documented: change,
      harmless: never,
    },
    'delete-metadata': {
      operation: 'work.metadata',
      weight: () => 3,
      documented: (state, before) => (hasKey(before) ? change(state, before) : undefined),
      harmless: never,
    },
  },
  requests: {
    ack: (item) => work.ack(item),
    // Until it is active an item has had no heartbeat; later ones come without a condition.
    heartbeat: (item, state) =>
      work.heartbeat(item, state === 'queued' || state === 'starting' ? { expected: NO_HEARTBEAT, ttl } : { ttl }),
    'heartbeat-expecting-the-last': (item, _, walked) => work.heartbeat(item, { ...lastBeat(walked), ttl }),
    'heartbeat-expecting-none': (item) => work.heartbeat(item, { expected: NO_HEARTBEAT, ttl }),
    stop: (item) => work.stop(item, {}),
    'force-stop': (item) => work.stop(item, { force: true }),
    'set-metadata': (item, _, walked) => work.metadata(item, { metadata: { [key]: valueAfter(walked) } }),
    'delete-metadata': (item) => work.metadata(item, { metadata: { [key]: null } }),
  },
  read: (item) => work.get(item),
  readable: (state) => cell('work-item', 'get', state as WorkState).requirement as RequirementId,
  stored: ({ after }, state) => inState(after, state as WorkState),
  // That the time is accepted is a row of its own; that the item stays active is the cell's.
  keeps: (word) => (word === 'heartbeat-expecting-the-last' ? 'work.heartbeat.active' : undefined),
  fields: workItemFields,
  effects,
  promises,
  pardons,
};

/** Whether it is open what the refusal of a call means, after others. */
function pardons(word: string, walked: readonly Taken[]): boolean {
  // Whether a refused call keeps the item's worker from acknowledging it is a silence.
  if (word === 'ack') return walked.some(({ call }) => !isAccepted(call));
  // Only where a reported time was accepted before is its refusal the refused heartbeat's doing.
  const words = walked.map((step) => step.word);
  const doubtful = stillAccepted(words) === 'work.heartbeat.precondition-no-effect';
  return word === 'heartbeat-expecting-the-last' && doubtful && !words.includes(word);
}

export const exploration = scenario<{ each: string }, { explored: Exploration }>({
  id: 'explore.work-item',
  title: 'A work item does as documented, whatever documented calls it has had',
  needs: ['work.get', 'work.ack', 'work.stop'],
  explores: true,
  waits: true,
  given: { each: forEachSequence(machine.fresh) },
  act: async (_, io) => ({ explored: await explore(machine, io) }),
  judge: judgesOf(machine),
});
