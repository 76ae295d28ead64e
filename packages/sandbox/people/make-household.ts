import type { NewPerson, RegisterHousehold } from '@kedjan/contract'
import type { PlainDate } from '@kedjan/kernel'
import { municipalities } from '@kedjan/sweden'
import { type Random, streamOf } from '../random.ts'
import { type Kin, makePerson, type Sex } from './make-person.ts'
import { type Speakers, speakers } from './names.ts'

type Ground = RegisterHousehold['permit']['ground']
type Settlement = RegisterHousehold['settlement']

/** Share of households that are assigned to a municipality; being larger, they are about half of the persons. */
const shareAssigned = 0.42
const shareProtected = 0.016

const sizes: Record<Settlement, readonly (readonly [number, number])[]> = {
  assigned: [
    [1, 30],
    [2, 14],
    [3, 14],
    [4, 16],
    [5, 12],
    [6, 8],
    [7, 4],
    [8, 2],
  ],
  own: [
    [1, 45],
    [2, 20],
    [3, 14],
    [4, 11],
    [5, 6],
    [6, 3],
    [7, 1],
  ],
}

/** The household with a case number, as Migrationsverket registers it on a day. Same seed and number: same household. */
export function makeHousehold(seed: number, caseNumber: string, day: PlainDate): RegisterHousehold {
  const random = streamOf(seed, 'household', caseNumber)
  const settlement: Settlement = random.chance(shareAssigned) ? 'assigned' : 'own'
  const people = random.weighted(speakers.map((each) => [each, each.weight] as const))
  const ground = groundFor(random, settlement, people)
  const adults = makePeople(random, { caseNumber, day, people, settlement, ground })
  const home = settlement === 'own' ? ownHome(random) : accommodation(random, ground)
  return {
    caseNumber,
    ...home,
    permit: { ground, decidedOn: day.toString(), validTo: validTo(ground, day) },
    settlement,
    members: protect(random, adults),
  }
}

function groundFor(random: Random, settlement: Settlement, people: Speakers): Ground {
  if (people.language === 'uk') return 'temporary_protection'
  if (settlement === 'own') {
    return random.weighted<Ground>([
      ['family', 45],
      ['refugee', 30],
      ['subsidiary_protection', 25],
    ])
  }
  return random.weighted<Ground>([
    ['resettled', 35],
    ['refugee', 40],
    ['subsidiary_protection', 25],
  ])
}

function validTo(ground: Ground, day: PlainDate): string | null {
  switch (ground) {
    case 'resettled':
      return null
    case 'refugee':
    case 'family':
      return day.add({ years: 3 }).toString()
    case 'subsidiary_protection':
      return day.add({ months: 13 }).toString()
    case 'temporary_protection':
      return day.add({ years: 1 }).toString()
  }
}

function ownHome(random: Random): { address: string; municipalityCode: string } {
  const home = random.weighted(municipalities.map((each) => [each, each.population2019] as const))
  return { address: `Exempelgatan ${random.between(1, 90)}`, municipalityCode: home.code }
}

/** The resettled come from abroad and have no address in the country yet. */
function accommodation(random: Random, ground: Ground): { address?: string } {
  return ground === 'resettled' ? {} : { address: `Provboendet, rum ${random.between(1, 120)}` }
}

export function makePeople(random: Random, kin: Kin): NewPerson[] {
  const size = random.weighted(sizes[kin.settlement])
  const isCouple = size > 1 && random.chance(size === 2 ? 0.6 : 0.82)
  const family = random.pick(kin.people.families)
  const citizenship = random.pick(kin.people.citizenships)
  const first: Sex = random.chance(0.5) ? 'female' : 'male'
  const ageOfFirst = Math.round(random.triangular(20, 31, size > 2 ? 52 : 72))
  const taken = new Set<string>()
  return Array.from({ length: size }, (_, index): NewPerson => {
    const isAdult = index === 0 || (index === 1 && isCouple)
    const spouse: Sex = first === 'female' ? 'male' : 'female'
    const sex: Sex | undefined = isAdult ? [first, spouse][index] : random.pick<Sex>(['female', 'male'])
    const age = isAdult ? ageOfFirst - index * random.between(-3, 6) : random.between(0, Math.min(17, ageOfFirst - 19))
    const shape = { kin, index, isAdult, family, citizenship, taken, sex: sex ?? 'female' }
    return makePerson(random, { ...shape, age: isAdult ? Math.max(19, age) : age })
  })
}

/** Now and then somebody in a household has a protected identity; the household shares it. */
export function protect(random: Random, members: NewPerson[]): NewPerson[] {
  if (!random.chance(shareProtected)) return members
  const level = random.weighted<NewPerson['protection']>([
    ['sekretessmarkering', 55],
    ['skyddad_folkbokforing', 30],
    ['own_assessment', 10],
    ['fingerade_personuppgifter', 5],
  ])
  return members.map((member, index) => (index === 0 ? { ...member, protection: level } : member))
}
