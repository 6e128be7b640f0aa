import type { Precondition } from '../../harness/arrange/precondition.ts';
import type { WorkItem } from '../../harness/arrange/work-item.ts';
import { type Exchange, fieldOf, isObject } from '../../harness/exchange.ts';
import { deployment, deploymentWithRun, environment, unreadWorkItem, workItem } from '../../harness/scenario.ts';
import { lifecycles, type WorkState } from '../../spec/contract.ts';
import type { Lifecycle } from '../../spec/lifecycle.ts';
import { type Address, answerOf, isRead, type Tested } from './tested.ts';

/** What a call is made on. */
export interface Subject {
  address: Address;
  /** What only the owner can know of it, since no request has it: a refusal that shows one of these shows the thing. */
  secrets: readonly string[];
  /** Readings of it right before the act. */
  read: readonly Exchange[];
  /** Accepted calls of arrangement that each made something. */
  made: readonly Exchange[];
  item?: WorkItem;
}

/** What the call of a scenario is to prove; another account is refused what is there, and not an empty place. */
export type Purpose = 'tokens' | 'foreign' | 'unknown ids' | 'lists';

/** What an operation's path wants to be there, in the state in which the call does something. */
export function subjectFor(tested: Tested, purpose: Purpose): Precondition<Subject> {
  const has = (name: string) => tested.parameters.includes(name);
  if (has('work_id')) {
    const { from } = stepOf(lifecycles['work-item'], tested);
    // Reading an item takes no delivery.
    const options = isRead(tested) ? ({ undelivered: 'or delivered' } as const) : {};
    return itemSubject((from as WorkState | undefined) ?? 'queued', options);
  }
  if (has('environment_id')) return purpose === 'foreign' ? filledQueue() : idleQueue();
  if (!has('id') && !has('run_id')) return anything();
  // A call that runs has been accepted then already; a list of runs has something to hide.
  const ofRuns = answerOf(tested)?.startsWith('DeploymentRun') && (purpose === 'foreign' || !isRead(tested));
  return has('run_id') || ofRuns ? runSubject(tested, purpose) : deploymentSubject(tested);
}

/** An item in a state. */
export function itemSubject(state: WorkState, options: Parameters<typeof workItem>[1] = {}): Precondition<Subject> {
  return seenAs(workItem(state, options), (item) => ({
    address: { environment_id: item.environment_id, work_id: item.work_id },
    secrets: texts(sessionOf(item.before)),
    read: [item.before],
    made: [],
    item,
  }));
}

/** The session that a work item is for. */
export function sessionOf(item: Exchange): unknown {
  const data = fieldOf(item, 'data');
  return isObject(data) ? data.id : undefined;
}

const idleQueue = () =>
  seenAs(environment('idle self-hosted'), (address) => ({ address: { ...address }, secrets: [], read: [], made: [] }));

/** A queue with an item in it, whose id a list would show. */
const filledQueue = () =>
  seenAs(unreadWorkItem('queued', { undelivered: 'or delivered' }), (item) => ({
    address: { environment_id: item.environment_id },
    secrets: [item.work_id],
    read: [],
    made: [],
    item,
  }));

/** A deployment in the status in which the call does something. */
export function deploymentSubject(tested: Tested): Precondition<Subject> {
  const { from, to } = stepOf(lifecycles.deployment, tested);
  // What archives it for good may not be tried on what was made by hand.
  const disposable = to !== undefined && lifecycles.deployment.terminal.some((state) => state === to);
  return seenAs(
    deployment(from === 'paused' ? 'paused' : 'active', { disposable }),
    ({ deployment_id: id, before, known }) => ({
      address: { id },
      secrets: texts(before ? fieldOf(before, 'name') : known?.name),
      read: before ? [before] : [],
      made: [],
    }),
  );
}

/** A deployment with a run: its name, the run's session, and what is not in the path, the owner alone knows. */
export function runSubject({ parameters }: Tested, purpose: Purpose): Precondition<Subject> {
  return seenAs(deploymentWithRun({ read: purpose === 'foreign' }), ({ deployment_id: id, run_id, run, before }) => {
    const address = { id, run_id };
    const hidden = Object.entries(address).flatMap(([name, value]) => (parameters.includes(name) ? [] : [value]));
    return {
      address,
      secrets: [...texts(fieldOf(run, 'session_id'), before && fieldOf(before, 'name')), ...hidden],
      read: [],
      made: [run],
    };
  });
}

/** What an account has that the suite knows nothing of. */
const anything = (): Precondition<Subject> => ({
  describe: 'an account, whatever it has',
  arrange: async () => ({ address: {}, secrets: [], read: [], made: [] }),
});

/**
 * From where to where the call leads: the first state that it changes, or else the first in which it is accepted; empty
 * where no lifecycle has the call.
 */
function stepOf({ states, calls, cells }: Lifecycle, { operation }: Tested): { from?: string; to?: string } {
  const [call] = Object.entries(calls).find(([, each]) => each.operation === operation) ?? [];
  const row = call === undefined ? {} : (cells[call] ?? {});
  const steps = states.flatMap((from) => {
    const cell = row[from];
    return cell && cell.silent === undefined && cell.status < 300 ? [{ from, to: cell.state }] : [];
  });
  return steps.find(({ from, to }) => from !== to) ?? steps[0] ?? {};
}

/** What another precondition brings about, as a subject. */
export function seenAs<T>(inner: Precondition<T>, see: (thing: T) => Subject): Precondition<Subject> {
  return { ...inner, arrange: async (arranger) => see(await inner.arrange(arranger)) };
}

/** Those of some values that are text, and not empty. */
export const texts = (...values: readonly unknown[]) =>
  values.filter((value): value is string => typeof value === 'string' && value !== '');
