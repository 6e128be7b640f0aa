import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { profiles, requirements } from '../../spec/contract.ts';
import { operations } from '../../spec/generated/operations.ts';

const folder = new URL('../../spec/profiles/', import.meta.url);

/**
 * What each version of a profile lists, as a digest: a record names the profile and its version alone, so the same two
 * must always mean the same. A list that changes takes a new version, and a new line here. `full` is not among them: it
 * is whatever the suite knows, and the digest of the spec, which a record has too, says what that is.
 */
const frozen: Record<string, string> = {
  'deployments 1': '690ced0f18a33b30',
  'documented-four 1': '7e5626ad80b8d9bc',
  'read-only 1': 'e4d9f723c46f8381',
  'work-queue 1': '3fe5c27b477da313',
};

function digest({ operations, requirements }: { operations: readonly string[]; requirements: readonly string[] }) {
  const listed = JSON.stringify([[...operations].sort(), [...requirements].sort()]);
  return createHash('sha256').update(listed).digest('hex').slice(0, 16);
}

const explicit = Object.values(profiles).filter(({ name }) => {
  const { operations: listed } = parse(readFileSync(new URL(`${name}.yaml`, folder), 'utf8'));
  return !listed.includes('*');
});

describe('the profiles', () => {
  test('are those of the folder, each in the file of its name', () => {
    const files = readdirSync(folder).map((file) => file.replace('.yaml', ''));
    expect(Object.keys(profiles).sort()).toEqual(files.sort());
    for (const [name, profile] of Object.entries(profiles)) expect(profile.name).toBe(name);
  });

  test('are frozen: a list that changes takes a new version', () => {
    const now = explicit.map((profile) => [`${profile.name} ${profile.version}`, digest(profile)]);
    expect(Object.fromEntries(now)).toEqual(frozen);
  });

  test('have no call that creates without the one that removes again', () => {
    for (const { name, operations: listed } of Object.values(profiles)) {
      const without = listed
        .filter((operation) => operation.endsWith('.create'))
        .filter((operation) => !listed.includes(operation.replace('.create', '.archive')));
      expect({ name, without }).toEqual({ name, without: [] });
    }
  });

  test('judge nothing about an operation that they do not have', () => {
    for (const { name, operations: listed, requirements: judged } of Object.values(profiles)) {
      const about = (id: string) => requirements[id as keyof typeof requirements].operation;
      const beyond = judged.filter((id) => about(id) !== '*' && !listed.includes(about(id)));
      expect({ name, beyond }).toEqual({ name, beyond: [] });
    }
  });

  test('read-only has GET alone', () => {
    const methods = profiles['read-only']?.operations.map((id) => operations[id as keyof typeof operations].method);
    expect(new Set(methods)).toEqual(new Set(['GET']));
  });
});
