import type { GuestActor, Id, StaffActor } from '@kedjan/kernel'

/** Who can write in a hand-off: staff of a party, or a guest of a receiver without users. */
export type HandoffActor = StaffActor | GuestActor

export interface Author {
  readonly byOrganisation: string
  readonly byStaff: Id | null
  /** The link by which somebody without an account did this. */
  readonly byGuest: Id | null
}

export function authorOf(actor: HandoffActor): Author {
  const byOrganisation = actor.organisationId
  return actor.kind === 'staff'
    ? { byOrganisation, byStaff: actor.staffId, byGuest: null }
    : { byOrganisation, byStaff: null, byGuest: actor.guestId }
}
