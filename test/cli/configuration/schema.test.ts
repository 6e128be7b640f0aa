import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { settings } from '../../../cli/configuration/settings-table.ts';
import schema from '../../../spec/configuration.schema.json' with { type: 'json' };
import { lifecycles } from '../../../spec/contract.ts';
import { commandTests, run } from '../command.ts';

commandTests();

interface Schema {
  type?: string | string[];
  description?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: unknown;
  items?: Schema;
  default?: unknown;
  $ref?: string;
}

/** Every key of the schema with what is said of it, by its path; within lists, too. */
function keysOf({ properties = {}, items }: Schema, path: readonly string[] = []): [readonly string[], Schema][] {
  const inside = items ? keysOf(items, [...path, '*']) : [];
  return [
    ...inside,
    ...Object.entries(properties).flatMap(([key, value]): [readonly string[], Schema][] => {
      const here = [...path, key];
      return [[here, value], ...keysOf(value, here)];
    }),
  ];
}

const keys = keysOf(schema as Schema);

test('is a schema of draft 2020-12', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  expect(ajv.validateSchema(schema)).toBe(true);
  expect(ajv.compile(schema)({})).toBe(true);
});

test('describes every key, with its default', () => {
  for (const [path, { description, properties }] of keys) {
    expect(description, path.join('.')).toMatch(/\.$/);
    if (!properties && !path.includes('*')) expect(description, path.join('.')).toContain('Default: ');
  }
});

test('is closed at every object', () => {
  const objects = [...keys.map(([, key]) => key), schema as Schema].filter(({ properties }) => properties);
  expect(objects.length).toBeGreaterThan(8);
  for (const { additionalProperties } of objects) expect(additionalProperties).toBe(false);
});

test('has the keys of the settings, and no others', () => {
  const leaves = keys
    .filter(([path, { properties }]) => !properties && !path.includes('*'))
    .map(([path]) => path.join('.'));
  expect(leaves.sort()).toEqual(
    Object.values(settings)
      .map(({ path }) => path.join('.'))
      .sort(),
  );
});

test('says the defaults that there are', () => {
  for (const { path, fallback, kind } of Object.values(settings)) {
    const [, key] = keys.find(([there]) => there.join('.') === path.join('.')) ?? [];
    const value = (kind.show as (value: unknown, environment: object) => unknown)(fallback(null), {});
    if (key?.default !== undefined) expect(key.default, path.join('.')).toEqual(value);
    if (typeof value === 'boolean' || typeof value === 'number') expect(key?.default, path.join('.')).toEqual(value);
  }
});

test('knows the states of a work item', () => {
  const items = schema.properties.arrange.properties.work_items.items.properties;
  expect(items.state.enum).toEqual(lifecycles['work-item'].states);
});

test('`run` has the flags of the settings', async () => {
  const { stdout } = await run(['run', '--help']);
  for (const { flag } of Object.values(settings)) if (flag) expect(stdout).toMatch(new RegExp(`^ +${flag}( |$)`, 'm'));
});
