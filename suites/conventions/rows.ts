import { isRequirementId, type RequirementId, requirements } from '../../spec/contract.ts';
import type { Tested } from './tested.ts';

/** The rows that are about an operation alone. */
export function ownRows({ operation }: Pick<Tested, 'operation'>): readonly RequirementId[] {
  return Object.values(requirements)
    .filter((row) => row.operation === operation)
    .map(({ id }) => id)
    .filter(isRequirementId);
}

/**
 * The operation's own row of a rule, which stands for the general one; undefined where its pages say nothing. The rows of
 * a second operation of an area begin with a word for it: `global-unauthenticated-refused`.
 */
export function ownRow(tested: Pick<Tested, 'operation'>, rule: string): RequirementId | undefined {
  return ownRows(tested).find((id) => id.endsWith(`.${rule}`) || id.endsWith(`-${rule}`));
}

/** The same judge for the operation's own row, where it has one. */
export function judgedAs<J>(
  tested: Pick<Tested, 'operation'>,
  rule: string,
  judge: J,
): Partial<Record<RequirementId, J>> {
  const id = ownRow(tested, rule);
  return id === undefined ? {} : ({ [id]: judge } as Partial<Record<RequirementId, J>>);
}

/** The id of a scenario: after the operation's own row where it has one, else below the area of the general rule. */
export function scenarioId(tested: Pick<Tested, 'operation'>, rule: string, area: 'auth' | 'tenancy'): string {
  const own = ownRow(tested, `${rule}-refused`);
  return own?.replace(/-refused$/, '') ?? `${area}.${tested.operation.replaceAll('.', '-')}`;
}
