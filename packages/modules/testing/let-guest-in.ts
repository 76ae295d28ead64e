import { asActor, deliver, system } from '@kedjan/kernel'
import type { TestDatabase } from '@kedjan/kernel/testing'
import { confirmGuest, notificationsSubscriber, openAnswerLink, sendNotices } from '../notifications/index.ts'
import { type LetterBox, letterBox } from './letter-box.ts'

/** Lets a guest in by the link that the newest referral without users has brought about; answers the cookie. */
export async function letGuestIn(database: TestDatabase): Promise<string> {
  const { ground, clock } = database
  const box = letterBox()
  await posted(database, box)
  const token = box.newestToken()
  const opened = await asActor(ground, clock, system, (tx) => openAnswerLink(tx, clock, token))
  if (opened.state !== 'code_sent') throw new Error(`the link was not opened: ${opened.state}`)
  await posted(database, box)
  const { cookie } = opened
  const code = box.newestCode()
  const { answer } = await asActor(ground, clock, system, (tx) => confirmGuest(tx, clock, { cookie, code }))
  if (!answer.ok) throw new Error(`the code was refused: ${answer.refusal.reason}`)
  return cookie
}

async function posted({ ground, clock }: TestDatabase, post: LetterBox): Promise<void> {
  await deliver(ground, clock, notificationsSubscriber)
  await sendNotices({ ground, clock, post, origin: 'https://kedjan.example.se' })
}
