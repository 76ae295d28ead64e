export { categoryOf, type Datum, type DatumKind, type IdentityDatum } from './datum.ts'
export { type CannotRegister, decideHousehold } from './household.ts'
export { luhnDigit, maskIdentifier, Personnummer, readPersonnummer } from './identifiers.ts'
export { nameKeys } from './names.ts'
export { ageYears, fullName, identityOf, languageName, personName, presentDatum } from './present.ts'
export { protectPerson } from './protect-person.ts'
export {
  dataAsJson,
  findActingFor,
  findHouseholdOf,
  type HouseholdJson,
  householdAsJson,
  householdIdOf,
  identifiersAsJson,
  isPersonKnown,
  type Member,
  type Position,
  type ProtectionLevel,
  protectionAsJson,
  type StoredDatum,
  type StoredIdentifier,
  selectData,
  selectHouseholdSizes,
  selectMembers,
  selectProtected,
} from './queries.ts'
export { type CannotRecord, recordDatum, recordPersonalIdentityNumber } from './record-data.ts'
export { type Registered, registerHousehold } from './register-household.ts'
export { searchPersons } from './search-persons.ts'
export { identifierNames, permitNames } from './texts.ts'
