/** A way to a value within a document: keys and indexes. */
export type Path = readonly (string | number)[];

/** A path as errors name it, such as `rate.reads`; of a file that is a list, `entry 1`. */
export function named([first, ...rest]: Path): string {
  if (first === undefined) return 'the file';
  return typeof first === 'number' ? [`entry ${first + 1}`, ...rest].join(', ') : [first, ...rest].join('.');
}
