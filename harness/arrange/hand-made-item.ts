import { lifecycles, type WorkState } from '../../spec/contract.ts';
import { answerOf, type Exchange, fieldOf } from '../exchange.ts';
import type { SuppliedWorkItem } from './supplies.ts';

/** A work item made by hand, and what the run knows of it. */
export interface HandMadeItem {
  readonly environment_id: string;
  readonly work_id: string;
  readonly worker: string | null;
  /** The state that the configuration says. */
  readonly said: WorkState;
  /** Where it is: as said, and from the first reading on as it was last read. */
  state: WorkState;
  /** The state of the first reading, once there is one. */
  found?: WorkState;
  /** Of one that is stopping or stopped: where the stop met it, as its times show. */
  from?: WorkState;
  /** Whether a poll has delivered it. */
  delivered: boolean;
}

/** The item of a configuration, of which nothing else is known yet. */
export function handMadeItem({ environment_id, work_id, worker_id, state, delivered }: SuppliedWorkItem): HandMadeItem {
  return { environment_id, work_id, worker: worker_id, said: state, state, delivered };
}

/** The state that a reading shows; undefined where it shows none that is documented. */
export function stateIn(read: Exchange): WorkState | undefined {
  const state = answerOf(read)?.status === 200 ? fieldOf(read, 'state') : undefined;
  return lifecycles['work-item'].states.find((known): known is WorkState => known === state);
}

/** Notes what a reading shows of an item. */
export function note(item: HandMadeItem, read: Exchange, state: WorkState): void {
  item.state = state;
  item.found ??= state;
  // Only what was delivered is acknowledged, and so goes on to any other live state.
  if (state === 'starting' || state === 'active') item.delivered = true;
  if (state !== 'stopping' && state !== 'stopped') return;
  const was = (field: string) => typeof fieldOf(read, field) === 'string';
  item.from = was('started_at') ? 'active' : was('acknowledged_at') ? 'starting' : 'queued';
}

/**
 * Whether an item that served one scenario may serve another: its times are those of its state (environments/work/schemas,
 * Work item object), so that nothing that went wrong before is held against what comes after.
 */
export function isSound(read: Exchange, state: WorkState): boolean {
  const set = (field: string) => typeof fieldOf(read, field) === 'string';
  const [acknowledged, started] = [set('acknowledged_at'), set('started_at')];
  const [asked, stopped] = [set('stop_requested_at'), set('stopped_at')];
  if (state === 'stopped') return stopped;
  if (state === 'stopping') return asked && !stopped;
  return !asked && !stopped && acknowledged === (state !== 'queued') && started === (state === 'active');
}

/** What is to be said of items that are not where the configuration says; empty where all are, or none was looked at. */
export function misplaced(items: readonly HandMadeItem[]): string {
  return items
    .filter(({ said, found }) => found !== undefined && found !== said)
    .map(({ work_id, said, found }) => `; the work item ${work_id} was said to be ${said}, but is ${found}`)
    .join('');
}
