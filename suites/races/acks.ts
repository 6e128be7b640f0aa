import type { ReadWorkItem } from '../../harness/arrange/work-item.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { type Finding, open, violated } from '../../harness/finding.ts';
import { answers, causedBy, fieldIs, inState, isSet, presuming } from '../../harness/findings.ts';
import { isAccepted } from '../../harness/reading.ts';
import { type Io, scenario, workItem } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import { work } from '../../spec/operations.ts';
import { burst, oneAfterTheOther } from './burst.ts';

/** Acks at the same moment, and the item afterwards. */
type Round = { acks: readonly Exchange<'work.ack'>[]; after: Exchange<'work.get'> };
type Given = { first: ReadWorkItem; second: ReadWorkItem; inTurn: ReadWorkItem };
/** The control acknowledges an item twice, one after the other. */
type Steps = { rounds: readonly Round[]; control: Round };

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
  given: { first: workItem('queued'), second: workItem('queued'), inTurn: workItem('queued') },
  act: async ({ first, second, inTurn }, io) => ({
    control: {
      acks: [await io.send(work.ack(inTurn)), await io.send(work.ack(inTurn))],
      after: await io.send(work.get(inTurn)),
    },
    rounds: [await acknowledge(first, io), await acknowledge(second, io)],
  }),
  judge: {
    'race.concurrent-acks': ({ first, second, rounds, control }) => {
      const inTurn = [...control.acks.map((ack) => answers(ack, 200)), ...acknowledged(control.after)];
      const misled = inTurn.find(({ kind }) => kind !== 'holds');
      if (misled) return misled.kind === 'open' ? misled : unproven(misled.exchanges);
      return rounds.flatMap((round, index) =>
        presuming(fieldIs(round.after, 'id', (index === 0 ? first : second).work_id), () => endsAcknowledged(round)),
      );
    },
  },
});

const acknowledged = (read: Exchange) => [inState(read, 'starting'), isSet(read, 'acknowledged_at')];

function unproven(exchanges: readonly Exchange[]): Finding {
  return open(
    exchanges,
    'precondition',
    'one after the other, too, two acks do something else than is documented, so that this shows nothing of overlapping ones',
    'See the failed requirements of ack and get.',
  );
}

/** Who of them was answered what is not judged; but the item is where every order of them leads. */
function endsAcknowledged({ acks: calls, after }: Round): readonly Finding[] {
  const [first] = calls;
  const alone = oneAfterTheOther(calls);
  if (!first || alone) return alone ? [alone] : [];
  const done = calls.find(isAccepted);
  if (done) return causedBy(done, acknowledged(after));
  const unanswered = calls.map(trouble).find((each) => each !== undefined);
  if (unanswered) return [unanswered];
  const seen = inState(after, 'starting');
  if (seen.kind !== 'violated') return [seen];
  const message = 'of several acks of a queued item at once one at least should acknowledge it, but all were refused';
  return [violated([first, ...calls.slice(1), after], message, { expected: 'starting', actual: seen.actual })];
}
