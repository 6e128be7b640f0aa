import type { Precondition } from '../../harness/arrange/precondition.ts';
import type { Exchange } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import { type Refusal, refused } from '../../harness/findings.ts';
import type { Io } from '../../harness/scenario.ts';
import type { Request } from '../../spec/request.ts';
import { letTimesMove } from '../resting.ts';
import type { Proof, Refused } from './proof.ts';
import type { Subject } from './subject.ts';

/** How an operation is called in the scenarios of the conventions. */
export interface Calling {
  subject: Precondition<Subject>;
  /** The call as it is accepted; with another address it names something else. */
  call: (subject: Subject, address?: Subject['address']) => Request;
  /** What shows that a refused call had no effect; undefined where it has none when accepted either. */
  proof: Proof | undefined;
}

/** What a trial leaves. */
export type Trial = Omit<Refused, 'subject'>;

/** Makes the calls that are to be refused, looks whether anything happened, and makes the accepted call at the end. */
export async function tryAll(
  { call, proof }: Calling,
  subject: Subject,
  offences: readonly Request[],
  io: Io,
): Promise<Trial> {
  const { send, offers } = io;
  const looks = (proof?.looks(subject) ?? []).filter(({ operation }) => offers(operation));
  const sendAll = async (requests: readonly Request[]) => {
    const exchanges: Exchange[] = [];
    for (const request of requests) exchanges.push(await send(request));
    return exchanges;
  };
  const looked: Exchange[] = [];
  for (const look of looks) {
    const known = subject.read.find(({ operation }) => operation === look.operation);
    looked.push(known ?? (await send(look)));
  }
  // A deployment's updated_at that a refused call moves shows only after the second that it is printed in.
  for (const shown of looked) if (shown.operation === 'deployment.get') await letTimesMove(shown, io);
  const calls = await sendAll(offences);
  const after = await sendAll(looks);
  const accepted = call(subject);
  // What makes something was called already when the subject was arranged.
  const made = subject.made.find(({ operation }) => operation === accepted.operation);
  const control = made ?? (await send(accepted));
  return { looked, calls, after, control, further: await sendAll(proof?.further?.(subject) ?? []) };
}

/** Each of these calls is refused in one of these ways, and shows nothing of what it is about. */
export function allRefused(
  calls: readonly Exchange[],
  ways: readonly Refusal[],
  { control, secrets = [] }: { control: Exchange; secrets?: readonly string[] },
): Finding[] {
  return calls.flatMap((call) =>
    (secrets.length === 0 ? [undefined] : secrets).map((secret) => refused(call, ways, { control, secret })),
  );
}
