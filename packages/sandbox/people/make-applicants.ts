import type { NewHousehold, NewPerson } from '@kedjan/contract'
import type { PlainDate } from '@kedjan/kernel'
import { type Random, streamOf } from '../random.ts'
import { makePeople, protect } from './make-household.ts'
import { type Kin, makePerson, type Sex } from './make-person.ts'
import { type Speakers, speakers } from './names.ts'

/** How many come together, and whether they are in the country already. */
const shapes: Readonly<Record<string, { alone: number; ground: Kin['ground'] }>> = {
  asylum: { alone: 0.4, ground: 'refugee' },
  temporary_protection: { alone: 0.2, ground: 'temporary_protection' },
  resettlement: { alone: 0, ground: 'resettled' },
  family_reunification: { alone: 0.2, ground: 'family' },
  work_permit: { alone: 0.7, ground: 'family' },
  study: { alone: 1, ground: 'family' },
}

/** Those who apply with a case number, as the organisation that begins their chain writes them down. Same seed and number: same people. */
export function makeApplicants(seed: number, chain: string, caseNumber: string, day: PlainDate): NewHousehold {
  const random = streamOf(seed, 'applicants', chain, caseNumber)
  const shape = shapes[chain] ?? { alone: 0.4, ground: 'refugee' }
  const kin: Kin = { caseNumber, day, people: peopleOf(random, chain), settlement: 'assigned', ground: shape.ground }
  if (chain === 'unaccompanied_child') return { caseNumber, members: [childAlone(random, kin)] }
  const everybody = makePeople(random, kin)
  const members = random.chance(shape.alone) ? everybody.slice(0, 1) : everybody
  return { caseNumber, members: mayBeProtected(chain) ? protect(random, members) : members }
}

function peopleOf(random: Random, chain: string): Speakers {
  const isUkrainian = chain === 'temporary_protection'
  const those = speakers.filter(({ language }) => (language === 'uk') === isUkrainian)
  return random.weighted(those.map((each) => [each, each.weight] as const))
}

/** Organisations with a named group handle those who are in the country; missions abroad have none. */
function mayBeProtected(chain: string): boolean {
  return chain === 'asylum' || chain === 'temporary_protection'
}

/** Somebody of between thirteen and seventeen, by whom nobody has come. */
function childAlone(random: Random, kin: Kin): NewPerson {
  const sex = random.weighted<Sex>([
    ['male', 4],
    ['female', 1],
  ])
  const [family, citizenship] = [random.pick(kin.people.families), random.pick(kin.people.citizenships)]
  const shape = { kin, index: 0, isAdult: false, family, citizenship, sex, taken: new Set<string>() }
  return makePerson(random, { ...shape, age: random.between(13, 16) })
}
