interface Told {
  id: string;
  title: string;
  cause: string;
}

/**
 * Faults in the order in which the messages of what failed speak of them: the fields, states, statuses and other words
 * that a fault's own title has and the other faults' titles have not. A hint at best; those that share as much keep their order.
 */
export function bySpeech<T extends Told>(faults: readonly T[], messages: readonly string[]): T[] {
  const said = new Set(messages.flatMap(wordsOf));
  const words = faults.map((fault) => new Set(wordsOf(`${fault.id} ${fault.title}`)));
  const weight = (word: string) => 1 / words.filter((its) => its.has(word)).length - 1 / faults.length;
  const scores = new Map(
    faults.map((fault, index) => {
      const shared = [...(words[index] ?? [])].filter((word) => said.has(word));
      return [fault, shared.reduce((sum, word) => sum + weight(word), 0)];
    }),
  );
  return [...faults].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}

/** Words, names of fields whole and in their parts, and numbers. */
function wordsOf(text: string): string[] {
  const names = text.toLowerCase().match(/[a-z0-9_]+/g) ?? [];
  return names.flatMap((name) => (name.includes('_') ? [name, ...name.split('_')] : [name]));
}
