import type { ContactPage, RegisterContact } from '@kedjan/contract'
import { type Clock, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { type Asking, staffOf } from '../http/index.ts'
import { findOrganisation } from '../organisations/index.ts'
import { findContact, hasUsers, insertContact } from './contact-queries.ts'

export type CannotRegisterContact =
  | { reason: 'unknown_organisation' }
  | { reason: 'second_address_missing' }
  | { reason: 'same_address_twice' }
  | { reason: 'registered_meanwhile' }

/** Whether addresses can be registered: another organisation's link and its code never go to the same place. */
export function decideContact(
  wish: Pick<RegisterContact, 'mailbox' | 'second'>,
  isOwn: boolean,
): Result<null, CannotRegisterContact> {
  const { mailbox, second } = wish
  if (mailbox === null) return ok(null)
  if (!second) return isOwn ? ok(null) : refuse({ reason: 'second_address_missing' })
  return second.address.toLowerCase() === mailbox.toLowerCase() ? refuse({ reason: 'same_address_twice' }) : ok(null)
}

/**
 * A coordinator registers where an organisation is written to: the own mailbox, or the two addresses of one that has no users.
 * Another organisation's registration is never used for what this one sends, so that nobody can turn aside what others send.
 */
export async function registerContact(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: RegisterContact & { organisationId: string },
): Promise<Result<{ id: string }, CannotRegisterContact>> {
  const { organisationId, mailbox, language } = command
  const registeredBy = actor.organisationId
  if (!(await findOrganisation(tx, organisationId))) return refuse({ reason: 'unknown_organisation' })
  const decided = decideContact(command, organisationId === registeredBy)
  if (!decided.ok) return decided
  const before = await findContact(tx, organisationId, registeredBy)
  const isWritten = await insertContact(tx, {
    ...{ organisationId, registeredBy, mailbox, language, byStaff: actor.staffId, at: clock.now().toString() },
    second: mailbox === null ? null : command.second,
    seq: (before?.seq ?? 0) + 1,
  })
  return isWritten ? ok({ id: organisationId }) : refuse({ reason: 'registered_meanwhile' })
}

/** What the asker's organisation has registered of an organisation. */
export async function readContact(
  { tx, actor }: Asking,
  organisationId: string,
): Promise<Result<ContactPage, { reason: 'unknown_organisation' }>> {
  const own = staffOf(actor).organisationId
  if (!(await findOrganisation(tx, organisationId))) return refuse({ reason: 'unknown_organisation' })
  const contact = await findContact(tx, organisationId, own)
  const { mailbox = null, second_channel: channel, second_address: address } = contact ?? {}
  return ok({
    organisation: organisationId,
    hasUsers: await hasUsers(tx, organisationId),
    isOwn: organisationId === own,
    contact:
      contact && mailbox !== null
        ? {
            mailbox,
            mailboxUnreachableSince: contact.mailbox_bounced_at,
            second: channel && address ? { channel, address, unreachableSince: contact.second_bounced_at } : null,
            language: contact.language,
            since: contact.at,
          }
        : null,
  })
}
