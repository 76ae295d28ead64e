import type { Chance } from './chance.ts'
import { at, categories, type Household, involved, type Making, type Row, several } from './making.ts'

export function personTables(making: Making) {
  const { random, households, persons } = making
  return {
    'persons.person': persons,
    'persons.household': households.map((household, index) => ({
      id: household.id,
      case_number: `K-2026-${household.id.slice(0, 4)}${index}`,
      registered_by: household.registered_by,
      registered_at: at,
    })),
    'persons.member': households.flatMap(({ id: household_id, registered_by: holder, people }) =>
      people.map((person, index) => {
        const position = ['reference_person', 'adult'][index] ?? 'child'
        return { household_id, person_id: person.id, category: 'family', holder, position }
      }),
    ),
    'persons.relation': households.flatMap(({ registered_by: holder, people }) => relationsOf(people, holder, random)),
    'persons.datum': persons.flatMap((person) => dataOf(person.id, making)),
    ...namesAndNumbers(making),
  }
}

function dataOf(person_id: string, { random, id, by }: Making) {
  return several(random, 6, (index) => {
    const holder = random.pick(involved)
    const kind = ['contact', 'reception'][index] ?? `kind_${index}`
    const category = random.pick(categories)
    const recorded = { seq: 1, recorded_at: at, recorded_by: by(holder) }
    return { id: id(), person_id, category, holder, kind, value: {}, ...recorded }
  })
}

function namesAndNumbers({ random, id, persons }: Making) {
  const holder = () => random.pick(involved)
  return {
    'persons.identifier': persons.flatMap((person) =>
      several(random, 2, () => {
        const number = { kind: 'lma_card', value: id(), person_id: person.id, category: 'identity' }
        return { ...number, holder: holder(), recorded_at: at }
      }),
    ),
    'persons.search_key': persons.flatMap((person) =>
      several(random, 2, (index) => ({
        key: `key${index}`,
        person_id: person.id,
        category: 'identity',
        holder: holder(),
      })),
    ),
  }
}

function relationsOf(people: Household['people'], holder: string, random: Chance): Row[] {
  const [one, other, ...children] = people
  if (!one || !other) return []
  const spouse = { person_id: one.id, other_person_id: other.id, kind: 'spouse', category: 'family', holder }
  return [
    spouse,
    ...children.map((child) => ({
      person_id: random.pick([one, other]).id,
      other_person_id: child.id,
      kind: random.pick(['legal_guardian', 'interim_guardian', 'parent']),
      category: random.pick(['family', 'guardian']),
      holder,
    })),
  ]
}
