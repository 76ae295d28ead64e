import { type Instant, Temporal } from '@kedjan/kernel'

export type Channel = 'email' | 'sms'

/** What a notice is about, as far as it says: an organisation's work, the person's own page, or a proof of who reads an address. */
export type Template =
  | 'handoff_to_answer'
  | 'handoff_answered'
  | 'handoff_asked'
  | 'handoff_silent'
  | 'handoff_ended'
  | 'step_stalled'
  | 'step_questioned'
  | 'request_to_answer'
  | 'more_asked'
  | PersonTemplate
  | 'answer_link'
  | 'answer_code'
  | 'channel_code'

/** What a person is told: that there is something new, or what has to be known in time about an own visit. */
export type PersonTemplate = 'own_news' | 'visit_soon' | 'visit_moved' | 'visit_time_freed'

export type NoticeState = 'queued' | 'sending' | 'sent' | 'failed' | 'given_up' | 'bounced' | 'dropped'

/** What became of an attempt: `bounced` when the address will never take it, `failed` when it may later. */
export type Outcome = { readonly outcome: 'sent' } | { readonly outcome: 'failed' | 'bounced'; readonly why: string }

const swedishTime = 'Europe/Stockholm'

/** When nobody is disturbed, by the time of day in Sweden. Practice of the platform, no law. */
export const quietHours = {
  sms: { from: '20:00', to: '08:00' },
  email: null,
} as const satisfies Record<Channel, { from: string; to: string } | null>

/** Who asks for a code is waiting for it. */
const askedForNow: readonly Template[] = ['answer_code', 'channel_code']

/** The first moment from `now` on at which something may be sent. */
export function decideSendAt(channel: Channel, template: Template, now: Instant): Instant {
  const quiet = quietHours[channel]
  if (!quiet || askedForNow.includes(template)) return now
  const here = now.toZonedDateTimeISO(swedishTime)
  const time = here.toPlainTime()
  const [from, to] = [Temporal.PlainTime.from(quiet.from), Temporal.PlainTime.from(quiet.to)]
  const isBefore = Temporal.PlainTime.compare(time, to) < 0
  if (!isBefore && Temporal.PlainTime.compare(time, from) < 0) return now
  const day = isBefore ? here.toPlainDate() : here.toPlainDate().add({ days: 1 })
  return day.toZonedDateTime({ timeZone: swedishTime, plainTime: to }).toInstant()
}

/** Minutes until each next attempt; after the last of them it is given up. Practice of the platform, no law. */
const backoffMinutes: readonly number[] = [1, 5, 30, 120, 720]
/** A code is of no use later. */
const codeBackoffMinutes: readonly number[] = [1, 2]

/** How long a process may be busy sending one: after that another takes it to be dead, and sends again. */
export const leaseMinutes = 5

export interface NoticeLine {
  readonly state: NoticeState
  readonly why: string | null
  readonly nextAt: Instant | null
}

/** What is written down after an attempt; `attempt` counts from 1. */
export function decideAfter(template: Template, attempt: number, result: Outcome, now: Instant): NoticeLine {
  if (result.outcome === 'sent') return { state: 'sent', why: null, nextAt: null }
  if (result.outcome === 'bounced') return { state: 'bounced', why: result.why, nextAt: null }
  const minutes = (askedForNow.includes(template) ? codeBackoffMinutes : backoffMinutes)[attempt - 1]
  return minutes === undefined
    ? { state: 'given_up', why: result.why, nextAt: null }
    : { state: 'failed', why: result.why, nextAt: now.add({ minutes }) }
}
