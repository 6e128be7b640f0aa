import { describe, expect, test } from 'vitest';
import { internalError } from '../../fixtures/reference-target/errors.ts';
import { startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { noSupplies } from '../../harness/arrange/supplies.ts';
import type { JournalEntry } from '../../harness/journal/entry.ts';
import { monitors } from '../../harness/monitors.ts';
import { collectProbes, observedIn, type Probe, probe } from '../../harness/probe.ts';
import type { Probing } from '../../harness/probe-selection.ts';
import { collect, type Step, scenario } from '../../harness/scenario.ts';
import { NothingMatches, select } from '../../harness/selection.ts';
import { profiles } from '../../spec/contract.ts';
import { probes, scenarios } from '../../suites/index.ts';
import { startWith } from '../fixtures/client.ts';
import { judge, judgeReference } from '../suites/judged.ts';
import { deploymentObject, envelope, exchange, item } from './exchanges.ts';
import { outcomes } from './runs.ts';

const asking = (parts: Partial<Probe> = {}) =>
  probe<object, { [label: string]: Step }>({
    id: 'probe.poll-order',
    title: 'In which order',
    silences: ['poll-order'],
    given: {},
    act: async () => ({}),
    observe: () => ({}),
    ...parts,
  });

describe('a probe', () => {
  test.each<[string, Parameters<typeof asking>[0], RegExp]>([
    ['with an id that is none', { id: 'probe.Poll' }, /probe\.Poll/],
    ['that asks nothing', { silences: [] }, /asks about no silence/],
  ])('is refused %s', (_, parts, message) => {
    expect(() => asking(parts)).toThrow(message);
  });

  test('is no scenario, and is collected once', () => {
    const one = asking();
    expect(collect([{ one }])).toEqual([]);
    expect(collectProbes([{ one, other: 7, list: [asking({ id: 'probe.other' })] }]).map(({ id }) => id)).toEqual([
      'probe.other',
      'probe.poll-order',
    ]);
    expect(() => collectProbes([{ one, two: asking() }])).toThrow(/declared twice/);
    const judging = scenario({
      id: 'work.get.odd',
      title: 'Odd',
      given: {},
      act: async () => ({}),
      judge: { 'work.get.queued': () => [] },
    });
    expect(collectProbes([{ judging }])).toEqual([]);
  });

  const observing = (tokens: Record<string, unknown>) => observedIn(asking({ observe: () => tokens as never }), {});

  test('gives a token for what came about', () => {
    expect(observing({ 'poll-order': 'oldest first', 'poll-order/part': undefined })).toEqual([
      { subject: 'poll-order', value: 'oldest first', probe: 'probe.poll-order' },
    ]);
  });

  test.each<[string, Record<string, unknown>]>([
    ['a silence that it does not name', { 'malformed-ids': '404' }],
    ['something that is no silence', { order: 'oldest first' }],
    ['a time', { 'poll-order': 'at 2026-07-01T08:15:01Z' }],
    ['an id', { 'poll-order': 'work_019f3be4fd2475d9a784bf2c739e1194' }],
    ['a text of several lines', { 'poll-order': 'oldest\nfirst' }],
    ['nothing', { 'poll-order': '' }],
    ['more than a token', { 'poll-order': 'x'.repeat(121) }],
  ])('must not observe %s', (_, tokens) => {
    expect(() => observing(tokens)).toThrow(/probe\.poll-order/);
  });
});

describe('probes are selected', () => {
  const suite = { scenarios, monitors, probes };
  const chosen = (only: string[], probing?: Probing, name = 'full', leftOut: string[] = []) => {
    const profile = profiles[name];
    if (!profile) throw new Error(name);
    return select(profile, suite, only, { leftOut, ...(probing ? { probing } : {}) }).probes.map(({ id }) => id);
  };
  const quick = probes.filter(({ slow }) => !slow).map(({ id }) => id);

  test.each<[string, readonly string[], readonly string[]]>([
    ['all that take no time, by the profile full', chosen([]), quick],
    ['the slow ones, too, where they are asked for', chosen([], 'all'), probes.map(({ id }) => id)],
    ['none, where none are wanted', chosen([], 'none'), []],
    ['none, by a profile that observes nothing', chosen([], 'all', 'work-queue'), []],
    ['none, by a pattern for what is judged', chosen(['work.ack.*', 'auth.*']), []],
    ['by their ids', chosen(['probe.poll-*', 'work.ack.queued']), ['probe.poll-order']],
    ['by their silences', chosen(['direction-of-before-id']), ['probe.poll-order']],
    ['not where they are left out', chosen(['probe.poll-order'], 'quick', 'full', ['poll-order']), []],
  ])('%s', (_, found, want) => {
    expect(found).toEqual(want);
  });

  test.each<[string, Probing | undefined, string, RegExp]>([
    ['probe.lease-expiry', undefined, 'full', /--slow/],
    ['lease-expiry', 'none', 'full', /leave --no-probes out/],
    ['probe.poll-order', undefined, 'deployments', /the profile full/],
  ])('%s matches nothing (%s, %s), which says what would let it', (pattern, probing, profile, missing) => {
    const call = () => chosen([pattern], probing, profile);
    expect(call).toThrow(NothingMatches);
    expect(call).toThrow(expect.objectContaining({ missing: expect.stringMatching(missing) }));
  });

  test('and judge nothing by it', () => {
    const profile = profiles.full;
    if (!profile) throw new Error('there is no full profile');
    const { requirements, scenarios: run } = select(profile, suite, ['probe.poll-order']);
    expect([...requirements, ...run]).toEqual([]);
  });
});

test('what probes exchange is held against nothing', () => {
  const key = (lane: string, ordinal: number) => `probe.x/1/${lane}/${ordinal}`;
  const seen = [
    exchange('work.get', { key: key('arrangement', 1), body: item({ state: 'active' }) }),
    exchange('work.get', { key: key('act', 1), body: { ...item({ state: 'queued' }), metadata: 7 } }),
    exchange('work.stop', { key: key('act', 2), status: 500, body: 'down' }),
    exchange('work.stop', {
      key: key('act', 3),
      status: 404,
      body: envelope('not_found_error'),
      headers: { 'content-type': 'text/html' },
    }),
    exchange('deployment.get', { key: key('act', 4), body: deploymentObject({ status: 'archived' }) }),
    exchange('work.get', { key: key('clean-up', 1), status: 500, body: 'down' }),
  ];
  const found = monitors.flatMap(({ watch }) => [...watch(seen)]);
  expect(found).toEqual([]);
  // What others see of the same item is the probe's doing.
  const list = (state: string) => exchange('work.list', { body: { data: [item({ state })], has_more: false } });
  const forward = monitors.find(({ id }) => id === 'monitor.states-forward');
  expect([...(forward?.watch([...seen, list('active'), list('queued')]) ?? [])]).toEqual([]);
});

/** The keys of exchanges, in the order in which they were sent, without the lane of what is shared. */
const sentIn = (entries: readonly JournalEntry[]) =>
  entries
    .flatMap((entry) => (entry.kind === 'exchange' ? [entry.exchange] : []))
    .sort((a, b) => a.sent - b.sent)
    .map(({ key }) => key)
    .filter((key) => !key.startsWith('run/'));

describe('a run with probes', () => {
  const only = ['work.ack.*', 'probe.ack-*', 'probe.archived-*'];

  test('makes them when everything is judged, and finds the same as without', async () => {
    const [without, withThem] = [
      await judgeReference([], { only: only.slice(0, 1) }),
      await judgeReference([], { only, probing: 'quick' }),
    ];
    expect(outcomes(withThem.record)).toEqual(outcomes(without.record));
    const { verdict, gate, counts, reasons, cut_short } = withThem.record;
    expect({ verdict, gate, reasons, cut_short, counts: counts.requirements }).toEqual({
      verdict: without.record.verdict,
      gate: without.record.gate,
      reasons: without.record.reasons,
      cut_short: false,
      counts: without.record.counts.requirements,
    });
    expect(withThem.record.scenarios.map(({ id }) => id)).toEqual(without.record.scenarios.map(({ id }) => id));
    const order = sentIn(withThem.entries).map((key) => key.startsWith('probe.'));
    expect(order.indexOf(true)).toBeGreaterThan(order.lastIndexOf(false));
    expect(withThem.leftovers).toEqual({ unarchived: [], liveWork: [] });
  });

  test('says in the record what kept one from being made, and nothing else of it', async () => {
    const { record } = await judgeReference(
      [
        (seams) => {
          seams.provisioning.archiveEnvironment = () => {
            throw new Error('down');
          };
          seams.deployments.create = () => internalError();
        },
      ],
      { only: ['work.ack.queued', 'probe.archived-deployment', 'probe.poll-order'], probing: 'quick' },
    );
    const [archived, order] = record.probes;
    expect(archived).toMatchObject({
      id: 'probe.archived-deployment',
      made: false,
      class: 'precondition',
      message: expect.stringContaining('/deployments was answered 500'),
    });
    expect(order).toMatchObject({ id: 'probe.poll-order', made: true });
    expect(order).not.toHaveProperty('class');
    expect(record.observations.filter(({ probe: by }) => by === 'probe.archived-deployment')).toEqual([]);
    expect(record.gate).toMatchObject({ exit_code: 0 });
  });

  test('is not cut short by a limit that only they reach', async () => {
    const alone = await judgeReference([], { only: ['work.ack.queued'] });
    const { 'clean-up': _, ...counted } = alone.record.counts.exchanges;
    const maxRequests = Object.values(counted).reduce((sum, number) => sum + number, 0) + 3;
    const { record } = await judgeReference([], {
      only: ['work.ack.queued', 'probe.ack-*'],
      probing: 'quick',
      maxRequests,
    });
    expect(record).toMatchObject({ cut_short: false, reasons: [], gate: { exit_code: 0 } });
    expect(record.probes.map(({ made, class: kind }) => [made, kind])).toEqual(
      record.probes.map(() => [false, 'rate']),
    );
  });

  test('takes nothing for them that was made by hand', async () => {
    const owner = await startWith({ hook: true });
    try {
      const { json } = await owner.order('work-items', { state: 'starting', worker_id: 'by-hand' });
      const { environment_id, work_id } = json;
      const { url, token, foreignToken } = owner.target;
      const supplies = {
        ...noSupplies,
        workItems: [{ environment_id, work_id, state: 'starting' as const, worker_id: 'by-hand', delivered: true }],
      };
      const target = { url, token, foreignToken, embedded: false };
      const { record, exchanges } = await judge(target, {
        only: ['probe.time-before-any-heartbeat'],
        probing: 'quick',
        supplies,
      });
      expect(record.probes).toMatchObject([{ made: true, path: ['work item: poll, ack'] }]);
      expect([...exchanges.values()].filter(({ request }) => request.path.includes(work_id))).toEqual([]);
    } finally {
      await owner.target.stop();
    }
  });

  test('makes none where the target does not answer at all', async () => {
    const reference = await startReferenceTarget();
    await reference.stop();
    const { url, token, foreignToken } = reference;
    const { record } = await judge({ url, token, foreignToken, embedded: true }, { only, probing: 'quick' });
    expect(record.probes.every(({ made }) => !made)).toBe(true);
    expect(record.gate.exit_code).toBe(3);
  });
});
