import type { Desk, Errand, Household, Interpreter, InterpreterMode, Member, OfficeDay, OfficeDays } from './day.ts'
import { placeBooked } from './invent-booked.ts'
import { got, type Random, randomOf } from './numbers.ts'

/** How large an office is invented. */
export interface OfficeSize {
  readonly dates: readonly string[]
  readonly households: number
  /** Share of the errands that are booked before, each agency for itself. */
  readonly bookedShare: number
}

interface Service {
  readonly agency: string
  readonly competence: string
  readonly minutes: readonly number[]
  readonly who: Errand['who']
  readonly after?: string
  readonly paper?: string
  readonly room?: boolean
  /** How common it is, out of ten. */
  readonly weight: number
  readonly onSite?: boolean
}

/** Errands of the first weeks after a permit, agency by agency; an invented but plausible mix. */
const services: readonly Service[] = [
  { agency: 'MIGR', competence: 'permit-card', minutes: [15, 20], who: 'everybody', paper: 'passport', weight: 6 },
  {
    agency: 'SKV',
    competence: 'population-registration',
    minutes: [20, 30],
    who: 'everybody',
    after: 'permit-card',
    paper: 'permit-decision',
    weight: 8,
  },
  {
    agency: 'SKV',
    competence: 'id-card',
    minutes: [15, 20],
    who: 'one_adult',
    after: 'population-registration',
    weight: 5,
  },
  { agency: 'FK', competence: 'insurance', minutes: [20, 30], who: 'every_adult', weight: 6 },
  { agency: 'AF', competence: 'enrolment', minutes: [30, 45], who: 'one_adult', room: true, weight: 7 },
  { agency: 'PM', competence: 'pension', minutes: [20, 30], who: 'one_adult', weight: 1 },
  { agency: 'CSN', competence: 'home-equipment-loan', minutes: [20, 30], who: 'every_adult', weight: 3 },
  { agency: 'KOMMUN', competence: 'sfi-enrolment', minutes: [15, 20], who: 'one_adult', weight: 6 },
  { agency: 'KOMMUN', competence: 'school-enrolment', minutes: [20, 30], who: 'every_child', weight: 4 },
  {
    agency: 'REGION',
    competence: 'health-invitation',
    minutes: [20, 30],
    who: 'everybody',
    room: true,
    onSite: true,
    weight: 3,
  },
]

/** The desks of each agency, with what is spoken there besides Swedish. */
const desks: readonly (readonly [agency: string, languages: readonly string[]])[] = [
  ['MIGR', ['en', 'ar']],
  ['MIGR', ['en', 'uk']],
  ['SKV', ['en', 'ar']],
  ['SKV', ['en', 'uk']],
  ['SKV', ['en', 'ar']],
  ['FK', ['en', 'ar']],
  ['FK', ['en', 'uk', 'ar']],
  ['AF', ['en', 'ar']],
  ['AF', ['en', 'ar']],
  ['AF', ['en', 'uk', 'ar']],
  ['PM', ['en', 'ar']],
  ['CSN', ['en', 'ar', 'uk']],
  ['KOMMUN', ['en', 'ar']],
  ['KOMMUN', ['en', 'uk']],
  ['KOMMUN', ['en']],
  ['REGION', ['en', 'ar', 'uk']],
]

const common = ['sv', 'en', 'en', 'ar', 'ar', 'ar', 'uk']
/** Three in twenty-four speak what is spoken at no desk. */
const languages = ['so', 'ti', 'fa', ...common, ...common, ...common]

/** An office with eight agencies, rooms and three interpreters, and households with the errands of their first weeks. Nothing in it is anybody's. */
export function inventOffice(seed: number, { dates, households, bookedShare }: OfficeSize): OfficeDays {
  const random = randomOf(seed)
  const days = dates.map((date) => inventDay(date, random))
  const people = Array.from({ length: households }, (_, index) => inventHousehold(`h${index + 1}`, dates, random))
  const office: OfficeDays = { days, households: people, stepMinutes: 5 }
  return placeBooked(office, { share: bookedShare, random })
}

function inventDay(date: string, random: Random): OfficeDay {
  const [opens, closes] = [9 * 60, 17 * 60]
  return {
    date,
    desks: desks.map(([agency, spoken], index): Desk => {
      const lunchFrom = 11 * 60 + 30 + 30 * random.below(3)
      return {
        id: `d${index + 1}`,
        agency,
        competences: [...new Set(services.filter((one) => one.agency === agency).map(({ competence }) => competence))],
        languages: spoken,
        open: [{ from: opens, to: closes }],
        lunch: { from: lunchFrom, to: lunchFrom + 45 },
      }
    }),
    rooms: [1, 2, 3, 4].map((number) => ({ id: `r${number}`, seats: 5 + number, open: [{ from: opens, to: closes }] })),
    interpreters: inventInterpreters(),
    walks: [],
    booked: [],
  }
}

function inventInterpreters(): Interpreter[] {
  const hours = (mode: InterpreterMode, from: number, to: number) => ({ mode, from: from * 60, to: to * 60 })
  return [
    { id: 't1', languages: ['ar', 'ti'], hours: [hours('site', 9, 12), hours('site', 13, 17)] },
    { id: 't2', languages: ['uk', 'fa'], hours: [hours('site', 9, 13), hours('video', 13, 17)] },
    { id: 't3', languages: ['so', 'ti', 'fa', 'ar', 'uk'], hours: [hours('video', 9, 12), hours('phone', 12, 17)] },
  ]
}

function inventHousehold(id: string, dates: readonly string[], random: Random): Household {
  const adults = random.next() < 0.6 ? 2 : 1
  const children = Math.max(0, random.below(5) - 1)
  const members = [
    ...Array.from({ length: adults }, (_, index): Member => ({ id: `${id}-a${index + 1}`, kind: 'adult' })),
    ...Array.from({ length: children }, (_, index): Member => ({ id: `${id}-c${index + 1}`, kind: 'child' })),
  ]
  const wanted = 1 + random.below(2) + random.below(2) + random.below(3)
  const first = 9 * 60 + 30 * random.below(4)
  return {
    id,
    language: got(languages, random.below(languages.length)),
    members,
    canCome: dates.map((date) => ({ date, from: first, to: 17 * 60 - 30 * random.below(4) })),
    maySplit: adults > 1 && random.next() < 0.4,
    papers: random.next() < 0.97 ? ['passport', 'permit-decision'] : ['passport'],
    errands: inventErrands(id, { wanted, hasChildren: children > 0, random }),
  }
}

function inventErrands(
  id: string,
  { wanted, hasChildren, random }: { wanted: number; hasChildren: boolean; random: Random },
): Errand[] {
  const open = services.filter(({ who }) => hasChildren || who !== 'every_child')
  const drawn = open.map((service) => ({ service, rank: random.next() ** (1 / service.weight) }))
  const chosen = drawn
    .toSorted((one, other) => other.rank - one.rank)
    .slice(0, wanted)
    .map(({ service }) => service)
  return services
    .filter((service) => chosen.includes(service))
    .map((service) => ({
      id: `${id}-${service.competence}`,
      agency: service.agency,
      competence: service.competence,
      minutes: got(service.minutes, random.below(service.minutes.length)),
      who: service.who,
      after: chosen.some(({ competence }) => competence === service.after) ? [`${id}-${service.after}`] : [],
      papers: service.paper ? [service.paper] : [],
      room: service.room ?? false,
      modes: service.onSite ? ['site', 'video'] : ['site', 'video', 'phone'],
    }))
}
