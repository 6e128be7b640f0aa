import type { Exchange } from '../../../harness/exchange.ts';
import type { JournalEntry } from '../../../harness/journal/entry.ts';
import { withReferences } from '../../../harness/journal/references.ts';
import { judgeTrace } from '../../../harness/judging.ts';
import { headerOf } from '../../../harness/plan.ts';
import { type AnyScenario, type Judges, type Step, scenario } from '../../../harness/scenario.ts';
import { select } from '../../../harness/selection.ts';
import { profiles, type RequirementId } from '../../../spec/contract.ts';

type Trace = Record<string, Exchange>;

/** A scenario of a test: what it judges of a trace that is made by hand. */
export function judging(judge: Judges<Trace>): AnyScenario {
  return scenario<object, { [label: string]: Step }>({
    id: 'work.get.by-hand',
    title: 'Made by hand',
    given: {},
    act: async () => ({}),
    judge: judge as Judges<object>,
  });
}

/** The journal of a run of one scenario whose act left these steps; `others` were sent besides. */
export function journalOf(made: AnyScenario, steps: Trace, others: readonly Exchange[] = []): JournalEntry[] {
  const { full } = profiles;
  if (!full) throw new Error('there is no full profile');
  const selection = select(full, { scenarios: [made], monitors: [] }, Object.keys(made.judge) as RequirementId[]);
  const target = { url: 'http://127.0.0.1:1/api/v1/cloud', token: 'none', foreignToken: null, embedded: true };
  const place = { scenario: made.id, attempt: 1 };
  const asked = { target, profile: full, selection, only: [], seed: 1, concurrency: 1 };
  const exchanges = [...others, ...Object.values(steps)].sort((a, b) => a.sent - b.sent);
  return [
    {
      ...{ kind: 'run', journal_version: 1, ...headerOf({ runId: 'by-hand', version: 'test', ...asked }) },
      started_at: '2026-07-01T08:15:00Z',
    },
    ...exchanges.map((exchange): JournalEntry => ({ kind: 'exchange', exchange })),
    { kind: 'arranged', ...place, given: {}, path: [] },
    { kind: 'acted', ...place, steps: withReferences(steps) },
    ...judgeTrace(made, steps, () => true).map((check): JournalEntry => ({ kind: 'check', ...place, ...check })),
    { kind: 'scenario', id: made.id, title: made.title, attempts: 1, duration_ms: 0 },
    { kind: 'end', duration_ms: 1, interrupted: false },
  ];
}
