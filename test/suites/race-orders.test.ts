import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../harness/exchange.ts';
import type { WorkState } from '../../spec/contract.ts';
import { endings, type Racing } from '../../suites/races/orders.ts';

/** A call from one millisecond to another, and its answer; none where it met none. */
type Made = readonly [call: Racing['call'], sent: number, received: number, status: number | null];

const racing = ([call, sent, received, status]: Made): Racing => ({
  call,
  exchange: {
    key: 'race.x/1/act/1',
    operation: 'work.stop',
    request: { method: 'POST', path: '/x', headers: {}, body: null, credential: 'own' },
    answer: status === null ? { failure: 'reset', detail: '' } : { status, headers: {}, body: '{}' },
    sent,
    received,
  } satisfies Exchange,
});

const endsOf = (start: WorkState, calls: readonly Made[]) => [...endings(start, calls.map(racing))].sort();

describe('where overlapping calls may leave an item', () => {
  test.each<[string, WorkState, readonly Made[], readonly string[]]>([
    ['no call leaves it where it was', 'active', [], ['active']],
    ['one call does what the table says', 'active', [['stop', 0, 9, 200]], ['stopping']],
    [
      'two graceful stops end it',
      'active',
      [
        ['stop', 0, 9, 200],
        ['stop', 1, 8, 200],
      ],
      ['stopped'],
    ],
    [
      'of two graceful stops one that was refused may have done nothing',
      'active',
      [
        ['stop', 0, 9, 200],
        ['stop', 1, 8, 409],
      ],
      ['stopped', 'stopping'],
    ],
    ['a stop that met no answer may have been made or not', 'active', [['stop', 0, 9, null]], ['active', 'stopping']],
    [
      'a forced stop wins over a graceful one in either order',
      'active',
      [
        ['stop', 0, 9, 200],
        ['force-stop', 1, 8, 200],
      ],
      ['stopped'],
    ],
    [
      'an ack before or after a graceful stop',
      'queued',
      [
        ['ack', 0, 9, 200],
        ['stop', 1, 8, 200],
      ],
      ['stopped', 'stopping'],
    ],
    [
      'an ack that was answered before the stop was sent came before it',
      'queued',
      [
        ['ack', 0, 1, 200],
        ['stop', 1, 8, 200],
      ],
      ['stopping'],
    ],
    [
      'a stop that was answered before the ack was sent came before it',
      'queued',
      [
        ['ack', 9, 12, 409],
        ['stop', 1, 8, 200],
      ],
      ['stopped'],
    ],
    [
      'a heartbeat never leads back from a stop',
      'active',
      [
        ['heartbeat', 0, 9, 200],
        ['stop', 1, 8, 200],
      ],
      ['stopped', 'stopping'],
    ],
    [
      'what met no answer may be made later than what was sent after it',
      'queued',
      [
        ['ack', 0, 1, null],
        ['stop', 2, 8, 200],
      ],
      ['stopped', 'stopping'],
    ],
  ])('%s', (_, start, calls, ends) => {
    expect(endsOf(start, calls)).toEqual(ends);
  });
});
