import type { Id } from './ids.ts'

/** Who acts. Every look into the database is made as one of these. */
export type Actor = StaffActor | PersonActor | GuestActor | SystemActor

/** A member of staff, acting for one organisation. */
export interface StaffActor {
  readonly kind: 'staff'
  readonly staffId: Id
  readonly organisationId: string
}

/**
 * The person whom the data concerns, or a guardian.
 * `actsFor` holds the own id and those of the children in custody; `follows` adds the reference person of the own household,
 * whose chain the whole household walks.
 */
export interface PersonActor {
  readonly kind: 'person'
  readonly personId: Id
  readonly actsFor: readonly Id[]
  readonly follows: readonly Id[]
}

/**
 * Somebody at an organisation without users, let in to answer one thing and nothing else.
 * No policy that asks for an organisation or a person lets a guest through: those that do say so by name (`actor_guest…`, or `actor_recipient`).
 */
export interface GuestActor {
  readonly kind: 'guest'
  /** The link that let them in. */
  readonly guestId: Id
  /** The one thing that they may see and answer. */
  readonly subjectId: Id
  readonly organisationId: string
}

/** The platform itself: moves chains on and watches clocks. Sees no category of personal data. */
export interface SystemActor {
  readonly kind: 'system'
}

export const system: SystemActor = { kind: 'system' }
