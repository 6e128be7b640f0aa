import type { Credential, Plan } from '../../harness/rehearsal/plan.ts';
import { duration } from '../terminal/facts.ts';
import { field, type Page } from '../terminal/layout.ts';
import { count, printable } from '../text.ts';

/** Where a run would go, what it would create and what that may cost, how fast and how long, and with which secrets. */
export function facts(plan: Plan, page: Page): string[] {
  const { profile, selection, scope, credentials } = plan;
  const only = selection.only.length > 0 ? `, only ${selection.only.join(' ')}` : '';
  const rows: [label: string, text: string][] = [
    ...target(plan),
    ['profile', `${profile.name}, version ${profile.version}${only}`],
    ['scope', `${scope}; ${count(selection.scenarios, 'scenario')}, ${count(selection.probes, 'probe')}`],
    ['creates', creates(plan)],
    ['may cost', costs(plan)],
    ['rates', rates(plan)],
    ['duration', lasts(plan)],
    ...credentials.map((credential): [string, string] => ['secret', secret(credential)]),
  ];
  return [...rows.flatMap(([label, text]) => field(label, printable(text), page)), ''];
}

function target({ target: { url, hook, started, headers, proxy, tls } }: Plan): [string, string][] {
  const way = [
    ...(proxy === null ? [] : [`through the proxy ${proxy}`]),
    ...(headers.length > 0 ? [`with the header${headers.length === 1 ? '' : 's'} ${headers.join(', ')}`] : []),
    ...(tls.cert === null ? [] : [`showing the certificate ${tls.cert}`]),
    ...(tls.ca === null ? [] : [`trusting ${tls.ca}`]),
  ];
  const rows: [string, string | null][] = [
    ['target', url ?? 'the embedded reference target, which a run starts'],
    ['start', started ? 'by the command of the configuration, before the run' : null],
    ['hook', hook],
    ['way', way.join(', ') || null],
  ];
  return rows.flatMap(([label, text]) => (text === null ? [] : [[label, text]]));
}

function creates({ creations: { api, hook, removed } }: Plan): string {
  const things = [
    [api.environments, 'environment'],
    [api.agents, 'agent'],
    [api.sessions, 'session'],
    [api.deployments, 'deployment'],
    [hook.environments, 'environment', ' by the hook'],
    [hook.work_items, 'work item', ' by the hook'],
    [hook.deployments, 'deployment', ' by the hook'],
  ] as const;
  const made = things.flatMap(([number, noun, how = '']) => (number > 0 ? [`${count(number, noun)}${how}`] : []));
  if (made.length === 0) return 'nothing';
  const byApi = Object.values(api).some((number) => number > 0);
  const end = byApi ? `; ${removed ? 'archived in the end' : 'kept, until `cleanup` removes it'}` : '';
  return `${made.join(', ')}${end}`;
}

function costs({ may_cost: { sessions, runs } }: Plan): string {
  if (sessions + runs === 0) return 'nothing that is known of';
  return `${count(sessions, 'session')}, and ${count(runs, 'run')} of an agent, each begun by a user message`;
}

function rates({ rates: { reads_per_second, writes_per_second, max_requests } }: Plan): string {
  const told = (rate: number | null, what: string) =>
    rate === null ? `${what} as fast as they come` : `${rate} ${what} a second`;
  const limit = max_requests === null ? '' : `; no more than ${count(max_requests, 'request')}, clean-up aside`;
  return reads_per_second === null && writes_per_second === null
    ? `none: requests go as fast as they come${limit}`
    : `${told(reads_per_second, 'reads')}, ${told(writes_per_second, 'writes')}${limit}`;
}

function lasts({ duration: { at_least_ms, reads_ms, writes_ms, waits_ms } }: Plan): string {
  const parts = [
    ...(reads_ms > 0 ? [`reads ${duration(reads_ms)}`] : []),
    ...(writes_ms > 0 ? [`writes ${duration(writes_ms)}`] : []),
    ...(waits_ms > 0 ? [`waits ${duration(waits_ms)}`] : []),
  ];
  if (parts.length === 0) return 'as long as the target takes to answer';
  return `at least ${duration(at_least_ms)} (side by side: ${parts.join(', ')}), and longer where the target is slow`;
}

function secret({ for: what, variable, set, required }: Credential): string {
  if (variable === null) return `for ${what}: by a command, which was not run`;
  const need = required ? 'a run does not start without it' : 'a run does without it';
  return `for ${what}: ${variable}, ${set ? 'set' : `not set (${need})`}`;
}
