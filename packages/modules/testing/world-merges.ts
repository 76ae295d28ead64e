import { at, involved, type Making, type Row } from './making.ts'

/** Links between registrations, some of them undone, and what was found to be two; decided by whomever, in whatever order. */
export function mergeTables(making: Making) {
  const { random, id, by } = making
  const links = [...Array(16).keys()].map(() => {
    const [kept_person_id, other_person_id] = twoOf(making)
    const holder = random.pick(involved)
    const decided = { holder, reasons: ['same_name'], decided_by: by(holder), decided_at: at }
    return { id: id(), kept_person_id, other_person_id, category: 'identity', ...decided }
  })
  const undone = links
    .filter(() => random.maybe(0.3))
    .map(({ id: same_person_id, holder, decided_by, decided_at }) => ({
      same_person_id,
      holder,
      decided_by,
      decided_at,
    }))
  return {
    'persons.same_person': links,
    'persons.same_person_undone': undone,
    'persons.not_same_person': dismissals(making),
  }
}

function dismissals(making: Making): Row[] {
  const { random, id, by } = making
  const all = [...Array(16).keys()].map(() => {
    const [person_id, other_person_id] = twoOf(making).toSorted()
    const holder = random.pick(involved)
    return { id: id(), person_id, other_person_id, holder, why: 'other', decided_by: by(holder), decided_at: at }
  })
  const keys = all.map((row) => `${row.person_id} ${row.other_person_id} ${row.holder}`)
  return all.filter((_row, index) => keys.indexOf(keys[index] ?? '') === index)
}

function twoOf({ random, persons }: Making): [string, string] {
  const one = random.pick(persons).id
  const others = persons.filter((person) => person.id !== one)
  return [one, random.pick(others).id]
}
