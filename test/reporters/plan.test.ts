import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ByHand, Plan } from '../../harness/rehearsal/plan.ts';
import { planLine } from '../../reporters/plan/line.ts';
import { planReport } from '../../reporters/plan.ts';

const none = { act: 0, arrangement: 0, shared: 0, 'clean-up': 0 };

/** A plan of a run that can judge everything, unless said otherwise. */
function plan(rest: Partial<Plan> = {}): Plan {
  return {
    plan_version: 1,
    counted_on: 'embedded reference target',
    suite: { version: '0.1.0', spec_digest: 'abc' },
    target: {
      url: 'https://staging.example.com/api/v1/cloud',
      embedded: false,
      hook: null,
      started: false,
      headers: [],
      proxy: null,
      tls: { ca: null, cert: null },
    },
    profile: { name: 'full', version: 1 },
    selection: { only: [], requirements: 111, scenarios: 76, probes: 66 },
    capabilities: { tenants: 2 },
    scope: 'all 111 requirements of the profile full, version 1',
    seed: 1,
    explore: 10,
    concurrency: 16,
    requests: {
      total: 893,
      reads: 373,
      writes: 520,
      by_lane: { act: 282, arrangement: 378, shared: 21, 'clean-up': 212 },
      by_operation: [
        {
          operation: 'deployment.pause',
          method: 'POST',
          path: '/deployments/{deployment_id}/pause',
          requests: 24,
          by_lane: { ...none, act: 23, arrangement: 1 },
        },
        {
          operation: 'work.get',
          method: 'GET',
          path: '/environments/{environment_id}/work/{work_id}',
          requests: 869,
          by_lane: { ...none, act: 869 },
        },
      ],
    },
    creations: {
      api: { environments: 17, agents: 1, sessions: 71, deployments: 10 },
      hook: { environments: 0, work_items: 0, deployments: 0 },
      removed: true,
    },
    may_cost: { sessions: 71, runs: 70 },
    rates: { reads_per_second: 50, writes_per_second: 20, max_requests: null },
    duration: { at_least_ms: 25_950, reads_ms: 7_440, writes_ms: 25_950, waits_ms: 1_020 },
    credentials: [
      { for: 'the account', variable: 'QODER_PAT', set: true, required: true },
      { for: 'another account', variable: 'QODER_FOREIGN_PAT', set: false, required: false },
    ],
    to_mend: [],
    requirements: {
      MUST: { judged: 105, inconclusive: 0, not_applicable: 0, not_selected: 0 },
      SHOULD: { judged: 6, inconclusive: 0, not_applicable: 0, not_selected: 0 },
    },
    inconclusive: [],
    not_applicable: [],
    by_hand: null,
    ...rest,
  };
}

const byHand: ByHand = {
  environments: { self_hosted: 1, cloud: 1 },
  work_items: [
    { state: 'queued', delivered: true, worker: true },
    { state: 'active', delivered: true, worker: true },
    { state: 'queued', delivered: true, worker: true },
    { state: 'queued', delivered: true, worker: false },
    { state: 'queued', delivered: false, worker: false },
  ],
  deployments: [{ status: 'active' }, { status: 'active' }],
  judged: { MUST: 105, SHOULD: 6 },
  still_open: [],
};

const lacking: Partial<Plan> = {
  requirements: {
    MUST: { judged: 96, inconclusive: 7, not_applicable: 2, not_selected: 0 },
    SHOULD: { judged: 5, inconclusive: 1, not_applicable: 0, not_selected: 0 },
  },
  inconclusive: [
    {
      class: 'credential',
      message: 'there is no token of another account',
      remedy: 'Put a token of a second account into QODER_FOREIGN_PAT.',
      requirements: [
        ...Array.from({ length: 7 }, (_, index) => ({ id: `work.ack.foreign-${index}`, level: 'MUST' as const })),
        { id: 'work.ack.foreign-told', level: 'SHOULD' },
      ],
    },
  ],
  not_applicable: [{ message: 'it takes 2 tenants', requirements: ['tenancy.one', 'tenancy.two'] }],
};

const samples: Record<string, Plan> = {
  'everything can be judged': plan(),
  'some of it cannot': plan(lacking),
  'things are to be made by hand': plan({ ...lacking, by_hand: byHand }),
  'nothing is created': plan({
    creations: {
      api: { environments: 0, agents: 0, sessions: 0, deployments: 0 },
      hook: { environments: 0, work_items: 0, deployments: 0 },
      removed: true,
    },
    may_cost: { sessions: 0, runs: 0 },
  }),
  'the embedded target': plan({
    target: { ...plan().target, url: null, embedded: true },
    credentials: [],
    rates: { reads_per_second: null, writes_per_second: null, max_requests: null },
    duration: { at_least_ms: 0, reads_ms: 0, writes_ms: 0, waits_ms: 0 },
  }),
  'a way of its own': plan({
    target: {
      ...plan().target,
      hook: 'https://staging.example.com/control',
      started: true,
      headers: ['x-workspace'],
      proxy: 'http://proxy.example.com:3128',
      tls: { ca: 'ca.pem', cert: 'client.pem' },
    },
    credentials: [{ for: 'the account', variable: null, set: null, required: true }],
    rates: { reads_per_second: 5, writes_per_second: null, max_requests: 500 },
    to_mend: ['Put a token into QODER_PAT.', 'Add --allow-production: api.qoder.com is a documented production host.'],
  }),
};

const shown = (it: Plan, width = 80) => planReport(it, { width, colors: pc.createColors(false) });
const unwrapped = (text: string) => text.replace(/\s+/g, ' ');
const named = (name: string) => samples[name] as Plan;

describe('every plan', () => {
  test.each(Object.entries(samples))(
    'says that nothing was sent, and on what the figures were counted: %s',
    (_, it) => {
      const text = unwrapped(shown(it));
      expect(text).toMatch(
        /^Nothing was sent to the target\. The figures were counted while .* embedded reference target/,
      );
      expect(text).toContain('may need more');
    },
  );

  test.each(Object.entries(samples))('ends in the sum of it: %s', (_, it) => {
    expect(unwrapped(shown(it)).trimEnd().endsWith(planLine(it))).toBe(true);
  });

  test.each(Object.entries(samples).flatMap(([name, it]) => [40, 80].map((width) => [name, width, it] as const)))(
    'fits but for what is to be copied: %s in %i columns',
    (_, width, it) => {
      const copied = /https?:|^ {2,4}[-#]|^ {4}(self_hosted|cloud):/;
      for (const line of shown(it, width)
        .split('\n')
        .filter((line) => !copied.test(line))) {
        expect(line.length, line).toBeLessThanOrEqual(width);
      }
    },
  );

  test.each(Object.entries(samples))('has no spaces at the end of a line: %s', (_, it) => {
    expect(shown(it)).not.toMatch(/ $/m);
  });
});

test.each([
  [plan(), 'a run would judge all 105 MUSTs · 893 requests'],
  [plan(lacking), 'a run would judge 96 of 105 MUSTs, 7 inconclusive, 2 not applicable · 893 requests'],
  [
    plan({ ...lacking, by_hand: byHand }),
    'a run would judge 96 of 105 MUSTs, 7 inconclusive, 2 not applicable · 105 with what is to be made by hand · 893 requests',
  ],
])('the last line (%#)', (it, want) => {
  expect(planLine(it)).toBe(want);
});

test('requests stand by operation, and by lane where there is room', () => {
  expect(shown(plan())).toContain('deployment.pause            24   23            1       0         0\n');
  expect(shown(plan(), 40)).toContain('deployment.pause            24\n');
  expect(unwrapped(shown(plan(), 40))).toContain('act 282, arrangement 378, shared 21, clean-up 212');
});

test.each([
  ['everything can be judged', 'creates 17 environments, 1 agent, 71 sessions, 10 deployments; archived in the end'],
  ['everything can be judged', 'may cost 71 sessions, and 70 runs of an agent, each begun by a user message'],
  ['everything can be judged', 'rates 50 reads a second, 20 writes a second'],
  ['everything can be judged', 'duration at least 25.9 s (side by side: reads 7.4 s, writes 25.9 s, waits 1.0 s)'],
  ['everything can be judged', 'secret for the account: QODER_PAT, set'],
  ['everything can be judged', 'for another account: QODER_FOREIGN_PAT, not set (a run does without it)'],
  ['some of it cannot', 'Could not be judged: 8 requirements'],
  ['some of it cannot', '? credential: there is no token of another account Remedy: Put a token'],
  ['some of it cannot', '7 MUST, 1 SHOULD: work.ack.foreign-0,'],
  ['some of it cannot', 'Not applicable: it takes 2 tenants tenancy.one, tenancy.two'],
  ['nothing is created', 'creates nothing may cost nothing that is known of'],
  ['the embedded target', 'target the embedded reference target, which a run starts'],
  ['the embedded target', 'rates none: requests go as fast as they come'],
  ['the embedded target', 'duration as long as the target takes to answer'],
  ['a way of its own', 'start by the command of the configuration'],
  ['a way of its own', 'hook https://staging.example.com/control'],
  ['a way of its own', 'way through the proxy http://proxy.example.com:3128, with the header x-workspace, showing'],
  ['a way of its own', 'rates 5 reads a second, writes as fast as they come; no more than 500 requests'],
  ['a way of its own', 'for the account: by a command, which was not run'],
  ['a way of its own', 'A run would not start: 2 things - Put a token into QODER_PAT. - Add --allow-production'],
])('where %s, it says: %s', (name, want) => {
  expect(unwrapped(shown(named(name)))).toContain(want);
});

describe('what is to be made by hand', () => {
  const text = shown(named('things are to be made by hand'));
  const yaml = text.slice(text.indexOf('arrange:'), text.indexOf('a run would judge'));

  test('stands in words', () => {
    for (const line of [
      'To make by hand: 9 things',
      '- 1 self-hosted environment in which nothing is queued',
      '- 1 cloud environment',
      '- 2 work items: queued, polled with a Worker-ID',
      '- 1 work item: queued, polled without a Worker-ID',
      '- 1 work item: queued, never polled',
      '- 1 work item: active, polled with a Worker-ID',
      '- 2 deployments: active',
    ]) {
      expect(text).toContain(line);
    }
  });

  test('stands as the configuration has it', () => {
    const item = (number: number, rest: object) => ({
      environment_id: 'ENVIRONMENT',
      work_id: `WORK_${number}`,
      ...rest,
    });
    expect(parse(yaml)).toEqual({
      arrange: {
        environments: { self_hosted: ['IDLE_ENVIRONMENT_1'], cloud: 'CLOUD_ENVIRONMENT' },
        work_items: [
          item(1, { state: 'queued', worker_id: 'WORKER' }),
          item(3, { state: 'queued', worker_id: 'WORKER' }),
          item(2, { state: 'active', worker_id: 'WORKER' }),
          item(4, { state: 'queued' }),
          item(5, { state: 'queued', delivered: false }),
        ],
        deployments: [
          { deployment_id: 'DEPLOYMENT_1', status: 'active' },
          { deployment_id: 'DEPLOYMENT_2', status: 'active' },
        ],
      },
    });
  });

  test('says how each kind is made', () => {
    expect(yaml).toContain("# as after a session's first message, a poll with Worker-ID: WORKER, an ack, a heartbeat");
    expect(yaml.match(/#/g)).toHaveLength(4);
  });

  test('names what would lack even so', () => {
    const open = plan({ by_hand: { ...byHand, still_open: ['work.get.queued'] } });
    expect(unwrapped(shown(open))).toContain('Not judged even so: 1 requirement, work.get.queued');
  });
});

test('lets nothing through that a terminal would act on', () => {
  const esc = '\u001b[31m';
  const hostile = plan({
    target: { ...plan().target, headers: [`x${esc}`] },
    credentials: [{ for: `the header ${esc}`, variable: `V${esc}`, set: true, required: true }],
    to_mend: [`mend ${esc}`],
    inconclusive: [{ class: 'precondition', message: `no ${esc}`, remedy: `do ${esc}`, requirements: [] }],
  });
  expect(shown(hostile).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});
