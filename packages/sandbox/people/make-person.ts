import type { NewPerson, RegisterHousehold } from '@kedjan/contract'
import type { PlainDate } from '@kedjan/kernel'
import { type Random, streamOf } from '../random.ts'
import type { Name, Speakers } from './names.ts'
import { coordinationNumber, lmaCard, phoneNumber } from './numbers.ts'
import { secondNames } from './second-names.ts'

export type Sex = 'female' | 'male'

/** What all members of a household share. */
export interface Kin {
  readonly caseNumber: string
  readonly day: PlainDate
  readonly people: Speakers
  readonly settlement: RegisterHousehold['settlement']
  readonly ground: RegisterHousehold['permit']['ground']
}

/** What is drawn for one member before the rest. */
export interface Shape {
  readonly kin: Kin
  readonly index: number
  readonly isAdult: boolean
  readonly family: Speakers['families'][number]
  readonly citizenship: string
  readonly sex: Sex
  readonly age: number
  /** Given names that the household has already used. */
  readonly taken: Set<string>
}

/** One member, with everything that Migrationsverket would know. */
export function makePerson(random: Random, shape: Shape): NewPerson {
  const { kin, index, isAdult, sex } = shape
  const names = sex === 'female' ? kin.people.women : kin.people.men
  const free = names.filter(([latin]) => !shape.taken.has(latin))
  const given = random.pick(free.length > 0 ? free : names)
  shape.taken.add(given[0])
  const family: Name = (sex === 'female' ? shape.family[1] : undefined) ?? shape.family[0]
  const called = isAdult ? withSecondName(given, shape) : given
  const asWritten = called[1] && family[1] ? `${called[1]} ${family[1]}` : undefined
  const birthDate = kin.day.subtract({ years: shape.age, days: random.between(1, 364) }).toString()
  const position = isAdult ? 'adult' : 'child'
  return {
    given: called[0],
    family: family[0],
    ...(asWritten ? { asWritten, writtenLanguage: kin.people.language } : {}),
    birthDate,
    sex,
    citizenship: shape.citizenship,
    position: index === 0 ? 'reference_person' : position,
    languages: languagesOf(random, kin.people, isAdult),
    ...(hasLmaCard(kin) ? { lmaCard: lmaCard(kin.caseNumber, index + 1) } : {}),
    ...(isAdult && random.chance(0.2) ? { coordinationNumber: coordinationNumber(random, birthDate, sex) } : {}),
    ...(isAdult && kin.ground !== 'resettled' ? { phone: phoneNumber(random) } : {}),
    needs: random.chance(0.04) ? random.pick(needs) : [],
    needsAsked: { state: 'asked', on: kin.day.toString(), how: 'interpreter' },
    ...(isAdult ? schooling(random) : {}),
    protection: 'none',
  }
}

/**
 * Two given names, so that hardly any two households of a municipality are called the same. Drawn from a stream of its own:
 * what else is drawn for the household does not depend on it.
 */
function withSecondName(given: Name, { kin, index, sex }: Shape): Name {
  const names = secondNames[kin.people.language]
  if (!names) return given
  const random = streamOf(3, 'second name', kin.caseNumber, index)
  const second = random.pick(sex === 'female' ? (names.women ?? names.men) : names.men)
  const latin = `${given[0]} ${second[0]}`
  return given[1] && second[1] ? [latin, `${given[1]} ${second[1]}`] : [latin]
}

/** Those who came as asylum seekers have a card; the resettled and arriving relatives never had one. */
function hasLmaCard({ ground }: Kin): boolean {
  return ground !== 'resettled' && ground !== 'family'
}

const needs: NewPerson['needs'][] = [
  ['step_free'],
  ['ground_floor_or_lift'],
  ['near_hospital'],
  ['step_free', 'adapted_bathroom'],
  ['quiet'],
]

function languagesOf(random: Random, people: Speakers, isAdult: boolean): NewPerson['languages'] {
  const own = { code: people.language, interpreter: people.language !== 'en' }
  return isAdult && people.language !== 'en' && random.chance(0.35) ? [own, { code: 'en', interpreter: false }] : [own]
}

const occupations = [
  'bagare',
  'sömmerska',
  'lärare',
  'elektriker',
  'sjuksköterska',
  'chaufför',
  'ekonom',
  'kock',
  'jordbrukare',
  'ingenjör',
]

function schooling(random: Random): Pick<NewPerson, 'educationYears' | 'occupation'> {
  const educationYears = Math.round(random.triangular(0, 10, 18))
  return random.chance(0.7) ? { educationYears, occupation: random.pick(occupations) } : { educationYears }
}
