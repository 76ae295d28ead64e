import { type Clock, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { findOrganisation } from '../organisations/index.ts'
import { insertKommuntal, lockKommuntal } from './kommuntal-queries.ts'

export type CannotSetKommuntal =
  | { reason: 'unknown_organisation' }
  | { reason: 'receiver_not_a_municipality' }
  | { reason: 'not_the_county_board'; source: string }
  | { reason: 'outside_territory'; municipality: string }
  | { reason: 'year_is_past'; year: number }

/** The county board decides how many persons a municipality of the county is to receive in a year (SFS 2016:39 5, 7 §§). */
export async function setKommuntal(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { municipality: string; year: number; persons: number },
): Promise<Result<{ municipality: string }, CannotSetKommuntal>> {
  const [board, municipality] = [
    await findOrganisation(tx, actor.organisationId),
    await findOrganisation(tx, command.municipality),
  ]
  if (!board || !municipality) return refuse({ reason: 'unknown_organisation' })
  if (municipality.kind !== 'municipality' || !municipality.municipality_code)
    return refuse({ reason: 'receiver_not_a_municipality' })
  if (board.kind !== 'county_board') return refuse({ reason: 'not_the_county_board', source: 'SFS 2016:39 5 §' })
  if (!board.county_codes.includes(municipality.municipality_code.slice(0, 2))) {
    return refuse({ reason: 'outside_territory', municipality: municipality.municipality_code })
  }
  const today = clock.today()
  if (command.year < today.year) return refuse({ reason: 'year_is_past', year: command.year })
  await lockKommuntal(tx, municipality.id, command.year)
  await insertKommuntal(tx, { ...command, board: board.id, on: today.toString(), at: clock.now().toString() })
  return ok({ municipality: municipality.id })
}
