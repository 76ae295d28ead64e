import type { AskOffers, Language, VisitOffer, VisitOffers } from '@kedjan/contract'
import {
  type Appointment,
  type OfficeDays,
  type Proposal,
  planVisits,
  proposeVisits,
  type Unplanned,
} from '@kedjan/engines/visits'
import {
  type Actor,
  addDays,
  type Clock,
  type Id,
  ok,
  type PlainDate,
  type Result,
  refuse,
  type Tx,
} from '@kedjan/kernel'
import { isWorkingDay } from '@kedjan/sweden'
import { organisationName } from '../organisations/index.ts'
import { bookableDays } from './book-visit.ts'
import { loadHousehold, type VisitingHousehold } from './load-household.ts'
import { loadPlaceDays, type PlaceDays } from './office-days.ts'
import { findPlace } from './place-queries.ts'
import { officeDaysFor } from './planning.ts'
import { sayCannotPlan, sayTradeOff } from './say.ts'
import { selectTaken } from './taken-queries.ts'
import { dayOf, minuteOf, timeOf, wallOf } from './times.ts'

export type CannotOffer =
  | { reason: 'place_not_found' }
  | { reason: 'errand_not_open'; errand: string }
  | { reason: 'errand_already_booked'; errand: string }
  | { reason: 'too_far_ahead'; latest: string }

/** How many days of the place are looked through for one question. */
const daysLookedAt = 15
/** Nobody is offered a time that they cannot reach. */
const minutesToGetThere = 60

/** Up to three ways for a household to get its errands done, with what speaks for and against each in words. */
export async function offerVisits(
  asking: { tx: Tx; clock: Clock; actor: Actor; language: Language },
  command: AskOffers & { personId: Id },
): Promise<Result<VisitOffers, CannotOffer>> {
  const { tx, clock, actor } = asking
  const place = await findPlace(tx, command.placeId)
  if (!place) return refuse({ reason: 'place_not_found' })
  const household = await loadHousehold(tx, clock, actor, { personId: command.personId, without: command.instead })
  for (const errand of command.errands) {
    // Before it is said whether it has a time: what is not the asker's to know is not told apart from what is not open.
    if (!household.errands.some(({ name }) => name === errand)) return refuse({ reason: 'errand_not_open', errand })
    if (household.booked.has(errand)) return refuse({ reason: 'errand_already_booked', errand })
  }
  const from = firstDay(command, clock)
  const latest = addDays(clock.today(), bookableDays)
  if (from.toString() > latest.toString()) return refuse({ reason: 'too_far_ahead', latest: latest.toString() })
  const without = command.instead ? [command.instead] : []
  const placeDays = await loadPlaceDays(tx, place, { from, days: calendarDays(from), without })
  const office = await questionFor(tx, clock, { household, placeDays, command })
  return ok(answerOf(office, { household, placeDays, language: asking.language }))
}

function firstDay({ notBefore }: AskOffers, clock: Clock): PlainDate {
  const wished = notBefore ? dayOf(notBefore) : clock.today()
  return wished.toString() < clock.today().toString() ? clock.today() : wished
}

/** So many calendar days that they hold the days looked at. */
function calendarDays(from: PlainDate): number {
  let days = 0
  for (let working = 0; working < daysLookedAt; days += 1) if (isWorkingDay(addDays(from, days))) working += 1
  return days
}

interface Question {
  readonly household: VisitingHousehold
  readonly placeDays: PlaceDays
  readonly command: AskOffers
}

async function questionFor(tx: Tx, clock: Clock, { household, placeDays, command }: Question): Promise<OfficeDays> {
  const [first, last] = [placeDays.days[0]?.date, placeDays.days.at(-1)?.date]
  const what = household.members.map(({ personId }) => personId)
  const without = command.instead ? [command.instead] : []
  const away = first && last ? await selectTaken(tx, { what, span: { from: first, to: last }, without }) : []
  return officeDaysFor(placeDays.days, household, {
    errands: command.errands,
    language: command.language ?? 'sv',
    weekdays: command.weekdays,
    from: minuteOf(command.from ?? '00:00'),
    to: minuteOf(command.to ?? '24:00'),
    interpreterOnSite: command.interpreterOnSite,
    notBefore: wallOf(clock.now().add({ minutes: minutesToGetThere })),
    away: (date) =>
      away
        .filter((one) => one.date === date)
        .map(({ from, to }) => ({ from: wallOf(from).minute, to: wallOf(to).minute })),
  })
}

interface Presenting {
  readonly household: VisitingHousehold
  readonly placeDays: PlaceDays
  readonly language: Language
}

function answerOf(office: OfficeDays, presenting: Presenting): VisitOffers {
  const proposals = proposeVisits(office, presenting.household.filedUnder)
  const items = presentOffers(proposals, presenting)
  const [first] = proposals
  // Where there is no way at all, the planner itself says why.
  const unplanned = () => first?.unplanned ?? planVisits(office, { seed: 1 }).unplanned
  return { items, none: items.length === 0 ? leftOf(unplanned(), presenting) : [] }
}

/** Proposals as somebody reads them. */
export function presentOffers(proposals: readonly Proposal[], presenting: Presenting): VisitOffer[] {
  return proposals.flatMap((proposal) => presentProposal(proposal, presenting))
}

/** A visit is booked one day at a time: of a way that takes two days, the first is offered and the rest is said to be left. */
function presentProposal(proposal: Proposal, presenting: Presenting): VisitOffer[] {
  const [visit, ...more] = proposal.visits
  if (!visit) return []
  const left = leftOf(proposal.unplanned, presenting)
  const later = more.flatMap(({ appointments, date }) =>
    appointments.map(({ errand }) => ({
      errand,
      name: nameOf(errand, presenting),
      because: sayTradeOff({ kind: 'earliest', date }, presenting.language, 'another_day'),
    })),
  )
  return [
    {
      date: visit.date,
      from: timeOf(visit.arrive),
      to: timeOf(visit.leave),
      waitingMinutes: visit.waitingMinutes,
      times: visit.appointments.map((one) => presentTime(one, presenting)),
      words: proposal.tradeOffs
        .filter(({ kind }) => kind !== 'errands_left')
        .map((one) => sayTradeOff(one, presenting.language)),
      left: [...later, ...left],
    },
  ]
}

function leftOf(unplanned: readonly Unplanned[], presenting: Presenting): VisitOffers['none'] {
  return unplanned.map(({ errand, because }) => ({
    errand,
    name: nameOf(errand, presenting),
    because: sayCannotPlan(because, presenting.language, (name) => nameOf(name, presenting)),
  }))
}

function nameOf(errand: string, { household, language }: Presenting): string {
  return household.errands.find(({ name }) => name === errand)?.kind.name[language] ?? errand
}

function presentTime(one: Appointment, presenting: Presenting): VisitOffer['times'][number] {
  const { household, placeDays, language } = presenting
  const errand = household.errands.find(({ name }) => name === one.errand)
  const numberOf = (id: string | undefined) => placeDays.resources.find((resource) => resource.id === id)?.number
  return {
    errand: one.errand,
    name: nameOf(one.errand, presenting),
    agencyName: organisationName(errand?.agency ?? '', language),
    date: one.date,
    from: timeOf(one.from),
    to: timeOf(one.to),
    desk: one.desk,
    deskNumber: numberOf(one.desk) ?? 0,
    room: one.room ?? null,
    roomNumber: numberOf(one.room) ?? null,
    interpreter: one.interpreter ?? null,
    persons: errand?.aboutPerson ? [errand.aboutPerson] : [...one.members],
  }
}
