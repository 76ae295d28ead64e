import type { Language } from '@kedjan/contract'
import type { CannotPlan, InterpreterMode, MovedBecause, TradeOff } from '@kedjan/engines/visits'
import { organisationName } from '../organisations/index.ts'
import { words } from './texts.ts'
import { dayOf, timeOf } from './times.ts'

function dayInWords(date: string, language: Language): string {
  return dayOf(date).toLocaleString(words[language].locale, { weekday: 'long', day: 'numeric', month: 'long' })
}

function modeInWords(mode: InterpreterMode, language: Language): string {
  return words[language].modes[mode]
}

/** What speaks for an offer or against it, as one short sentence. */
export function sayTradeOff(one: TradeOff, language: Language, instead?: 'another_day'): string {
  const say = words[language].tradeOffs
  switch (one.kind) {
    case 'fewest_visits':
      return one.visits === 1 ? say.oneVisit : say.visits(one.visits)
    case 'more_visits':
      return say.moreVisits(one.visits)
    case 'least_waiting':
      return one.minutes === 0 ? say.noWaiting : say.waiting(one.minutes)
    case 'more_waiting':
      return say.moreWaiting(one.minutes)
    case 'earliest':
      return instead ? say.anotherDay(dayInWords(one.date, language)) : say.earliest
    case 'later':
      return say.later(one.officeDays)
    case 'interpreter_on_site':
      return say.onSite
    case 'interpreter_at_distance':
      return say.atDistance(modeInWords(one.mode, language))
    case 'household_splits':
      return say.splits
    case 'errands_left':
      return say.left(one.errands.length)
  }
}

/** Why an errand has no time, and what comes nearest. */
export function sayCannotPlan(because: CannotPlan, language: Language, nameOf: (errand: string) => string): string {
  const say = words[language].cannot
  const nearest = 'nearest' in because ? because.nearest : undefined
  const near = nearest ? ` ${say.nearest(dayInWords(nearest.date, language), timeOf(nearest.from))}` : ''
  switch (because.reason) {
    case 'nobody_serves':
      return say.nobodyServes(organisationName(because.agency, language))
    case 'paper_missing':
      return say.paperMissing
    case 'nobody_to_be_present':
      return say.nobodyPresent
    case 'cannot_come':
      return say.cannotCome
    case 'no_room_fits':
      return say.noRoom(because.seatsNeeded)
    case 'no_interpreter':
      return `${say.noInterpreter}${near}`
    case 'never_fits_hours':
      return say.neverFits(because.neededMinutes, because.longestMinutes)
    case 'fully_booked':
      return `${say.fullyBooked}${near}`
    case 'waits_for':
      return say.waitsFor(nameOf(because.errand))
  }
}

/** Why an appointment was moved. */
export function sayMoved(because: MovedBecause, language: Language): string {
  return words[language].moved[because]
}
