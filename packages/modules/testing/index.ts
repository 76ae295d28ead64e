/** State for tests, built through the modules' own actions, and ways to look at what it became. For tests only. */
export { type Action, attempted, deletedFrom, done, officers, onDay, refused, seen } from './act.ts'
export { behind, countRows } from './behind.ts'
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
export { anEndedHousehold, type EndedHousehold } from './ended.ts'
export { actingAs, informed } from './informed.ts'
export { aGroup, letIn, why } from './let-in.ts'
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
