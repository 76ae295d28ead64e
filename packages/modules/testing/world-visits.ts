import { addDays, Temporal } from '@kedjan/kernel'
import { at, type Making, type Row, several } from './making.ts'

/** Offices with a meeting place each. */
export const offices = ['SO_1380', 'SO_0581'] as const
const agencies = ['SKV', 'AF', 'FK', 'K1380'] as const
const keys = ['population_registration', 'enrolment', 'benefit_application', 'school_place'] as const

interface Place {
  readonly id: string
  readonly office: string
  readonly desk: string
  readonly interpreter: string
}

/** Meeting places with all that they have, visits of every kind in every state, and who waits. */
export function visitTables(making: Making) {
  const places = offices.map(
    (office): Place => ({ id: making.id(), office, desk: making.id(), interpreter: making.id() }),
  )
  const arranged = places.map((place) => arrangedAt(place, making))
  let errands = 0
  const next = () => {
    errands += 1
    return errands
  }
  const visits = making.households.flatMap(({ people }) =>
    several(making.random, 3, () => visitOf(making.random.pick(places), people[0]?.id ?? '', { making, next })),
  )
  const wishes = making.households.flatMap(({ people }) =>
    several(making.random, 1, () => wishAt(making.random.pick(places), people[0]?.id ?? '', making)),
  )
  return { ...together(arranged), ...together(visits), ...together(wishes) }
}

/** Tables of several makers, row after row. */
function together<Tables extends Record<string, readonly Row[]>>(
  all: readonly Tables[],
): Record<string, readonly Row[]> {
  const found: Record<string, Row[]> = {}
  for (const tables of all) {
    for (const [table, rows] of Object.entries(tables)) found[table] = [...(found[table] ?? []), ...rows]
  }
  return found
}

function arrangedAt({ id: place_id, office, desk, interpreter }: Place, { id, by, random }: Making) {
  const made = { made_by: by(office), made_at: at }
  const ended = { by_staff: by(office), at }
  const here = { place_id, office }
  const bare = { competences: [], languages: [], equipment: [], from_day: '2026-11-01', seats: null, ...made }
  const [exception, presence, assignment] = [id(), id(), id()]
  const agency = random.pick(agencies)
  const span = { on_date: '2026-12-01', from_minute: 540, to_minute: 600 }
  return {
    'visits.place': [
      { id: place_id, office, kind: 'standing', name: 'Platsen', address: 'Gatan 1', opens_on: '2026-11-01', ...made },
    ],
    'visits.resource': [
      { id: desk, ...here, kind: 'desk', number: 1, agency: 'SKV', ...bare },
      { id: interpreter, ...here, kind: 'interpreter', number: 1, agency: null, ...bare },
    ],
    'visits.resource_end': [{ resource_id: interpreter, ...here, on_date: '2027-06-01', ...ended }],
    'visits.abilities': [
      {
        id: id(),
        ...here,
        resource_id: desk,
        since: '2026-12-01',
        competences: ['enrolment'],
        languages: ['ar'],
        equipment: [],
        ...made,
      },
    ],
    'visits.timetable': [{ id: id(), ...here, resource_id: null, since: '2026-11-01', windows: [], ...made }],
    'visits.exception': [
      { id: exception, ...here, resource_id: desk, ...span, kind: 'closed', because: 'illness', ...made },
    ],
    'visits.exception_lifted': [{ exception_id: exception, ...here, ...ended }],
    'visits.presence': [{ id: presence, ...here, resource_id: desk, staff_id: by(office), ...span, ...made }],
    'visits.presence_ended': [{ presence_id: presence, ...here, ...ended }],
    'visits.assignment': [
      {
        ...{ id: assignment, office, staff_id: by(office), agency, competence: 'enrolment' },
        ...{ from_day: '2026-11-01', until_day: '2027-12-31', given_by: by(agency), given_at: at },
      },
    ],
    'visits.assignment_end': [{ assignment_id: assignment, office, agency, by_staff: by(agency), at }],
    'visits.more_asked': [{ id: id(), ...here, agency, week: '2026-12-07', minutes: 60, ...ended }],
  }
}

interface Numbering {
  readonly making: Making
  readonly next: () => number
}

function visitOf({ id: place_id, office, desk }: Place, reference: string, { making, next }: Numbering) {
  const { random, id, by } = making
  const booked_by = random.pick(['person', 'agency', 'office'] as const)
  const person_id = booked_by === 'office' ? null : reference
  const by_organisation = { person: null, agency: random.pick(agencies), office }[booked_by]
  const by_staff = by_organisation ? by(by_organisation) : null
  const visit_id = id()
  const whose = { visit_id, place_id, office, person_id }
  const errands = [...Array(1 + random.below(3)).keys()].map((index) =>
    errandOf({ ...whose, desk }, index + 1, { making, next }),
  )
  const row = {
    ...{ id: visit_id, place_id, office, person_id, household_id: null, booked_by, by_organisation, by_staff },
    ...{
      code: codeOf(next()),
      name: null,
      language: 'ar',
      persons_count: 2,
      protected: false,
      made_on: '2026-11-20',
      at,
    },
  }
  return {
    'visits.visit': [row],
    'visits.visit_step': several(random, 2, (index) => ({
      ...{ ...whose, seq: index + 1, kind: index === 0 ? 'booked' : 'cancelled', by_organisation, by_staff, at },
    })),
    ...together(errands),
  }
}

/** Six signs, another for each number. */
function codeOf(number: number): string {
  return [...number.toString(8).padStart(6, '0')].map((digit) => String(Number(digit) + 2)).join('')
}

interface Whose {
  readonly visit_id: string
  readonly place_id: string
  readonly office: string
  readonly person_id: string | null
  readonly desk: string
}

const firstDay = Temporal.PlainDate.from('2026-12-31')

/** Each errand has a day of its own, so that no minute is sold twice. */
function errandOf({ desk, ...whose }: Whose, errand_seq: number, { making, next }: Numbering) {
  const { random, by, persons } = making
  const agency = random.pick(agencies)
  const on_date = addDays(firstDay, next()).toString()
  const { visit_id, office, person_id } = whose
  const during = `[${on_date}T09:00:00Z,${on_date}T09:20:00Z)`
  const what = person_id ?? random.pick(persons).id
  const of = { visit_id, errand_seq, office, person_id }
  const done = { errand_seq, seq: 1, agency, by_staff: by(office), at }
  return {
    'visits.errand': [{ ...whose, seq: errand_seq, about_person: null, key: random.pick(keys), agency, minutes: 20 }],
    'visits.booked_time': [
      {
        ...{ ...whose, errand_seq, seq: 1, agency, on_date, from_minute: 600, to_minute: 620, desk_id: desk },
        ...{ room_id: null, interpreter_id: null, mode: null, persons: [what], because: 'booked', at },
      },
    ],
    'visits.taken': [
      { ...of, what: desk, kind: 'desk', during },
      { ...of, what, kind: 'person', during },
    ],
    'visits.errand_step': several(random, 1, () => ({ ...whose, ...done, kind: 'done', by_organisation: office })),
    'visits.note': several(random, 1, () => ({ ...done, visit_id, person_id, text: 'En anteckning' })),
  }
}

function wishAt({ id: place_id, office }: Place, person_id: string, { random, id }: Making) {
  const wish_id = id()
  const wish = { id: wish_id, place_id, office, person_id, household_id: null, visit_id: null }
  return {
    'visits.wish': [{ ...wish, errands: ['enrolment'], minutes: 30, at }],
    'visits.wish_step': several(random, 1, () => ({ wish_id, seq: 1, office, person_id, kind: 'told', at })),
  }
}
