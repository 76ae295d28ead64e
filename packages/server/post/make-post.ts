import type { Channel, Letter, Outcome, Post } from '@kedjan/modules/notifications'
import type { PostConfig } from './config.ts'
import { smsSender } from './sms.ts'
import { smtpSender } from './smtp.ts'

/** The ways out that are configured. */
export function makePost({ smtp, sms }: PostConfig, origin: string): Post {
  const ways = new Map<Channel, (letter: Letter) => Promise<Outcome>>()
  if (smtp) ways.set('email', smtpSender(smtp, new URL(origin).hostname))
  if (sms) ways.set('sms', smsSender(sms))
  return {
    channels: new Set(ways.keys()),
    send: async (letter) => (await ways.get(letter.channel)?.(letter)) ?? { outcome: 'failed', why: 'no_way_out' },
  }
}
