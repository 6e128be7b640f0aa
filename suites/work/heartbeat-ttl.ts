import { type Finding, holds, violated } from '../../harness/finding.ts';
import { accepted, answers, fieldIs, where } from '../../harness/findings.ts';
import { fieldFor } from '../../harness/reading.ts';
import { scenario, unreadWorkItem } from '../../harness/scenario.ts';
import { work } from '../../spec/operations.ts';
import { type Beat, NO_HEARTBEAT, ttl } from './beats.ts';

/** The range to which a lease is clamped, in seconds (environments/work/heartbeat, Query parameters). */
const [shortest, longest] = [10, 600] as const;

/** Wished lengths at the ends of the range, within it and outside. */
const wishes = [1, shortest - 1, shortest, shortest + 1, 60, longest - 1, longest, longest + 1, 86_400] as const;

const clamped = (wish: number) => Math.min(Math.max(wish, shortest), longest);

/** The answer reports a lease within the documented range. */
export function withinRange(beat: Beat): Finding {
  const read = fieldFor(beat, 'ttl_seconds');
  if ('kind' in read) return read;
  const seconds = Number(read.value);
  return seconds >= shortest && seconds <= longest
    ? holds(beat)
    : violated([beat], `ttl_seconds should be within ${shortest} to ${longest}, but is ${seconds}`, {
        expected: `${shortest} to ${longest}`,
        actual: seconds,
      });
}

/** The wishes with what each was answered; after each a longer lease follows, so that none runs out. */
const answered = (wished: readonly Beat[]) => wished.map((beat, index) => ({ beat, wish: wishes[index] ?? ttl }));

export const lengths = scenario({
  id: 'work.heartbeat.wished-lengths',
  title: 'The length of the lease is what was wished, within the documented range',
  given: { item: unreadWorkItem('starting') },
  act: async ({ item }, { send }) => {
    const plain = await send(work.heartbeat(item, { expected: NO_HEARTBEAT, ttl: 60 }));
    const wished: Beat[] = [];
    for (const wish of wishes) wished.push(await send(work.heartbeat(item, { ttl: wish })));
    return { plain, wished, none: await send(work.heartbeat(item)) };
  },
  judge: {
    'work.heartbeat.ttl-within-range': ({ wished, none }) =>
      [...wished, none].flatMap((beat) => where(answers(beat, 200), () => withinRange(beat))),
    'work.heartbeat.ttl-is-clamped-wish': ({ wished }) =>
      answered(wished).flatMap(({ beat, wish }) =>
        where(answers(beat, 200), () => fieldIs(beat, 'ttl_seconds', clamped(wish))),
      ),
    'work.heartbeat.ttl-outside-range-accepted': ({ wished }) => {
      const all = answered(wished);
      const control = all.find(({ wish }) => wish === 60)?.beat;
      return control
        ? all.filter(({ wish }) => wish !== clamped(wish)).map(({ beat }) => accepted(beat, { control }))
        : [];
    },
  },
});
