import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentedOf, type Model, requirementsOf } from '../../../harness/explore/model.ts';
import { longest, shorter, walks } from '../../../harness/explore/walks.ts';
import { isRequirementId, lifecycles } from '../../../spec/contract.ts';
import { machine as deployment } from '../../../suites/explore/deployment.ts';
import { machine as workItem } from '../../../suites/explore/work-item.ts';

const machines: [string, Model][] = [
  ['work item', workItem],
  ['deployment', deployment],
];
const drawn = (model: Model) =>
  fc.sample(
    walks(fc, model, () => true),
    { seed: 1, numRuns: 500 },
  );

/** Each call of a sequence with the state that it meets. */
function met(model: Model, words: readonly string[]): [word: string, state: string][] {
  let state = model.initial;
  return words.map((word, index) => {
    const here = state;
    state = model.calls[word]?.documented(here, words.slice(0, index))?.state ?? 'nowhere';
    return [word, here];
  });
}

describe.each(machines)('the sequences that are drawn for a %s', (_, model) => {
  test('have no call that is not documented where it stands', () => {
    for (const words of drawn(model)) {
      expect(documentedOf(model, words)).toEqual(words);
      expect(words.length).toBeGreaterThan(0);
      expect(words.length).toBeLessThanOrEqual(longest);
    }
  });

  test('come, between them, to every state and every documented call', () => {
    const cells = new Set(drawn(model).flatMap((words) => met(model, words).map((cell) => cell.join(' '))));
    const documented = Object.entries(model.calls).flatMap(([word, call]) =>
      model.states.flatMap((state) => (call.documented(state, ['set-metadata']) ? [`${word} ${state}`] : [])),
    );
    expect(documented.filter((cell) => !cells.has(cell))).toEqual([]);
  });

  test('shrink to documented ones that are shorter, or as long and simpler', () => {
    for (const words of drawn(model).slice(0, 50)) {
      for (const each of shorter(model, words)) {
        expect(documentedOf(model, each)).toEqual(each);
        expect(each.length).toBeLessThanOrEqual(words.length);
        expect(each).not.toEqual(words);
      }
    }
  });

  test('shrink to an end', () => {
    const property = fc.property(
      walks(fc, model, () => true),
      (words) => words.length < 4,
    );
    const { failed, counterexample } = fc.check(property, { seed: 1 });
    expect({ failed, length: counterexample?.[0].length }).toEqual({ failed: true, length: 4 });
  });
});

test.each(machines)('the model of a %s speaks of declared requirements', (_, model) => {
  expect(requirementsOf(model).filter((id) => !isRequirementId(id))).toEqual([]);
});

test('every documented cell of the lifecycles is in the models, but for the readings', () => {
  const models: [keyof typeof lifecycles, Model][] = [
    ['work-item', workItem],
    ['deployment', deployment],
  ];
  for (const [resource, model] of models) {
    const cells = Object.entries(lifecycles[resource].cells).flatMap(([, row]) =>
      Object.values(row).flatMap((cell) => (cell.silent === undefined ? (cell.requirement ?? []) : [])),
    );
    const spoken: string[] = requirementsOf(model);
    expect(cells.filter((id) => !spoken.includes(id))).toEqual([]);
  }
});
