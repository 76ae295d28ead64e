import type { Language, OwnVisit, OwnVisits } from '@kedjan/contract'
import { ok, type PersonActor, type Result, refuse } from '@kedjan/kernel'
import { paperNames, visitErrand } from '@kedjan/sweden'
import type { Asking } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import { selectData } from '../persons/index.ts'
import { calendarFile } from './calendar.ts'
import { decideCancel } from './change-visit.ts'
import { loadHousehold } from './load-household.ts'
import { type Place, type Resource, selectPlaces, selectResources } from './place-queries.ts'
import { qrOf } from './qr.ts'
import { type StoredNote, selectNotes } from './serve-queries.ts'
import { isErrandKey } from './serving.ts'
import { words } from './texts.ts'
import { instantOf, timeOf } from './times.ts'
import { type StoredErrand, type StoredVisit, selectVisitsOf } from './visit-queries.ts'
import { selectStandingWishes } from './wish-queries.ts'

/** The own page of visits: what can be done, where, and what is booked. */
export async function readOwnVisits(asking: Asking): Promise<Result<OwnVisits, { reason: 'person_not_found' }>> {
  const { tx, clock, actor, language } = asking
  if (actor.kind !== 'person') return refuse({ reason: 'person_not_found' })
  const household = await loadHousehold(tx, clock, actor, { personId: actor.personId })
  const today = clock.today().toString()
  const places = await selectPlaces(tx, { today })
  const visits = await selectVisitsOf(tx, actor.follows)
  const notes = await selectNotes(
    tx,
    visits.map(({ id }) => id),
  )
  const resources = await resourcesOf(asking, visits)
  const wishes = (await selectStandingWishes(tx, null)).filter(({ personId }) => actor.follows.includes(personId))
  const near = household.municipality?.replace('K', 'SO_') ?? ''
  return ok({
    today,
    language: await languageOf(asking, actor),
    errands: household.errands.map((errand) => ({
      errand: errand.name,
      name: errand.kind.name[language],
      agency: errand.agency,
      agencyName: organisationName(errand.agency, language),
      minutes: errand.kind.minutes,
      aboutPerson: errand.aboutPerson,
      follows: errand.follows,
      booked: household.booked.has(errand.name),
      bring: errand.kind.papers.map((paper) => paperNames[paper][language]),
    })),
    places: places
      .map((place) => ({ ...place, near: place.office === near }))
      .sort((one, other) => Number(other.near) - Number(one.near)),
    visits: visits.flatMap((visit) => presentOwn(visit, { asking, places, resources, notes })),
    wishes: wishes.map(({ id, placeId, told, beforeDay }) => ({
      id,
      placeName: places.find((place) => place.id === placeId)?.name ?? '',
      told,
      beforeDay,
    })),
  })
}

/** The language that the person has said they need an interpreter in; Swedish where none is needed. */
async function languageOf({ tx }: Asking, { personId }: PersonActor): Promise<string> {
  const [datum] = await selectData(tx, [personId], ['languages'])
  const value = datum?.value
  const languages = value && 'languages' in value ? value.languages : []
  return languages.find(({ interpreter }) => interpreter)?.code ?? 'sv'
}

async function resourcesOf({ tx }: Asking, visits: readonly StoredVisit[]): Promise<Resource[]> {
  const all: Resource[] = []
  for (const placeId of new Set(visits.map(({ placeId: id }) => id)))
    all.push(...(await selectResources(tx, placeId, '2019-01-01')))
  return all
}

interface Presenting {
  readonly asking: Asking
  readonly places: readonly Place[]
  readonly resources: readonly Resource[]
  readonly notes: readonly StoredNote[]
}

function presentOwn(visit: StoredVisit, presenting: Presenting): OwnVisit[] {
  const { asking, places, notes } = presenting
  const { clock, language } = asking
  const place = places.find(({ id }) => id === visit.placeId)
  const [first] = visit.errands
  if (!place || !first) return []
  const to = Math.max(...visit.errands.filter(({ date }) => date === first.date).map((one) => one.to))
  const modes = [...new Set(visit.errands.flatMap(({ mode }) => mode ?? []))]
  const isCancelled = visit.state === 'cancelled'
  const isAhead = instantOf(first.date, first.from).epochMilliseconds > clock.now().epochMilliseconds
  return [
    {
      id: visit.id,
      code: visit.code,
      state: visit.state,
      placeId: place.id,
      placeName: place.name,
      address: place.address,
      date: first.date,
      from: timeOf(first.from),
      to: timeOf(to),
      times: visit.errands.map((errand) => presentTime(errand, presenting)),
      bring: bringTo(visit, asking),
      interpreter: modes.length > 0 ? { language: visit.language, modes } : null,
      mayChange: decideCancel(visit, clock.now().toString()).ok,
      mayRestore: isCancelled && isAhead && visit.steps.at(-1)?.kind === 'cancelled',
      notes: notes
        .filter(({ visitId }) => visitId === visit.id)
        .map(({ agency, text, at }) => ({ agencyName: organisationName(agency, language), text, at })),
      calendar: calendarFile({
        uid: visit.id,
        stamp: clock.now(),
        from: instantOf(first.date, first.from),
        to: instantOf(first.date, to),
        title: `${words[language].visit}: ${place.name}`,
        text: visit.errands.map((errand) => `${timeOf(errand.from)} ${nameOf(errand, asking)}`).join('\n'),
        place: `${place.name}, ${place.address}`,
      }),
      qr: qrOf(visit.code),
    },
  ]
}

function presentTime(errand: StoredErrand, { asking, resources }: Presenting): OwnVisit['times'][number] {
  const numberOf = (id: string | null) => resources.find((one) => one.id === id)?.number
  return {
    errand: errand.aboutPerson ? `${errand.key}:${errand.aboutPerson}` : errand.key,
    name: nameOf(errand, asking),
    agencyName: organisationName(errand.agency, asking.language),
    date: errand.date,
    from: timeOf(errand.from),
    to: timeOf(errand.to),
    desk: errand.deskId,
    deskNumber: numberOf(errand.deskId) ?? 0,
    room: errand.roomId,
    roomNumber: numberOf(errand.roomId) ?? null,
    interpreter: errand.interpreterId && errand.mode ? { id: errand.interpreterId, mode: errand.mode } : null,
    persons: [...errand.persons],
    state: errand.state,
  }
}

function nameOf({ key }: StoredErrand, { clock, language }: Asking): string {
  return isErrandKey(key) ? visitErrand(key, clock.today()).name[language] : key
}

function bringTo(
  { errands }: StoredVisit,
  { clock, language }: { clock: Asking['clock']; language: Language },
): string[] {
  const papers = errands.flatMap(({ key }) => (isErrandKey(key) ? visitErrand(key, clock.today()).papers : []))
  return [...new Set(papers)].map((paper) => paperNames[paper][language])
}
