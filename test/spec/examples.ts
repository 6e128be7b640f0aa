import { readdirSync, readFileSync } from 'node:fs';
import type { OperationId } from '../../spec/answers.ts';

/** An example payload of the documentation, as data. */
export interface Example {
  readonly operation: OperationId;
  readonly status: number;
  readonly source: { readonly page: string; readonly section: string };
  readonly body: unknown;
}

const folder = new URL('../../fixtures/examples/', import.meta.url);

/** Every example by the name of its file, without the ending. */
export const examples: Readonly<Record<string, Example>> = Object.fromEntries(
  readdirSync(folder).map((file) => [
    file.replace(/\.json$/, ''),
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Example,
  ]),
);

/** The example of that name; throws where there is none. */
export function example(name: string): Example {
  const found = examples[name];
  if (!found) throw new Error(`there is no example ${name}`);
  return found;
}

type Container = Record<string, unknown>;

/** The object that holds the last step of a pointer, and that step; pointers here need no escapes. */
function holder(body: unknown, pointer: string): [Container, string] {
  const steps = pointer.split('/').slice(1);
  const last = steps.pop() ?? '';
  return [steps.reduce((value, step) => value[step] as Container, body as Container), last];
}

/** A copy of the body with another value at the pointer. */
export function replaced(body: unknown, pointer: string, value: unknown): unknown {
  const copy = structuredClone(body);
  const [object, name] = holder(copy, pointer);
  object[name] = value;
  return copy;
}

/** A copy of the body without the field at the pointer. */
export function without(body: unknown, pointer: string): unknown {
  const copy = structuredClone(body);
  const [object, name] = holder(copy, pointer);
  delete object[name];
  return copy;
}
