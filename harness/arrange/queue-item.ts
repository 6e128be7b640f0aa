import { provision, work } from '../../spec/operations.ts';
import { answerOf, bodyOf, type Exchange, isObject } from '../exchange.ts';
import { Obstacle } from '../obstacle.ts';
import { trouble } from '../trouble.ts';
import type { Arranger } from './arranger.ts';
import { notAccepted } from './create.ts';

/** An item that a session of ours has queued. */
export interface QueuedItem {
  environment_id: string;
  work_id: string;
  /** The Worker-ID under which it was delivered; null for none. */
  worker: string | null;
  /** The poll that delivered it; none where it was only seen in the list. */
  delivered?: Exchange<'work.poll'>;
  /** The creation of the session that queued it. */
  session: Exchange;
}

/** Where creating a session has queued an item before, how long to wait for it to do so again. */
const soon = { milliseconds: 2_000, looks: 8 };

/**
 * Queues a work item through the public API and has it delivered: a session, and where that alone queues nothing, a
 * user message. Which of the two queues the item, and how soon it shows, is a silence of the documentation.
 * @throws Obstacle
 */
export async function queueItem(
  arranger: Arranger,
  { worker, deliver = true }: { worker: string | null; deliver?: boolean },
): Promise<QueuedItem> {
  const environment = await arranger.lease();
  const agent = await arranger.shared.agent();
  arranger.expectItem(true);
  const session = await arranger.create('session', (name) => ({
    agent,
    environment_id: environment,
    title: name,
    metadata: arranger.texts.metadata(name),
  }));
  const look = (): Promise<Exchange<'work.poll' | 'work.list'>> =>
    arranger.send(deliver ? work.poll(environment, { worker }) : work.list(environment, { limit: 100 }));
  const delivered = (look: Exchange) => itemOf(look, session.id) !== undefined;
  // A poll that is refused will not deliver later either.
  const decided = (poll: Exchange) => delivered(poll) || (answerOf(poll)?.status ?? 0) >= 400;

  const { learnt } = arranger.shared;
  let poll = learnt.queuedBy === 'message' ? undefined : await look();
  if (poll && learnt.queuedBy === 'session' && !delivered(poll)) poll = await arranger.until(look, decided, soon);
  if (poll && delivered(poll)) learnt.queuedBy ??= 'session';
  else {
    await say(arranger, session.id);
    // Where the first items never came, later ones are not waited for as long.
    const hopeless = learnt.queuedBy === undefined && learnt.undelivered >= 2;
    poll = await arranger.until(look, decided, hopeless ? soon : undefined);
    if (delivered(poll)) learnt.queuedBy ??= 'message';
  }

  const item = itemOf(poll, session.id);
  if (item === undefined) {
    learnt.undelivered += 1;
    throw undelivered(poll);
  }
  arranger.expectItem(false);
  const queued = { environment_id: environment, work_id: item, worker, session: session.exchange };
  return poll.operation === 'work.poll' ? { ...queued, delivered: poll as Exchange<'work.poll'> } : queued;
}

async function say(arranger: Arranger, sessionId: string): Promise<void> {
  const content = [{ type: 'text', text: arranger.texts.message }];
  const sent = await arranger.send(provision.sendEvents(sessionId, { events: [{ type: 'user.message', content }] }));
  const unanswered = trouble(sent);
  if (unanswered) throw new Obstacle(unanswered);
  const status = answerOf(sent)?.status ?? 0;
  if (status !== 200 && status !== 202) throw notAccepted(sent, 'no work item could be queued');
}

/** The id of the item that a poll delivered, or a list shows; undefined for none, or for another session's. */
function itemOf(look: Exchange, sessionId: string): string | undefined {
  if (answerOf(look)?.status !== 200) return undefined;
  const body = bodyOf(look);
  const shown = look.operation === 'work.list' && isObject(body) && Array.isArray(body.data) ? body.data : [body];
  const own = shown
    .filter(isObject)
    .find(({ data }) => !isObject(data) || typeof data.id !== 'string' || data.id === sessionId);
  return typeof own?.id === 'string' && own.id !== '' ? own.id : undefined;
}

function undelivered(poll: Exchange): Obstacle {
  const unanswered = trouble(poll);
  if (unanswered) return new Obstacle(unanswered);
  if (answerOf(poll)?.status !== 200) return notAccepted(poll, 'no work item was delivered');
  const empty = bodyOf(poll) === null;
  return Obstacle.of(
    'precondition',
    empty
      ? 'a session and its first message were accepted, but no work item was delivered within the wait'
      : 'a poll delivered something other than a work item of the session that was just made',
    'Check that a message to a session in a self-hosted environment queues a work item there.',
    [poll],
  );
}
