import { faults } from '../../fixtures/faults/index.ts';
import { monitors } from '../../harness/monitors.ts';
import { lifecycles, requirements, silences } from '../../spec/contract.ts';
import type { Lifecycle } from '../../spec/lifecycle.ts';
import type { Requirement } from '../../spec/requirement.ts';
import { scenarios } from '../../suites/index.ts';

/** Something that judges requirements: a scenario or a monitor. */
export interface Judge {
  id: string;
  title: string;
  judges: readonly string[];
}

/** Everything that the trace ties together. */
export interface Parts {
  requirements: readonly Requirement[];
  judges: readonly Judge[];
  faults: readonly { id: string; title: string; trips: readonly string[] }[];
  lifecycles: readonly Lifecycle[];
  silences: readonly string[];
}

/** The parts of this suite. */
export const parts: Parts = {
  requirements: Object.values(requirements),
  judges: [
    ...scenarios.map(({ id, title, judge }) => ({ id, title, judges: Object.keys(judge) })),
    ...monitors.map((monitor) => ({ id: monitor.id, title: monitor.title, judges: monitor.requirements })),
  ],
  faults,
  lifecycles: Object.values(lifecycles),
  silences: Object.keys(silences),
};

/** The judges of a requirement, by id. */
export function judgesOf(id: string, { judges }: Pick<Parts, 'judges'>): string[] {
  return judges.filter((judge) => judge.judges.includes(id)).map((judge) => judge.id);
}

/** The faults that a requirement has to notice, by id. */
export function faultsOf(id: string, { faults }: Pick<Parts, 'faults'>): string[] {
  return faults.filter(({ trips }) => trips.includes(id)).map((fault) => fault.id);
}
