import type { Language, VisitOffer, WalkIn } from '@kedjan/contract'
import { proposeVisits } from '@kedjan/engines/visits'
import { type Clock, type Id, newId, ok, publish, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { type ErrandKey, visitErrandsOn } from '@kedjan/sweden'
import { findOrganisation } from '../organisations/index.ts'
import type { BookedTime, CannotBook } from './booking.ts'
import type { VisitingHousehold } from './load-household.ts'
import { type CannotManage, ownPlace } from './manage.ts'
import { presentOffers } from './offers.ts'
import { loadPlaceDays } from './office-days.ts'
import type { HouseholdErrand } from './open-errands.ts'
import type { Place } from './place-queries.ts'
import { officeDaysFor } from './planning.ts'
import { sellTimes } from './sell-times.ts'
import { lockPlace } from './taken-queries.ts'
import { wallOf } from './times.ts'
import { insertErrands, insertVisit, insertVisitStep } from './visit-write-queries.ts'
import { byOf, withFreeCode } from './visit-writing.ts'

export type CannotWalkIn =
  | CannotManage
  | { reason: 'errand_not_done_here'; errand: string }
  | { reason: 'no_gap_today' }
  | CannotBook

interface Coming {
  readonly place: Place
  readonly household: VisitingHousehold
  readonly language: string
}

/** Finds gaps of today for somebody who has not booked: as much as goes, in the order that costs the least waiting. Nobody's name is asked for. */
export async function takeWalkIn(
  asking: { tx: Tx; clock: Clock; actor: StaffActor; language: Language },
  command: WalkIn & { placeId: Id },
): Promise<Result<{ id: Id; code: string; times: VisitOffer['times']; left: VisitOffer['left'] }, CannotWalkIn>> {
  const { tx, clock, actor } = asking
  const place = await ownPlace(tx, actor, command.placeId)
  if (!place.ok) return place
  const errands = await errandsOf(tx, clock, { place: place.value, keys: command.errands })
  if (!errands.ok) return errands
  const household = strangers(clock, command, errands.value)
  await lockPlace(tx, place.value.id)
  const placeDays = await loadPlaceDays(tx, place.value, { from: clock.today(), days: 1 })
  const office = officeDaysFor(placeDays.days, household, {
    errands: errands.value.map(({ name }) => name),
    language: command.language,
    from: 0,
    to: 24 * 60,
    interpreterOnSite: false,
    notBefore: wallOf(clock.now()),
    away: () => [],
  })
  const [proposal] = proposeVisits(office, household.filedUnder)
  const [visit] = proposal?.visits ?? []
  const [offer] = proposal ? presentOffers([proposal], { household, placeDays, language: asking.language }) : []
  if (!visit || !offer) return refuse({ reason: 'no_gap_today' })
  const times = visit.appointments.flatMap((one): BookedTime[] => {
    const of = errands.value.find(({ name }) => name === one.errand)
    // Who somebody is, nobody has asked: no person is held, only the desk.
    return of ? [{ ...one, members: [], of }] : []
  })
  const written = await write(tx, clock, actor, {
    coming: { place: place.value, household, language: command.language },
    times,
  })
  return written.ok ? ok({ ...written.value, times: offer.times, left: offer.left }) : written
}

async function errandsOf(
  tx: Tx,
  clock: Clock,
  { place, keys }: { place: Place; keys: readonly string[] },
): Promise<Result<HouseholdErrand[], CannotWalkIn>> {
  const office = await findOrganisation(tx, place.office)
  const municipality = office?.municipality_code ? `K${office.municipality_code}` : null
  const found: HouseholdErrand[] = []
  for (const key of new Set(keys)) {
    const kind = visitErrandsOn(clock.today()).find((one) => one.key === (key as ErrandKey))
    const agency = kind?.agency === 'residence_municipality' ? municipality : kind?.agency
    if (!kind || !agency) return refuse({ reason: 'errand_not_done_here', errand: key })
    found.push({ name: key, kind, agency, aboutPerson: null, follows: false })
  }
  return ok(found)
}

function strangers(clock: Clock, { adults, children }: WalkIn, errands: readonly HouseholdErrand[]): VisitingHousehold {
  const member = (position: 'adult' | 'child') => ({ personId: newId(clock.now()), position })
  const members = [
    ...Array.from({ length: adults }, () => member('adult')),
    ...Array.from({ length: children }, () => member('child')),
  ]
  return {
    householdId: null,
    filedUnder: members[0]?.personId ?? '',
    members,
    errands,
    booked: new Set(),
    municipality: null,
    isProtected: false,
  }
}

async function write(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { coming, times }: { coming: Coming; times: readonly BookedTime[] },
): Promise<Result<{ id: Id; code: string }, CannotWalkIn>> {
  const { place, household, language } = coming
  const id = newId(clock.now())
  const line = { place_id: place.id, office: place.office, person_id: null, at: clock.now().toString(), ...byOf(actor) }
  const visit = {
    ...line,
    id,
    household_id: null,
    booked_by: 'office' as const,
    name: null,
    language,
    persons_count: household.members.length,
    protected: false,
    instead_of: null,
    made_on: clock.today().toString(),
  }
  const code = await withFreeCode(id, (one) => insertVisit(tx, { ...visit, code: one }))
  await insertErrands(
    tx,
    times.map(({ of }, index) => ({
      visit_id: id,
      seq: index + 1,
      place_id: place.id,
      office: place.office,
      person_id: null,
      about_person: null,
      key: of.kind.key,
      agency: of.agency,
      minutes: of.kind.minutes,
    })),
  )
  for (const [at, kind] of (['booked', 'checked_in'] as const).entries())
    await insertVisitStep(tx, { ...line, visit_id: id, seq: at + 1, kind, because: at === 0 ? 'walk_in' : null })
  const written = { id, code, placeId: place.id, office: place.office, personId: null }
  const sold = await sellTimes(tx, clock, { visit: written, times, because: 'walk_in' })
  if (!sold.ok) return sold
  publish(tx, clock, { name: 'visits.walked_in', payload: { visitId: id, placeId: place.id } })
  return ok({ id, code })
}
