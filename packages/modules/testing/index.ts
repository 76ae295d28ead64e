/** State for tests, built through the modules' own actions, and ways to look at what it became. For tests only. */
export { type Action, attempted, deletedFrom, done, officers, onDay, refused, seen } from './act.ts'
export { begun } from './begun.ts'
export { behind, countRows } from './behind.ts'
export { aReturnCase } from './brought-to-light.ts'
export {
  aDwelling,
  aFamily,
  aHousehold,
  aKommuntal,
  aMember,
  aNumber,
  anAnvisning,
  answered,
  householdForm,
  milestoneId,
  registered,
} from './build.ts'
export { aDocument, brought, judged, paper } from './documents.ts'
export { anEndedHousehold, type EndedHousehold } from './ended.ts'
export { aPdf, aPhoto, aPicture, packedObjects } from './files.ts'
export { happened } from './happened.ts'
export { actingAs, informed } from './informed.ts'
export { letGuestIn } from './let-guest-in.ts'
export { aGroup, letIn, why } from './let-in.ts'
export { type LetterBox, letterBox } from './letter-box.ts'
export {
  aCoordinator,
  anOffer,
  aPlace,
  aReceivedHousehold,
  aVisit,
  bookingOf,
  everyErrand,
  type MadePlace,
  placeHours,
  someRoom,
} from './meeting-place.ts'
export { openedFrom } from './opened-from.ts'
export { aConsenting, aContact, aReferral, mailboxOfTheirs, type Referred, secondOfTheirs } from './referred.ts'
export { useHalmstad } from './use-halmstad.ts'
export { type ByStaff, usePlace } from './use-place.ts'
export { type Close, type WalkPlan, walkChain } from './walk-chain.ts'
export { ways } from './ways.ts'
