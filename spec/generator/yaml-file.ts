import type { ValidateFunction } from 'ajv';
import { parseDocument } from 'yaml';
import { ContractError } from './problem.ts';

/** A YAML file as read: its path (for messages) and its text. */
export interface YamlFile {
  path: string;
  text: string;
}

/**
 * Parses a YAML file and holds it against a schema.
 * @throws ContractError for text that is not YAML (a key given twice included), and for a shape that the schema refuses
 */
export function load<T>(file: YamlFile, shape: ValidateFunction<T>): T {
  const document = parseDocument(file.text);
  const [error] = document.errors;
  if (error) {
    // The line is said already, and the lines of the file that follow it are at hand.
    const [problem = error.code] = error.message.split(/ at line \d|\n/);
    throw new ContractError(file.path, `line ${error.linePos?.[0].line ?? '?'}`, problem);
  }
  const value: unknown = document.toJS();
  if (shape(value)) return value;
  const [problem] = shape.errors ?? [];
  const detail = problem?.params.additionalProperty ?? problem?.params.missingProperty ?? problem?.params.allowedValues;
  throw new ContractError(
    file.path,
    problem?.instancePath || '/',
    `${problem?.message ?? 'does not have the documented shape'}${detail === undefined ? '' : ` (${detail})`}`,
  );
}
