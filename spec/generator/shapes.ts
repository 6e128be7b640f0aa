import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Adjudication, Basis, Level, Silence } from '../requirement.ts';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const text = { type: 'string', minLength: 1 };
const closed = (required: Record<string, object>, optional: Record<string, object> = {}) => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(required),
  properties: { ...required, ...optional },
});

/** A requirement as a row of its file; `page` and `operation` default to the file's. */
export interface RequirementRow {
  level: Level;
  basis: Basis;
  section: string;
  statement: string;
  page?: string;
  operation?: string;
  why?: string;
  may_not_arise?: boolean;
  tenants?: number;
}

export interface RequirementsFile {
  operation: string;
  page: string;
  requirements: Record<string, RequirementRow>;
}

/** The shape of `spec/requirements/<area>.yaml`. */
export const requirementsFile = ajv.compile<RequirementsFile>(
  closed({
    operation: text,
    page: text,
    requirements: {
      type: 'object',
      additionalProperties: closed(
        {
          level: { enum: ['MUST', 'SHOULD'] },
          basis: { enum: ['stated', 'table', 'example', 'promoted'] },
          section: text,
          statement: text,
        },
        { page: text, operation: text, why: text, may_not_arise: { type: 'boolean' }, tenants: { const: 2 } },
      ),
    },
  }),
);

export interface CellRow {
  status?: number;
  type?: string;
  state?: string;
  requirement?: string;
  unchanged?: string;
  silent?: string;
}

export interface LifecycleFile {
  resource: string;
  page: string;
  section: string;
  states: string[];
  initial: string;
  terminal: string[];
  calls: Record<string, { operation: string; effect?: 'none' }>;
  cells: Record<string, Record<string, CellRow>>;
}

const cell = {
  oneOf: [
    closed({ status: { type: 'integer' }, state: text }, { type: text, requirement: text, unchanged: text }),
    closed({ silent: text }),
  ],
};

/** The shape of `spec/lifecycles/<resource>.yaml`. */
export const lifecycleFile = ajv.compile<LifecycleFile>(
  closed({
    resource: text,
    page: text,
    section: text,
    states: { type: 'array', items: text, uniqueItems: true, minItems: 1 },
    initial: text,
    terminal: { type: 'array', items: text },
    calls: { type: 'object', additionalProperties: closed({ operation: text }, { effect: { const: 'none' } }) },
    cells: { type: 'object', additionalProperties: { type: 'object', additionalProperties: cell } },
  }),
);

export interface ProfileFile {
  name: string;
  version: number;
  statement: string;
  operations: string[];
  requirements: string[];
  silences?: string[];
}

const texts = { type: 'array', items: text, minItems: 1 };

/** The shape of `spec/profiles/<name>.yaml`. */
export const profileFile = ajv.compile<ProfileFile>(
  closed(
    { name: text, version: { type: 'integer' }, statement: text, operations: texts, requirements: texts },
    { silences: texts },
  ),
);

/** A contested point as a row of its file: requirements may be patterns. */
export type AdjudicationRow = Omit<Adjudication, 'requirements' | 'silences'> &
  Partial<Pick<Adjudication, 'requirements' | 'silences'>>;

/** The shape of `spec/adjudications.yaml`. */
export const adjudicationsFile = ajv.compile<AdjudicationRow[]>({
  type: 'array',
  items: closed({ id: text, contested: text, judged: text, why: text }, { requirements: texts, silences: texts }),
});

/** The shape of `spec/silences.yaml`. */
export const silencesFile = ajv.compile<Silence[]>({
  type: 'array',
  items: closed({ id: text, operation: text, page: text, question: text, reading: text }),
});
