import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import type { WorkItem } from '../../harness/arrange/work-item.ts';
import type { Exchange } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import { answers, fieldIs, presuming } from '../../harness/findings.ts';
import { deployment as aDeployment, scenario, unreadWorkItem } from '../../harness/scenario.ts';
import { deployment, work } from '../../spec/operations.ts';
import { withIdempotencyKey } from '../../spec/request.ts';

type Steps = {
  /** Read with a key, changed, read without one and with the same again. */
  first: Exchange;
  change: Exchange;
  plain: Exchange;
  again: Exchange;
};

export const ofDeployment = scenario<{ deployed: ArrangedDeployment }, Steps>({
  id: 'idempotency.deployment-read-with-key',
  title: 'A deployment that is read twice with the same Idempotency-Key is read as it is then',
  needs: ['deployment.get', 'deployment.pause'],
  given: { deployed: aDeployment('active') },
  act: async ({ deployed }, { send, uuid }) => {
    const keyed = withIdempotencyKey(uuid(), deployment.get(deployed));
    return {
      first: await send(keyed),
      change: await send(deployment.pause(deployed)),
      plain: await send(deployment.get(deployed)),
      again: await send(keyed),
    };
  },
  judge: { 'idempotency.read-ignores-key': (trace) => readAnew(trace, 'status', 'paused') },
});

export const ofWorkItem = scenario<{ item: WorkItem }, Steps>({
  id: 'idempotency.work-item-read-with-key',
  title: 'A work item that is read twice with the same Idempotency-Key is read as it is then',
  needs: ['work.get', 'work.stop'],
  given: { item: unreadWorkItem('queued', { undelivered: 'or delivered' }) },
  act: async ({ item }, { send, uuid }) => {
    const keyed = withIdempotencyKey(uuid(), work.get(item));
    return {
      first: await send(keyed),
      change: await send(work.stop(item)),
      plain: await send(work.get(item)),
      again: await send(keyed),
    };
  },
  judge: { 'idempotency.read-ignores-key': (trace) => readAnew(trace, 'state', 'stopped') },
});

/** What the change made of it shows with the key as it does without. */
function readAnew({ first, change, plain, again }: Steps, field: string, value: string): readonly Finding[] {
  return presuming(
    [answers(first, 200), answers(change, 200), answers(plain, 200), fieldIs(plain, field, value)],
    () => [answers(again, 200), fieldIs(again, field, value)],
  );
}
