import { type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { type CannotMakeRequest, type MakeRequest, makeRequest } from '../exchange/index.ts'
import { type CannotRead, readPersonnummer } from './identifiers.ts'
import { isPersonKnown } from './queries.ts'

export type CannotAskHolder = CannotMakeRequest | CannotRead | { reason: 'person_not_found' }

/** Asks a holder about a person whom the asker's organisation knows, or about a number that it has from its own case. */
export async function askHolder(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: MakeRequest,
): Promise<Result<{ id: Id }, CannotAskHolder>> {
  const about = await aboutWhom(tx, clock, command.about)
  return about.ok ? makeRequest(tx, clock, actor, { ...command, about: about.value }) : about
}

async function aboutWhom(
  tx: Tx,
  clock: Clock,
  about: MakeRequest['about'],
): Promise<Result<MakeRequest['about'], CannotRead | { reason: 'person_not_found' }>> {
  if ('personId' in about) {
    return (await isPersonKnown(tx, about.personId)) ? ok(about) : refuse({ reason: 'person_not_found' })
  }
  const { numberKind } = about
  if (numberKind === 'case_number' || numberKind === 'lma_card')
    return ok({ numberKind, number: about.number.replaceAll(' ', '') })
  const read = readPersonnummer(about.number, numberKind, clock.today())
  return read.ok ? ok({ numberKind, number: read.number.full }) : read
}
