export { findActingFor, selectCaseNumbers, selectHouseholdSizes } from './acting-queries.ts'
export { categoryOf, type Datum, type DatumKind, type IdentityDatum } from './datum.ts'
export { type CannotRegister, decideHousehold } from './household.ts'
export { luhnDigit, maskIdentifier, Personnummer, readPersonnummer } from './identifiers.ts'
export { nameKeys } from './names.ts'
export { askedSource, isNeedsKnown } from './needs.ts'
export {
  dataAsJson,
  type HouseholdJson,
  householdAsJson,
  householdIdOf,
  identifiersAsJson,
  protectionAsJson,
  type StoredIdentifier,
} from './page-queries.ts'
export {
  ageYears,
  fullName,
  identityOf,
  kindsThatName,
  knownFrom,
  languageName,
  personName,
  presentDatum,
} from './present.ts'
export { protectPerson } from './protect-person.ts'
export {
  findHouseholdOf,
  isPersonKnown,
  type Member,
  type Position,
  type ProtectionLevel,
  type StoredDatum,
  selectData,
  selectMembers,
  selectProtected,
  selectTakenNumbers,
} from './queries.ts'
export { type CannotRecord, recordDatum, recordPersonalIdentityNumbers } from './record-data.ts'
export { recordNeeds } from './record-needs.ts'
export { type Registered, registerHousehold } from './register-household.ts'
export { searchPersons } from './search-persons.ts'
export { type CannotTellByHand, tellByHand } from './tell-by-hand.ts'
export { identifierNames, permitNames } from './texts.ts'
