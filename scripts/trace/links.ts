import { faults } from '../../fixtures/faults/index.ts';
import { otherSides, saysOf } from '../../fixtures/generations.ts';
import { variants } from '../../fixtures/variants/index.ts';
import { monitors } from '../../harness/monitors.ts';
import { adjudications, lifecycles, requirements, silences } from '../../spec/contract.ts';
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
  /** What the documentation leaves open or has in two ways, in a sentence. */
  choices: readonly { id: string; says: string }[];
  variants: readonly { id: string; takes: readonly string[] }[];
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
  choices: [
    ...Object.values(silences).map(({ id, question }) => ({ id, says: question })),
    ...Object.values(adjudications).map(({ id, contested }) => ({ id, says: contested })),
    ...otherSides.map((id) => ({ id, says: saysOf(id) })),
  ],
  variants,
};

/** The variants that take something otherwise than the reference target, by id. */
export function variantsOf(id: string, { variants }: Pick<Parts, 'variants'>): string[] {
  return variants.filter(({ takes }) => takes.includes(id)).map((variant) => variant.id);
}

/** The judges of a requirement, by id. */
export function judgesOf(id: string, { judges }: Pick<Parts, 'judges'>): string[] {
  return judges.filter((judge) => judge.judges.includes(id)).map((judge) => judge.id);
}

/** The faults that a requirement has to notice, by id. */
export function faultsOf(id: string, { faults }: Pick<Parts, 'faults'>): string[] {
  return faults.filter(({ trips }) => trips.includes(id)).map((fault) => fault.id);
}
