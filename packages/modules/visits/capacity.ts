import type { VisitCapacity } from '@kedjan/contract'
import {
  addDays,
  asPlatform,
  type Clock,
  type Id,
  newId,
  ok,
  type PlainDate,
  publish,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { type Asking, staffOf } from '../http/index.ts'
import { findOrganisation, organisationName } from '../organisations/index.ts'
import { expectNeed, type NeededMinutes } from './expected-need.ts'
import { type CannotManage, ownPlace } from './manage.ts'
import { insertMoreAsked, selectMoreAsked, selectNeeds, selectSoldMinutes } from './measure-queries.ts'
import { resourceHours } from './opening-hours.ts'
import { type Place, selectHours, selectResources } from './place-queries.ts'
import { dayOf, mondayOf } from './times.ts'

const weeksAhead = 6
const templates = ['settlement_assigned', 'settlement_own', 'establishment']
/** From this share on a week is said to be tight. */
const tightShare = 0.8

interface AgencyWeek {
  readonly agency: string
  readonly week: string
  readonly openMinutes: number
  readonly bookedMinutes: number
  readonly neededMinutes: number
}

/** Whether a week is large enough for what is booked and what is expected. */
export function stateOfWeek({ openMinutes, bookedMinutes, neededMinutes }: Omit<AgencyWeek, 'agency' | 'week'>) {
  const wanted = bookedMinutes + neededMinutes
  if (wanted > openMinutes) return 'short'
  return wanted > openMinutes * tightShare ? 'tight' : 'enough'
}

/** What a place has and what it will be asked for, by agency and week: so that nobody is invited whom nobody can receive. */
export async function readCapacity(
  asking: Asking,
  wish: { placeId: Id },
): Promise<Result<VisitCapacity, CannotManage>> {
  const { tx, clock, language } = asking
  const actor = staffOf(asking.actor)
  const place = await ownPlace(tx, actor, wish.placeId)
  if (!place.ok) return place
  const weeks = await weeksOf(tx, clock, actor, place.value)
  const asked = await selectMoreAsked(tx, place.value.id)
  const byWeek = Map.groupBy(weeks, ({ week }) => week)
  return ok({
    weeks: [...byWeek].map(([week, agencies]) => ({
      week,
      agencies: agencies.map(({ week: _week, ...one }) => ({
        ...one,
        name: organisationName(one.agency, language),
        state: stateOfWeek(one),
        asked: asked.some((line) => line.agency === one.agency && line.week === week),
      })),
    })),
  })
}

async function weeksOf(tx: Tx, clock: Clock, actor: StaffActor, place: Place): Promise<AgencyWeek[]> {
  const monday = mondayOf(clock.today())
  const span = { from: monday.toString(), to: addDays(monday, weeksAhead * 7 - 1).toString() }
  const resources = (await selectResources(tx, place.id, span.from)).filter(({ kind }) => kind === 'desk')
  const hours = await selectHours(tx, place, span)
  const sold = await selectSoldMinutes(tx, { placeId: place.id, ...span })
  const needed = await neededAt(tx, clock, actor, place)
  const agencies = [...new Set(resources.flatMap(({ agency }) => agency ?? []))].sort()
  return [...Array(weeksAhead).keys()].flatMap((more) => {
    const first = addDays(monday, more * 7)
    const dates = datesFrom(first)
    return agencies.map((agency) => ({
      agency,
      week: first.toString(),
      openMinutes: sum(
        resources
          .filter((one) => one.agency === agency)
          .flatMap(({ id }) => dates.flatMap((date) => resourceHours(hours, id, date)))
          .map(({ from, to }) => to - from),
      ),
      bookedMinutes: sum(
        sold.filter((one) => one.agency === agency && dates.includes(one.date)).map(({ minutes }) => minutes),
      ),
      neededMinutes: sum(
        needed.filter((one) => one.agency === agency && one.week === first.toString()).map(({ minutes }) => minutes),
      ),
    }))
  })
}

function datesFrom(first: PlainDate): string[] {
  return [...Array(7).keys()].map((more) => addDays(first, more).toString())
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

async function neededAt(tx: Tx, clock: Clock, actor: StaffActor, place: Place): Promise<NeededMinutes[]> {
  const office = await findOrganisation(tx, place.office)
  if (!office?.municipality_code) return []
  const municipality = `K${office.municipality_code}`
  const needs = await asPlatform(tx, clock, actor, (platform) => selectNeeds(platform, { municipality, templates }))
  return expectNeed(needs, { municipality, today: clock.today() })
}

export type CannotAskMore =
  | CannotManage
  | { reason: 'week_is_enough' }
  | { reason: 'more_already_asked' }
  | { reason: 'unknown_organisation' }

/** Asks an agency to open more in a week that will be too small; its coordinator is told, with minutes and no names. */
export async function askMore(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { placeId: Id; agency: string; week: string },
): Promise<Result<{ id: Id }, CannotAskMore>> {
  const place = await ownPlace(tx, actor, command.placeId)
  if (!place.ok) return place
  const week = mondayOf(dayOf(command.week)).toString()
  const weeks = await weeksOf(tx, clock, actor, place.value)
  const found = weeks.find((one) => one.agency === command.agency && one.week === week)
  if (!found) return refuse({ reason: 'unknown_organisation' })
  if (stateOfWeek(found) === 'enough') return refuse({ reason: 'week_is_enough' })
  const id = newId(clock.now())
  const minutes = Math.max(5, found.bookedMinutes + found.neededMinutes - Math.round(found.openMinutes * tightShare))
  const { office } = place.value
  const ask = { id, placeId: command.placeId, office, agency: command.agency, week, minutes, by: actor.staffId }
  if (!(await insertMoreAsked(tx, { ...ask, at: clock.now().toString() })))
    return refuse({ reason: 'more_already_asked' })
  publish(tx, clock, { name: 'visits.more_asked', payload: { askId: id, agency: command.agency, week } })
  return ok({ id })
}
