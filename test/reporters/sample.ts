import type { Exchange } from '../../harness/exchange.ts';
import type { CheckRecord, Outcome, RequirementRecord, RunRecord, ScenarioRecord } from '../../harness/record.ts';
import type { Level } from '../../spec/requirement.ts';

/** A run as the reporters get it. */
export interface Sample {
  record: RunRecord;
  exchanges: ReadonlyMap<string, Exchange>;
}

/** A requirement of `work.stop` unless said otherwise, judged by the scenario `<id>-shown`. */
export function requirement(id: string, outcome: Outcome, rest: Partial<RequirementRecord> = {}): RequirementRecord {
  return {
    id,
    level: 'MUST',
    basis: 'stated',
    statement: 'A graceful stop of an active item answers 200 and moves it to stopping, so that its worker can drain.',
    source: { page: 'environments/work/stop', section: 'State transitions' },
    operation: 'work.stop',
    outcome,
    scenarios: [`${id}-shown`],
    ...rest,
  };
}

/** An exchange of a stop that was answered as if the item had already ended. */
export function exchange(
  key: string,
  rest: { request?: Partial<Exchange['request']>; answer?: Exchange['answer'] } = {},
): Exchange {
  return {
    key,
    operation: 'work.stop',
    request: {
      method: 'POST',
      path: '/environments/env_019e64e01a137caf953ac2ac7b42ec5c/work/work_019f3be4fd2475d9a784bf2c739e1194/stop',
      headers: { authorization: 'Bearer $QODER_PAT', 'content-type': 'application/json', host: 'localhost' },
      body: '{"force":false}',
      credential: 'own',
      ...rest.request,
    },
    answer: rest.answer ?? {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"id":"work_019f3be4fd2475d9a784bf2c739e1194","type":"work","state":"stopped","metadata":{}}',
    },
    sent: 12,
    received: 15,
  };
}

/** A check that came out as its requirement did. */
export function check(requirement: RequirementRecord, rest: Partial<CheckRecord> = {}): CheckRecord {
  const key = `${requirement.id}-shown/1/act/2`;
  const outcome =
    requirement.outcome === 'failed' || requirement.outcome === 'inconclusive' ? requirement.outcome : 'passed';
  const found =
    outcome === 'failed'
      ? { message: 'the item is stopped, not stopping', expected: 'stopping', actual: 'stopped' }
      : {};
  return { requirement: requirement.id, outcome, exchanges: [key], ...found, ...rest };
}

/** The scenario that judged a requirement, with one check of it. */
export function scenario(requirement: RequirementRecord, rest: Partial<ScenarioRecord> = {}): ScenarioRecord {
  const ran = requirement.outcome !== 'not-run' && requirement.outcome !== 'not-applicable';
  return {
    id: `${requirement.id}-shown`,
    title: 'A graceful stop asks the worker of an active item to drain',
    outcome: requirement.outcome,
    attempts: ran ? 1 : 0,
    given: { item: { id: 'work_1', before: { $exchange: 'x/1/arrangement/1' } } },
    path: ['work item: poll, ack, heartbeat'],
    checks: ran ? [check(requirement)] : [],
    duration_ms: ran ? 41.7 : 0,
    ...rest,
  };
}

/** A run with these requirements; everything that follows from them is worked out here. */
export function sample(requirements: readonly RequirementRecord[], rest: Partial<RunRecord> = {}): Sample {
  const scenarios = rest.scenarios ?? requirements.map((it) => scenario(it));
  const exchanges = new Map<string, Exchange>();
  for (const { checks } of scenarios) {
    for (const key of checks.flatMap((it) => it.exchanges)) exchanges.set(key, exchange(key));
  }
  const counts = (level: Level) => {
    const number = (outcome: Outcome) =>
      requirements.filter((it) => it.level === level && it.outcome === outcome).length;
    return {
      passed: number('passed'),
      failed: number('failed'),
      inconclusive: number('inconclusive'),
      'not-applicable': number('not-applicable'),
      'not-run': number('not-run'),
    };
  };
  const must = counts('MUST');
  const open = must.inconclusive + must['not-run'];
  const nothing = must.passed + counts('SHOULD').passed === 0;
  const verdict = must.failed > 0 ? 'non-conformant' : open > 0 || nothing ? 'incomplete' : 'conformant';
  const record: RunRecord = {
    schema_version: 1,
    run_id: 'run-20250101-5f3a',
    verdict,
    gate: {
      conformant: { passes: true, exit_code: 0, message: 'everything selected was judged and holds' } as const,
      'non-conformant': {
        passes: false,
        exit_code: 1,
        message: 'the target breaks what the documentation promises',
      } as const,
      incomplete: { passes: false, exit_code: 3, message: 'not everything selected could be judged' } as const,
    }[verdict],
    reasons: [],
    scope: 'Profile full, version 1, with one tenant: whether accounts are kept apart was not judged.',
    selection: { only: [], requirements: requirements.length, scenarios: scenarios.length, probes: 0 },
    capabilities: { tenants: 2 },
    expectations: [],
    cut_short: false,
    target: { url: 'http://127.0.0.1:49152/api/v1/cloud', embedded: true },
    profile: { name: 'full', version: 1 },
    suite: { version: '0.1.0', spec_digest: 'sha256:0f1e2d3c' },
    seed: 42,
    explore: 10,
    anonymous: false,
    started_at: '2025-01-01T12:00:00.000Z',
    duration_ms: 12_345,
    counts: {
      requirements: { MUST: must, SHOULD: counts('SHOULD') },
      exchanges: { act: 120, arrangement: 150, shared: 12, 'clean-up': 7 },
    },
    requirements,
    scenarios,
    probes: [],
    observations: [],
    lock: null,
    leftovers: [],
    ...rest,
  };
  return { record, exchanges };
}
