import type { Fault } from '../../fixtures/fault.ts';
import type { Killed, KillMatrix, Row } from '../../harness/dictionary/kill-matrix.ts';
import { specDigest } from '../../spec/generated/digest.ts';
import type { JudgedFault, Surprise } from './judge-fault.ts';

export type { Killed, KillMatrix, Row };

/** The matrix of these faults, as they were judged. */
export function matrixOf(faults: readonly Fault[], judged: readonly JudgedFault[]): KillMatrix {
  const rows = faults.flatMap((fault) => {
    const one = judged.find(({ id }) => id === fault.id);
    const { title, cause, trips } = fault;
    if (!one) return [];
    const [killed, shown] = [sorted(one.killed), sorted(one.shown)];
    return [[fault.id, { title, cause, trips: [...trips].sort(), killed, shown }] as const];
  });
  return { matrix_version: 1, suite: { spec_digest: specDigest }, faults: sorted(Object.fromEntries(rows)) };
}

/** The matrix with these rows in place of its own, and without those of faults that are there no more. */
export function renewed(old: KillMatrix, part: KillMatrix, faults: readonly { id: string }[]): KillMatrix {
  const rows = { ...old.faults, ...part.faults };
  const kept = Object.entries(rows).filter(([id]) => faults.some((fault) => fault.id === id));
  return { ...part, faults: sorted(Object.fromEntries(kept)) };
}

/** The file's text: a line for each fault, so that a change shows as what it is. */
export function textOf({ faults, ...head }: KillMatrix): string {
  const opening = JSON.stringify(head).slice(0, -1);
  const rows = Object.entries(faults).map(([id, row]) => `${JSON.stringify(id)}:${JSON.stringify(row)}`);
  return `${opening},"faults":{\n${rows.join(',\n')}\n}}\n`;
}

/**
 * What holds in all judgements of a fault: the killers that were always there, and every surprise there was.
 * @param judged at least one
 */
export function inAll(judged: readonly [JudgedFault, ...JudgedFault[]]): JudgedFault {
  return judged.reduce((one, other) =>
    both(one, other, (judges, others) => judges.filter((it) => others.includes(it))),
  );
}

/** What either of two judgements of a fault found. */
export function inEither(one: JudgedFault, other: JudgedFault): JudgedFault {
  return both(one, other, (judges, others) => [...new Set([...judges, ...others])].sort());
}

function both(
  one: JudgedFault,
  other: JudgedFault,
  killers: (judges: readonly string[], others: readonly string[]) => readonly string[],
): JudgedFault {
  const crash = one.crash ?? other.crash;
  const merged = (its: Killed, others: Killed): Killed =>
    Object.fromEntries(Object.entries(its).map(([id, all]) => [id, killers(all, others[id] ?? [])]));
  return {
    id: one.id,
    killed: merged(one.killed, other.killed),
    shown: merged(one.shown, other.shown),
    survived: once([...one.survived, ...other.survived]),
    undeclared: once([...one.undeclared, ...other.undeclared]),
    ...(crash === undefined ? {} : { crash }),
  };
}

/** The first surprise of each requirement. */
function once(surprises: readonly Surprise[]): Surprise[] {
  return surprises.filter((it, at) => surprises.findIndex(({ requirement }) => requirement === it.requirement) === at);
}

/** The killers of a row that did not kill. */
export function lostKillers({ killed }: Row, judged: JudgedFault): Killed {
  const lost = Object.entries(killed).map(
    ([requirement, judges]) => [requirement, judges.filter((it) => !judged.killed[requirement]?.includes(it))] as const,
  );
  return Object.fromEntries(lost.filter(([, judges]) => judges.length > 0));
}

/**
 * Where the matrix and the faults disagree before anything is judged, a sentence each.
 * @param asked the faults whose rows are in question, where that is not all
 */
export function stale({ faults: rows }: KillMatrix, faults: readonly Fault[], asked = faults): string[] {
  const same = (row: Row, { title, cause, trips }: Fault) =>
    row.title === title && row.cause === cause && row.trips.join() === [...trips].sort().join();
  const remedy = (id: string) => `: run \`npm run kill-matrix -- ${id}\` and commit what it writes`;
  return [
    ...asked.flatMap((fault) => {
      const row = rows[fault.id];
      if (!row) return [`fixtures/kill-matrix.json lacks the fault ${fault.id}${remedy(fault.id)}`];
      if (same(row, fault)) return [];
      return [`fixtures/kill-matrix.json has the fault ${fault.id} as it was declared before${remedy(fault.id)}`];
    }),
    ...Object.keys(rows)
      .filter((id) => !faults.some((fault) => fault.id === id))
      .map(
        (id) =>
          `fixtures/kill-matrix.json has the fault ${id}, which is there no more: run \`npm run kill-matrix\` for any other, and commit what it writes`,
      ),
  ];
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
