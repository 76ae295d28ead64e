import { type Clock, type Id, type Instant, newId, ok, type Result, refuse, Temporal, type Tx } from '@kedjan/kernel'
import { type CodeOwner, countWrong, findCode, insertCode, type StoredCode, useCode } from './code-queries.ts'
import { isOneOf } from './secret.ts'

export const codeMinutes = 10
/** Guesses at one code: five in a million, and as often as it was sent again. */
const mostGuesses = 5

export type CannotConfirm =
  | { reason: 'code_expired' }
  | { reason: 'too_many_guesses' }
  | { reason: 'wrong_code'; left: number }

/** Whether digits let somebody in, given what is stored and whether they are right. */
export function decideCode(
  code: Pick<StoredCode, 'wrong' | 'used' | 'expires_at'> | undefined,
  isRight: boolean,
  now: Instant,
): Result<null, CannotConfirm> {
  if (!code || code.used) return refuse({ reason: 'code_expired' })
  if (code.wrong >= mostGuesses) return refuse({ reason: 'too_many_guesses' })
  if (Temporal.Instant.compare(Temporal.Instant.from(code.expires_at), now) <= 0)
    return refuse({ reason: 'code_expired' })
  return isRight ? ok(null) : refuse({ reason: 'wrong_code', left: mostGuesses - code.wrong - 1 })
}

/** Makes room for a code; its digits are made when it is sent, so that they stand nowhere. */
export async function makeCode(tx: Tx, clock: Clock, owner: CodeOwner): Promise<Id> {
  const now = clock.now()
  const id = newId(now)
  await insertCode(tx, { id, owner, expiresAt: now.add({ minutes: codeMinutes }).toString(), at: now.toString() })
  return id
}

/** Holds digits against the newest code. What is written down of a wrong guess must be committed: the answer is no refusal of the transaction. */
export async function tryCode(
  tx: Tx,
  clock: Clock,
  owner: CodeOwner,
  digits: string,
): Promise<{ answer: Result<null, CannotConfirm> }> {
  const now = clock.now()
  const code = await findCode(tx, owner)
  const answer = decideCode(code, code !== undefined && isOneOf(digits, code.hashes), now)
  if (code && answer.ok) await useCode(tx, code.id, now.toString())
  if (code && !answer.ok && answer.refusal.reason === 'wrong_code') await countWrong(tx, code.id)
  return { answer }
}
