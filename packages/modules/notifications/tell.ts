import type { Clock, Fact, Id, Subscriber, Tx } from '@kedjan/kernel'
import { hasUsers } from './contact-queries.ts'
import { findFactContext } from './fact-queries.ts'
import { findReferred } from './link-queries.ts'
import { makeAnswerLink, makeStallLink } from './make-answer-link.ts'
import { queueForOrganisation, queueForPerson } from './queue-notice.ts'
import { decideReceivers, isTold, type Receiver, toldFacts } from './receivers.ts'

/** Hears what has happened and writes down who is to be told, once for each fact, receiver and channel. */
export const notificationsSubscriber: Subscriber = {
  name: 'notifications',
  facts: toldFacts,
  newsHours: 48,
  handle: async (tx, clock, fact) => {
    if (!isTold(fact.name)) return
    const context = await findFactContext(tx, fact.payload)
    for (const receiver of decideReceivers(fact.name, fact.payload, context)) {
      await tellOne(tx, clock, receiver, fact)
    }
  },
}

async function tellOne(tx: Tx, clock: Clock, receiver: Receiver, fact: Fact & { id: Id }): Promise<void> {
  const cause = fact.id
  if ('personId' in receiver) {
    await queueForPerson(tx, clock, { ...receiver, cause })
    return
  }
  const handoffId = typeof fact.payload.handoffId === 'string' ? fact.payload.handoffId : undefined
  const sender = handoffId && (await senderToLinked(tx, handoffId, receiver.organisationId))
  if (handoffId && sender) {
    if (receiver.template === 'handoff_ended')
      await queueForOrganisation(tx, clock, { ...receiver, cause, handoffId, registeredBy: sender })
    // Without registered addresses no link goes out: the sender sees that on the hand-off's page.
    else await makeAnswerLink(tx, clock, { handoffId, cause })
    return
  }
  const { milestoneId } = fact.payload
  if (typeof milestoneId === 'string' && !(await hasUsers(tx, receiver.organisationId))) {
    await makeStallLink(tx, clock, { milestoneId, cause })
    return
  }
  await queueForOrganisation(tx, clock, { ...receiver, cause, handoffId })
}

/** Who referred to an organisation that answers by link because nobody signs in for it; undefined for all others. */
async function senderToLinked(tx: Tx, handoffId: Id, organisationId: string): Promise<string | undefined> {
  const referred = await findReferred(tx, handoffId)
  const isReceiver = referred?.kind === 'referral' && referred.to_organisation === organisationId
  return isReceiver && !(await hasUsers(tx, organisationId)) ? referred.from_organisation : undefined
}
