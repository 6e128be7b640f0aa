import { isRequirementId, type RequirementId, requirements } from '../spec/contract.ts';
import type { Requirement } from '../spec/requirement.ts';

/** The requirements whose checks need a second account, in the order of the contract. */
export const ofTwoTenants: readonly RequirementId[] = Object.values<Requirement>(requirements)
  .filter(({ tenants = 1 }) => tenants > 1)
  .map(({ id }) => id)
  .filter(isRequirementId);
