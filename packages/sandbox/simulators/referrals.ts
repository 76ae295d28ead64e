import type { Id, PlainDate } from '@kedjan/kernel'
import { answerReferral, makeReferral } from '@kedjan/modules/handoffs'
import { deadlineFrom, deadlineRule } from '@kedjan/sweden'
import type { castReferrals } from '../people/cast.ts'
import type { OpenReferral } from '../queries.ts'
import { streamOf } from '../random.ts'
import { streamForReferral } from '../when.ts'
import type { Deed } from './deed.ts'

const reasons: (readonly [string, number])[] = [
  ['not_our_task', 4],
  ['capacity', 4],
  ['missing_information', 3],
  ['already_done', 2],
  ['person_does_not_want', 2],
]

/** What the receiver of a referral does: regions, agencies, service offices and civil society alike. */
export function referralAnswer(seed: number, referral: OpenReferral): Deed {
  const random = streamForReferral(seed, referral)
  const isRefused =
    referral.state === 'sent' && streamOf(seed, 'refusal', referral.case_number, referral.subject).chance(0.15)
  const onward = referral.state === 'sent' ? ('accept' as const) : ('complete' as const)
  const move = isRefused ? ('refuse' as const) : onward
  const names = { accept: 'referral_accepted', refuse: 'referral_refused', complete: 'referral_completed' }
  const reason = random.weighted(reasons)
  return {
    organisationId: referral.to,
    what: names[move],
    order: `${referral.case_number} ${referral.subject}`,
    random,
    act: (tx, clock, actor) =>
      answerReferral(tx, clock, actor, { handoffId: referral.id, move, ...(isRefused ? { reason } : {}) }),
  }
}

/** A referral that is written beforehand. */
export function castReferral(
  seed: number,
  referral: (typeof castReferrals)[number],
  context: { personId: Id; day: PlainDate },
): Deed {
  const { from, to, subject, caseNumber } = referral
  const answerBy = deadlineFrom(deadlineRule('referral.answer', context.day), context.day).toString()
  return {
    organisationId: from,
    what: 'referral_sent',
    order: `${caseNumber} ${subject}`,
    random: streamOf(seed, 'cast referral', caseNumber, subject),
    act: (tx, clock, actor) => makeReferral(tx, clock, actor, { personId: context.personId, to, subject, answerBy }),
  }
}
