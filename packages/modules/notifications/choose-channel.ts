import type { ChooseChannel } from '@kedjan/contract'
import { asPlatform, type Clock, type Id, ok, type PersonActor, type Result, refuse, type Tx } from '@kedjan/kernel'
import { selectProtected } from '../persons/index.ts'
import { findChoice, insertChoice } from './channel-queries.ts'
import { makeCode } from './code.ts'
import { countCodesOf } from './code-queries.ts'
import { nobody, queue } from './queue-notice.ts'

export type CannotChoose =
  | { reason: 'needs_safe_channel'; source: 'SFS 2009:400 21 kap. 3 §' }
  | { reason: 'too_many_codes' }
  | { reason: 'chosen_meanwhile' }

const mostCodesADay = 6

/** Whether a channel may be chosen: somebody protected says that nobody else reads what comes there. */
export function decideChannel(
  wish: { channel: 'email' | 'sms' | 'off'; isSafe: boolean },
  facts: { isProtected: boolean; codesToday: number },
): Result<null, CannotChoose> {
  if (wish.channel === 'off') return ok(null)
  if (facts.isProtected && !wish.isSafe)
    return refuse({ reason: 'needs_safe_channel', source: 'SFS 2009:400 21 kap. 3 §' })
  return facts.codesToday >= mostCodesADay ? refuse({ reason: 'too_many_codes' }) : ok(null)
}

/** The person chooses how to be told, or not at all. Nothing is told there before the code that is sent has been written. */
export async function chooseChannel(
  tx: Tx,
  clock: Clock,
  actor: PersonActor,
  command: ChooseChannel,
): Promise<Result<{ state: 'off' | 'code_sent' }, CannotChoose>> {
  const { personId } = actor
  const now = clock.now()
  const since = now.subtract({ hours: 24 }).toString()
  const facts = {
    isProtected: (await selectProtected(tx, [personId])).size > 0,
    codesToday: await asPlatform(tx, clock, actor, (platform) => countCodesOf(platform, personId, since)),
  }
  const isSafe = command.channel !== 'off' && command.isSafe
  const decided = decideChannel({ channel: command.channel, isSafe }, facts)
  if (!decided.ok) return decided
  const address = command.channel === 'off' ? null : command.address
  const seq = ((await findChoice(tx, personId))?.seq ?? 0) + 1
  const { channel, language } = command
  const isWritten = await insertChoice(tx, { personId, seq, channel, address, language, isSafe, at: now.toString() })
  if (!isWritten) return refuse({ reason: 'chosen_meanwhile' })
  if (channel === 'off') return ok({ state: 'off' })
  await asPlatform(tx, clock, actor, (platform) => sendCode(platform, clock, { personId, seq, channel, language }))
  return ok({ state: 'code_sent' })
}

async function sendCode(
  tx: Tx,
  clock: Clock,
  to: { personId: Id; seq: number; channel: 'email' | 'sms'; language: 'sv' | 'en' | 'ar' },
): Promise<void> {
  const { personId, channel, language } = to
  const codeId = await makeCode(tx, clock, { personId, choiceSeq: to.seq })
  await queue(tx, clock, { ...nobody, personId, codeId, cause: codeId, template: 'channel_code', channel, language })
}
