import type { GeneratedFile } from './file.ts';
import { component, type OpenApiDocument, readOpenApi, referenced, type Schema } from './openapi.ts';

const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** A schema as plain JSON Schema: extensions gone, references pointing into `$defs`; names met go into `seen`. */
function plain(value: unknown, seen: Set<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item, seen));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.startsWith('x-'))
      .map(([key, part]) => {
        if (key !== '$ref') return [key, plain(part, seen)];
        const name = referenced(part as string);
        seen.add(name);
        return [key, `#/$defs/${name}`];
      }),
  );
}

/** One component as a JSON Schema that needs no other file: what it refers to, however far, is in `$defs`. */
function selfContained(document: OpenApiDocument, name: string): Schema {
  const seen = new Set<string>();
  const root = plain(component(document, name), seen) as Schema;
  const definitions: Record<string, unknown> = {};
  // A Set that grows while it is iterated yields the new members too.
  for (const other of seen) definitions[other] = plain(component(document, other), seen);
  const sorted = Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { $schema: dialect, title: name, ...root, ...(seen.size > 0 && { $defs: sorted }) };
}

/** One self-contained JSON Schema (draft 2020-12) per component schema, for users of other languages. */
export async function jsonSchemas(): Promise<GeneratedFile[]> {
  const document = await readOpenApi();
  return Object.keys(document.components.schemas).map((name) => ({
    path: `spec/generated/schemas/${name}.json`,
    contents: `${JSON.stringify(selfContained(document, name), null, 2)}\n`,
  }));
}
