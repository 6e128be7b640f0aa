import picomatch from 'picomatch';

/**
 * Whether an id matches a glob (`work.stop.*`, `work.{get,ack}.unknown-*`); case counts, and `*` goes over dots. An empty
 * pattern matches nothing.
 */
export function globOf(pattern: string): (id: string) => boolean {
  if (pattern === '') return () => false;
  const matches = picomatch(pattern, { dot: true });
  // What picomatch gives takes a second argument, which an array's methods would fill.
  return (id) => matches(id);
}
