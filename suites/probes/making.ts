import { notAccepted } from '../../harness/arrange/create.ts';
import type { Ingredients } from '../../harness/arrange/ingredients.ts';
import { type Exchange, fieldOf } from '../../harness/exchange.ts';
import { isAccepted } from '../../harness/reading.ts';
import type { Io } from '../../harness/scenario.ts';
import { type DeploymentAddress, provision, type WorkAddress, work } from '../../spec/operations.ts';
import { records } from './tokens.ts';

/** The id of what was made. @throws Obstacle where nothing was, and the probe cannot go on */
export function idOf(made: Exchange): string {
  const id = fieldOf(made, 'id');
  if (isAccepted(made) && typeof id === 'string') return id;
  throw notAccepted(made, 'the probe cannot go on');
}

/** The address of a deployment that was made. @throws Obstacle */
export function addressOf(made: Exchange): DeploymentAddress {
  return { deployment_id: idOf(made) };
}

/** A message of the user, which anybody may have written. */
export const message = { events: [{ type: 'user.message', content: [{ type: 'text', text: 'Hello.' }] }] };

/** The body of a deployment's creation, with some fields otherwise. */
export function deploymentBody(name: string, { agent, environment_id }: Ingredients, otherwise: object = {}): object {
  return { name, agent, environment_id, initial_events: message.events, ...otherwise };
}

/** A schedule that fires once in four years. */
export const rare = { type: 'cron', expression: '0 0 29 2 *', timezone: 'Asia/Shanghai' };

/** A session in an environment, and a message to it. */
export async function sessionIn(
  environment_id: string,
  agent: string,
  { create, send }: Io,
  otherwise: object = {},
): Promise<{ session: Exchange; event: Exchange }> {
  const session = await create('session', (title) =>
    provision.createSession({ agent, environment_id, title, ...otherwise }),
  );
  return { session, event: await send(provision.sendEvents(idOf(session), message)) };
}

/** How often a look is taken for something that may show late, and how long after the last one. */
const looks = [0, 50, 150, 300, 500, 1_000];

/** Looks again until it is there, or has had time enough to come; gives the last look. */
export async function untilThere<X extends Exchange>(
  look: () => Promise<X>,
  isThere: (exchange: X) => boolean,
  { rest }: Io,
): Promise<X> {
  let last = await look();
  for (const pause of looks) {
    if (isThere(last)) break;
    await rest(pause);
    last = await look();
  }
  return last;
}

/** Stops what is live in an environment of the probe's own. */
export async function stopAll(environment_id: string, { send }: Io): Promise<void> {
  const list = await send(work.list(environment_id, { limit: 100 }));
  for (const { id, state } of records(list)) {
    const item: WorkAddress = { environment_id, work_id: String(id) };
    if (state !== 'stopped') await send(work.stop(item, { force: true }));
  }
}
