import type { Receive } from '@kedjan/contract'
import {
  type Clock,
  daysBetween,
  type Id,
  isAfter,
  ok,
  parsePlainDate,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { disclose } from '../exchange/index.ts'
import { findOrganisation } from '../organisations/index.ts'
import { recordDatum, selectProtected } from '../persons/index.ts'
import { type Answered, type CannotAnswer, closeStep } from './answer-anvisning.ts'
import { moveHandoff } from './move-handoff.ts'
import { selectCovered } from './queries.ts'
import type { StoredHandoff } from './stored-handoff.ts'

/** The basis on which the municipality tells Migrationsverket that and where it has received (SFS 2010:1122 38 §). */
const receptionBasis = 'municipality-mv-reception'

const furthestBackDays = 31

/** The municipality records that it has received the household: the day from which state grants are counted (SFS 2010:1122 6 §). */
export async function recordReception(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: Receive & { handoffId: Id },
): Answered {
  const day = parsePlainDate(command.on)
  const today = clock.today()
  if (!day || isAfter(day, today)) return refuse({ reason: 'day_in_the_future', today: today.toString() })
  if (daysBetween(day, today) > furthestBackDays) {
    return refuse({ reason: 'day_too_far_back', earliest: today.subtract({ days: furthestBackDays }).toString() })
  }
  const moved = await moveHandoff(tx, clock, actor, {
    handoffId: command.handoffId,
    move: 'receive',
    on: command.on,
    note: command.note,
  })
  if (!moved.ok) return moved
  const { handoff } = moved.value
  const told = await tellReception(tx, clock, actor, { handoff, on: command.on, address: command.address })
  if (!told.ok) return told
  return closeStep(tx, clock, actor, { handoff, key: 'reception', on: today.toString(), state: 'received' })
}

async function tellReception(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { handoff: StoredHandoff; on: string; address?: string | undefined },
): Promise<Result<null, CannotAnswer>> {
  const personIds = await selectCovered(tx, command.handoff.id)
  const isProtected = (await selectProtected(tx, personIds)).size > 0
  const municipality = await findOrganisation(tx, actor.organisationId)
  // The address of a protected household is written down nowhere here.
  const address = isProtected ? '' : command.address
  if (address === undefined) return refuse({ reason: 'address_missing' })
  const recorded = await recordDatum(tx, clock, actor, {
    personId: command.handoff.person_id,
    datum: {
      kind: 'reception',
      value: { on: command.on, address, municipalityCode: municipality?.municipality_code ?? '' },
    },
  })
  if (!recorded.ok) return refuse({ reason: 'person_not_found' })
  if (isProtected) return ok(null)
  return disclose(tx, clock, actor, {
    personIds,
    basisId: receptionBasis,
    recipient: command.handoff.from_organisation,
    cause: `handoff:${command.handoff.id}`,
    way: 'handoff',
    protectedPerson: false,
    confirmedProtected: false,
  })
}
