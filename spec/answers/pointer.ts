/** A JSON Pointer one step further; `~` and `/` in the step are escaped (RFC 6901, section 3). */
export const below = (pointer: string, step: string) =>
  `${pointer}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The value that a JSON Pointer names; undefined where there is none (RFC 6901, section 4). */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (!Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}
