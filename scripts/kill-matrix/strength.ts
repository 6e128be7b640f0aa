import { monitors } from '../../harness/monitors.ts';
import type { Requirement } from '../../spec/requirement.ts';
import { type Judge, type Parts, parts } from '../trace/links.ts';
import type { KillMatrix } from './matrix.ts';

/** What a requirement is worth: how many faults it notices, and how many that nothing else does. */
export interface RequirementStrength extends Pick<Requirement, 'id' | 'level'> {
  kills: number;
  /** Faults of which it is the only requirement that is killed. */
  alone: number;
  /** Scenarios and monitors that killed any of them by it. */
  judges: number;
}

/** What a scenario or a monitor is worth. */
export interface JudgeStrength extends Pick<Judge, 'id' | 'title'> {
  kills: number;
  /** Faults that are no longer killed as declared once it is gone: it alone fails one of their requirements. */
  sole: number;
  /** Faults that nothing else fails at all. */
  alone: number;
}

/** What each part of the suite is worth, as the matrix shows it. */
export interface Strength {
  requirements: readonly RequirementStrength[];
  judges: readonly JudgeStrength[];
  /** MUSTs that no fault of the matrix fails. */
  unproven: readonly string[];
  /** Scenarios and monitors that kill no fault. */
  idle: readonly JudgeStrength[];
}

export function strengthOf(
  { faults }: KillMatrix,
  { requirements, judges }: Pick<Parts, 'requirements' | 'judges'> = parts,
): Strength {
  const rows = Object.values(faults).map(({ killed }) => {
    const effective = Object.entries(killed).filter(([, by]) => by.length > 0);
    return { killed: effective, by: new Set(effective.flatMap(([, killers]) => killers)) };
  });
  const byRequirement = requirements.map(({ id, level }) => {
    const hit = rows.filter(({ killed }) => killed.some(([requirement]) => requirement === id));
    return {
      ...{ id, level, kills: hit.length },
      alone: hit.filter(({ killed }) => killed.length === 1).length,
      judges: new Set(hit.flatMap(({ killed }) => killed.flatMap(([it, by]) => (it === id ? by : [])))).size,
    };
  });
  const byJudge = judges.map(({ id, title }) => {
    const hit = rows.filter(({ by }) => by.has(id));
    return {
      ...{ id, title, kills: hit.length },
      sole: hit.filter(({ killed }) => killed.some(([, by]) => by.length === 1 && by[0] === id)).length,
      alone: hit.filter(({ by }) => by.size === 1).length,
    };
  });
  return {
    requirements: byRequirement,
    judges: byJudge,
    unproven: byRequirement.filter(({ level, kills }) => level === 'MUST' && kills === 0).map(({ id }) => id),
    idle: byJudge.filter(({ kills }) => kills === 0),
  };
}

/** A judge, and one of the requirements that it answers for. */
export interface Pair {
  judge: string;
  requirement: string;
}

/** The pairs that kill no fault: were such a judge to pass whatever it sees, the matrix would be the same. */
export function idlePairs({ faults }: KillMatrix, { judges }: Pick<Parts, 'judges'> = parts): Pair[] {
  const rows = Object.values(faults);
  const kills = new Set(
    rows.flatMap(({ killed }) =>
      Object.entries(killed).flatMap(([requirement, by]) => by.map((judge) => `${judge} ${requirement}`)),
    ),
  );
  return judges
    .flatMap(({ id, judges: requirements }) => requirements.map((requirement) => ({ judge: id, requirement })))
    .filter(({ judge, requirement }) => !kills.has(`${judge} ${requirement}`));
}

/** Whether an id is a monitor's. */
export const isMonitor = (id: string) => monitors.some((monitor) => monitor.id === id);
