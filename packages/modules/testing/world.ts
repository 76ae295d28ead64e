import { chance } from './chance.ts'
import { at, involved, type Making, type Row } from './making.ts'
import { chainTables } from './world-chain.ts'
import { documentTables } from './world-documents.ts'
import { exchangeTables } from './world-exchange.ts'
import { handoffTables, toldWith } from './world-handoffs.ts'
import { mergeTables } from './world-merges.ts'
import { personTables } from './world-persons.ts'
import { protectionTables } from './world-protection.ts'
import { visitTables } from './world-visits.ts'

/** Rows by table, as they are written, with the facts that a reader of the rules needs. */
export interface World {
  readonly persons: readonly { id: string; registered_by: string }[]
  readonly tables: Readonly<Record<string, readonly Row[]>>
}

/** Makes households, data, disclosures, journeys and hand-offs at random, as they could have come about in whatever order. */
export function randomWorld(seed: number, staff: ReadonlyMap<string, { first: string; second: string }>): World {
  const random = chance(seed)
  let made = 0
  const id = () => {
    made += 1
    return `${String(seed % 100_000_000).padStart(8, '0')}-0000-7000-8000-${String(made).padStart(12, '0')}`
  }
  const by = (organisation: string) => staff.get(organisation)?.first ?? ''
  const second = (organisation: string) => staff.get(organisation)?.second ?? ''
  const households = [1, 2, 3, 4].map(() => {
    const registered_by = random.pick(['MIGR', 'MIGR', 'K1380'])
    const people = [...Array(1 + random.below(4)).keys()].map(() => ({ id: id(), registered_by, registered_at: at }))
    return { id: id(), registered_by, people }
  })
  const persons = households.flatMap(({ people }) => people)
  const making = { random, id, by, second, households, persons }
  const handoffs = handoffTables(making)
  const exchange = exchangeTables(making)
  const tables = {
    ...personTables(making),
    ...protectionTables(making),
    ...exchange,
    'exchange.disclosure': [...(exchange['exchange.disclosure'] ?? []), ...toldWith(handoffs, making)],
    ...chainTables(making),
    ...handoffs,
    'kernel.activity': [...Array(12).keys()].map((line) => activity(line, making)),
    ...mergeTables(making),
    ...documentTables(making),
    ...visitTables(making),
  }
  return { persons, tables }
}

function activity(line: number, { random, by, persons }: Making): Row {
  const organisation = random.pick([...involved, null])
  return {
    at,
    actor_kind: organisation ? 'staff' : 'system',
    organisation_id: organisation,
    staff_id: organisation ? by(organisation) : null,
    action: `test.${line}`,
    outcome: 'read',
    person_id: random.maybe(0.8) ? random.pick(persons).id : null,
    salt: `\\x${'5a'.repeat(32)}`,
  }
}
