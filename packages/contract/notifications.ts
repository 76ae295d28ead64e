import { z } from 'zod'
import { Id, Language, Moment, OrganisationId } from './common.ts'

/** One address of the form that mail servers take; it is never shown to others and never logged. */
export const EmailAddress = z.email().max(254).meta({ id: 'EmailAddress', example: 'integration@kommun.example' })
/** A number that can be reached by text message, with its country. */
export const MobileNumber = z
  .string()
  .regex(/^\+[1-9]\d{7,14}$/)
  .meta({ id: 'MobileNumber', example: '+46701740600' })

const Code = z
  .string()
  .trim()
  .regex(/^\d{6}$/)

/** How the person wants to be told that there is something new. */
export const OwnNotices = z
  .object({
    channel: z.enum(['email', 'sms', 'off']),
    /** Enough to be recognised by whoever chose it. */
    address: z.string().nullable(),
    language: Language,
    proven: z.boolean(),
    /** Since when what was sent there has come back: nothing is sent until an address is proven anew. */
    unreachableSince: Moment.nullable(),
    /** Nothing is sent to somebody protected who has not said that the channel is safe. */
    needsSafe: z.boolean(),
    isSafe: z.boolean(),
    /** Between these times of the day no text message is sent. */
    quiet: z.object({ from: z.string(), to: z.string() }),
  })
  .meta({ id: 'OwnNotices' })
export type OwnNotices = z.infer<typeof OwnNotices>

export const ChooseChannel = z
  .discriminatedUnion('channel', [
    z.object({ channel: z.literal('off'), language: Language }),
    z.object({ channel: z.literal('email'), address: EmailAddress, language: Language, isSafe: z.boolean() }),
    z.object({ channel: z.literal('sms'), address: MobileNumber, language: Language, isSafe: z.boolean() }),
  ])
  .meta({ id: 'ChooseChannel' })
export type ChooseChannel = z.infer<typeof ChooseChannel>
export const ProveChannel = z.object({ code: Code }).meta({ id: 'ProveChannel' })
export const ChannelState = z.object({ state: z.enum(['off', 'code_sent', 'proven']) })

/** Where an organisation is written to, as the asker's own organisation has registered it. */
export const ContactPage = z
  .object({
    organisation: OrganisationId,
    /** Whoever has users signs in: no link is sent. */
    hasUsers: z.boolean(),
    isOwn: z.boolean(),
    contact: z
      .object({
        mailbox: z.string(),
        /** Since when what was sent there has come back: nothing is sent until it is registered anew. */
        mailboxUnreachableSince: Moment.nullable(),
        second: z
          .object({
            channel: z.enum(['email', 'sms']),
            address: z.string(),
            unreachableSince: Moment.nullable(),
          })
          .nullable(),
        language: z.enum(['sv', 'en']),
        since: Moment,
      })
      .nullable(),
  })
  .meta({ id: 'ContactPage' })
export type ContactPage = z.infer<typeof ContactPage>

export const RegisterContact = z
  .object({
    /** Null: nothing is sent there any more. */
    mailbox: EmailAddress.nullable(),
    second: z
      .discriminatedUnion('channel', [
        z.object({ channel: z.literal('email'), address: EmailAddress }),
        z.object({ channel: z.literal('sms'), address: MobileNumber }),
      ])
      .nullable(),
    language: z.enum(['sv', 'en']),
  })
  .meta({ id: 'RegisterContact' })
export type RegisterContact = z.infer<typeof RegisterContact>

/** How a referral to an organisation without users is answered. */
export const LinkStatus = z
  .object({
    /** Whether the receiver answers by a link at all. */
    isByLink: z.boolean(),
    hasContact: z.boolean(),
    maySend: z.boolean(),
    links: z.array(
      z.object({
        sentAt: Moment,
        expiresAt: Moment,
        state: z.enum(['open', 'opened', 'used', 'replaced', 'expired', 'ended']),
      }),
    ),
  })
  .meta({ id: 'LinkStatus' })
export type LinkStatus = z.infer<typeof LinkStatus>

/** What stands behind the number sign of the address in the message. */
export const OpenLink = z
  .object({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })
  .meta({ id: 'OpenLink', description: 'The part of a link that is sent to no server by itself' })
export const LinkState = z.enum(['code_sent', 'used', 'replaced', 'expired', 'ended'])
export type LinkState = z.infer<typeof LinkState>
export const OpenedLink = z
  .object({ state: LinkState, codeBy: z.enum(['email', 'sms']).nullable() })
  .meta({ id: 'OpenedLink' })
export const ConfirmLink = z.object({ code: Code }).meta({ id: 'ConfirmLink' })
export const LinkSent = z.object({ sent: z.literal(true) })

/** A message that was sent in the sandbox, as it arrived. */
export const CaughtMessage = z
  .object({
    id: Id,
    channel: z.enum(['email', 'sms']),
    to: z.string(),
    subject: z.string().nullable(),
    text: z.string(),
    at: Moment,
  })
  .meta({ id: 'CaughtMessage' })
export type CaughtMessage = z.infer<typeof CaughtMessage>
export const CaughtMessages = z.object({ items: z.array(CaughtMessage) })
