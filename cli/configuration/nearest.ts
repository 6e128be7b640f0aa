import leven from 'leven';

/** ` (did you mean …?)`, where something is near enough to be meant. */
export function nearest(word: string, words: readonly string[]): string {
  const [best] = words
    .map((candidate) => ({ candidate, distance: leven(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const close = best !== undefined && best.distance <= Math.max(2, Math.floor(word.length / 3));
  return close ? ` (did you mean ${best.candidate}?)` : '';
}
