import type { Id } from '@kedjan/kernel'
import type { StoredContact } from './contact-queries.ts'

/** The one address that a message went to, as it is stored: a person's choice, or one of an organisation's. */
export type UsedAddress =
  | { readonly personId: Id; readonly seq: number }
  | {
      readonly organisationId: string
      readonly registeredBy: string
      readonly seq: number
      readonly part: 'mailbox' | 'second'
    }

/** Whether a link and its code would arrive: both addresses are registered, and neither has refused what was sent. */
export function isReachable(contact: StoredContact | undefined): boolean {
  return (
    contact?.mailbox != null &&
    contact.second_address !== null &&
    contact.mailbox_bounced_at === null &&
    contact.second_bounced_at === null
  )
}
