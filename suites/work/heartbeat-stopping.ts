import type { ReadWorkItem } from '../../harness/arrange/work-item.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { type Finding, violated } from '../../harness/finding.ts';
import { causedBy, fieldIs } from '../../harness/findings.ts';
import { scenario, workItem } from '../../harness/scenario.ts';
import { work } from '../../spec/operations.ts';
import { ttl } from './beats.ts';

type Steps = { beat: Exchange<'work.heartbeat'>; after: Exchange<'work.get'> };

/**
 * A worker that drains may well go on beating, or send its first heartbeat after the stop. Whether that is accepted is a
 * silence; a stop that it undoes is lost.
 */
export const keepsStopping = (['starting', 'active'] as const).map((through) =>
  scenario<{ item: ReadWorkItem }, Steps>({
    id: `work.heartbeat.leaves-stopping-from-${through}`,
    title: `A heartbeat does not take back the stop of an item that was ${through}`,
    needs: ['work.heartbeat', 'work.get'],
    given: { item: workItem('stopping', { through }) },
    act: async ({ item }, { send }) => ({
      beat: await send(work.heartbeat(item, { ttl })),
      after: await send(work.get(item)),
    }),
    judge: { 'work.heartbeat.leaves-stopping': ({ beat, after }) => causedBy(beat, noFurtherBack(after)) },
  }),
);

/** The item is still stopping, unless it has come to its end by itself. */
function noFurtherBack(after: Exchange): Finding {
  const [stopping, stopped] = [fieldIs(after, 'state', 'stopping'), fieldIs(after, 'state', 'stopped')];
  if (stopping.kind !== 'violated' || stopped.kind === 'holds') return stopped.kind === 'holds' ? stopped : stopping;
  const message = `the item was stopping, and should not become ${JSON.stringify(stopping.actual)} by a heartbeat`;
  return violated([after], message, { expected: 'stopping', actual: stopping.actual });
}
