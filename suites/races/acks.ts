import type { ReadWorkItem } from '../../harness/arrange/work-item.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { type Finding, violated } from '../../harness/finding.ts';
import { causedBy, inState, isSet } from '../../harness/findings.ts';
import { isAccepted } from '../../harness/reading.ts';
import { type Io, scenario, workItem } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import { work } from '../../spec/operations.ts';
import { burst, oneAfterTheOther } from './burst.ts';

/** Acks at the same moment, and the item afterwards. */
type Round = { acks: readonly Exchange<'work.ack'>[]; after: Exchange<'work.get'> };
type Given = { first: ReadWorkItem; second: ReadWorkItem };
type Steps = { rounds: readonly Round[] };

async function acknowledge(item: ReadWorkItem, io: Io): Promise<Round> {
  const acks = await burst(
    io,
    Array.from({ length: 4 }, () => work.ack(item)),
  );
  return { acks, after: await io.send(work.get(item)) };
}

export const acks = scenario<Given, Steps>({
  id: 'race.acks-at-once',
  title: 'Acks of one item at the same moment leave it acknowledged',
  given: { first: workItem('queued'), second: workItem('queued') },
  act: async ({ first, second }, io) => ({ rounds: [await acknowledge(first, io), await acknowledge(second, io)] }),
  judge: { 'race.concurrent-acks': ({ rounds }) => rounds.flatMap(endsAcknowledged) },
});

/** Who of them was answered what is not judged; but the item is where every order of them leads. */
function endsAcknowledged({ acks: calls, after }: Round): readonly Finding[] {
  const [first] = calls;
  const alone = oneAfterTheOther(calls);
  if (!first || alone) return alone ? [alone] : [];
  const done = calls.find(isAccepted);
  if (done) return causedBy(done, [inState(after, 'starting'), isSet(after, 'acknowledged_at')]);
  const unanswered = calls.map(trouble).find((each) => each !== undefined);
  if (unanswered) return [unanswered];
  const seen = inState(after, 'starting');
  if (seen.kind !== 'violated') return [seen];
  const message = 'of several acks of a queued item at once one at least should acknowledge it, but all were refused';
  return [violated([first, ...calls.slice(1), after], message, { expected: 'starting', actual: seen.actual })];
}
