/** A way to a value within a document: keys and indexes. */
export type Path = readonly (string | number)[];

/** A path as errors name it, such as `rate.reads`. */
export function named(path: Path): string {
  return path.length === 0 ? 'the file' : path.join('.');
}
