import { bodyOf, fieldOf, isObject } from '../../harness/exchange.ts';
import type { Effect } from '../../harness/explore/model.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';

/** A deployment as a list shows it; undefined where the page does not have it. */
export function listed({ before, after }: Effect): Record<string, unknown> | undefined {
  const body = bodyOf(after);
  const data = isObject(body) && Array.isArray(body.data) ? body.data.filter(isObject) : [];
  return data.find(({ id }) => id === fieldOf(before, 'id'));
}

/** A list with the archived ones shows the deployment. Only its first page is asked for, on which the newest stand. */
export function listedAsArchived(effect: Effect): Finding {
  const { after } = effect;
  if (listed(effect)) return holds(after);
  if (fieldOf(after, 'has_more') !== false) {
    const seek = 'See the scenarios of the archiving, which look through all pages.';
    return open([after], 'precondition', 'the first page of the list does not show the deployment', seek);
  }
  return violated([after], 'a list with include_archived should show the archived deployment, but does not', {
    expected: fieldOf(effect.before, 'id'),
    actual: 'not in the list',
  });
}
