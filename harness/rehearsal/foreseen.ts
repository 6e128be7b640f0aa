import type { Level } from '../../spec/requirement.ts';
import type { RequirementRecord } from '../record.ts';
import type { Cause, Foreseen, Plan } from './plan.ts';

type Requirements = readonly RequirementRecord[];

/** How many requirements of each level would come out how; what fails on the stage is judged, too. */
export function foreseen(requirements: Requirements): Record<Level, Foreseen> {
  return { MUST: counted(requirements, 'MUST'), SHOULD: counted(requirements, 'SHOULD') };
}

function counted(requirements: Requirements, level: Level): Foreseen {
  const count = (...outcomes: readonly string[]) =>
    requirements.filter((one) => one.level === level && outcomes.includes(one.outcome)).length;
  return {
    judged: count('passed', 'failed'),
    inconclusive: count('inconclusive'),
    not_applicable: count('not-applicable'),
    not_selected: count('not-run'),
  };
}

/** What keeps requirements from being judged, once for each cause, the largest first. */
export function causesOf(requirements: Requirements): Cause[] {
  const open = requirements.filter(({ outcome }) => outcome === 'inconclusive');
  const causes = grouped(open, (one) => JSON.stringify([one.class, one.message, one.remedy])).map((alike): Cause => {
    const { class: kind = 'harness', message = '', remedy = '' } = alike[0] ?? {};
    return { class: kind, message, remedy, requirements: alike.map(({ id, level }) => ({ id, level })) };
  });
  return causes.sort((a, b) => b.requirements.length - a.requirements.length);
}

/** What does not apply, by the reason. */
export function notApplicable(requirements: Requirements): Plan['not_applicable'] {
  const outside = requirements.filter(({ outcome }) => outcome === 'not-applicable');
  return grouped(outside, ({ message = '' }) => message).map((alike) => ({
    message: alike[0]?.message ?? '',
    requirements: alike.map(({ id }) => id),
  }));
}

function grouped(requirements: Requirements, keyOf: (requirement: RequirementRecord) => string): RequirementRecord[][] {
  const groups = new Map<string, RequirementRecord[]>();
  for (const requirement of requirements) {
    const key = keyOf(requirement);
    groups.set(key, [...(groups.get(key) ?? []), requirement]);
  }
  return [...groups.values()];
}
