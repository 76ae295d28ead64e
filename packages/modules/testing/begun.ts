import type { NewPerson } from '@kedjan/contract'
import type { StaffActor } from '@kedjan/kernel'
import type { TestDatabase } from '@kedjan/kernel/testing'
import { type Begun, beginChain } from '../chain/index.ts'
import { done } from './act.ts'
import { householdForm } from './build.ts'

/** A chain begun today with somebody new: a family, unless others are named. */
export function begun(
  database: TestDatabase,
  actor: StaffActor,
  command: {
    chain: string
    members?: readonly NewPerson[]
    takesPart?: readonly { role: string; organisationId: string }[]
  },
): Promise<Begun> {
  const {
    permit: _permit,
    settlement: _settlement,
    ...household
  } = householdForm(command.members ? { members: [...command.members] } : {})
  const startedOn = database.clock.today().toString()
  const { chain, takesPart = [] } = command
  return done(database, actor, (tx, clock) =>
    beginChain(tx, clock, actor, { chain, startedOn, parties: [...takesPart], household }),
  )
}
