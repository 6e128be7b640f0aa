import { provision, work } from '../../spec/operations.ts';
import { answerOf, bodyOf, type Exchange, fieldOf, isObject } from '../exchange.ts';
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
  /** The poll that delivered it. */
  delivered: Exchange<'work.poll'>;
}

/** Where creating a session has queued an item before, how long to wait for it to do so again. */
const soon = { milliseconds: 2_000, looks: 8 };

/**
 * Queues a work item through the public API and has it delivered: a session, and where that alone queues nothing, a
 * user message. Which of the two queues the item, and how soon it shows, is a silence of the documentation.
 * @throws Obstacle
 */
export async function queueItem(arranger: Arranger, worker: string | null): Promise<QueuedItem> {
  const environment = await arranger.lease();
  const agent = await arranger.shared.agent();
  arranger.expectItem(true);
  const session = await arranger.create('session', (name) => ({
    agent,
    environment_id: environment,
    title: name,
    metadata: { made_by: 'cloud-agents-conformance', scenario_run: name },
  }));
  const look = () => arranger.send(work.poll(environment, { worker }));
  const delivered = (poll: Exchange) => itemOf(poll, session.id) !== undefined;
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
  return { environment_id: environment, work_id: item, worker, delivered: poll };
}

async function say(arranger: Arranger, sessionId: string): Promise<void> {
  const content = [{ type: 'text', text: 'A conformance run queues this work item; no answer is needed.' }];
  const sent = await arranger.send(provision.sendEvents(sessionId, { events: [{ type: 'user.message', content }] }));
  const unanswered = trouble(sent);
  if (unanswered) throw new Obstacle(unanswered);
  const status = answerOf(sent)?.status ?? 0;
  if (status !== 200 && status !== 202) throw notAccepted(sent, 'no work item could be queued');
}

/** The id of the item that a poll delivered; undefined for none, or for another session's. */
function itemOf(poll: Exchange, sessionId: string): string | undefined {
  if (answerOf(poll)?.status !== 200) return undefined;
  const id = fieldOf(poll, 'id');
  const data = fieldOf(poll, 'data');
  const other = isObject(data) && typeof data.id === 'string' && data.id !== sessionId;
  return typeof id === 'string' && id !== '' && !other ? id : undefined;
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
