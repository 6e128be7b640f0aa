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

  test('a monitor brings nothing that is outside the profile', () => {
    const narrow: Profile = { ...profile, requirements: ['work.ack.queued', 'work.get.schema'] };
    const { requirements } = select(narrow, { scenarios, monitors }, ['monitor.*']);
    expect([...requirements]).toEqual(['work.get.schema']);
  });
});
