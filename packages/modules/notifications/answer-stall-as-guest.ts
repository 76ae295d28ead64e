import type { GuestStepAnswer } from '@kedjan/contract'
import { asPlatform, type Clock, type GuestActor, type Id, ok, type Result, type Tx } from '@kedjan/kernel'
import { type CannotAnswerStall, type CannotPassOn, passOnByLink, sayStillWorkingByLink } from '../chain/index.ts'
import { insertLinkStep, lockLinks } from './link-queries.ts'

/** A guest says why a step takes longer, or gives it to whoever it belongs to; the link is good for one answer. */
export function answerStallAsGuest(
  tx: Tx,
  clock: Clock,
  guest: GuestActor,
  answer: GuestStepAnswer,
): Promise<Result<{ personId: Id; askedAgainOn: string | null }, CannotAnswerStall | CannotPassOn>> {
  return asPlatform(tx, clock, guest, async (platform) => {
    await lockLinks(platform, guest.subjectId)
    const answered = await give(platform, clock, guest, answer)
    if (answered.ok) await insertLinkStep(platform, guest.guestId, 'used', clock.now().toString())
    return answered
  })
}

async function give(
  platform: Tx,
  clock: Clock,
  guest: GuestActor,
  answer: GuestStepAnswer,
): Promise<Result<{ personId: Id; askedAgainOn: string | null }, CannotAnswerStall | CannotPassOn>> {
  if (answer.answer === 'still_working') return sayStillWorkingByLink(platform, clock, guest, answer.because)
  const passed = await passOnByLink(platform, clock, guest, answer.to)
  return passed.ok ? ok({ personId: passed.value.personId, askedAgainOn: null }) : passed
}
