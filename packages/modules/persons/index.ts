export { findActingFor, selectCaseNumbers, selectHouseholdSizes } from './acting-queries.ts'
export { addChild, type CannotAddChild } from './add-child.ts'
export {
  type AnswerHolderRequest,
  answerHolderRequest,
  type CannotAnswerHolder,
  findAskedAbout,
} from './answer-holder-request.ts'
export { answerOpening } from './answer-opening.ts'
export { askHolder, type CannotAskHolder } from './ask-holder.ts'
export { askOpening } from './ask-opening.ts'
export { askPersonForConsent } from './ask-person-for-consent.ts'
export { closeOpening } from './close-opening.ts'
export { type CannotCorrect, correctDatum } from './correct-datum.ts'
export { selectHolders } from './correction-queries.ts'
export { categoryOf, type Datum, type DatumKind, type IdentityDatum, kindsOf } from './datum.ts'
export { type CannotDismiss, dismissProposal } from './dismiss-proposal.ts'
export { type StoredRegistration, selectRegistrations } from './duplicate-queries.ts'
export {
  type Comparison,
  compareRegistrations,
  type Registration,
} from './duplicates.ts'
export { erasePersons } from './erase-persons.ts'
export { selectErasedNumbers } from './erase-queries.ts'
export { findKnownMembers, type KnownMember, type NewMember } from './find-known-members.ts'
export { giveOwnConsent } from './give-own-consent.ts'
export { holdBackFromPerson } from './hold-back-from-person.ts'
export { type CannotRegister, decideHousehold } from './household.ts'
export { luhnDigit, maskIdentifier, Personnummer, readPersonnummer } from './identifiers.ts'
export { liftProtection } from './lift-protection.ts'
export { type DuplicateProposal, listDuplicateProposals } from './list-duplicate-proposals.ts'
export { type CannotMakePlea, makeOwnPlea } from './make-own-plea.ts'
export { markDead } from './mark-dead.ts'
export { findHouseholdByCase } from './member-queries.ts'
export { type CannotMerge, decideMerge, type MergePersons, mergePersons } from './merge-persons.ts'
export {
  type Dismissal,
  type Merge,
  mergesAsJson,
  selectDismissals,
  selectMerges,
  selectMergesOf,
  type WhyNotSame,
} from './merge-queries.ts'
export { type CannotMoveMembers, joinHouseholds, splitHousehold } from './move-members.ts'
export { nameKeys } from './names.ts'
export { askedSource, isNeedsKnown } from './needs.ts'
export { selectPersonalNumbers } from './number-queries.ts'
export { type CannotOpen, closed } from './opening.ts'
export { findOpenUntil, selectClosed } from './opening-queries.ts'
export {
  closedAsJson,
  dataAsJson,
  type HouseholdJson,
  householdAsJson,
  householdIdOf,
  identifiersAsJson,
  type PageDatum,
  protectionAsJson,
  type StoredIdentifier,
} from './page-queries.ts'
export {
  ageYears,
  countryName,
  fullName,
  identityOf,
  kindsThatName,
  knownFrom,
  languageName,
  personName,
  presentDatum,
} from './present.ts'
export { protectPerson } from './protect-person.ts'
export type { ProtectionLevel } from './protection.ts'
export { selectProtected } from './protection-queries.ts'
export {
  findHouseholdOf,
  isPersonKnown,
  type Member,
  type Position,
  type StoredDatum,
  selectData,
  selectMembers,
  selectTakenNumbers,
} from './queries.ts'
export { type CannotRecord, recordDatum, recordPersonalIdentityNumbers } from './record-data.ts'
export { recordMove } from './record-move.ts'
export { recordNeeds } from './record-needs.ts'
export { type Registered, registerHousehold } from './register-household.ts'
export { compareStored } from './registrations.ts'
export { reviewOpening } from './review-opening.ts'
export { registerPersonsRoutes } from './routes.ts'
export { searchPersons } from './search-persons.ts'
export { takeInIdentity } from './take-in-identity.ts'
export { type CannotTellByHand, tellByHand } from './tell-by-hand.ts'
export { tellingFacts } from './telling-facts.ts'
export { identifierNames, permitNames } from './texts.ts'
export { type CannotUnmerge, unmergePersons } from './unmerge-persons.ts'
