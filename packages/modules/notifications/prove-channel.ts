import { type Clock, ok, type PersonActor, type Result, refuse, type Tx } from '@kedjan/kernel'
import { findChoice, insertProof } from './channel-queries.ts'
import { type CannotConfirm, tryCode } from './code.ts'

export type CannotProve = CannotConfirm | { reason: 'nothing_to_prove' }

/**
 * The person writes the code that came to the chosen address. The answer lies within, so that a wrong guess stays counted.
 * Run as the platform, on behalf of the person whose session asks.
 */
export async function proveChannel(
  tx: Tx,
  clock: Clock,
  person: PersonActor,
  code: string,
): Promise<{ answer: Result<{ state: 'proven' }, CannotProve> }> {
  const { personId } = person
  const choice = await findChoice(tx, personId)
  if (!choice || choice.channel === 'off') return { answer: refuse({ reason: 'nothing_to_prove' }) }
  if (choice.proven) return { answer: ok({ state: 'proven' }) }
  const { answer } = await tryCode(tx, clock, { personId, choiceSeq: choice.seq }, code)
  if (!answer.ok) return { answer }
  await insertProof(tx, { personId, seq: choice.seq, at: clock.now().toString() })
  return { answer: ok({ state: 'proven' }) }
}
