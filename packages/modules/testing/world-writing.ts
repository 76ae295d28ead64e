import type { Actor, StaffActor } from '@kedjan/kernel'
import type pg from 'pg'
import type { Row } from './making.ts'
import { keyColumns, type Viewer } from './oracle.ts'
import type { World } from './world.ts'

/** The tables of a world, each after those that its rows point to. */
export const order = [
  'persons.person',
  'persons.household',
  'persons.member',
  'persons.relation',
  'persons.datum',
  'persons.identifier',
  'persons.protection',
  'persons.search_key',
  'exchange.disclosure',
  'exchange.withdrawal',
  'chain.journey',
  'chain.party',
  'chain.milestone',
  'chain.step',
  'chain.journey_end',
  'handoffs.handoff',
  'handoffs.covered_person',
  'handoffs.step',
  'handoffs.escalation',
  'handoffs.message',
  'kernel.activity',
]

export function insertOf(table: string, row: Row): string {
  const columns = Object.keys(row).join(', ')
  return `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`
}

/** Writes a world as the owner of everything, in place of the one before. */
export async function writeWorld(owner: pg.Client, world: World): Promise<void> {
  await owner.query(`truncate ${Object.keys(keyColumns).join(', ')} cascade`)
  for (const table of order) {
    for (const shape of Object.values(Object.groupBy(world.tables[table] ?? [], (row) => Object.keys(row).join()))) {
      const [first] = shape ?? []
      if (first) await owner.query(insertOf(table, first), [JSON.stringify(shape)])
    }
  }
}

export interface Somebody {
  readonly name: string
  readonly viewer: Viewer
  readonly actor: Actor | undefined
}

/** Every organisation, every person as a guardian acts and a household follows, the platform, and nobody. */
export function everybody(of: World, staff: readonly StaffActor[]): Somebody[] {
  const members = of.tables['persons.member'] ?? []
  const people = of.persons.map(({ id }) => {
    const wards = (of.tables['persons.relation'] ?? [])
      .filter((row) => row.person_id === id && ['legal_guardian', 'interim_guardian'].includes(String(row.kind)))
      .map((row) => String(row.other_person_id))
    const household = members.find((row) => row.person_id === id)?.household_id
    const reference = members.find(
      (row) => row.household_id === household && row.position === 'reference_person',
    )?.person_id
    const actsFor = [id, ...wards]
    const follows = [...actsFor, String(reference)]
    return {
      name: `person ${id}`,
      viewer: { kind: 'person' as const, actsFor, follows },
      actor: { kind: 'person' as const, personId: id, actsFor, follows },
    }
  })
  return [
    ...staff.map((actor) => ({ name: actor.organisationId, viewer: actor, actor })),
    ...people,
    { name: 'the platform', viewer: { kind: 'system' }, actor: { kind: 'system' } },
    { name: 'nobody', viewer: { kind: 'nobody' }, actor: undefined },
  ]
}
