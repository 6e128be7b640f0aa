import type { Asked } from '../../../harness/dictionary/ask.ts';
import type { Row } from '../../../harness/dictionary/kill-matrix.ts';
import type { CheckRecord, RunRecord, ScenarioRecord } from '../../../harness/record.ts';
import { requirement, sample } from '../../reporters/sample.ts';

/** How a check came out, and what it said; nothing for a scenario that did not make it. */
export type Came = CheckRecord['outcome'] | { failed: string };

/** By scenario or monitor, and by requirement. */
export type Imagined = Readonly<Record<string, Readonly<Record<string, Came>>>>;

const all = ['a.one', 'a.two', 'b.one', 'b.two', 'c.one'];
const judges = ['a.x', 'a.y', 'b.x', 'b.y', 'c.x', 'explore.all', 'monitor.m'];

/** A run of which these checks are known; what no scenario judged was not run. */
export function ran(checks: Imagined, rest: Partial<RunRecord> = {}): RunRecord {
  const scenarios = Object.entries(checks).map(([id, made]): ScenarioRecord => {
    const its = Object.entries(made).map(([requirement, came]): CheckRecord => {
      if (typeof came === 'object') return { requirement, outcome: 'failed', message: came.failed, exchanges: [] };
      if (came !== 'inconclusive') return { requirement, outcome: came, message: 'it is so', exchanges: [] };
      return {
        requirement,
        outcome: came,
        class: 'precondition',
        message: 'no item',
        remedy: 'Give one.',
        exchanges: [],
      };
    });
    const failed = its.some(({ outcome }) => outcome === 'failed');
    return {
      ...{ id, title: id, outcome: failed ? 'failed' : 'passed', attempts: 1, given: {}, path: [], duration_ms: 1 },
      checks: its,
    };
  });
  const outcomeOf = (id: string) => {
    const found = scenarios.flatMap(({ checks: its }) => its.filter((it) => it.requirement === id));
    return (['failed', 'inconclusive', 'passed'] as const).find((it) => found.some(({ outcome }) => outcome === it));
  };
  const requirements = all.map((id) => requirement(id, outcomeOf(id) ?? 'not-run'));
  return sample(requirements, { scenarios, ...rest }).record;
}

/** A fault that fails these requirements by these judges, and what they say of it. */
export function row(killed: Row['killed'], shown?: Row['shown']): Row {
  const its = { title: 'It does so.', cause: 'It was meant so.', trips: Object.keys(killed), killed };
  return shown ? { ...its, shown } : its;
}

/** A dictionary of these faults, asked by a suite that has all of `all` and `judges`. */
export function dictionary(faults: Readonly<Record<string, Row>>, may: Readonly<Record<string, string[]>> = {}): Asked {
  return {
    matrix: { matrix_version: 1, suite: { spec_digest: 'sha256:0f1e2d3c' }, faults },
    digest: 'sha256:1',
    may: (fault) => may[fault] ?? [],
    suite: { requirements: new Set(all), judges: new Set(judges) },
  };
}
