import { asActor, openGround, system } from '@kedjan/kernel'
import {
  countNotices,
  type NoticeState,
  retryNotices,
  selectUnsent,
  type UnsentNotice,
} from '@kedjan/modules/notifications'
import { readDatabaseConfig } from '../config.ts'
import { openDatabase } from '../database/open.ts'
import { PlainError } from '../plain-error.ts'
import { clockOf } from './played-clock.ts'

type Say = (line: string) => void

/** What has been sent and what has not; with `retry` what failed is put into the queue once more, for the running server to send. */
export async function tellNotices(word: string | undefined, say: Say): Promise<void> {
  if (word !== undefined && word !== 'retry') {
    throw new PlainError(`There is nothing called "${word}" for notices; kedjan notices, or kedjan notices retry.`)
  }
  const database = await openDatabase(readDatabaseConfig(process.env), say)
  const ground = openGround(database.appUrl, { connections: 1 })
  try {
    const clock = await clockOf(ground)
    if (word === 'retry') {
      const count = await asActor(ground, clock, system, (tx) => retryNotices(tx, clock))
      say(`${count} ${count === 1 ? 'notice is' : 'notices are'} in the queue again.`)
    }
    const [counts, unsent] = await asActor(ground, clock, system, async (tx) => [
      await countNotices(tx),
      await selectUnsent(tx),
    ])
    for (const line of linesOf(counts, unsent)) say(line)
  } finally {
    await ground.close()
    await database.stop()
  }
}

const words = {
  queued: 'waiting to be sent',
  sending: 'being sent, or begun by a process that died',
  sent: 'sent',
  failed: 'failed, tried again by itself',
  given_up: 'given up',
  bounced: 'bounced: the address takes nothing',
  dropped: 'dropped: no address or no way out',
} satisfies Record<NoticeState, string>

/** The states as lines of text, and each notice that was not sent; never an address. */
export function linesOf(counts: ReadonlyMap<NoticeState, number>, unsent: readonly UnsentNotice[]): string[] {
  const states = Object.entries(words).flatMap(([state, text]) => {
    const count = counts.get(state as NoticeState) ?? 0
    return count > 0 ? [`${String(count).padStart(7)} ${text}`] : []
  })
  const lines = unsent.map(
    (one) =>
      `${one.at.slice(0, 16)}  ${one.state.padEnd(8)}  ${one.channel.padEnd(5)}  ${one.template}  ${one.organisation_id ?? 'a person'}  ${one.why ?? ''}  attempts: ${one.attempts}`,
  )
  return [...(states.length > 0 ? states : ['No notices.']), ...lines]
}
