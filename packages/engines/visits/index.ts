export { changedOffice } from './change.ts'
export { checkDay } from './check-day.ts'
export type {
  Appointment,
  Desk,
  Errand,
  Household,
  Interpreter,
  InterpreterMode,
  Member,
  OfficeDay,
  OfficeDays,
  Presence,
  Room,
  Walk,
  Window,
} from './day.ts'
export type { DayFault, DayFaultKind } from './day-fault.ts'
export { firstComeFirstServed } from './first-come.ts'
export { inventOffice, type OfficeSize } from './invent.ts'
export { makeOpenShop } from './open-shop/generate.ts'
export { type CannotRead, readOpenShop } from './open-shop/read.ts'
export type { OpenShop } from './open-shop/shop.ts'
export { type OpenShopOptions, type OpenShopSchedule, solveOpenShop } from './open-shop/solve.ts'
export { boundVisits } from './party.ts'
export type {
  Bound,
  CannotPlan,
  Change,
  Figures,
  Lost,
  Moved,
  MovedBecause,
  Nearest,
  Plan,
  Proposal,
  Replanned,
  TradeOff,
  Unplanned,
  Visit,
} from './plan.ts'
export { type PlanOptions, planVisits } from './plan-visits.ts'
export { proposeVisits } from './propose.ts'
export { replan, replanWithin } from './replan.ts'
