import type { Lifecycle } from '../../spec/lifecycle.ts';
import { faultsOf, judgesOf, type Parts } from './links.ts';

/** What the trace lacks, a sentence each; empty for a suite that is whole. */
export function gaps(parts: Parts): string[] {
  const { requirements, judges, lifecycles, silences } = parts;
  const known = new Set<string>(requirements.map(({ id }) => id));
  return [
    ...requirements
      .filter(({ id }) => judgesOf(id, parts).length === 0)
      .map(({ id, level }) => `${id} is a ${level} that no scenario and no monitor judges`),
    ...requirements
      .filter(({ id, level }) => level === 'MUST' && faultsOf(id, parts).length === 0)
      .map(({ id }) => `${id} is a MUST that no fault trips`),
    ...requirements
      .filter(({ id, level }) => level === 'MUST' && silences.includes(id))
      .map(({ id }) => `${id} is a MUST, and a listed silence`),
    ...judges.filter((judge) => judge.judges.length === 0).map(({ id }) => `${id} judges nothing`),
    ...judges.flatMap(({ id, judges: judged }) =>
      judged
        .filter((requirement) => !known.has(requirement))
        .map((requirement) => `${id} judges ${requirement}, which no row declares`),
    ),
    ...lifecycles.flatMap((lifecycle) => openCells(lifecycle, parts)),
  ];
}

/** The cells of a lifecycle that are neither judged nor silent. */
function openCells({ resource, cells }: Lifecycle, parts: Parts): string[] {
  return Object.entries(cells).flatMap(([call, row]) =>
    Object.entries(row).flatMap(([state, cell]) => {
      if (cell.silent !== undefined) return [];
      const where = `the cell ${call} x ${state} of ${resource}`;
      if (cell.requirement === undefined) return [`${where} has neither a requirement nor a silence`];
      return judgesOf(cell.requirement, parts).length === 0 ? [`${where} has a requirement that nothing judges`] : [];
    }),
  );
}
