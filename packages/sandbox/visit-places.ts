import type { AddResource, WeekWindow } from '@kedjan/contract'
import { type AnyRefusal, asActor, type Clock, type Id, type Result, type StaffActor, type Tx } from '@kedjan/kernel'
import { addResource, giveAssignment, openPlace, setPresence } from '@kedjan/modules/visits'
import type { Country } from './country.ts'

/** The offices where a visitor of the sandbox finds a meeting place. */
export const meetingPlaces = [
  {
    office: 'SO_0581',
    municipality: 'K0581',
    name: 'Servicekontoret i Norrköping',
    address: 'Exempelgatan 10, Norrköping',
  },
  { office: 'SO_1380', municipality: 'K1380', name: 'Servicekontoret i Halmstad', address: 'Exempelgatan 3, Halmstad' },
] as const

const weekdays = [1, 2, 3, 4, 5]
const open: WeekWindow[] = weekdays.map((weekday) => ({ weekday, from: '09:00', to: '16:00' }))

function morningAndAfternoon(mode?: 'site' | 'video' | 'phone', days = weekdays): WeekWindow[] {
  const how = mode ? { mode } : {}
  return days.flatMap((weekday) => [
    { weekday, from: '09:00', to: '12:00', ...how },
    { weekday, from: '13:00', to: '16:00', ...how },
  ])
}

/** Seven desks of four agencies, two rooms and four who interpret. */
function resourcesFor(municipality: string, fromDay: string): AddResource[] {
  const desk = (number: number, agency: string, competences: string[], languages: string[] = []): AddResource => ({
    kind: 'desk',
    number,
    agency,
    competences,
    languages,
    equipment: number === 1 ? ['passport_reader'] : [],
    fromDay,
    hours: morningAndAfternoon(),
  })
  const interpreter = (number: number, languages: string[], hours: WeekWindow[]): AddResource => ({
    kind: 'interpreter',
    number,
    languages,
    fromDay,
    hours,
  })
  return [
    desk(1, 'SKV', ['identity_check'], ['en']),
    desk(2, 'SKV', ['identity_check'], ['ar']),
    desk(3, 'AF', ['enrolment', 'mapping'], ['en']),
    desk(4, 'AF', ['enrolment'], ['ar', 'uk']),
    desk(5, 'FK', ['application'], ['en']),
    desk(6, municipality, ['school', 'swedish'], ['en', 'ar']),
    desk(7, 'MIGR', ['address'], ['en']),
    { kind: 'room', number: 1, seats: 6, equipment: [], fromDay },
    { kind: 'room', number: 2, seats: 3, equipment: ['video'], fromDay },
    interpreter(1, ['ar'], morningAndAfternoon('site')),
    interpreter(2, ['ar', 'ckb', 'ku'], morningAndAfternoon('video', [1, 3, 5])),
    interpreter(3, ['uk', 'ru'], morningAndAfternoon('site', [2, 4])),
    interpreter(4, ['prs', 'fa', 'so', 'ti', 'am'], morningAndAfternoon('phone')),
  ]
}

/** Opens the two places, sets them up, and lets the agencies assign the staff. */
export async function setUpPlaces(country: Country, clock: Clock): Promise<void> {
  for (const place of meetingPlaces) {
    const [clerk, coordinator, second] = country.acting.get(place.office) ?? []
    if (clerk && coordinator && second) await setUp(country, clock, { place, coordinator, clerks: [clerk, second] })
  }
}

async function setUp(
  country: Country,
  clock: Clock,
  {
    place,
    coordinator,
    clerks,
  }: { place: (typeof meetingPlaces)[number]; coordinator: StaffActor; clerks: StaffActor[] },
): Promise<void> {
  const act = <Value>(actor: StaffActor, work: (tx: Tx) => Promise<Result<Value, AnyRefusal>>) =>
    must(asActor(country.ground, clock, actor, work))
  const opensOn = clock.today().toString()
  const { name, address } = place
  const { id: placeId } = await act(coordinator, (tx) =>
    openPlace(tx, clock, coordinator, { name, address, opensOn, hours: open }),
  )
  const desks: Id[] = []
  for (const resource of resourcesFor(place.municipality, opensOn)) {
    const { id } = await act(coordinator, (tx) => addResource(tx, clock, coordinator, { placeId, resource }))
    if (resource.kind === 'desk') desks.push(id)
  }
  for (const [agency, competence] of assigned) {
    const [officer] = country.acting.get(agency) ?? []
    for (const { staffId } of officer ? clerks : []) {
      const command = { staffId, competence, fromDay: opensOn, untilDay: '2027-12-31' }
      if (officer) await act(officer, (tx) => giveAssignment(tx, clock, officer, command))
    }
  }
  for (const [at, { staffId }] of clerks.entries())
    await sit(country, clock, { coordinator, placeId, desk: desks[at * 2], staffId })
}

/** In whose names, and for what, the offices' staff may act. */
const assigned = [
  ['SKV', 'identity_check'],
  ['AF', 'enrolment'],
  ['FK', 'application'],
  ['MIGR', 'address'],
] as const

/** Who sits where in the two weeks round the day on which the visitor comes. */
async function sit(
  country: Country,
  clock: Clock,
  { coordinator, placeId, desk, staffId }: { coordinator: StaffActor; placeId: Id; desk: Id | undefined; staffId: Id },
): Promise<void> {
  const dates = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
  const line = { placeId, resourceId: desk ?? '', staffId, dates, from: '09:00', to: '16:00' }
  await must(asActor(country.ground, clock, coordinator, (tx) => setPresence(tx, clock, coordinator, line)))
}

async function must<Value>(result: Promise<Result<Value, AnyRefusal>>): Promise<Value> {
  const done = await result
  if (!done.ok) throw new Error(`a meeting place could not be set up: ${done.refusal.reason}`)
  return done.value
}
