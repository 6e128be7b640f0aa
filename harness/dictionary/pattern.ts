const limit = 120;

/**
 * What a failed check says, without what differs from one run to the next: ids, names, times, and all numbers but statuses. Two
 * runs that meet the same fault say the same; two faults that fail the same check may say something else.
 */
export function patternOf(message: string): string {
  return message
    .replaceAll(/ \(and \d+ more like it\)/g, '')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)/g, 'TIME')
    .replaceAll(/conformance [0-9a-zA-Z-]+[^"',]*/g, 'NAME')
    .replaceAll(/\b(?:[a-z]+_)?(?=[0-9a-z]*\d)[0-9a-z]{8,}\b/g, 'ID')
    .replaceAll(/ID(?:(?:, | and )ID)+/g, 'IDS')
    .replaceAll(/\d+(?:\.\d+)?/g, (number) => (/^[1-5]\d\d$/.test(number) ? number : '#'))
    .slice(0, limit);
}

/** How much of two sets of patterns is the same: of all that either has, the share that both have. */
export function sharedBy(one: readonly string[], other: readonly string[]): number {
  const all = new Set([...one, ...other]);
  if (all.size === 0) return 0;
  return [...all].filter((it) => one.includes(it) && other.includes(it)).length / all.size;
}
