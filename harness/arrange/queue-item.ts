import { provision, work } from '../../spec/operations.ts';
import { answerOf, bodyOf, type Exchange, isObject } from '../exchange.ts';
import { drifted, Obstacle } from '../obstacle.ts';
import { trouble } from '../trouble.ts';
import type { Arranger } from './arranger.ts';
import { notAccepted } from './create.ts';
import { pageShowing } from './listed-work.ts';

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

/** After so many polls that delivered nothing, a look at the list shows whether the item is there and no longer queued. */
const pollsBetweenLooks = 4;

/**
 * Queues a work item through the public API and has it delivered: a session, and where that alone queues nothing, a
 * user message. Which of the two queues the item, and how soon it shows, is a silence of the documentation.
 *
 * A poll may deliver somebody else's item, in an environment that the configuration supplies above all: what is not of
 * the session that was just made is not used, and nothing else is done to it.
 * @throws Obstacle
 */
export async function queueItem(
  arranger: Arranger,
  { worker, deliver = true }: { worker: string | null; deliver?: boolean },
): Promise<QueuedItem> {
  const { id: environment, ours } = await arranger.lease();
  const agent = await arranger.shared.agent();
  arranger.expectItem(true);
  const session = await arranger.create('session', (name) => ({
    agent,
    environment_id: environment,
    title: name,
    metadata: arranger.texts.metadata(name),
  }));
  const itemOf = (look: Exchange) => itemShown(look, session.id, ours);
  let polls = 0;
  const look = (): Promise<Exchange<'work.poll' | 'work.list'>> => {
    const list = !deliver || (arranger.offers('work.list') && ++polls % pollsBetweenLooks === 0);
    return list
      ? pageShowing(environment, arranger.send, (item) => isOfSession(item, session.id, ours))
      : arranger.send(work.poll(environment, { worker }));
  };
  /** Where the item is by now, if a list shows that it is not in the queue any more, from where a poll would deliver it. */
  const movedOnTo = (look: Exchange) => {
    const state = look.operation === 'work.list' ? itemShown(look, session.id, false)?.state : undefined;
    return typeof state === 'string' && state !== 'queued' ? state : undefined;
  };
  const delivered = (look: Exchange) =>
    movedOnTo(look) === undefined && (look.operation === 'work.poll' || !deliver) && itemOf(look) !== undefined;
  // A poll that is refused will not deliver later either.
  const refused = (look: Exchange) => look.operation === 'work.poll' && (answerOf(look)?.status ?? 0) >= 400;
  const decided = (look: Exchange) => delivered(look) || movedOnTo(look) !== undefined || refused(look);

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

  const item = delivered(poll) ? itemOf(poll) : undefined;
  if (item === undefined) {
    const state = movedOnTo(poll);
    if (state !== undefined) throw drifted(`the item was queued, but is ${state} before it could be polled`, [poll]);
    learnt.undelivered += 1;
    throw undelivered(poll, deliver);
  }
  arranger.expectItem(false);
  const queued = { environment_id: environment, work_id: item.id, worker, session: session.exchange };
  return poll.operation === 'work.poll' ? { ...queued, delivered: poll as Exchange<'work.poll'> } : queued;
}

/** A message of the user to a session. @throws Obstacle where it is not taken */
export async function say(arranger: Arranger, sessionId: string): Promise<Exchange> {
  const content = [{ type: 'text', text: arranger.texts.message }];
  const sent = await arranger.send(provision.sendEvents(sessionId, { events: [{ type: 'user.message', content }] }));
  const unanswered = trouble(sent);
  if (unanswered) throw new Obstacle(unanswered);
  const status = answerOf(sent)?.status ?? 0;
  if (status !== 200 && status !== 202) throw notAccepted(sent, 'no work item could be queued');
  return sent;
}

/**
 * The item of a session that a poll delivered, or a list shows; undefined for none, or for another session's.
 * @param lenient whether an item that does not say whose it is will do: in an environment of our own it can be no other's
 */
export function itemShown(
  look: Exchange,
  sessionId: string,
  lenient: boolean,
): (Record<string, unknown> & { id: string }) | undefined {
  if (answerOf(look)?.status !== 200) return undefined;
  const body = bodyOf(look);
  const shown = look.operation === 'work.list' && isObject(body) && Array.isArray(body.data) ? body.data : [body];
  return shown
    .filter(isObject)
    .filter((item): item is Record<string, unknown> & { id: string } => typeof item.id === 'string' && item.id !== '')
    .find((item) => isOfSession(item, sessionId, lenient));
}

function isOfSession({ data }: Record<string, unknown>, sessionId: string, lenient: boolean): boolean {
  return isObject(data) && typeof data.id === 'string' ? data.id === sessionId : lenient;
}

function undelivered(look: Exchange, deliver: boolean): Obstacle {
  const unanswered = trouble(look);
  if (unanswered) return new Obstacle(unanswered);
  const listed = look.operation === 'work.list';
  // Between polls the list is only looked at, and its own failure is not what keeps the item away.
  if (answerOf(look)?.status !== 200 && !(listed && deliver)) return notAccepted(look, 'no work item was delivered');
  const empty = listed || bodyOf(look) === null;
  return Obstacle.of(
    'precondition',
    empty
      ? 'a session and its first message were accepted, but no work item was delivered within the wait'
      : 'a poll delivered something other than a work item of the session that was just made',
    'Check that a message to a session in a self-hosted environment queues a work item there.',
    [look],
  );
}
