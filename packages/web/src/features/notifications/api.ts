import {
  CaughtMessages,
  ChannelState,
  ContactPage,
  GuestAnswered,
  GuestAsked,
  GuestPage,
  GuestStepAnswered,
  LinkSent,
  LinkStatus,
  OpenedLink,
  OwnNotices,
} from '@kedjan/contract'
import { z } from 'zod'
import { readQuery } from '../../api/queries.ts'

export const guestQuery = readQuery('/api/answer', GuestPage)
export const ownNoticesQuery = readQuery('/api/own/notices', OwnNotices)
export const caughtQuery = readQuery('/api/sandbox/post', CaughtMessages)

export function contactQuery(organisationId: string) {
  return readQuery(`/api/organisations/${organisationId}/contact`, ContactPage)
}

/** Of a hand-off or of a step: the address is that of what is asked about. */
export function linkQuery(path: string) {
  return readQuery(`${path}/answer-link`, LinkStatus)
}

/** What the writes answer. */
export const Confirmed = z.object({ confirmed: z.literal(true) })
export const Registered = z.object({ id: z.string() })
export const Proven = z.object({ state: z.literal('proven') })
export { ChannelState, GuestAnswered, GuestAsked, GuestStepAnswered, LinkSent, OpenedLink }
