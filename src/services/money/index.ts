// The hallway of money: claims, figures and policies. What flows, desks and the wing's services may call.
export {
  agreeOnCommute,
  type Claim,
  type ClaimsWritten,
  type CommuteAgreement,
  chooseForDay,
  dateAgreements,
  type HomeWorkingClaim,
  lockForFacts,
  type TravelClaim,
  withdrawClaims,
  writeClaims,
} from './claims.ts';
export { type GroupInput, type PolicyInput, policyShapeRefusals, type RuleInput } from './complete-policy.ts';
export { createPolicy, policyRefusals } from './create-policy.ts';
export { type Figure, type FigureId, figures } from './figures.ts';
export {
  everyoneFirst,
  findPolicyFaults,
  type PolicyFault,
  type WrittenPolicy,
} from './find-policy-faults.ts';
export {
  claimHomeDays,
  type HomeDay,
  listClaimedHomeDays,
  placeOf,
  withdrawHomeDays,
} from './home-claims.ts';
export { judgeClaims } from './judge-claims.ts';
export {
  type DraftContent,
  discardDraft,
  draftPolicy,
  draftRefusals,
  findDraft,
  type PolicyCase,
  type PolicyDraft,
  publishDraft,
  saveDraft,
  startDraft,
} from './keep-draft.ts';
export {
  answerReview,
  decideReviews,
  listReviews,
  type Review,
  type ReviewBecause,
  type ReviewState,
  reviewRefusals,
} from './keep-reviews.ts';
export { defaultPolicy, EVERYONE, type Policy, type PolicyGroup, type PolicyRule } from './policy.ts';
export { listFigures, loadFigures } from './read-figures.ts';
export { listPolicies } from './read-policies.ts';
