import { describe, expect, test } from 'vitest';
import { holds } from '../../harness/finding.ts';
import type { Monitor } from '../../harness/monitors/monitor.ts';
import type { AnyScenario } from '../../harness/scenario.ts';
import { NothingMatches, select } from '../../harness/selection.ts';
import type { RequirementId } from '../../spec/contract.ts';
import type { Profile } from '../../spec/requirement.ts';

const scenarioOf = (id: string, ...judges: RequirementId[]): AnyScenario => ({
  id,
  title: id,
  given: {},
  act: async () => ({}),
  judge: Object.fromEntries(judges.map((requirement) => [requirement, () => holds()])),
});
const monitorOf = (id: Monitor['id'], ...requirements: RequirementId[]): Monitor => ({
  id,
  title: id,
  requirements,
  watch: () => [],
});

const scenarios = [
  scenarioOf('work.ack.acknowledges', 'work.ack.queued', 'work.ack.keeps-metadata'),
  scenarioOf('work.ack.repeated', 'work.ack.active', 'work.ack.keeps-metadata'),
  scenarioOf('work.stop.forced', 'work.stop.force-active'),
  scenarioOf('deployment.pause.unlisted', 'deployment.pause.active'),
];
const monitors = [
  monitorOf('monitor.schema', 'work.get.schema', 'work.ack.schema'),
  monitorOf('monitor.states-forward', 'format.work-states-forward'),
];
const profile: Profile = {
  name: 'some',
  version: 1,
  statement: 'Some.',
  operations: [],
  requirements: [
    'work.ack.queued',
    'work.ack.active',
    'work.ack.keeps-metadata',
    'work.stop.force-active',
    'work.get.schema',
    'work.ack.schema',
    'format.work-states-forward',
  ],
};
const all = ['work.ack.acknowledges', 'work.ack.repeated', 'work.stop.forced'];

const chosen = (...only: string[]) => {
  const { requirements, scenarios: run } = select(profile, { scenarios, monitors }, only);
  return { requirements: [...requirements].sort(), scenarios: run.map(({ id }) => id) };
};

describe('a selection', () => {
  test('without patterns is the whole profile, and every scenario that judges any of it', () => {
    expect(chosen()).toEqual({ requirements: [...profile.requirements].sort(), scenarios: all });
  });

  test.each<[string, string[], { requirements: string[]; scenarios: string[] }]>([
    [
      'a requirement selects every scenario that judges it',
      ['work.ack.keeps-metadata'],
      { requirements: ['work.ack.keeps-metadata'], scenarios: ['work.ack.acknowledges', 'work.ack.repeated'] },
    ],
    [
      'a scenario selects what it judges, and with it every other scenario that judges that',
      ['work.ack.repeated'],
      {
        requirements: ['work.ack.active', 'work.ack.keeps-metadata'],
        scenarios: ['work.ack.acknowledges', 'work.ack.repeated'],
      },
    ],
    [
      'a glob goes over both kinds of ids, dots included',
      ['work.stop*'],
      { requirements: ['work.stop.force-active'], scenarios: ['work.stop.forced'] },
    ],
    [
      'braces name several',
      ['work.{stop,ack}.{force-active,queued}'],
      {
        requirements: ['work.ack.queued', 'work.stop.force-active'],
        scenarios: ['work.ack.acknowledges', 'work.stop.forced'],
      },
    ],
    [
      'patterns add up',
      ['work.ack.queued', 'work.stop.force-*'],
      {
        requirements: ['work.ack.queued', 'work.stop.force-active'],
        scenarios: ['work.ack.acknowledges', 'work.stop.forced'],
      },
    ],
    [
      'what only a monitor judges shows in any traffic, so everything is run',
      ['format.work-states-forward'],
      { requirements: ['format.work-states-forward'], scenarios: all },
    ],
    [
      'a monitor selects what it judges',
      ['monitor.schema'],
      { requirements: ['work.ack.schema', 'work.get.schema'], scenarios: all },
    ],
    ['everything', ['*'], { requirements: [...profile.requirements].sort(), scenarios: all }],
  ])('%s', (_, only, want) => {
    expect(chosen(...only)).toEqual(want);
  });

  test.each([
    ['nothing'],
    ['work.ack'],
    ['WORK.ACK.QUEUED'],
    ['deployment.pause.active'],
    ['deployment.pause.unlisted'],
    [''],
  ])('a pattern that matches nothing of the profile is an error that names it: %j', (pattern) => {
    expect(() => chosen('work.ack.queued', pattern)).toThrow(NothingMatches);
    expect(() => chosen('work.ack.queued', pattern)).toThrow(expect.objectContaining({ pattern }));
  });

  test('leaves nothing out and nothing partly judged where all is selected', () => {
    const { leftOut, partly } = select(profile, { scenarios, monitors }, []);
    expect({ leftOut, partly }).toEqual({ leftOut: { globs: [], requirements: [], scenarios: [] }, partly: [] });
  });

  test.each<[string, string[], string[]]>([
    [
      'a scenario, or a monitor, of which another part is not selected',
      ['work.ack.queued'],
      ['work.ack.acknowledges', 'monitor.schema', 'monitor.states-forward'],
    ],
    ['a scenario that is only run for the monitors to see', ['monitor.*'], all],
  ])('names what is judged in part: %s', (_, only, want) => {
    expect(select(profile, { scenarios, monitors }, only).partly).toEqual(want);
  });

  test('a monitor brings nothing that is outside the profile', () => {
    const narrow: Profile = { ...profile, requirements: ['work.ack.queued', 'work.get.schema'] };
    const { requirements } = select(narrow, { scenarios, monitors }, ['monitor.*']);
    expect([...requirements]).toEqual(['work.get.schema']);
  });
});

describe('what is left out', () => {
  const narrowed = (leftOut: string[], only: string[] = []) => {
    const chosen = select(profile, { scenarios, monitors }, only, { leftOut });
    return {
      requirements: [...chosen.requirements].sort(),
      scenarios: chosen.scenarios.map(({ id }) => id),
      leftOut: { requirements: chosen.leftOut.requirements, scenarios: chosen.leftOut.scenarios.map(({ id }) => id) },
    };
  };
  const without = (...ids: string[]) => profile.requirements.filter((id) => !ids.includes(id)).sort();

  test.each<[string, { leftOut: string[]; only?: string[] }, ReturnType<typeof narrowed>]>([
    [
      'a requirement is not judged, and a scenario that judges nothing else is not executed',
      { leftOut: ['work.stop.force-active'] },
      {
        requirements: without('work.stop.force-active'),
        scenarios: ['work.ack.acknowledges', 'work.ack.repeated'],
        leftOut: { requirements: ['work.stop.force-active'], scenarios: [] },
      },
    ],
    [
      'a scenario that judges something else, too, is executed',
      { leftOut: ['work.ack.keeps-metadata'] },
      {
        requirements: without('work.ack.keeps-metadata'),
        scenarios: all,
        leftOut: { requirements: ['work.ack.keeps-metadata'], scenarios: [] },
      },
    ],
    [
      'a scenario is not executed; what it judges stays selected',
      { leftOut: ['work.ack.repeated'] },
      {
        requirements: without(),
        scenarios: ['work.ack.acknowledges', 'work.stop.forced'],
        leftOut: { requirements: [], scenarios: ['work.ack.repeated'] },
      },
    ],
    [
      'a monitor is named, too',
      { leftOut: ['monitor.*'] },
      {
        requirements: without(),
        scenarios: all,
        leftOut: { requirements: [], scenarios: ['monitor.schema', 'monitor.states-forward'] },
      },
    ],
    [
      'only what was selected is left out',
      { leftOut: ['work.ack.*'], only: ['work.stop.forced', 'work.ack.queued'] },
      {
        requirements: ['work.stop.force-active'],
        scenarios: ['work.stop.forced'],
        leftOut: { requirements: ['work.ack.queued'], scenarios: [] },
      },
    ],
    [
      'what matches nothing of the profile leaves nothing out',
      { leftOut: ['deployment.*', ''] },
      { requirements: without(), scenarios: all, leftOut: { requirements: [], scenarios: [] } },
    ],
    [
      'where everything is, nothing is run',
      { leftOut: ['*'] },
      {
        requirements: [],
        scenarios: [],
        leftOut: { requirements: [...profile.requirements], scenarios: [] },
      },
    ],
    [
      'a scenario is not run for the monitors to see either',
      { leftOut: ['work.ack.repeated'], only: ['monitor.states-forward'] },
      {
        requirements: ['format.work-states-forward'],
        scenarios: ['work.ack.acknowledges', 'work.stop.forced'],
        leftOut: { requirements: [], scenarios: [] },
      },
    ],
  ])('%s', (_, { leftOut, only }, want) => {
    expect(narrowed(leftOut, only)).toEqual(want);
  });

  test('says what a scenario would have judged', () => {
    const { leftOut } = select(profile, { scenarios, monitors }, [], {
      leftOut: ['work.ack.acknowledges', 'work.ack.queued'],
    });
    expect(leftOut.scenarios).toEqual([
      { id: 'work.ack.acknowledges', title: 'work.ack.acknowledges', judges: ['work.ack.keeps-metadata'] },
    ]);
  });
});

describe('of a target with one tenant', () => {
  const tenants = [
    ...scenarios,
    scenarioOf('work.ack.foreign', 'work.ack.foreign-refused', 'work.ack.foreign-no-effect'),
    scenarioOf('work.stop.foreign', 'work.stop.foreign-refused', 'work.stop.force-active'),
  ];
  const foreign = ['work.ack.foreign-refused', 'work.ack.foreign-no-effect', 'work.stop.foreign-refused'];
  const whole = { ...profile, requirements: [...profile.requirements, ...foreign] };
  const chosenOf = (tenant: 1 | 2, ...only: string[]) => {
    const {
      requirements,
      scenarios: run,
      partly,
    } = select(whole, { scenarios: tenants, monitors }, only, {
      capabilities: { tenants: tenant },
    });
    return { requirements: [...requirements].sort(), scenarios: run.map(({ id }) => id), partly };
  };

  test('what takes two is not judged, and scenarios that judge nothing else are not executed', () => {
    expect(chosenOf(1)).toEqual({
      requirements: [...profile.requirements].sort(),
      scenarios: [...all, 'work.stop.foreign'],
      partly: [],
    });
    expect(chosenOf(2)).toEqual({
      requirements: [...whole.requirements].sort(),
      scenarios: [...all, 'work.ack.foreign', 'work.stop.foreign'],
      partly: [],
    });
  });

  test('a pattern may select what takes two; nothing is run for it', () => {
    expect(chosenOf(1, 'work.ack.foreign')).toEqual({ requirements: [], scenarios: [], partly: expect.anything() });
    expect(chosenOf(1, 'work.*.foreign*').requirements).toEqual(['work.stop.force-active']);
  });
});

describe('a scenario that explores', () => {
  const exploring = {
    ...scenarioOf('explore.work-item', 'work.ack.queued', 'work.stop.force-active'),
    explores: true,
    waits: true,
  };
  const selecting = (only: readonly string[], explore?: number) => {
    const offered = { scenarios: [...scenarios, exploring], monitors };
    const selection = select(profile, offered, only, explore === undefined ? {} : { explore });
    return { requirements: selection.requirements.size, scenarios: selection.scenarios.map(({ id }) => id) };
  };

  test('belongs to a whole run, in which it comes first', () => {
    expect(selecting([])).toEqual({
      requirements: profile.requirements.length,
      scenarios: ['explore.work-item', ...all],
    });
  });

  test('is selected by its own id, which calls for no other scenario', () => {
    expect(selecting(['explore.*'])).toEqual({ requirements: 2, scenarios: ['explore.work-item'] });
  });

  test('is not called for by a requirement or a scenario beside it', () => {
    expect(selecting(['work.ack.queued']).scenarios).toEqual(['work.ack.acknowledges']);
    expect(selecting(['work.stop.forced']).scenarios).toEqual(['work.stop.forced']);
  });

  test('comes beside what else is selected', () => {
    expect(selecting(['explore.*', 'work.ack.active'])).toEqual({
      requirements: 3,
      scenarios: ['explore.work-item', 'work.ack.repeated'],
    });
  });

  test('is not there where no sequence is to be tried', () => {
    expect(selecting([], 0).scenarios).toEqual(all);
    expect(() => selecting(['explore.*'], 0)).toThrow(NothingMatches);
  });
});
