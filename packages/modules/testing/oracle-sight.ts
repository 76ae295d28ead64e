import type { Row } from './making.ts'
import { isOpen } from './oracle-exchange.ts'
import type { Viewer } from './viewer.ts'
import type { World } from './world.ts'

export type Rule = (row: Row) => boolean

/** Where somebody stands: what is their own, whom it is about, and what they were told. */
export function sightOf(world: World, viewer: Viewer) {
  const rows = (table: string) => world.tables[table] ?? []
  const own = (organisation: unknown) => viewer.kind === 'staff' && viewer.organisationId === organisation
  const told = rows('exchange.disclosure').filter((row) => own(row.recipient) && isOpen(world, row))
  return {
    rows,
    own,
    isPlatform: viewer.kind === 'system',
    isAbout: (person: unknown) => viewer.kind === 'person' && viewer.actsFor.some((id) => id === person),
    isFollowed: (person: unknown) => viewer.kind === 'person' && viewer.follows.some((id) => id === person),
    wasToldOf: (person: unknown) => told.some((row) => row.person_id === person),
    wasTold: (person: unknown, category: unknown, holder: unknown) =>
      told.some((row) => row.person_id === person && row.category === category && row.holder === holder),
  }
}

export type Sight = ReturnType<typeof sightOf>
