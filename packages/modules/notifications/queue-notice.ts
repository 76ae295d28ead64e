import { type Clock, type Id, newId, type Tx } from '@kedjan/kernel'
import { selectProtected } from '../persons/index.ts'
import { findChoice } from './channel-queries.ts'
import { findContact } from './contact-queries.ts'
import { type Channel, decideSendAt, type PersonTemplate, type Template } from './notice.ts'
import { insertNotice, isNewsWaiting, type NewNotice } from './notice-queries.ts'

const nobody = { personId: null, organisationId: null, registeredBy: null, handoffId: null, linkId: null, codeId: null }

/** Tells an organisation at the mailbox that it has registered itself; nothing where there is none. Run as the platform. */
export async function queueForOrganisation(
  tx: Tx,
  clock: Clock,
  wish: {
    cause: Id
    template: Template
    organisationId: string
    handoffId?: Id | undefined
    /** Whose registration is used where nobody signs in for the organisation. */
    registeredBy?: string
  },
): Promise<boolean> {
  const { organisationId, cause, template, handoffId = null, registeredBy = organisationId } = wish
  const contact = await findContact(tx, organisationId, registeredBy)
  if (!contact?.mailbox || contact.mailbox_bounced_at !== null) return false
  const receiver = { organisationId, registeredBy, handoffId }
  return queue(tx, clock, { ...nobody, ...receiver, cause, template, channel: 'email', language: contact.language })
}

/** Tells a person by the channel that is chosen and proven; somebody protected only by one that they have called safe. Run as the platform. */
export async function queueForPerson(
  tx: Tx,
  clock: Clock,
  wish: { cause: Id; personId: Id; template?: PersonTemplate },
): Promise<boolean> {
  const { personId, cause, template = 'own_news' } = wish
  const choice = await findChoice(tx, personId)
  if (!choice?.proven || choice.channel === 'off' || choice.bounced_at !== null) return false
  if (!choice.is_safe && (await selectProtected(tx, [personId])).size > 0) return false
  // One that has not left yet says the same: nobody is told twice in a row that there is something new.
  if (template === 'own_news' && (await isNewsWaiting(tx, personId))) return false
  const { channel, language } = choice
  return queue(tx, clock, { ...nobody, personId, cause, template, channel, language })
}

type Wish = Omit<NewNotice, 'id' | 'at'>

/** Writes down that something is to be sent, once for its cause, receiver and channel. */
export async function queue(tx: Tx, clock: Clock, wish: Wish & { channel: Channel }): Promise<boolean> {
  const now = clock.now()
  const nextAt = decideSendAt(wish.channel, wish.template, now)
  return insertNotice(tx, { ...wish, id: newId(now), at: now.toString() }, nextAt.toString())
}

export { nobody }
