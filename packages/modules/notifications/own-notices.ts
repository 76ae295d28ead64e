import type { OwnNotices } from '@kedjan/contract'
import { ok, type Result, refuse } from '@kedjan/kernel'
import type { Asking } from '../http/index.ts'
import { selectProtected } from '../persons/index.ts'
import { findChoice, type StoredChoice } from './channel-queries.ts'
import { quietHours } from './notice.ts'

/** How the person is told that there is something new. */
export async function readOwnNotices({
  tx,
  actor,
  language,
}: Asking): Promise<Result<OwnNotices, { reason: 'person_not_found' }>> {
  if (actor.kind !== 'person') return refuse({ reason: 'person_not_found' })
  const choice = await findChoice(tx, actor.personId)
  return ok({
    channel: choice?.channel ?? 'off',
    address: maskedAddress(choice),
    language: choice?.language ?? language,
    proven: choice?.proven ?? false,
    unreachableSince: choice?.bounced_at ?? null,
    needsSafe: (await selectProtected(tx, [actor.personId])).size > 0,
    isSafe: choice?.is_safe ?? false,
    quiet: quietHours.sms,
  })
}

/** Enough to be recognised by whoever chose it, too little for whoever looks over a shoulder. */
export function maskedAddress(choice: Pick<StoredChoice, 'channel' | 'address'> | undefined): string | null {
  if (!choice?.address) return null
  if (choice.channel === 'sms') return `••• •• ${choice.address.slice(-2)}`
  const [name = '', host = ''] = choice.address.split('@')
  return `${name.slice(0, 1)}•••@${host}`
}
