import type { JournalEntry, RunHeader } from '../../../harness/journal/entry.ts';
import { fold } from '../../../harness/journal/fold.ts';
import type { CheckRecord, RunRecord } from '../../../harness/record.ts';
import { select } from '../../../harness/selection.ts';
import { type Expectation, leftOutBy } from '../../../harness/verdict/expectation.ts';
import { allCapabilities, type Capabilities } from '../../../spec/capabilities.ts';
import { isRequirementId, profiles, type RequirementId } from '../../../spec/contract.ts';

/** How a check came out; `harness` is an inconclusive one that is our own fault. */
export type Came = 'passed' | 'failed' | 'unstable' | 'inconclusive' | 'harness' | 'nothing';

/** A run that never was: what each scenario found of the requirements that it judges. */
export interface Imagined {
  scenarios: Readonly<Record<string, Partial<Record<RequirementId, Came>>>>;
  expectations?: readonly (Pick<Expectation, 'id' | 'expect'> & Partial<Expectation>)[];
  /** The day on which it began. */
  day?: string;
  strict?: boolean;
  since?: RunHeader['stale_since'];
  /** What is selected; everything that the scenarios judge unless said otherwise. */
  only?: readonly string[];
  capabilities?: Capabilities;
  /** How it ended. */
  end?: 'interrupted' | 'spent' | 'killed';
}

export const lastDay = '2030-01-10';
export const today = '2030-01-02';

/** An expectation with what these tests do not speak of. */
export function expectation(entry: Pick<Expectation, 'id' | 'expect'> & Partial<Expectation>): Expectation {
  return { reason: 'It is so.', owner: 'me', expires: lastDay, at: 'expectations.yaml:1:3', ...entry };
}

/** The journal of a run: only what it is selected to do is in it, as in a real one. */
export function journalOf(imagined: Imagined): JournalEntry[] {
  const { scenarios, day = today, strict = false, since = {}, only, capabilities = allCapabilities, end } = imagined;
  const expectations = (imagined.expectations ?? []).map(expectation);
  const requirements = [...new Set(Object.values(scenarios).flatMap((found) => Object.keys(found)))];
  const profile = profiles.full;
  if (!profile) throw new Error('there is no full profile');
  const all = Object.entries(scenarios).map(([id, found]) => ({
    ...{ id, title: id, given: {}, act: async () => ({}) },
    judge: Object.fromEntries(Object.keys(found).map((requirement) => [requirement, () => []])),
  }));
  const isMonitor = ({ id }: { id: string }) => id.startsWith('monitor.');
  const monitors = all.filter(isMonitor).map(({ id, title, judge }) => ({
    ...{ id: id as `monitor.${string}`, title, watch: () => [] },
    requirements: Object.keys(judge).filter(isRequirementId),
  }));
  const chosen = select(
    { ...profile, requirements },
    { scenarios: all.filter((one) => !isMonitor(one)), monitors },
    only ?? [],
    { capabilities, leftOut: leftOutBy(expectations, { day, strict }) },
  );
  const header: RunHeader = {
    run_id: 'imagined',
    target: { url: 'http://127.0.0.1:1/api', embedded: false },
    profile: { name: 'full', version: 1 },
    suite: { version: 'test', spec_digest: 'none' },
    ...{ seed: 1, concurrency: 1, started_at: `${day}T12:00:00.000Z`, only: only ?? [] },
    ...{ capabilities, expectations, strict, stale_since: since, anonymous: false, explore: 10 },
    requirements: [...chosen.requirements],
    scenarios: chosen.scenarios.map(({ id, title, judge }) => ({
      ...{ id, title },
      judges: Object.keys(judge).filter((requirement) => chosen.requirements.has(requirement)),
    })),
    probes: [],
    left_out: chosen.leftOut,
    partly: chosen.partly,
  };
  const left = new Set(chosen.leftOut.scenarios.map(({ id }) => id));
  const executed = [
    ...chosen.scenarios.map(({ id }) => id),
    ...monitors.map(({ id }) => id).filter((id) => !left.has(id)),
  ];
  const ended = end === 'killed' ? [] : executed;
  return [
    { kind: 'run', journal_version: 1, ...header },
    ...ended.flatMap((id): JournalEntry[] => [
      ...Object.entries(scenarios[id] ?? {})
        .filter(([requirement]) => chosen.requirements.has(requirement))
        .flatMap(([requirement, came]) => checkOf(requirement, came))
        .map((check): JournalEntry => ({ kind: 'check', scenario: id, attempt: 1, ...check })),
      {
        ...{ kind: 'scenario', id, title: id, attempts: 1, duration_ms: 1 },
        ...(id.startsWith('monitor.') ? { monitor: true } : {}),
      },
    ]),
    ...(end === 'spent' ? [{ kind: 'spent', requests: 9 } as const] : []),
    ...(end === 'killed' ? [] : [{ kind: 'end', duration_ms: 1, interrupted: end === 'interrupted' } as const]),
  ];
}

/** The record of a run, as its journal gives it when it is read again from a file. */
export function recordOf(imagined: Imagined): RunRecord {
  return fold(JSON.parse(JSON.stringify(journalOf(imagined))));
}

function checkOf(requirement: string, came: Came): CheckRecord[] {
  const about = { requirement, message: `it was ${came}`, exchanges: [] };
  switch (came) {
    case 'nothing':
      return [];
    case 'passed':
      return [{ requirement, outcome: 'passed', exchanges: [] }];
    case 'failed':
      return [{ ...about, outcome: 'failed' }];
    case 'unstable':
      return [{ ...about, outcome: 'failed', unstable: true }];
    case 'inconclusive':
      return [{ ...about, outcome: 'inconclusive', class: 'rate', remedy: 'Wait.' }];
    case 'harness':
      return [{ ...about, outcome: 'inconclusive', class: 'harness', remedy: 'Report it.' }];
  }
}
