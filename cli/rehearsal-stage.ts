import type { OperationId } from '../fixtures/reference-target/operations.ts';
import type { Supplies } from '../harness/arrange/supplies.ts';
import { control } from '../spec/control.ts';
import { provision } from '../spec/operations.ts';
import type { Request } from '../spec/request.ts';
import type { EmbeddedTarget } from './embedded-target.ts';
import { operationsOf } from './offered.ts';

/** What the stage of a rehearsal is to be like. */
export interface StageOptions {
  profile: string;
  /** Whether the run may use a test-control hook. */
  hook: boolean;
  /** Whether the run has another account's token. */
  foreign: boolean;
  /** What the configuration gives the run to arrange from: things of the target's, which the stage has none of. */
  supplies: Supplies;
}

/** An embedded reference target that takes a target's place; its supplies have the ids of their likes on the stage. */
export type Stage = Required<EmbeddedTarget>;

/** Starts a stage on loopback, and makes on it what is supplied by hand, in the states that it is said to be in. */
export async function openStage({ profile, hook, foreign, supplies }: StageOptions): Promise<Stage> {
  const { startReferenceTarget } = await import('../fixtures/reference-target/server.ts');
  // What the run may call is the profile's affair; the agent is made before it.
  const extra: OperationId[] = supplies.agent === null ? [] : ['agent.create'];
  const started = await startReferenceTarget({ hook: true, offers: [...operationsOf(profile), ...extra] });
  const { url, token, foreignToken, hookUrl = '', hookToken = '', stop } = started;
  const ordered = async (base: string, bearer: string, { method, path, headers, body }: Request) => {
    const answer = await fetch(base + path, {
      method,
      headers: { ...headers, authorization: `Bearer ${bearer}` },
      body,
    });
    if (answer.status !== 201) throw new Error(`the stage answered ${answer.status} to ${method} ${path}`);
    return (await answer.json()) as Record<string, string>;
  };
  try {
    const made = await likes(
      supplies,
      (request) => ordered(hookUrl, hookToken, request),
      (request) => ordered(url, token, request),
    );
    return {
      target: {
        url,
        token,
        foreignToken: foreign ? foreignToken : null,
        embedded: true,
        ...(hook ? { hook: { url: hookUrl, token: hookToken } } : {}),
      },
      supplies: made,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Order = (request: Request) => Promise<Record<string, string>>;

/** The likes of supplies: as many environments, items and deployments, alike in all but their ids. */
async function likes(supplies: Supplies, hook: Order, api: Order): Promise<Supplies> {
  const ids = new Map<string, Promise<string>>();
  const environment = (named: string, type: 'self_hosted' | 'cloud') => {
    const made = ids.get(named) ?? hook(control.environment(type)).then((answer) => String(answer.environment_id));
    ids.set(named, made);
    return made;
  };
  const { agent, model, environments, workItems, deployments } = supplies;
  const { self_hosted, cloud } = environments;
  return {
    agent: agent === null ? null : String((await api(provision.createAgent({ name: 'stage', model: 'auto' }))).id),
    model,
    environments: {
      self_hosted: await Promise.all(self_hosted.map((named) => environment(named, 'self_hosted'))),
      cloud: cloud === null ? null : await environment(cloud, 'cloud'),
    },
    workItems: await Promise.all(
      workItems.map(async (item) => {
        const environment_id = await environment(item.environment_id, 'self_hosted');
        const made = await hook(
          control.workItem({
            state: item.state,
            environment_id,
            ...(item.worker_id === null ? {} : { worker_id: item.worker_id }),
            ...(item.state === 'queued' && !item.delivered ? { delivered: false } : {}),
          }),
        );
        return { ...item, environment_id, work_id: String(made.work_id) };
      }),
    ),
    deployments: await Promise.all(
      deployments.map(async ({ status }) => {
        const made = await hook(control.deployment(status));
        return { deployment_id: String(made.deployment_id), status };
      }),
    ),
  };
}
