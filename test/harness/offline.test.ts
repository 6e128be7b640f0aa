import { describe, expect, test } from 'vitest';
import { ackDropsMetadata } from '../../fixtures/faults/ack-drops-metadata.ts';
import { stopIgnoresForce } from '../../fixtures/faults/stop-ignores-force.ts';
import type { Change } from '../../fixtures/reference-target/seams.ts';
import type { JournalEntry } from '../../harness/journal/entry.ts';
import { exchangesOf } from '../../harness/journal/fold.ts';
import { withExchanges } from '../../harness/journal/references.ts';
import { checkOf, judgeTrace } from '../../harness/judging.ts';
import { monitors } from '../../harness/monitors.ts';
import { scenarios } from '../../suites/index.ts';
import { type Judged, judgeReference } from '../suites/judged.ts';

type Of<K extends JournalEntry['kind']> = Extract<JournalEntry, { kind: K }>;
const everything = () => true;

/** The traces that a journal holds, each with the scenario that left it and the attempt. */
function traces({ entries }: Pick<Judged, 'entries'>) {
  const exchanges = exchangesOf(entries);
  const arranged = entries.filter((entry): entry is Of<'arranged'> => entry.kind === 'arranged');
  const acted = entries.filter((entry): entry is Of<'acted'> => entry.kind === 'acted');
  return acted.flatMap(({ scenario: id, attempt, steps }) => {
    const given = arranged.find((entry) => entry.scenario === id && entry.attempt === attempt)?.given ?? {};
    const scenario = scenarios.find((candidate) => candidate.id === id);
    return scenario ? [{ scenario, attempt, trace: withExchanges({ ...given, ...steps }, exchanges) }] : [];
  });
}

const checksOf = ({ entries }: Judged, id: string, attempt: number) =>
  entries.flatMap((entry) => {
    if (entry.kind !== 'check' || entry.scenario !== id || entry.attempt !== attempt) return [];
    const { kind, scenario, attempt: _, ...check } = entry;
    return [check];
  });

describe.each<[string, readonly Change[]]>([
  ['the reference target', []],
  ['a target that ignores force', [stopIgnoresForce.change()]],
  ['a target whose ack drops metadata', [ackDropsMetadata.change()]],
])('judged from the journal alone, %s', (_, changes) => {
  test('gets exactly the checks that the live run wrote', async () => {
    const judged = await judgeReference(changes);
    const found = traces(judged);
    expect(found.length).toBe(judged.record.selection.scenarios);
    for (const { scenario, attempt, trace } of found) {
      const offline = JSON.parse(JSON.stringify(judgeTrace(scenario, trace, everything)));
      expect({ id: scenario.id, checks: offline }).toEqual({
        id: scenario.id,
        checks: checksOf(judged, scenario.id, attempt),
      });
    }
    const exchanges = [...judged.exchanges.values()];
    for (const monitor of monitors) {
      const findings = [...monitor.watch(exchanges)];
      const requirements = [...new Set(findings.map(([requirement]) => requirement))];
      const offline = requirements.flatMap(
        (id) =>
          checkOf(
            id,
            findings.flatMap(([requirement, finding]) => (requirement === id ? [finding] : [])),
          ) ?? [],
      );
      expect({ id: monitor.id, checks: JSON.parse(JSON.stringify(offline)) }).toEqual({
        id: monitor.id,
        checks: checksOf(judged, monitor.id, 1),
      });
    }
  });
});
