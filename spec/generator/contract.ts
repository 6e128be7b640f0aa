import { areas, rule } from '../areas.ts';
import type { Cell, Lifecycle } from '../lifecycle.ts';
import type { Adjudication, Profile, Requirement, Silence } from '../requirement.ts';
import { ContractError } from './problem.ts';
import { adjudicationsFile, lifecycleFile, profileFile, requirementsFile, silencesFile } from './shapes.ts';
import { load, type YamlFile } from './yaml-file.ts';

/** The rows of the contract: everything under `spec/` that is data and not OpenAPI. */
export interface Contract {
  requirements: Requirement[];
  lifecycles: Lifecycle[];
  profiles: Profile[];
  silences: Silence[];
  adjudications: Adjudication[];
}

export interface ContractFiles {
  requirements: YamlFile[];
  lifecycles: YamlFile[];
  profiles: YamlFile[];
  silences: YamlFile;
  adjudications: YamlFile;
}

/**
 * Reads the contract's rows and checks them against each other.
 * @param operations the operation ids of the OpenAPI document
 * @throws ContractError at the first row that cannot be loaded
 */
export function readContract(files: ContractFiles, operations: readonly string[]): Contract {
  const requirements = files.requirements.flatMap((file) => readRequirements(file, operations));
  unique(requirements, 'spec/requirements');
  const silences = load(files.silences, silencesFile);
  unique(silences, files.silences.path);
  for (const silence of silences) knownOperation(files.silences.path, silence.id, silence.operation, operations);
  const ids = requirements.map((row) => row.id);
  for (const id of ids) {
    if (silences.some((silence) => silence.id === id)) {
      throw new ContractError(files.silences.path, id, 'is judged by a requirement of that name; take it off the list');
    }
  }
  const lifecycles = files.lifecycles.map((file) => readLifecycle(file, operations, ids, silences));
  const profiles = files.profiles.map((file) =>
    readProfile(file, operations, { requirements: ids, silences: silences.map(({ id }) => id) }),
  );
  const adjudications = readAdjudications(files.adjudications, ids, silences);
  return { requirements, lifecycles, profiles, silences, adjudications };
}

function readRequirements(file: YamlFile, operations: readonly string[]): Requirement[] {
  const area = file.path.replace(/^.*\//, '').replace(/\.yaml$/, '');
  if (!areas.some((known) => known === area)) throw new ContractError(file.path, area, 'is not an area');
  const { operation, page, requirements } = load(file, requirementsFile);
  return Object.entries(requirements).map(([name, row]) => {
    if (!rule.test(name)) throw new ContractError(file.path, name, 'is not kebab case');
    if (row.level === 'MUST' && row.basis === 'example') {
      throw new ContractError(file.path, name, 'a MUST cannot rest on an example alone');
    }
    if ((row.basis === 'promoted') !== (row.why !== undefined)) {
      throw new ContractError(file.path, name, '`why` is given exactly where the basis is `promoted`');
    }
    const about = row.operation ?? operation;
    knownOperation(file.path, name, about, operations);
    return {
      id: `${area}.${name}`,
      level: row.level,
      basis: row.basis,
      statement: row.statement,
      source: { page: row.page ?? page, section: row.section },
      operation: about,
      ...(row.why === undefined ? {} : { why: row.why }),
      ...(row.may_not_arise === true ? { mayNotArise: true } : {}),
      ...(row.tenants === undefined ? {} : { tenants: row.tenants }),
    };
  });
}

function readLifecycle(
  file: YamlFile,
  operations: readonly string[],
  requirements: readonly string[],
  silences: readonly Silence[],
): Lifecycle {
  const data = load(file, lifecycleFile);
  const state = (where: string, name: string) => {
    if (!data.states.includes(name)) throw new ContractError(file.path, where, `${name} is not a state`);
  };
  state('initial', data.initial);
  for (const name of data.terminal) state('terminal', name);
  for (const [name, call] of Object.entries(data.calls)) {
    knownOperation(file.path, name, call.operation, operations);
    const row = data.cells[name];
    for (const from of data.states) {
      if (!row?.[from]) throw new ContractError(file.path, `${name} x ${from}`, 'is neither documented nor silent');
    }
  }
  for (const [name, row] of Object.entries(data.cells)) {
    if (!data.calls[name]) throw new ContractError(file.path, name, 'is not a call');
    for (const [from, cell] of Object.entries(row)) {
      state(`${name} x ${from}`, from);
      if (cell.state !== undefined) state(`${name} x ${from}`, cell.state);
      reference(file.path, `${name} x ${from}`, cell.requirement, requirements, 'requirement');
      reference(file.path, `${name} x ${from}`, cell.unchanged, requirements, 'requirement');
      reference(
        file.path,
        `${name} x ${from}`,
        cell.silent,
        silences.map((silence) => silence.id),
        'silence',
      );
    }
  }
  const { page, section, ...rest } = data;
  // The shape allows exactly the two forms of a cell.
  return { ...rest, source: { page, section }, cells: rest.cells as Record<string, Record<string, Cell>> };
}

/** The contested points; a pattern over requirement ids is written out. */
function readAdjudications(
  file: YamlFile,
  requirements: readonly string[],
  silences: readonly Silence[],
): Adjudication[] {
  const points = load(file, adjudicationsFile);
  unique(points, file.path);
  const known = silences.map(({ id }) => id);
  return points.map(({ requirements: patterns = [], silences: left = [], ...point }) => {
    if (patterns.length + left.length === 0) {
      throw new ContractError(file.path, point.id, 'concerns neither a requirement nor a silence');
    }
    for (const id of left) reference(file.path, point.id, id, known, 'silence');
    const judged = patterns.flatMap((pattern) => {
      const matching = requirements.filter((id) => matches(pattern, id));
      if (matching.length === 0) throw new ContractError(file.path, point.id, `no requirement is called ${pattern}`);
      return matching;
    });
    return { ...point, requirements: [...new Set(judged)], silences: left };
  });
}

/** Whether an id is that of a pattern, in which each * stands for any characters. */
function matches(pattern: string, id: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join('.*')}$`).test(id);
}

function readProfile(
  file: YamlFile,
  operations: readonly string[],
  known: { requirements: readonly string[]; silences: readonly string[] },
): Profile {
  const data = load(file, profileFile);
  const all = (listed: readonly string[], there: readonly string[], kind: string) => {
    if (listed.length === 1 && listed[0] === '*') return [...there];
    for (const id of listed) reference(file.path, kind, id, there, kind);
    return [...listed];
  };
  return {
    ...data,
    operations: all(data.operations, operations, 'operation'),
    requirements: all(data.requirements, known.requirements, 'requirement'),
    silences: all(data.silences ?? [], known.silences, 'silence'),
  };
}

function unique(rows: readonly { id: string }[], where: string): void {
  const seen = new Set<string>();
  for (const { id } of rows) {
    if (seen.has(id)) throw new ContractError(where, id, 'is declared twice');
    seen.add(id);
  }
}

function knownOperation(file: string, where: string, operation: string, operations: readonly string[]): void {
  if (operation !== '*') reference(file, where, operation, operations, 'operation');
}

function reference(file: string, where: string, id: string | undefined, known: readonly string[], kind: string): void {
  if (id !== undefined && !known.includes(id)) throw new ContractError(file, where, `no ${kind} is called ${id}`);
}
