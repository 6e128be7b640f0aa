import type { ReadWorkItem } from '../../harness/arrange/work-item.ts';
import { type Exchange, fieldOf, isObject } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import { noEffect, type Refusal, refused, workItemFields } from '../../harness/findings.ts';
import { type AnyScenario, environment, type Io, scenario, workItem } from '../../harness/scenario.ts';
import type { WorkState } from '../../spec/contract.ts';
import { type WorkAddress, work } from '../../spec/operations.ts';
import { type Request, withRequestId } from '../../spec/request.ts';
import { movesTwice, refusals } from '../refusals.ts';

type Operation = 'work.get' | 'work.ack' | 'work.stop' | 'work.heartbeat' | 'work.metadata';

/** A refused call and the item as it was read afterwards. */
type Try = { call: Exchange; read: Exchange<'work.get'> };

/** The session that the item is for: no request has it, so no refusal may show it. */
function sessionOf({ before }: ReadWorkItem): unknown {
  const data = fieldOf(before, 'data');
  return isObject(data) ? data.id : undefined;
}

/** An offence without and with a request id: the error answers differ in where theirs comes from. */
function bothWays<O extends Operation>(io: Io, offence: Request<O>): Request<O>[] {
  return [offence, withRequestId(io.uuid(), offence)];
}

interface Trace {
  item: ReadWorkItem;
  ready: readonly Try[];
  tries: readonly Try[];
  control: Exchange;
  /** The item after the control, and the first offence once more, of calls that change it then, too. */
  further: readonly { before: Exchange<'work.get'>; again: Try }[];
}

/**
 * The refusals that every call on one item documents, each with its proof that nothing happened. A request carries one
 * offence; the same call without it is accepted at the end of the scenario.
 * @param call the operation's call on an item, as it would be accepted in `state`
 * @param options what else is asked of the item; `prepare` is a call of the operation that comes before, where only then
 * the effect of `call` shows for certain
 */
export function itemRefusals(
  operation: Operation,
  call: (item: WorkAddress) => Request<Operation>,
  state: WorkState,
  {
    prepare,
    ...options
  }: Parameters<typeof workItem>[1] & { prepare?: (item: WorkAddress) => Request<Operation> } = {},
): AnyScenario[] {
  /** Sends the offences one after the other, reads the item after each, and makes the accepted call last. */
  const trySome = async (item: ReadWorkItem, { send }: Io, offences: readonly Request<Operation>[]) => {
    const sendAndRead = async (request: Request<Operation>): Promise<Try> => ({
      call: await send(request),
      read: await send(work.get(item)),
    });
    const ready = prepare ? [await sendAndRead(prepare(item))] : [];
    const tries: Try[] = [];
    for (const offence of offences) tries.push(await sendAndRead(offence));
    const control = await send(call(item));
    const [again] = movesTwice.has(operation) ? offences : [];
    const further = again ? [{ before: await send(work.get(item)), again: await sendAndRead(again) }] : [];
    return { ready, tries, control, further };
  };
  const allRefused =
    (ways: readonly Refusal[]) =>
    ({ item, tries, control }: Trace): Finding[] =>
      tries.map((one) => refused(one.call, ways, { control, secret: sessionOf(item) }));
  const nothingHappened = ({ item, ready, tries, control, further }: Trace): Finding[] => {
    const proof = { control, fields: workItemFields };
    return [
      ...tries.flatMap((one, index) => {
        const before = tries[index - 1]?.read ?? ready.at(-1)?.read ?? item.before;
        return noEffect(one.call, before, one.read, proof);
      }),
      ...further.flatMap(({ before, again }) => noEffect(again.call, before, again.read, proof)),
    ];
  };
  /** Reading changes nothing by itself, so that only the other calls have this to prove. */
  const effects = <R extends string>(requirement: R) =>
    operation === 'work.get' ? {} : { [`${operation}.${requirement}` as const]: nothingHappened };

  return [
    scenario({
      id: `${operation}.other-environment`,
      title: 'An item addressed under another self-hosted environment is refused',
      given: { item: workItem(state, options), other: environment('idle self-hosted') },
      act: ({ item, other }, io) => trySome(item, io, bothWays(io, call({ ...item, ...other }))),
      judge: {
        [`${operation}.other-environment-refused` as const]: allRefused(['any-4xx']),
        [`${operation}.other-environment-is-404` as const]: allRefused(refusals.missing),
        ...effects('misaddressed-no-effect'),
      },
    }),
    scenario({
      id: `${operation}.cloud-environment`,
      title: 'An item addressed under an environment that is not self-hosted is refused',
      given: { item: workItem(state, options), other: environment('cloud') },
      act: ({ item, other }, io) => trySome(item, io, bothWays(io, call({ ...item, ...other }))),
      judge: {
        [`${operation}.cloud-environment-refused` as const]: allRefused(refusals.cloud),
        ...effects('misaddressed-no-effect'),
      },
    }),
  ];
}
