import { execFile } from 'node:child_process';
import { appendFile, cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { lifecycles, profiles, requirements, silences } from '../../spec/contract.ts';
import { type ContractFiles, readContract } from '../../spec/generator/contract.ts';
import { operationsOf, readOpenApi } from '../../spec/generator/openapi.ts';
import { ContractError } from '../../spec/generator/problem.ts';
import { contractFiles } from '../../spec/generator/rows.ts';
import type { YamlFile } from '../../spec/generator/yaml-file.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The smallest contract that has a bit of everything. */
const fine = {
  requirements: `
operation: work.ack
page: environments/work/ack
requirements:
  queued:
    level: MUST
    basis: stated
    section: Introduction
    statement: It is so.
  no-effect:
    level: MUST
    basis: promoted
    section: Errors
    statement: It stays so.
    why: Otherwise it would mean nothing.
  example:
    level: SHOULD
    basis: example
    page: environments/work/schemas
    operation: "*"
    section: Response
    statement: It looks so.
    may_not_arise: true
`,
  lifecycle: `
resource: thing
page: environments/work/schemas
section: States
states: [queued, gone]
initial: queued
terminal: [gone]
calls:
  look: { operation: work.get, effect: none }
  ack: { operation: work.ack }
cells:
  look:
    queued: { status: 200, state: queued }
    gone: { silent: look-at-gone }
  ack:
    queued: { status: 200, state: gone, requirement: work.ack.queued }
    gone: { status: 409, type: conflict_error, state: gone }
`,
  profile: `
name: small
version: 1
statement: A little of it.
operations: [work.ack, work.get]
requirements: [work.ack.queued]
`,
  silences: `
- id: look-at-gone
  operation: work.get
  page: environments/work/get
  question: What it shows then.
  reading: Never looked at.
`,
  adjudications: `
- id: gone-things
  contested: Whether it shows.
  judged: Not judged.
  why: No page says.
  requirements: ['*.queued']
  silences: [look-at-gone]
`,
};
type Part = keyof typeof fine;

const paths: Readonly<Record<Part, string>> = {
  requirements: 'spec/requirements/work.ack.yaml',
  lifecycle: 'spec/lifecycles/thing.yaml',
  profile: 'spec/profiles/small.yaml',
  silences: 'spec/silences.yaml',
  adjudications: 'spec/adjudications.yaml',
};

function filesOf(texts: typeof fine, path = paths.requirements): ContractFiles {
  const file = (part: Part): YamlFile => ({ path: paths[part], text: texts[part] });
  return {
    requirements: [{ path, text: texts.requirements }],
    lifecycles: [file('lifecycle')],
    profiles: [file('profile')],
    silences: file('silences'),
    adjudications: file('adjudications'),
  };
}

const operations = ['work.ack', 'work.get'];
const read = (files: ContractFiles) => readContract(files, operations);

/** What is thrown by the small contract with one part of it replaced. */
function problemWith(part: Part, from: string, to: string): unknown {
  expect(fine[part].split(from), `${from} stands once`).toHaveLength(2);
  return thrownBy(() => read(filesOf({ ...fine, [part]: fine[part].replace(from, to) })));
}

function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return expect.fail('nothing was thrown');
}

describe('the small contract', () => {
  test('is read, with what a row leaves to its file', () => {
    const contract = read(filesOf(fine));
    expect(contract.requirements).toMatchObject([
      {
        id: 'work.ack.queued',
        operation: 'work.ack',
        source: { page: 'environments/work/ack', section: 'Introduction' },
      },
      { id: 'work.ack.no-effect', basis: 'promoted', why: 'Otherwise it would mean nothing.' },
      { id: 'work.ack.example', operation: '*', source: { page: 'environments/work/schemas' }, mayNotArise: true },
    ]);
    expect(contract.requirements[0]).not.toHaveProperty('mayNotArise');
    expect(contract.lifecycles).toMatchObject([{ resource: 'thing', source: { section: 'States' } }]);
    expect(contract.profiles).toMatchObject([{ name: 'small', requirements: ['work.ack.queued'] }]);
    expect(contract.silences).toMatchObject([{ id: 'look-at-gone' }]);
    expect(contract.adjudications).toMatchObject([
      { id: 'gone-things', requirements: ['work.ack.queued'], silences: ['look-at-gone'] },
    ]);
  });

  test('has profiles whose stars are written out', () => {
    const all = fine.profile.replace('[work.ack, work.get]', '["*"]').replace('[work.ack.queued]', '["*"]');
    expect(read(filesOf({ ...fine, profile: all })).profiles[0]).toMatchObject({
      operations,
      requirements: ['work.ack.queued', 'work.ack.no-effect', 'work.ack.example'],
    });
  });
});

describe('a contract is refused, with the file, the place and the problem', () => {
  test.each<[string, Part, string, string, where: string, problem: RegExp]>([
    [
      'an unknown key of a file',
      'requirements',
      'page: environments/work/ack\n',
      'page: p\npages: p\n',
      '/',
      /additional.*\(pages\)/,
    ],
    ['an unknown key of a row', 'requirements', 'why:', 'reason:', '/requirements/no-effect', /additional.*\(reason\)/],
    [
      'a key that is missing',
      'requirements',
      '    statement: It is so.\n',
      '',
      '/requirements/queued',
      /required.*\(statement\)/,
    ],
    [
      'a value that is none of the known',
      'requirements',
      'level: SHOULD',
      'level: MAY',
      '/requirements/example/level',
      /\(MUST,SHOULD\)/,
    ],
    [
      'an empty text',
      'requirements',
      'statement: It is so.',
      'statement: ""',
      '/requirements/queued/statement',
      /fewer than 1/,
    ],
    ['a requirement given twice', 'requirements', '  no-effect:', '  queued:', 'line 10', /keys must be unique/],
    [
      'a key given twice',
      'lifecycle',
      'initial: queued',
      'initial: queued\ninitial: gone',
      'line 7',
      /keys must be unique/,
    ],
    ['what is no YAML', 'silences', '- id: look-at-gone', '- id: "look', 'line 7', /quote/],
    ['a file that is empty', 'silences', fine.silences, '', '/', /must be array/],
    ['an id in another case', 'requirements', '  queued:', '  Queued:', 'Queued', /kebab case/],
    ['an id with an underscore', 'requirements', '  no-effect:', '  no_effect:', 'no_effect', /kebab case/],
    ['an id that is a number', 'requirements', '  queued:', '  200:', '200', /kebab case/],
    ['a MUST on an example', 'requirements', 'level: SHOULD', 'level: MUST', 'example', /example alone/],
    [
      'no why on what is promoted',
      'requirements',
      '    why: Otherwise it would mean nothing.\n',
      '',
      'no-effect',
      /`why`/,
    ],
    [
      'a why on what is stated',
      'requirements',
      '    statement: It is so.',
      '    statement: It is so.\n    why: Because.',
      'queued',
      /`why`/,
    ],
    [
      'an unknown operation of a file',
      'requirements',
      'operation: work.ack',
      'operation: work.akc',
      'queued',
      /no operation is called work\.akc/,
    ],
    [
      'an unknown operation of a row',
      'requirements',
      'operation: "*"',
      'operation: work.list',
      'example',
      /no operation is called work\.list/,
    ],
    [
      'a silence about an unknown operation',
      'silences',
      'operation: work.get',
      'operation: work.gte',
      'look-at-gone',
      /no operation is called work\.gte/,
    ],
    [
      'a silence with a requirement’s id',
      'silences',
      'id: look-at-gone',
      'id: work.ack.queued',
      'work.ack.queued',
      /judged by a requirement/,
    ],
    [
      'a silence that is given twice',
      'silences',
      fine.silences,
      fine.silences + fine.silences,
      'look-at-gone',
      /declared twice/,
    ],
    [
      'a cell that is missing',
      'lifecycle',
      '    gone: { silent: look-at-gone }\n',
      '',
      'look x gone',
      /neither documented nor silent/,
    ],
    [
      'a row of cells that is missing',
      'lifecycle',
      /* the key alone moves it to another name */ '  look:\n',
      '  peek:\n',
      'look x queued',
      /neither documented nor silent/,
    ],
    [
      'a cell in an unknown state',
      'lifecycle',
      '    gone: { silent: look-at-gone }',
      '    gone: { silent: look-at-gone }\n    lost: { silent: look-at-gone }',
      'look x lost',
      /lost is not a state/,
    ],
    [
      'a cell that leads to an unknown state',
      'lifecycle',
      'state: queued }',
      'state: lost }',
      'look x queued',
      /lost is not a state/,
    ],
    [
      'a cell with an unknown requirement',
      'lifecycle',
      'requirement: work.ack.queued',
      'requirement: work.ack.active',
      'ack x queued',
      /no requirement is called work\.ack\.active/,
    ],
    [
      'a cell with an unknown silence',
      'lifecycle',
      'silent: look-at-gone',
      'silent: look-away',
      'look x gone',
      /no silence is called look-away/,
    ],
    [
      'a cell that is both',
      'lifecycle',
      '{ silent: look-at-gone }',
      '{ silent: look-at-gone, status: 200, state: gone }',
      '/cells/look/gone',
      /./,
    ],
    [
      'a first state that there is not',
      'lifecycle',
      'initial: queued',
      'initial: lost',
      'initial',
      /lost is not a state/,
    ],
    [
      'a last state that there is not',
      'lifecycle',
      'terminal: [gone]',
      'terminal: [lost]',
      'terminal',
      /lost is not a state/,
    ],
    ['a state twice', 'lifecycle', '[queued, gone]', '[queued, gone, gone]', '/states', /duplicate/],
    [
      'a call of an unknown operation',
      'lifecycle',
      'ack: { operation: work.ack }',
      'ack: { operation: work.akc }',
      'ack',
      /no operation is called work\.akc/,
    ],
    [
      'cells of an unknown call',
      'lifecycle',
      '  ack:\n',
      '  nap: { queued: { silent: look-at-gone } }\n  ack:\n',
      'nap',
      /is not a call/,
    ],
    [
      'a profile with an unknown requirement',
      'profile',
      '[work.ack.queued]',
      '[work.ack.active]',
      'requirement',
      /no requirement is called work\.ack\.active/,
    ],
    [
      'a profile with an unknown operation',
      'profile',
      'work.get]',
      'work.gte]',
      'operation',
      /no operation is called work\.gte/,
    ],
    [
      'a star among others',
      'profile',
      '[work.ack.queued]',
      '["*", work.ack.queued]',
      'requirement',
      /no requirement is called \*/,
    ],
  ])('%s', (_, part, from, to, where, problem) => {
    const error = problemWith(part, from, to);
    expect(error).toBeInstanceOf(ContractError);
    expect(error).toMatchObject({ file: paths[part], where, message: expect.stringMatching(problem) });
    expect((error as ContractError).message.split(`${paths[part]}: ${where}: `)[0]).toBe('');
    expect((error as ContractError).message).not.toContain('\n');
  });

  test('a file that is no area', () => {
    for (const area of ['work', 'work.foo', 'work.ack.queued', 'Work.ack', 'toString']) {
      const error = thrownBy(() => read(filesOf(fine, `spec/requirements/${area}.yaml`)));
      expect(error).toMatchObject({
        name: 'ContractError',
        where: area,
        message: expect.stringContaining('not an area'),
      });
    }
  });

  test('an id that two files give', () => {
    const files = filesOf(fine);
    const error = thrownBy(() => read({ ...files, requirements: [...files.requirements, ...files.requirements] }));
    expect(error).toMatchObject({
      name: 'ContractError',
      where: 'work.ack.queued',
      message: expect.stringContaining('twice'),
    });
  });
});

describe('the project’s own rows', () => {
  test('are read, and are what the generated data holds', async () => {
    const ids = operationsOf(await readOpenApi()).map(({ operation }) => operation.operationId);
    const contract = readContract(await contractFiles(), ids);
    expect(contract.requirements.map(({ id }) => id).sort()).toEqual(Object.keys(requirements).sort());
    expect(contract.lifecycles.map(({ resource }) => resource).sort()).toEqual(Object.keys(lifecycles).sort());
    expect(contract.profiles.map(({ name }) => name).sort()).toEqual(Object.keys(profiles).sort());
    expect(contract.silences.map(({ id }) => id).sort()).toEqual(Object.keys(silences).sort());
  });

  test('that cannot be read make the generator say so in one line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'contract-'));
    try {
      for (const name of ['spec', 'package.json']) await cp(join(root, name), join(folder, name), { recursive: true });
      await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
      await appendFile(join(folder, 'spec/silences.yaml'), '- id: odd\n');
      const generate = ['--import', 'tsx', 'spec/generator/generate.ts', '--check'];
      const failed = await promisify(execFile)(process.execPath, generate, { cwd: folder }).catch((error) => error);
      expect(failed).toMatchObject({ code: 1, stdout: '' });
      expect(failed.stderr).toMatch(/^spec\/silences\.yaml: \/\d+: .*required.*\(operation\)\n$/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
