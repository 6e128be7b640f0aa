import type { BlindSpot, KnownFaults, Likeness, Look } from '../../harness/dictionary/known-faults.ts';
import type { ExpectationRecord } from '../../harness/record.ts';
import { check, exchange, requirement, type Sample, sample, scenario } from './sample.ts';

const many = <T>(number: number, make: (index: number) => T): T[] => Array.from({ length: number }, (_, i) => make(i));
const passed = many(6, (i) => requirement(`work.stop.rule-${i}`, 'passed'));
const media = requirement('error.media-type', 'failed', {
  level: 'SHOULD',
  basis: 'example',
  operation: '*',
  statement: 'An error comes as JSON.',
  source: { page: 'conventions/errors', section: 'Example' },
  message: 'the answer is text/plain',
});
const down = {
  class: 'unreachable',
  message: 'no connection to http://127.0.0.1:1',
  remedy: 'see that the target runs, and that the base URL is right',
} as const;
const crashed = {
  class: 'harness',
  message: 'the judge threw a TypeError',
  remedy: 'report it, with the bundle',
} as const;
const noItem = {
  class: 'precondition',
  message: 'no path leads to a queued item',
  remedy: 'configure the test-control hook, or supply work items',
} as const;

const abrupt = {
  id: 'work.stop.stop-*',
  expect: 'failed',
  reason: 'A graceful stop is abrupt until the new scheduler is in place.',
  owner: 'team-work',
  expires: '2025-01-31',
  link: 'https://tracker.example.com/issues/4711',
  excused: ['work.stop.stop-active'],
  status: 'holds',
} as const satisfies ExpectationRecord;
const abruptly = { expected: { id: abrupt.id, reason: abrupt.reason } };
const quota = {
  id: 'work.ack.rule-*',
  expect: 'inconclusive',
  reason: 'Staging has a quota of one item.',
  owner: 'team-staging',
  expires: '2025-01-31',
  excused: ['work.ack.rule-0', 'work.ack.rule-1'],
  status: 'holds',
} as const satisfies ExpectationRecord;
const stale = {
  id: 'work.get.schema',
  expect: 'failed',
  reason: 'stopped_at is missing in the current release.',
  owner: 'team-work',
  expires: '2025-02-28',
  excused: [],
  status: 'no longer holds',
  since: '2024-12-30',
} as const satisfies ExpectationRecord;
const lets = { passes: true, exit_code: 0, message: 'every selected MUST holds, but for what is expected' } as const;
const stopped = requirement('work.stop.stop-active', 'failed', {
  message: 'the item is stopped, not stopping',
  ...abruptly,
});

const watchful: KnownFaults = {
  dictionary: { faults: 214, digest: 'sha256:0a1b', fits: true },
  ...{ noticeable: 214, by_chance: [], excused: [], blind_spots: [], likeness: null },
};
const spots: readonly BlindSpot[] = [
  ...many(9, (i) => ({
    ...{ fault: `list-serves-account-${i}`, title: 'A list serves the items of other accounts.' },
    ...{ requirement: 'tenancy.foreign-refused', judge: 'work.list.foreign', why: 'inconclusive' as const },
    ...{ class: 'credential' as const, message: 'there is no token', remedy: 'Give a token of another account.' },
  })),
  ...many(2, (i) => ({
    ...{ fault: `ack-${i}`, title: 'An ack is lost.', requirement: `work.ack.rule-${i}`, judge: 'work.ack.acks' },
    why: 'not-selected' as const,
  })),
];

/** So many faults that fit as well as each other. */
function look(more: number): Look {
  return {
    fit: 'exact',
    alike: 1,
    faults: [
      { id: 'stop-answers-abruptly', title: 'A graceful stop is abrupt.', cause: 'There is one flag only.' },
      ...many(more, (i) => ({ id: `stop-twin-${i}`, title: 'Another one.', cause: 'It is old.' })),
    ],
    checks: { made: 3, failed: 3, unmade: more },
    explains: { 'work.stop.stop-active': ['work.stop.stop-active-shown', 'work.stop.a', 'work.stop.b'] },
  };
}

function likened(looks: readonly Look[], unexplained: Likeness['unexplained'] = {}): Sample {
  const failed = 3 + Object.keys(unexplained).length;
  const likeness = { failed, explained: looks.length > 0 ? 3 : 0, looks, unexplained };
  return sample([...passed, requirement('work.stop.stop-active', 'failed')], {
    known_faults: { ...watchful, likeness },
  });
}

/** Everything that a target could write to do harm, in one string. */
export const harm =
  '\u001b[2J\u001b]0;x\u0007\u0000\u009b31m\r\n\u202e\u2028\uFFFE\uD800 ]]> &nbsp; &#0; &amp; <b attr="x">\u{1F600}';

function hostile(): Sample {
  const it = requirement('work.stop.stop-active', 'failed', {
    statement: harm,
    source: { page: harm, section: harm },
    message: harm,
  });
  const closed = requirement('work.stop.closed', 'inconclusive', { class: 'drift', message: harm, remedy: harm });
  const known = requirement('work.stop.known', 'failed', {
    message: harm,
    expected: { id: harm, reason: harm, remains: harm },
  });
  const found = { message: harm, expected: { [harm]: harm }, actual: harm };
  const base = sample([it, closed, known], {
    scenarios: [
      scenario(it, { title: harm, checks: [check(it, found)] }),
      scenario(closed, { title: harm }),
      scenario(known),
    ],
    scope: harm,
    known_faults: {
      ...{ ...watchful, noticeable: 213, by_chance: [harm], excused: [harm] },
      blind_spots: spots
        .slice(0, 1)
        .map((spot) => ({ ...spot, fault: harm, title: harm, requirement: harm, remedy: harm })),
      likeness: {
        ...{ failed: 2, explained: 1, unexplained: { [harm]: [harm] } },
        looks: [{ ...look(0), faults: [{ id: harm, title: harm, cause: harm }], explains: { [it.id]: [harm] } }],
      },
    },
    run_id: harm,
    observations: [
      { subject: 'undocumented-field', value: harm },
      { subject: 'some-silence', value: harm },
    ],
    leftovers: [{ resource: harm, id: harm, message: harm }],
    reasons: [{ class: 'cut-short', message: harm }],
    gate: { passes: false, exit_code: 1, message: harm },
    expectations: [
      { ...abrupt, id: harm, reason: harm, owner: harm, link: harm, excused: [known.id] },
      { ...stale, id: harm, reason: harm, owner: harm, message: harm },
    ],
  });
  const request = { path: `/x?${harm}`, body: harm, headers: { authorization: `Bearer ${harm}`, 'worker-id': harm } };
  const answer = { status: 200, headers: {}, body: harm };
  const exchanges = new Map([...base.exchanges.keys()].map((key) => [key, exchange(key, { request, answer })]));
  return { ...base, exchanges };
}

function interrupted(): Sample {
  return sample([...passed.slice(0, 3), requirement('work.ack.ack', 'not-run', { operation: 'work.ack' })], {
    cut_short: true,
    gate: { passes: false, exit_code: 130, message: 'interrupted' },
    reasons: [{ class: 'cut-short', message: 'the run was interrupted after 3 of 4 scenarios' }],
    leftovers: [{ resource: 'environment', id: 'env_1', message: 'clean-up was interrupted' }],
  });
}

function threeFailures(): Sample {
  const active = requirement('work.stop.stop-active', 'failed', { message: 'the item is stopped, not stopping' });
  const schema = requirement('work.get.schema', 'failed', {
    operation: 'work.get',
    unstable: true,
    statement: 'The answer is a work item with all twelve fields.',
    source: { page: 'environments/work/get', section: 'Example response' },
    message: 'stopped_at is missing',
  });
  const race = requirement('race.two-acks', 'failed', { operation: '*', message: 'both acks were answered 200' });
  const crowd = many(4, (i) =>
    scenario(schema, {
      id: `work.get.seen-${i}`,
      checks: [check(schema, { message: 'stopped_at is missing', unstable: true })],
    }),
  );
  const base = sample([...passed, active, schema, race, media], {
    scenarios: [...[...passed, active, race, media].map((it) => scenario(it)), ...crowd],
    observations: [
      { subject: 'heartbeat-on-stopping', value: '409' },
      { subject: 'undocumented-field', value: 'work_item.trace' },
    ],
  });
  const exchanges = new Map(base.exchanges);
  const key = 'race.two-acks-shown/1/act/2';
  exchanges.set(
    key,
    exchange(key, {
      request: { body: null, credential: 'foreign' },
      answer: { failure: 'reset', detail: 'ECONNRESET' },
    }),
  );
  return { ...base, exchanges };
}

/** A violation that takes three calls. */
function explored(): Sample {
  const it = requirement('work.stop.graceful-starting', 'failed', { message: 'the item is stopped, not stopping' });
  const keys = ['ack', 'set-metadata', 'stop', 'read'].map((name, index) => [name, `explore.work-item/1/act/${index}`]);
  const calls = keys.slice(0, 3).map(([word = '', key = '']) => ({ word, exchange: key }));
  const [read = ''] = keys.slice(3).map(([, key]) => key);
  const found = check(it, {
    exchanges: [calls[2]?.exchange ?? '', read],
    sequence: { calls, seed: -1182588588, path: '9:7:8:6' },
  });
  const base = sample([...passed, it], {
    scenarios: [...passed.map((each) => scenario(each)), scenario(it, { id: 'explore.work-item', checks: [found] })],
  });
  const exchanges = new Map(base.exchanges);
  for (const [index, [name, key = '']] of keys.entries()) {
    exchanges.set(key, { ...exchange(key, { request: { path: `/work/${name}` } }), sent: index, received: index });
  }
  return { ...base, exchanges };
}

/** Runs of every kind, by name. */
export const samples: Readonly<Record<string, Sample>> = {
  conformant: sample([
    ...passed,
    requirement('tenancy.apart', 'not-applicable', { operation: '*', message: 'one tenant' }),
  ]),
  'conformant, with an advisory': sample([...passed, media]),
  'conformant, with an inconclusive SHOULD': sample([
    ...passed,
    requirement('work.poll.ttl', 'inconclusive', { ...noItem, level: 'SHOULD' }),
  ]),
  'three failures': threeFailures(),
  'a violation that exploration found': explored(),
  'a failure and inconclusive MUSTs': sample([
    ...passed,
    requirement('work.stop.stop-active', 'failed', { message: 'the item is stopped, not stopping' }),
    ...many(9, (i) => requirement(`work.ack.rule-${i}`, 'inconclusive', { ...noItem, operation: 'work.ack' })),
  ]),
  'an unreachable host': sample(
    many(70, (i) =>
      requirement(`work.ack.rule-${i}`, 'inconclusive', {
        ...down,
        operation: 'work.ack',
        level: i % 7 ? 'MUST' : 'SHOULD',
      }),
    ),
  ),
  'nothing judged': sample(passed.map((it) => ({ ...it, outcome: 'not-run' as const }))),
  'an empty profile': sample([]),
  'a selection that holds': sample(
    [...passed.slice(0, 2), ...passed.slice(2).map((it) => ({ ...it, outcome: 'not-run' as const }))],
    {
      selection: { only: ['work.stop.rule-[01]'], requirements: 2, scenarios: 2, probes: 0 },
      gate: { passes: true, exit_code: 0, message: 'what was selected was judged and holds' },
    },
  ),
  'an expected failure': sample([...passed, stopped], { gate: lets, expectations: [abrupt] }),
  'an expected failure beside another': sample(
    [...passed, stopped, requirement('work.stop.closed', 'failed', { message: 'the answer is 200, not 409' })],
    { expectations: [abrupt] },
  ),
  'an expected failure of which something remains': sample(
    [
      ...passed,
      {
        ...stopped,
        expected: { ...abruptly.expected, remains: 'rate: the target allows no more requests for a minute' },
      },
    ],
    {
      gate: { passes: false, exit_code: 3, message: 'a selected MUST could not be judged' },
      expectations: [abrupt],
    },
  ),
  'an expected advisory': sample([...passed, { ...media, expected: abruptly.expected }], {
    expectations: [{ ...abrupt, excused: [media.id] }],
  }),
  'MUSTs that are expected to be inconclusive or left out': sample(
    [
      ...passed,
      ...many(2, (i) =>
        requirement(`work.ack.rule-${i}`, 'inconclusive', {
          ...noItem,
          operation: 'work.ack',
          expected: { id: quota.id, reason: quota.reason },
        }),
      ),
      requirement('work.stop.slow', 'not-run', {
        message:
          'left out of the run, as the expectation work.stop.slow says (expectations.yaml:9:3): It takes an hour.',
        expected: { id: 'work.stop.slow', reason: 'It takes an hour.' },
      }),
    ],
    {
      gate: lets,
      expectations: [
        quota,
        {
          ...{ id: 'work.stop.slow', expect: 'not-run', reason: 'It takes an hour.', owner: 'team-work' },
          ...{ expires: '2025-01-31', excused: ['work.stop.slow'], status: 'holds' },
        },
      ],
    },
  ),
  'an expectation that holds no longer': sample(passed, {
    expectations: [
      {
        ...stale,
        message:
          'nothing that it matches failed, first seen on 2024-12-30. Counted from then, it only warns until 2025-01-06, and fails the gate (exit 1) after that day. Remove it (expectations.yaml:2:3).',
      },
    ],
  }),
  'overdue expectations': sample([...passed, stopped], {
    gate: { passes: false, exit_code: 1, message: 'an expectation is overdue: work.get.schema (and 1 more)' },
    reasons: [
      { class: 'expectation', message: 'work.get.schema (expect: failed) holds no longer' },
      { class: 'expectation', message: 'work.stop.stop-* (expect: failed) has expired' },
      { class: 'violation', message: 'the item is stopped, not stopping', requirement: 'work.stop.stop-active' },
    ],
    expectations: [
      { ...stale, message: 'With --strict that fails the gate (exit 1) at once.' },
      { ...abrupt, status: 'expired', message: 'With --strict that fails the gate (exit 1) at once.' },
    ],
  }),
  'a target with one tenant': sample(
    [
      ...passed,
      requirement('tenancy.apart', 'not-applicable', {
        operation: '*',
        message: 'it takes 2 tenants, and the target is declared to have 1',
      }),
    ],
    {
      capabilities: { tenants: 1 },
      scope: '6 of the 7 requirements of the profile full, version 1; 1 is not applicable (tenants: 1)',
    },
  ),
  'a target with one tenant, and a failure': sample(
    [
      ...passed,
      requirement('work.stop.stop-active', 'failed', { message: 'the item is stopped' }),
      requirement('tenancy.apart', 'not-applicable', { operation: '*', message: 'it takes 2 tenants' }),
    ],
    { capabilities: { tenants: 1 } },
  ),
  'a target with one tenant that was not judged': sample(
    many(2, (i) => requirement(`work.ack.rule-${i}`, 'inconclusive', { ...down, operation: 'work.ack' })),
    { capabilities: { tenants: 1 } },
  ),
  interrupted: interrupted(),
  'a fault of our own in a MUST': sample([...passed, requirement('work.ack.x', 'inconclusive', crashed)], {
    gate: { passes: false, exit_code: 4, message: 'the suite itself failed' },
  }),
  'a fault of our own in a SHOULD': sample(
    [...passed, requirement('work.ack.x', 'inconclusive', { ...crashed, level: 'SHOULD' })],
    {
      gate: { passes: false, exit_code: 4, message: 'the suite itself failed' },
    },
  ),
  'a fault of our own outside any requirement': sample(passed, {
    gate: { passes: false, exit_code: 4, message: 'the journal could not be written' },
    reasons: [{ class: 'harness', message: 'no space left on device' }],
  }),
  'known faults, all of which could have been noticed': sample(passed, { known_faults: watchful }),
  'blind spots': sample(passed, { known_faults: { ...watchful, noticeable: 5, blind_spots: spots } }),
  'a failure that looks like a known fault': likened([look(0)]),
  'failures that look like several known faults': likened([look(0), { ...look(1), fit: 'likely' }, look(2)], {
    'work.stop.strange': ['work.stop.seen'],
  }),
  'a failure that looks like no known fault': likened([], { 'work.stop.stop-active': ['work.stop.stop-active-shown'] }),
  'a hostile target': hostile(),
};
