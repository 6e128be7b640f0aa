import type { ByHand, HandMadeItem } from '../../harness/rehearsal/plan.ts';

/** The calls that lead a delivered item to each state (environments/work). */
const ways: Record<HandMadeItem['state'], readonly string[]> = {
  queued: [],
  starting: ['an ack'],
  active: ['an ack', 'a heartbeat (desired_ttl_seconds=600)'],
  stopping: ['an ack', 'a heartbeat', 'a stop'],
  stopped: ['a stop with {"force":true}'],
};

/**
 * A list of things to make by hand as the `arrange` of conformance.yaml, to be filled in: every word in capitals stands
 * for an id. The items may share one environment.
 */
export function arrangeYaml({ environments, work_items, deployments }: ByHand): string[] {
  const idle = Array.from({ length: environments.self_hosted }, (_, index) => `IDLE_ENVIRONMENT_${index + 1}`);
  return [
    'arrange:',
    ...section('  environments:', [
      ...(idle.length > 0 ? [`    self_hosted: [${idle.join(', ')}]`] : []),
      ...(environments.cloud > 0 ? ['    cloud: CLOUD_ENVIRONMENT'] : []),
    ]),
    ...section('  work_items:', itemLines(work_items)),
    ...section(
      '  deployments:',
      deployments.map(({ status }, index) => `    - { deployment_id: DEPLOYMENT_${index + 1}, status: ${status} }`),
    ),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

/** A line for each item, those that are made in the same way below one comment that says how. */
function itemLines(items: readonly HandMadeItem[]): string[] {
  const byMaking = new Map<string, string[]>();
  for (const [index, item] of items.entries()) {
    const making = `    # ${howTo(item)}`;
    byMaking.set(making, [...(byMaking.get(making) ?? []), itemLine(item, index + 1)]);
  }
  return [...byMaking].flatMap(([making, lines]) => [making, ...lines]);
}

function itemLine({ state, delivered, worker }: HandMadeItem, number: number): string {
  const keys = [
    'environment_id: ENVIRONMENT',
    `work_id: WORK_${number}`,
    `state: ${state}`,
    ...(delivered ? [] : ['delivered: false']),
    ...(worker ? ['worker_id: WORKER'] : []),
  ];
  return `    - { ${keys.join(', ')} }`;
}

function howTo({ state, delivered, worker }: HandMadeItem): string {
  const poll = worker ? 'a poll with Worker-ID: WORKER' : 'a poll without Worker-ID';
  return `as after ${["a session's first message", delivered ? poll : 'no poll', ...ways[state]].join(', ')}`;
}
