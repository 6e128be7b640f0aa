import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readUserFile } from '../../../cli/configuration/user-file.ts';
import { UsageError } from '../../../cli/usage-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'user-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: { type: 'string', minLength: 1, description: 'What it is called.' },
    size: { type: 'integer', minimum: 1 },
    colour: { enum: ['red', 'green'] },
    parts: {
      type: 'array',
      items: { type: 'object', additionalProperties: false, required: ['id'], properties: { id: { type: 'string' } } },
    },
  },
};

function written(text: string): string {
  const file = join(folder, 'user.yaml');
  writeFileSync(file, text);
  return file;
}

function problem(text: string): { message: string; remedy: string } {
  try {
    readUserFile(written(text), schema);
  } catch (error) {
    if (error instanceof UsageError) return { message: error.message.replace(folder, ''), remedy: error.remedy };
    throw error;
  }
  throw new Error('the file was taken');
}

test('gives the value, and where each part of it stands', () => {
  const { value, at } = readUserFile<{ parts: unknown[] }>(
    written('# note\nname: a\nparts:\n  - id: one\n  - id: two\n'),
    schema,
  );
  expect(value).toEqual({ name: 'a', parts: [{ id: 'one' }, { id: 'two' }] });
  expect(at(['parts', 1, 'id'])).toMatch(/user\.yaml:5:9$/);
  expect(at(['size'])).toMatch(/user\.yaml:2:1$/);
});

test.each<[string, string, RegExp, RegExp]>([
  [
    'an unknown key',
    'name: a\nsise: 3\n',
    /^\/user\.yaml:2:1: there is no key sise \(did you mean size\?\)$/,
    /name, size/,
  ],
  [
    'an unknown key further in',
    'name: a\nparts:\n  - id: x\n    ids: y\n',
    /:4:5: there is no key ids in parts\.0 \(did you mean id\?\)/,
    /id/,
  ],
  ['a missing key', 'size: 1\n', /:1:1: the file lacks the key name/, /Add name/],
  [
    'an unknown value',
    'name: a\ncolour: gren\n',
    /:2:9: colour cannot be "gren" \(did you mean green\?\)/,
    /red, green/,
  ],
  ['the wrong kind of value', 'name: 3\n', /:1:7: name should be a string, but is 3/, /What it is called/],
  ['a number out of bounds', 'name: a\nsize: 0\n', /:2:7: size is 0, which must be >= 1/, /schema/],
  ['a key twice', 'name: a\nname: b\n', /:2:1: this is not YAML as it should be: .*unique/, /Mend/],
  ['broken YAML', 'name: [a\n', /:2:1: this is not YAML as it should be/, /Mend/],
  ['an empty file', '', /:1:1: the file should be a mapping, but is empty/, /schema/],
  ['an unresolved tag', 'name: !secret a\n', /:1:7: this is not YAML as it should be: .*!secret/, /Mend/],
])('tells of %s', (_, text, message, remedy) => {
  expect(problem(text).message).toMatch(message);
  expect(problem(text).remedy).toMatch(remedy);
});

test('tells of a file that is not there', () => {
  expect(() => readUserFile(join(folder, 'none.yaml'), schema)).toThrow(/there is no file .*none\.yaml/);
});
