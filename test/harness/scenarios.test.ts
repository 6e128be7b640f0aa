import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { exchangesOf } from '../../harness/journal/fold.ts';
import { withExchanges } from '../../harness/journal/references.ts';
import { judgeTrace } from '../../harness/judging.ts';
import { monitors } from '../../harness/monitors.ts';
import { collect, scenario, workItem } from '../../harness/scenario.ts';
import { isId } from '../../spec/areas.ts';
import { isRequirementId, lifecycles, profiles, requirements, silences } from '../../spec/contract.ts';
import { scenarios } from '../../suites/index.ts';
import { type Judged, judgeReference } from '../suites/judged.ts';

/** Those that the full profile runs; the others stand in for them where it does not reach. */
const ofFull = scenarios.filter(({ unless }) => unless === undefined);
const judgedByScenarios = new Set(scenarios.flatMap(({ judge }) => Object.keys(judge)));
const judgedByMonitors = new Set<string>(monitors.flatMap((monitor) => monitor.requirements));
const isJudged = (id: string) => judgedByScenarios.has(id) || judgedByMonitors.has(id);

describe('what is promised and what is judged', () => {
  test('every requirement of the full profile is judged by a scenario or a monitor', () => {
    expect(profiles.full?.requirements.filter((id) => !isJudged(id))).toEqual([]);
    expect(profiles.full?.requirements.length).toBe(Object.keys(requirements).length);
  });

  test('everything that is judged is declared by a row', () => {
    expect([...judgedByScenarios, ...judgedByMonitors].filter((id) => !isRequirementId(id))).toEqual([]);
  });

  test('every cell of a lifecycle that names a requirement names a declared one, which is judged', () => {
    const named = Object.values(lifecycles).flatMap(({ cells }) =>
      Object.values(cells).flatMap((row) =>
        Object.values(row).flatMap((cell) => (cell.silent === undefined && cell.requirement ? [cell.requirement] : [])),
      ),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((id) => !isRequirementId(id) || !judgedByScenarios.has(id))).toEqual([]);
  });

  test('every silent cell of a lifecycle is a silence that is written down', () => {
    const silent = Object.values(lifecycles).flatMap(({ cells }) =>
      Object.values(cells).flatMap((row) => Object.values(row).flatMap((cell) => cell.silent ?? [])),
    );
    expect(silent.filter((id) => !(id in silences))).toEqual([]);
  });

  test('nothing is at once a requirement and a silence', () => {
    expect(Object.keys(silences).filter((id) => isRequirementId(id))).toEqual([]);
  });
});

describe('the scenarios', () => {
  test('have ids of their own, in the grammar of the areas', () => {
    const ids = scenarios.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !isId(id))).toEqual([]);
  });

  test('do not have the id of a monitor or of a requirement that they do not judge', () => {
    const clashing = scenarios.filter(({ id, judge }) => isRequirementId(id) && !(id in judge));
    expect(clashing.map(({ id }) => id)).toEqual([]);
  });

  test('each judge something, need something, and say in a sentence what they show', () => {
    for (const { id, title, given, judge } of scenarios) {
      expect({ id, judges: Object.keys(judge).length }).not.toEqual({ id, judges: 0 });
      expect({ id, given: Object.keys(given).length }).not.toEqual({ id, given: 0 });
      expect({ id, title }).toEqual({ id, title: expect.stringMatching(/^[A-Z].*[^.]$/) });
      for (const { describe: sentence } of Object.values(given)) expect(sentence).toMatch(/^an?(other)? /);
    }
  });

  test('are refused where they cannot be right', () => {
    const fine = { title: 'A', given: {}, act: async () => ({}), judge: { 'work.get.active': () => [] } };
    for (const id of ['job.get.active', 'work.foo.bar', 'work.active', 'work.get', 'deployment-run.pause.x', '']) {
      expect(() => scenario({ ...fine, id })).toThrow(`the scenario id ${id} does not start with an area`);
    }
    for (const id of ['work.get.Active', 'work.get.', 'work.get.a.b', 'work.get.2', 'race.two--acks', 'race.a ']) {
      expect(() => scenario({ ...fine, id })).toThrow(`the scenario id ${id} does not end in kebab case`);
    }
    for (const id of ['work.get.x', 'deployment-run.get.x', 'race.two-acks-2']) {
      expect(scenario({ ...fine, id }).id).toBe(id);
    }
    expect(() => scenario({ ...fine, id: 'work.get.x', judge: {} })).toThrow('judges nothing');
    const one = scenario({ ...fine, id: 'work.get.x', given: { item: workItem('active') } });
    expect(() => collect([{ one }, { other: [one] }])).toThrow('declared twice');
    const odd = { ...one, judge: { 'work.get.nothing': () => [] } };
    expect(() => collect([{ odd }])).toThrow('work.get.nothing');
    expect(collect([{ one, number: 7, text: 'x', nothing: null }])).toEqual([one]);
  });
});

describe('the judges', () => {
  let judged: Judged;
  beforeAll(async () => {
    judged = await judgeReference();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  const traces = () => {
    const exchanges = exchangesOf(judged.entries);
    return ofFull.map((scenario) => {
      const kept = { given: {}, steps: {} };
      for (const entry of judged.entries) {
        if (entry.kind === 'arranged' && entry.scenario === scenario.id) kept.given = entry.given;
        if (entry.kind === 'acted' && entry.scenario === scenario.id) kept.steps = entry.steps;
      }
      return { scenario, trace: withExchanges({ ...kept.given, ...kept.steps }, exchanges) };
    });
  };

  const forbidden = (what: string) => () => {
    throw new Error(`a judge looked at ${what}`);
  };

  /** Every way to a clock, to chance or to the environment throws while `look` runs. */
  function inTheDark<T>(look: () => T): T {
    const environment = process.env;
    vi.spyOn(Date, 'now').mockImplementation(forbidden('the clock'));
    vi.spyOn(performance, 'now').mockImplementation(forbidden('the clock'));
    vi.spyOn(Math, 'random').mockImplementation(forbidden('chance'));
    Object.defineProperty(process, 'env', {
      configurable: true,
      get: forbidden('the environment'),
    });
    try {
      return look();
    } finally {
      Object.defineProperty(process, 'env', { configurable: true, writable: true, value: environment });
      vi.restoreAllMocks();
    }
  }

  test('find the same in the same trace, again and again, and look at nothing else', () => {
    const all = traces();
    const everything = () => true;
    const once = inTheDark(() => all.map(({ scenario, trace }) => judgeTrace(scenario, trace, everything)));
    const twice = inTheDark(() => all.map(({ scenario, trace }) => judgeTrace(scenario, trace, everything)));
    expect(twice).toEqual(once);
    const own = once.flat().filter(({ class: kind }) => kind === 'harness');
    expect(own).toEqual([]);
  });

  test('change nothing of the trace', () => {
    for (const { scenario, trace } of traces()) {
      const before = JSON.stringify(trace);
      judgeTrace(scenario, trace, () => true);
      expect(JSON.stringify(trace)).toBe(before);
    }
  });

  test('of the monitors are pure too', () => {
    const exchanges = [...judged.exchanges.values()];
    const watch = () => monitors.map((monitor) => [...monitor.watch(exchanges)]);
    expect(inTheDark(watch)).toEqual(inTheDark(watch));
  });

  test('all find something on the reference target: none is for show', () => {
    const found = new Set(
      judged.entries.flatMap((entry) => (entry.kind === 'check' ? [`${entry.scenario} ${entry.requirement}`] : [])),
    );
    // What random sequences come to in one run is chance; test/suites/explore.test.ts has enough of them.
    const silent = ofFull.flatMap(({ id, judge, explores }) =>
      Object.keys(explores ? {} : judge)
        .map((requirement) => `${id} ${requirement}`)
        .filter((name) => !found.has(name)),
    );
    expect(silent).toEqual([]);
  });
});
