import type { ProbeRecord } from '../record.ts';
import type { JournalEntry, RunHeader } from './entry.ts';

/** What became of the probes that were to be made, in their order. Journals of earlier versions name none. */
export function probeRecords(header: RunHeader, entries: readonly JournalEntry[]): ProbeRecord[] {
  return (header.probes ?? []).map((probe) => {
    const end = entries.find((entry) => entry.kind === 'scenario' && entry.id === probe.id);
    const arranged = entries.find((entry) => entry.kind === 'arranged' && entry.scenario === probe.id);
    const unmade = entries.find((entry) => entry.kind === 'unobserved' && entry.probe === probe.id);
    const why = unmade?.kind === 'unobserved' ? unmade : undefined;
    return {
      ...probe,
      made: end !== undefined && why === undefined,
      ...(why ? { class: why.class, message: why.message, remedy: why.remedy } : {}),
      path: arranged?.kind === 'arranged' ? arranged.path : [],
      duration_ms: end?.kind === 'scenario' ? end.duration_ms : 0,
    };
  });
}
