// The door of organisations: what flows and desks may call.

export {
  type BrandDetails,
  brandDetailNames,
  brandRefusals,
  findBrand,
  findPublicBrand,
  type KnownBrand,
  setBrandDetails,
} from './brand-details.ts';
export { checkCorrection, correctionRefusals, correctPerson } from './correct-person.ts';
export {
  type CostCentre,
  closeCostCentre,
  costCentreRefusals,
  listCodesInUse,
  listCostCentres,
  nameCostCentre,
} from './cost-centres.ts';
export {
  createOrganisation,
  findOrganisation,
  findOrganisationByName,
  listOrganisations,
  organisationRefusals,
} from './create-organisation.ts';
export { currentPeople } from './current-people.ts';
export { type EmployerSet, findEmployerSet } from './find-employer-set.ts';
export { findGroup, listGroups } from './find-group.ts';
export {
  findByNumber,
  findByNumberAndEmail,
  findByNumbers,
  type Holder,
  type KnownAddress,
  listErasedNumbers,
  listHolders,
  listNumbered,
  listPersonnelNumbers,
} from './find-known-address.ts';
export { isKnown } from './is-known.ts';
export {
  listColleagues,
  listEnds,
  listGone,
  listMembers,
  listOwnEnd,
  type Member,
} from './list-colleagues.ts';

export { DEMO_BRAND, findDemoOrganisation, hasOrganisation, isOnlyDemo } from './list-demo.ts';
export { ensureOperator, isOperator } from './own-organisation.ts';
export {
  findPerson,
  type ListedPerson,
  listTerms,
  type PeopleState,
  readPeople,
  type TermsOnDays,
} from './read-people.ts';
export {
  type OwnField,
  type PeopleReceived,
  type ReceivedPerson,
  receivePeople,
} from './receive-people.ts';
export { termsOfMonths } from './terms-of-months.ts';
