import type { Precondition } from '../../harness/arrange/precondition.ts';
import type { Exchange } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import { answers, causedBy, noEffect, refused, where } from '../../harness/findings.ts';
import { type AnyScenario, type Io, type Judge, scenario } from '../../harness/scenario.ts';
import type { OperationId } from '../../spec/answers.ts';
import { type Cell, type JudgedCell, judgedCells, type Lifecycle } from '../../spec/lifecycle.ts';
import type { Operation, Request } from '../../spec/request.ts';

/** A lifecycle whose states and calls are known by name. */
export type Table<State extends string, Call extends string> = Lifecycle & {
  states: readonly State[];
  cells: Readonly<Record<Call, Readonly<Record<string, Cell>>>>;
};

/** What a thing was right before the act; null where the profile has no such reading. */
export interface Seen {
  before: Exchange | null;
}

/** How the cells of a lifecycle are tried on a resource. */
export interface Subject<State extends string, Call extends string, Thing extends object> {
  /** Such as `a work item`. */
  name: string;
  /** What a call that changes nothing else may be held against. */
  fields: readonly string[];
  /** Brings one to a state, by the documented calls, in which a call is made of it then, and reads it there. */
  at: (state: State, call: Call) => Precondition<Thing & Seen>;
  /** The same without the reading, for the calls that are readings themselves. */
  unread: (state: State) => Precondition<Thing>;
  /** A request for each call of the table; a call without one does not compile. */
  calls: { readonly [C in Call]: (thing: Thing) => Request };
  /** What is sent to see where a thing is, and whether it is in a state. `needs` are the operations that it takes. */
  stored: {
    needs: (state: State) => readonly OperationId[];
    look: (thing: Thing, state: State, io: Io) => Promise<readonly Exchange[]>;
    isIn: (looks: readonly Exchange[], thing: Thing, state: State) => Finding | readonly Finding[];
  };
  /** Of a call that is a reading: what else shows where the thing is, and whether the reading may be held against it. */
  reading: {
    witnesses: (thing: Thing, state: State, read: Exchange, io: Io) => Promise<readonly Exchange[]>;
    isIn: (thing: Thing, state: State, read: Exchange, witnesses: readonly Exchange[]) => Finding;
  };
}

/**
 * A scenario for every cell of a lifecycle that is judged: the thing is brought to the state, the call is made, and what
 * is then stored is read and held against the cell. A row that is added to the table adds its scenario.
 * @throws Error for a refusal by a call that no state accepts, which would have no positive control
 */
export function cellScenarios<State extends string, Call extends string, Thing extends object>(
  table: Table<State, Call>,
  subject: Subject<NoInfer<State>, NoInfer<Call>, Thing>,
): AnyScenario[] {
  return judgedCells(table).map((judged) => {
    if (table.calls[judged.call]?.effect === 'none') return reading(table, subject, judged as Tried<State, Call>);
    return judged.cell.status < 300
      ? transition(table, subject, judged as Tried<State, Call>)
      : refusal(table, subject, judged as Tried<State, Call>);
  });
}

type Tried<State extends string, Call extends string> = JudgedCell & { state: State; call: Call };

/** What the scenarios of all cells have in common. */
function named<State extends string, Call extends string>(
  table: Lifecycle,
  { name }: { name: string },
  { call, state, cell }: Tried<State, Call>,
) {
  const operation = table.calls[call]?.operation as Operation & OperationId;
  return {
    operation,
    id: `${operation}.${call}-in-${state}`,
    title: `Of ${name} that is ${state}, ${call} is answered ${cell.status}, and it is ${cell.state} then`,
  };
}

function reading<State extends string, Call extends string, Thing extends object>(
  table: Table<State, Call>,
  subject: Subject<State, Call, Thing>,
  judged: Tried<State, Call>,
): AnyScenario {
  type Steps = { read: Exchange; witness: readonly Exchange[] };
  const { call, state, cell } = judged;
  const { operation, id, title } = named(table, subject, judged);
  return scenario<{ thing: Thing }, Steps>({
    id,
    title,
    needs: [operation],
    given: { thing: subject.unread(state) },
    act: async ({ thing }, io) => {
      const read = await io.send(subject.calls[call](thing));
      return { read, witness: await subject.reading.witnesses(thing, state, read, io) };
    },
    judge: {
      [cell.requirement]: ({ thing, read, witness }: { thing: Thing } & Steps) => [
        answers(read, cell.status),
        subject.reading.isIn(thing, state, read, witness),
      ],
    },
  });
}

function transition<State extends string, Call extends string, Thing extends object>(
  table: Table<State, Call>,
  subject: Subject<State, Call, Thing>,
  judged: Tried<State, Call>,
): AnyScenario {
  type Given = { thing: Thing & Seen };
  type Steps = { made: Exchange; after: readonly Exchange[] };
  const { call, state, cell } = judged;
  const { operation, id, title } = named(table, subject, judged);
  const result = cell.state as State;
  const isStored = ({ thing, made, after }: Given & Steps) => causedBy(made, subject.stored.isIn(after, thing, result));
  return scenario<Given, Steps>({
    id,
    title,
    needs: [operation, ...subject.stored.needs(result)],
    given: { thing: subject.at(state, call) },
    act: async ({ thing }, io) => ({
      made: await io.send(subject.calls[call](thing)),
      after: await subject.stored.look(thing, result, io),
    }),
    judge: {
      [cell.requirement]: (trace: Given & Steps) => [
        answers(trace.made, cell.status),
        ...(cell.unchanged ? [] : isStored(trace)),
      ],
      ...(cell.unchanged
        ? { [cell.unchanged]: (trace: Given & Steps) => where(answers(trace.made, cell.status), () => isStored(trace)) }
        : {}),
    },
  });
}

function refusal<State extends string, Call extends string, Thing extends object>(
  table: Table<State, Call>,
  subject: Subject<State, Call, Thing>,
  judged: Tried<State, Call>,
): AnyScenario {
  type Given = { thing: Thing & Seen; other: Thing & Seen };
  type Steps = { made: Exchange; after: readonly Exchange[]; control: Exchange };
  const { call, state, cell } = judged;
  const { operation, id, title } = named(table, subject, judged);
  const result = cell.state as State;
  const { unchanged } = cell;
  const effect: Judge<Given & Steps> = ({ thing: { before }, made, after: [read], control }) =>
    before && read ? noEffect(made, before, read, { control, fields: subject.fields }) : [];
  return scenario<Given, Steps>({
    id,
    title,
    needs: [operation, ...(unchanged ? subject.stored.needs(result) : [])],
    given: { thing: subject.at(state, call), other: subject.at(accepting(table, call), call) },
    act: async ({ thing, other }, io) => ({
      made: await io.send(subject.calls[call](thing)),
      after: unchanged ? await subject.stored.look(thing, result, io) : [],
      control: await io.send(subject.calls[call](other)),
    }),
    judge: {
      [cell.requirement]: ({ made, control }: Given & Steps) =>
        refused(made, [cell.type === undefined ? 'any-4xx' : [cell.status, cell.type]], { control }),
      ...(unchanged ? { [unchanged]: effect } : {}),
    },
  });
}

/** A state in which the call is accepted: there it is the positive control of its refusal elsewhere. */
function accepting<State extends string, Call extends string>(table: Table<State, Call>, call: Call): State {
  const { cells }: Lifecycle = table;
  const states: readonly State[] = table.states;
  const state = states.find((each) => {
    const cell = cells[call]?.[each];
    return cell !== undefined && cell.silent === undefined && cell.status < 300;
  });
  if (state === undefined) throw new Error(`no state accepts ${call}, so that its refusal would have no control`);
  return state;
}
