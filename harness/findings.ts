/** The judge vocabulary: what a scenario can say of its trace. */
export {
  agrees,
  deploymentFields,
  kept,
  noEffect,
  wholeWorkItem,
  workItemFields,
} from './findings/effect.ts';
export { causedBy, presuming, where } from './findings/guard.ts';
export { fieldIs, inState, isNull, isSet, setBetween } from './findings/state.ts';
export { accepted, answers, type Refusal, refused } from './findings/status.ts';
