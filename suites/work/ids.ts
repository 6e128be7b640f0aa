import type { Exchange } from '../../harness/exchange.ts';
import { type Finding, holds, violated } from '../../harness/finding.ts';
import { recordsOf } from '../paging.ts';
import { unreadable } from '../paging-judges.ts';

/** By text, and by number where ids count up without leading zeros: how ids are made is not documented. */
const orders: readonly ((a: string, b: string) => number)[] = [
  (a, b) => (a < b ? -1 : 1),
  (a, b) => a.length - b.length || (a < b ? -1 : 1),
];

/** The records of some pages come in ascending order of id; one that is shown again has a requirement of its own. */
export function ascending(pages: readonly Exchange[]): Finding[] {
  const problem = pages.map(unreadable).find((found) => found !== undefined);
  if (problem) return [problem];
  const seen = new Map<string, Exchange>();
  for (const page of pages) for (const { id } of recordsOf(page)) if (!seen.has(id)) seen.set(id, page);
  const shown = [...seen.keys()];
  // One record is in any order.
  if (shown.length < 2) return [];
  const ordered = orders.map((order) => shown.findIndex((id, at) => at > 0 && order(shown[at - 1] ?? '', id) > 0));
  const [place = -1] = ordered;
  if (ordered.includes(-1)) return [holds(...pages)];
  const [earlier = '', later = ''] = shown.slice(place - 1, place + 1);
  const cited = [seen.get(later), seen.get(earlier)].flatMap((page) => page ?? []);
  return [
    violated([...new Set(cited)], `${earlier} should not come before ${later}`, {
      expected: 'ids in ascending order',
      actual: shown,
    }),
  ];
}
