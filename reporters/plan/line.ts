import type { Plan } from '../../harness/rehearsal/plan.ts';
import { count } from '../text.ts';

/** A plan in one line, such as `would judge 98 of 105 MUSTs, 7 inconclusive · 893 requests`. */
export function planLine({ requirements: { MUST }, requests, by_hand }: Plan): string {
  const { judged, inconclusive, not_applicable, not_selected } = MUST;
  const total = judged + inconclusive + not_applicable + not_selected;
  const rest = [
    [inconclusive, 'inconclusive'],
    [not_applicable, 'not applicable'],
    [not_selected, 'not selected'],
  ] as const;
  return [
    [
      `a run would judge ${judged === total ? 'all' : `${judged} of`} ${count(total, 'MUST')}`,
      ...rest.flatMap(([number, what]) => (number > 0 ? [`${number} ${what}`] : [])),
    ].join(', '),
    ...(by_hand === null ? [] : [`${by_hand.judged.MUST} with what is to be made by hand`]),
    count(requests.total, 'request'),
  ].join(' · ');
}
