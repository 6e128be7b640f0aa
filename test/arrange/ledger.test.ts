import { describe, expect, test } from 'vitest';
import { type LedgerEntry, openLedger, standing } from '../../harness/arrange/ledger.ts';

const creating = (name: string) => ({ at: 'creating', resource: 'agent', name }) as const;
const created = (name: string, id: string) => ({ at: 'created', resource: 'agent', name, id }) as const;
const theirs = { account: 'foreign' } as const;
const refused = (name: string): LedgerEntry => ({ at: 'refused', resource: 'agent', name });
const removed = (id: string): LedgerEntry => ({ at: 'removed', resource: 'agent', id });

const made = [creating('a'), created('a', '1')];

describe('what a ledger leaves standing', () => {
  test.each<[string, readonly LedgerEntry[], readonly object[]]>([
    ['nothing of nothing', [], []],
    ['nothing of a run that has created nothing', [{ at: 'run', run_id: 'r', url: 'http://h/', embedded: false }], []],
    ['what was about to be created', [creating('a')], [{ resource: 'agent', name: 'a' }]],
    ['what was created', [creating('a'), created('a', '1')], [{ resource: 'agent', name: 'a', id: '1' }]],
    ['not what was refused', [creating('a'), refused('a')], []],
    ['not what was removed', [creating('a'), created('a', '1'), removed('1')], []],
    ['what was removed under another id', [creating('a'), created('a', '1'), removed('2')], [{ name: 'a' }]],
    [
      'each thing on its own, in the order of creation',
      [creating('a'), creating('b'), created('b', '2'), created('a', '1'), removed('2')],
      [{ name: 'a', id: '1' }],
    ],
    ['something whose removal alone is known', [removed('9')], []],
    [
      'both of two things of one name',
      [creating('a'), created('a', '1'), created('a', '2')],
      [{ id: '1' }, { id: '2' }],
    ],
    [
      'what was created, after its creation was repeated in vain',
      [creating('a'), created('a', '1'), creating('a'), refused('a')],
      [{ name: 'a', id: '1' }],
    ],
    [
      'once what two creations were answered with',
      [creating('a'), created('a', '1'), creating('a'), created('a', '1')],
      [{ name: 'a', id: '1' }],
    ],
    [
      'nothing of that once it was removed',
      [creating('a'), created('a', '1'), creating('a'), created('a', '1'), removed('1')],
      [],
    ],
    ['what was refused and made all the same', [creating('a'), refused('a'), created('a', '1')], [{ id: '1' }]],
    [
      'the other of two things of one name',
      [creating('a'), created('a', '1'), created('a', '2'), removed('1')],
      [{ name: 'a', id: '2' }],
    ],
    ['once what was announced again and is the same', [...made, creating('a'), created('a', '1')], [{ id: '1' }]],
    ['both where it was announced again', [...made, creating('a'), created('a', '2')], [{ id: '1' }, { id: '2' }]],
    ['what stands, where it was announced again and refused', [...made, creating('a'), refused('a')], [{ id: '1' }]],
    [
      'what stands, and the announcement that was never answered',
      [...made, creating('a')],
      [{ id: '1' }, { resource: 'agent', name: 'a' }],
    ],
    [
      'what another account has under the same name',
      [creating('a'), { ...creating('a'), ...theirs }, { ...created('a', '2'), ...theirs }],
      [{ name: 'a' }, { name: 'a', id: '2', account: 'foreign' }],
    ],
  ])('%s', (_, entries, want) => {
    expect(standing(entries)).toMatchObject(want);
    expect(standing(entries)).toHaveLength(want.length);
  });
});

test('a ledger holds a line only once it is safe', () => {
  const lines: string[] = [];
  const ledger = openLedger((line) => lines.push(line));
  ledger.write(creating('a'));
  expect(lines).toEqual([`${JSON.stringify(creating('a'))}\n`]);
  expect(ledger.standing()).toHaveLength(1);

  const full = openLedger(() => {
    throw new Error('no space left');
  });
  expect(() => full.write(creating('a'))).toThrow('no space left');
  expect(full.standing()).toEqual([]);
});
