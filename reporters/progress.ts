import { createLogUpdate } from 'log-update';
import type { Outcome } from '../harness/record.ts';
import { count } from './text.ts';

export interface ProgressOptions {
  /** Where it goes: standard error, since standard output carries the result. */
  stream: NodeJS.WritableStream;
  /** How many scenarios will be run. */
  total: number;
  /** Whether a line can be overwritten: on a terminal, not in CI. */
  interactive: boolean;
  /** Writes nothing at all. */
  quiet?: boolean;
}

export interface Progress {
  /** A scenario has come to its end. */
  finished: (id: string, outcome: Outcome) => void;
  /** Removes the live line; to be called before anything else is written. */
  close: () => void;
}

const silent: Progress = { finished: () => {}, close: () => {} };

/** Shows how far a run is: one live line for a person, a few plain lines for a log. */
export function progress({ stream, total, interactive, quiet = false }: ProgressOptions): Progress {
  if (quiet) return silent;
  const so = { done: 0, failed: 0, inconclusive: 0 };
  const add = (outcome: Outcome) => {
    so.done++;
    if (outcome === 'failed' || outcome === 'inconclusive') so[outcome]++;
  };
  const state = () => `${so.done}/${total} scenarios, ${so.failed} failed, ${so.inconclusive} inconclusive`;
  return interactive ? live(stream, add, state) : plain(stream, total, add, state, so);
}

function live(stream: NodeJS.WritableStream, add: (outcome: Outcome) => void, state: () => string): Progress {
  // The cursor stays, so that a killed run leaves the terminal as it was.
  const line = createLogUpdate(stream, { showCursor: true });
  const columns = () => (stream as Partial<NodeJS.WriteStream>).columns || 80;
  line(state());
  return {
    finished: (id, outcome) => {
      add(outcome);
      line(`${state()}  ${id}`.slice(0, columns() - 1));
    },
    close: () => {
      line.clear();
      line.done();
    },
  };
}

function plain(
  stream: NodeJS.WritableStream,
  total: number,
  add: (outcome: Outcome) => void,
  state: () => string,
  so: { readonly done: number },
): Progress {
  stream.write(`running ${count(total, 'scenario')}\n`);
  const tenth = () => Math.floor((so.done * 10) / Math.max(total, 1));
  return {
    finished: (id, outcome) => {
      const before = tenth();
      add(outcome);
      if (outcome === 'failed' || outcome === 'inconclusive') stream.write(`${outcome}: ${id}\n`);
      if (tenth() > before) stream.write(`${state()}\n`);
    },
    close: () => {},
  };
}
