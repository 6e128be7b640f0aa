import { stringify } from 'yaml';
import { beginningOf } from './calls.ts';

/** A requirement to be, as the command line has it. */
export interface Wanted {
  area: string;
  /** The rest of the id. */
  rule: string;
  statement: string;
  level: 'MUST' | 'SHOULD';
  basis: 'stated' | 'table' | 'example' | 'promoted';
  section: string;
  why: string | undefined;
}

/** A new file. */
export interface NewFile {
  path: string;
  text: string;
}

/** The row, as it stands below `requirements:` of its area's file. */
export function rowText({ rule, level, basis, section, statement, why }: Wanted): string {
  const row = { [rule]: { level, basis, section, statement, ...(why === undefined ? {} : { why }) } };
  return stringify(row, { lineWidth: 0 }).replace(/^(?=.)/gm, '  ');
}

/** A scenario that makes the call and looks at what is stored, and judges the answer's status only. */
export function scenarioFile({ area, rule, statement }: Wanted): NewFile {
  const { folder, precondition, given, call, read, makers } = beginningOf(area);
  const name = given.split(':')[0];
  return {
    path: `suites/${folder}/${slug(area)}-${rule}.ts`,
    text: `import { answers } from '../../harness/findings.ts';
import { ${['scenario', precondition].sort(byLetter).join(', ')} } from '../../harness/scenario.ts';
import { ${makers.join(', ')} } from '../../spec/operations.ts';

// To be made the requirement's own: what is arranged, what is sent, and what of the trace is judged.
export const ${camelCase(rule)} = scenario({
  id: '${area}.${rule}-shown',
  title: ${literal(statement.replace(/\.$/, ''))},
  given: { ${given} },
  act: async ({ ${name} }, { send }) => ({
    answer: await send(${call}),
    after: await send(${read}),
  }),
  judge: {
    '${area}.${rule}': ({ answer, after }) => [answers(answer, 200), answers(after, 200)],
  },
});
`,
  };
}

/** A fault that breaks nothing yet, so that its test fails until it does. */
export function faultFile({ area, rule }: Wanted): NewFile {
  const id = `${slug(area)}-breaks-${rule}`;
  return {
    path: `fixtures/faults/${id}.ts`,
    text: `import { fault } from '../fault.ts';

// To be named after what the server does wrong; fixtures/reference-target/seams.ts names what can be changed.
export const ${camelCase(id)} = fault({
  id: '${id}',
  title: 'What the server does, in one sentence.',
  cause: 'How a real server comes to do this, in one sentence.',
  trips: ['${area}.${rule}'],
  may: [],
  change: () => () => {},
});
`,
  };
}

/** The operation's part of an id, or the whole area of a convention. */
const slug = (area: string) => area.replace(/^(work|deployment)\./, '').replaceAll('.', '-');

function camelCase(kebab: string): string {
  return kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

const literal = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const byLetter = (a: string, b: string) => a.toLowerCase().localeCompare(b.toLowerCase());
