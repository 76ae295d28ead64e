export { type Due, decideAdvance, type FixedDays, type JourneyFacts, ruleOfDue } from './advance-decision.ts'
export { type Begun, beginHousehold, type CannotBegin, startSettlementOwn } from './begin-household.ts'
export { stopJourney, takeBack } from './change-parties.ts'
export { type CannotClose, closeByHandoff } from './close-milestone.ts'
export { asksFor, type CannotComplete, completeMilestone, personsOf } from './complete-milestone.ts'
export { type Expectation, forecast } from './forecast.ts'
export { type MilestoneFacts, organisationFor, type Parties } from './journey.ts'
export {
  countOpenMilestones,
  findJourney,
  findMilestone,
  findOpenJourney,
  type JourneyJson,
  journeysAsJson,
  type OpenMilestone,
  type Show,
  selectOpenMilestones,
} from './queries.ts'
export { type StartJourney, startJourney } from './start-journey.ts'
export { deriveMilestones, type StoredMilestone } from './stored-milestone.ts'
export { presentTelling, proposedTellings, type Telling } from './tell.ts'
export { dayOf } from './template-day.ts'
