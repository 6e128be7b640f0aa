import type { AnyScenario } from '../../harness/scenario.ts';
import { operations } from '../../spec/generated/operations.ts';
import { accountScenario } from './accounts.ts';
import { creationScenario, isCreation } from './creations.ts';
import { isListOfAccount, listScenario } from './lists.ts';
import { type Described, testedOf } from './tested.ts';
import { tokenScenario } from './tokens.ts';
import { unknownIdScenarios } from './unknown-ids.ts';

/**
 * What is promised of every operation on work, deployments and runs: authentication, the separation of accounts, and
 * what is answered about ids that do not exist. An operation that comes into spec/openapi.yaml has these scenarios at once.
 */
export function conventionsOf(table: Readonly<Record<string, Described>>): AnyScenario[] {
  return testedOf(table).flatMap((tested) => [
    isCreation(tested) ? creationScenario(tested) : tokenScenario(tested),
    ...(tested.parameters.length > 0 ? [accountScenario(tested)] : []),
    ...(isListOfAccount(tested) ? [listScenario(tested)] : []),
    ...unknownIdScenarios(tested),
  ]);
}

export const everyOperation = conventionsOf(operations);
