import { describe, expect, test } from 'vitest';
import { variants } from '../../fixtures/variants/index.ts';
import { monitors } from '../../harness/monitors.ts';
import type { RunRecord } from '../../harness/record.ts';
import { rejudge } from '../../harness/rejudge.ts';
import { silences } from '../../spec/contract.ts';
import { probes, scenarios } from '../../suites/index.ts';
import { type JudgeOptions, judgeReference } from './judged.ts';

/** What was observed, by subject. */
const observed = ({ observations }: RunRecord) =>
  Object.fromEntries(
    observations.filter(({ probe }) => probe !== undefined).map(({ subject, value }) => [subject, value]),
  );

const probing = (options: JudgeOptions = {}) => judgeReference([], { only: ['probe.*'], probing: 'quick', ...options });
const reference = probing();

/** What cannot be observed from outside, is noted in passing, or would take what a run has not. */
const unasked = [
  'ack-dispatch',
  'work-metadata-limits',
  'paused-schedule',
  'other-reasons-of-a-pause',
  'forbidden-or-missing',
  'expired-token',
];

describe('the probes', () => {
  test('observe every silence that a caller can, and leave nothing behind', async () => {
    const { record, leftovers } = await reference;
    const slow = probes.filter((probe) => probe.slow).flatMap((probe) => probe.silences);
    const seen = record.observations.map(({ subject }) => subject.split('/')[0]);
    expect([...new Set([...seen, ...slow, ...unasked])].sort()).toEqual(Object.keys(silences).sort());
    expect(record.probes.filter(({ made }) => !made)).toEqual([]);
    expect(leftovers).toEqual({ unarchived: [], liveWork: [] });
    expect(record.leftovers).toEqual([]);
  });

  test.each([
    ['one after the other', { concurrency: 1, seed: 7 }],
    ['many at the same time', { concurrency: 32, seed: 8 }],
  ])('observe the same, %s, with another seed', async (_, options) => {
    const { record } = await probing(options);
    expect(observed(record)).toEqual(observed((await reference).record));
  });

  test('are derived again from the journal, and a token that was altered is found', async () => {
    const { entries } = await reference;
    const suite = { scenarios, monitors, probes };
    const { differences, observations } = rejudge(entries, suite);
    expect({ differences, observations }).toEqual({
      differences: [],
      observations: entries.filter((entry) => entry.kind === 'observed' && entry.probe !== undefined).length,
    });
    const altered = entries.map((entry) =>
      entry.kind === 'observed' && entry.subject === 'poll-order' ? { ...entry, value: 'newest first' } : entry,
    );
    expect(rejudge(altered, suite).differences).toEqual([
      {
        scenario: 'probe.poll-order',
        attempt: 1,
        requirement: 'poll-order',
        recorded: 'newest first',
        found: 'oldest first',
      },
    ]);
  });
});

/** A server that does otherwise what is left open, and what shows of it. */
const otherwise: Record<string, Record<string, string>> = {
  'ack-retry-by-other-worker-accepted': { 'ack-retry-by-another-worker/starting': '200' },
  'ack-retry-moves-acknowledged-at': { 'ack-time-on-retry': 'moves' },
  'archived-deployment-is-missing': {
    'get-archived-deployment': '404 not_found_error',
    'update-archived-deployment': '404 not_found_error',
    'pause-archived-deployment': '404 not_found_error',
    'unpause-archived-deployment': '404 not_found_error',
    'archive-archived-deployment': '404 not_found_error',
    'runs-of-an-archived-deployment/get': '404 not_found_error',
  },
  'archived-deployments-show-as-paused': {
    'status-of-an-archived-deployment/shown': 'status=paused',
    'status-of-an-archived-deployment/filtered': 'not listed',
  },
  'archived-environment-is-missing': { 'archived-environment/get': '404 not_found_error' },
  'archived-session-stops-its-item': { 'item-of-an-archived-session/item': '200 state=stopped' },
  'bearer-in-any-case': { 'case-of-bearer': '200' },
  'before-id-lists-backwards': { 'direction-of-before-id': 'the two before it, descending' },
  'cloud-environment-is-404': { 'order-of-checks/no-item-and-no-queue': '404 not_found_error' },
  'creates-answer-200': { 'create-status/deployment': '200', 'create-status/session': '200' },
  'cursors-never-given-are-refused': { 'odd-cursors/work-page-never-given': '400 invalid_request_error' },
  'deployment-limit-above-100-refused': { 'deployment-limit-above-100/101': '400 invalid_request_error' },
  'deployment-limits-are-unprocessable': {
    'invalid-schedule/no-minute': '422 invalid_request_error',
    'values-not-allowed/create-long-name': '422 invalid_request_error',
    'values-not-allowed/update-many-keys': '422 invalid_request_error',
  },
  'deployment-names-are-unique': { 'duplicate-names': '409 conflict_error' },
  'empty-metadata-is-refused': { 'empty-metadata-key-or-value/key': '400 invalid_request_error' },
  'empty-parameters-count-as-missing': { 'empty-parameter-values/block-ms': '200' },
  'empty-poll-answers-early': { 'empty-poll-before-its-time': 'answers before' },
  'events-answer-200': { 'create-status/event': '200' },
  'every-stop-moves-stop-request-time': { 'stop-request-time-of-other-stops/when-stopped': 'moves' },
  'unknown-filter-is-refused': { 'filter-by-unknown-id/deployments': '404 not_found_error' },
  'first-heartbeat-takes-any-time': { 'time-before-any-heartbeat': '200 state=active' },
  'force-refused-when-stopped': { 'force-stop-on-stopped': '409 invalid_request_error' },
  'forced-stop-sets-stop-request-time': { 'stop-request-time-of-other-stops/forced': 'sets it' },
  'half-known-worker-refused': {
    'ack-by-half-known-worker/polled-by-nobody': '409 invalid_request_error',
    'ack-by-half-known-worker/acked-by-nobody': '409 invalid_request_error',
    'ack-without-poll': '409 invalid_request_error',
    'ack-under-concurrent-change/by-several-workers': '409 invalid_request_error',
  },
  'heartbeat-refused-when-stopping': { 'heartbeat-on-stopping/from-active': '409 invalid_request_error' },
  'heartbeat-times-compared-as-instants': {
    'heartbeat-time-by-instant/digits': '200',
    'heartbeat-time-by-instant/offset': '200',
  },
  'idempotency-keys-must-be-uuids': { 'odd-idempotency-keys/no-uuid': 'carried out anew' },
  'idempotency-where-pages-name-it': { 'idempotency-on-other-calls/work-metadata': 'carried out anew' },
  'json-needs-its-content-type': { 'other-content-type/text': '415 invalid_request_error' },
  'limit-that-is-no-number-is-ignored': { 'limit-not-a-number/deployments': '200' },
  'long-worker-id-refused': { 'length-of-a-worker-id': '400 invalid_request_error' },
  'longest-lease-by-default': { 'default-ttl': '600 s' },
  'malformed-ids-are-bad-requests': { 'malformed-ids/work': '400 invalid_request_error' },
  'null-metadata-changes-nothing': { 'work-metadata-of-another-kind/null': '200 changes nothing' },
  'null-schedule-is-refused': { 'null-schedule-on-update': '400 invalid_request_error' },
  'older-deployments': {
    'form-of-a-deployment/cas-config': 'an object',
    'last-run-after-run-by-hand/before': 'a time',
    'text-as-event-content/blocks': 'shown as text',
  },
  'pause-needs-content-type': { 'pause-without-content-type': '415 invalid_request_error' },
  'paused-deployment-cannot-be-archived': { 'archive-paused-deployment': '409 conflict_error' },
  'paused-deployments-cannot-be-changed': { 'update-paused-deployment': '409 conflict_error' },
  'paused-schedule-has-no-coming-runs': { 'upcoming-runs-while-paused': 'none' },
  'poll-delivers-newest-first': { 'poll-order': 'newest first' },
  'queued-stop-sets-stop-request-time': { 'stop-request-time-of-other-stops/graceful-when-queued': 'sets it' },
  'redelivery-keeps-first-worker': { 'worker-stored-on-redelivery/first': '200' },
  'refusals-are-replayed': { 'replay-of-a-refusal': '400 invalid_request_error' },
  'request-id-in-a-header': { 'request-id-in-headers/error': 'x-request-id' },
  'request-ids-must-be-uuids': { 'request-id-of-another-form/text': '404 not_found_error replaced' },
  'runs-queue-nothing': { 'run-queues-work': 'queues no item' },
  'session-and-message-queue-items': { 'which-call-queues/second-message': 'queues another item' },
  'session-creation-queues-item': { 'session-after-stop': 'queues no other item' },
  'session-metadata-takes-any-value': { 'metadata-projection/number': 'as JSON' },
  'stats-count-polls': { 'windows-of-statistics/second-poll-of-a-worker': 'counted' },
  'stats-oldest-of-empty-queue-is-a-time': { 'oldest-queued-at-of-an-empty-queue/empty': 'a time' },
  'stats-oldest-of-waiting-only': { 'oldest-queued-at-of-an-empty-queue/delivered': 'null' },
  'stop-body-needs-content-type': { 'stop-body-without-content-type': '200 state=stopping' },
  'stop-takes-odd-bodies': { 'stop-with-odd-bodies/array': '200 state=stopping' },
  'stopped-items-not-listed': { 'stopped-items-in-list': 'not listed' },
  'stopped-metadata-is-final': { 'metadata-on-stopped': '409 invalid_request_error' },
  'undocumented-routes-are-405': { 'undocumented-routes/put': '405 not_found_error' },
  'unknown-references-are-bad-requests': { 'unknown-references/agent': '400 invalid_request_error' },
  'archived-deployments-take-calls': {
    'update-archived-deployment': '200',
    'pause-archived-deployment': '200',
    'unpause-archived-deployment': '200',
    'archive-archived-deployment': '200',
  },
  'archived-environment-is-refused': { 'archived-environment/poll': '400 invalid_request_error' },
  'archived-session-takes-its-item-along': { 'item-of-an-archived-session/item': '404 not_found_error' },
  'condition-checked-before-state': { 'order-of-checks/stopped-item-and-other-time': '412 precondition_failed_error' },
  'deployment-creates-answer-200': { 'create-status/deployment': '200' },
  'deployment-limit-up-to-1000': { 'deployment-limit-above-100/1001': '400 invalid_request_error' },
  'key-in-flight-conflicts': { 'key-in-flight': '201 and 409 conflict_error' },
  'keys-hold-on-every-path': { 'odd-idempotency-keys/other-path': '409 conflict_error' },
  'odd-metadata-changes-nothing': { 'work-metadata-of-another-kind/array': '200 changes nothing' },
  'odd-request-ids-are-refused': { 'request-id-of-another-form/long': '400 invalid_request_error taken' },
  'odd-schedules-are-taken': { 'invalid-schedule/no-minute': 'accepted', 'invalid-schedule/update': '200' },
  'older-runs-that-fail': {
    'form-of-a-run/session': 'session_id=absent',
    'form-of-a-run/status': 'with a status',
    'form-of-a-run/error': 'error=an object',
  },
  'overlapping-runs-are-refused': { 'run-above-concurrency': '409 conflict_error and made' },
  'parameters-checked-first': { 'order-of-checks/malformed-body-and-no-item': '400 invalid_request_error' },
  'poll-delivers-in-any-order': { 'poll-order': 'another order' },
  'session-metadata-drops-what-is-no-text': { 'metadata-projection/number': 'absent' },
  'shortest-lease-by-default': { 'default-ttl': '10 s' },
  'stats-forget-polls-at-once': { 'windows-of-statistics/first-poll-of-a-worker': 'not counted' },
  'stop-body-of-another-type-is-refused': { 'stop-body-without-content-type': '415 invalid_request_error' },
  'stop-ends-the-session': { 'session-after-stop': '409 conflict_error' },
  'stop-forces-for-whatever-is-true': { 'stop-with-odd-bodies/force-of-text': '200 state=stopped' },
  'successes-carry-the-request-id': { 'request-id-in-headers/body-of-success': 'there' },
  'text-content-is-refused': { 'text-as-event-content/text': '400 invalid_request_error' },
  'undelivered-ack-is-refused': { 'ack-without-poll': '409 invalid_request_error' },
  'unknown-filter-is-a-bad-request': { 'filter-by-unknown-id/runs': '400 invalid_request_error' },
  'values-beyond-limits-are-taken': {
    'values-not-allowed/create-long-name': 'accepted',
    'values-not-allowed/update-many-keys': '200',
  },
  'what-is-undocumented-is-refused': { 'unknown-parameters-and-fields/field': '400 invalid_request_error' },
};

/** The same where it takes seconds to show. */
const slowly: Record<string, Record<string, string>> = {
  'lapsed-lease-queues-item-again': { 'lease-expiry/state': '200 state=queued' },
  'lapsed-lease-stops-item': { 'lease-expiry/state': '200 state=stopped' },
  'redelivery-window-is-a-minute': { 'default-redelivery-window/after-five-seconds': 'not delivered' },
  'poll-redelivers-at-once': { 'default-redelivery-window/before-five-seconds': 'delivered' },
};

const silencesOf = (tokens: Record<string, string>) =>
  Object.keys(tokens).map((subject) => subject.split('/')[0] ?? '');

describe('a target that takes another way shows another token', () => {
  test('of what it is said to take, and there is one for every silence that probes ask about', () => {
    const tables = Object.entries({ ...otherwise, ...slowly });
    const strange = tables.flatMap(([id, tokens]) => {
      const takes: readonly string[] = variants.find((variant) => variant.id === id)?.takes ?? [];
      return silencesOf(tokens).flatMap((silence) =>
        takes.includes(silence) ? [] : [`${id} does not take ${silence}`],
      );
    });
    const shown = tables.flatMap(([, tokens]) => silencesOf(tokens));
    const taken: readonly string[] = variants.flatMap(({ takes }) => takes);
    const hidden = Object.keys(silences).filter((id) => taken.includes(id) && ![...shown, ...unasked].includes(id));
    expect({ strange, hidden }).toEqual({ strange: [], hidden: [] });
  });

  test.concurrent.each(Object.entries(otherwise))(
    '%s',
    async (id, tokens) => {
      const found = await observedOf(id, { only: silencesOf(tokens), probing: 'quick' });
      expect(found).toMatchObject(tokens);
      const plain = observed((await reference).record);
      expect(Object.entries(tokens).filter(([subject, token]) => plain[subject] === token)).toEqual([]);
    },
    60_000,
  );

  test('also where it takes seconds', async () => {
    const only = Object.values(slowly).flatMap(silencesOf);
    const [plain, ...found] = await Promise.all([
      probing({ only, probing: 'all' }).then(({ record }) => observed(record)),
      ...Object.keys(slowly).map((id) => observedOf(id, { only, probing: 'all' })),
    ]);
    expect(found).toEqual(Object.values(slowly).map((tokens) => expect.objectContaining(tokens)));
    expect(plain).toMatchObject({
      'lease-expiry/state': '200 state=active',
      'default-redelivery-window/before-five-seconds': 'not delivered',
      'default-redelivery-window/after-five-seconds': 'delivered',
    });
  }, 60_000);
});

async function observedOf(id: string, options: JudgeOptions): Promise<Record<string, string>> {
  const variant = variants.find((candidate) => candidate.id === id);
  if (!variant) throw new Error(`there is no variant ${id}`);
  const { record } = await judgeReference([variant.change()], options);
  return observed(record);
}
