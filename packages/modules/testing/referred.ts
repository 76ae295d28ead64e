import type { Id, StaffActor } from '@kedjan/kernel'
import type { TestDatabase } from '@kedjan/kernel/testing'
import { makeReferral } from '../handoffs/index.ts'
import { registerContact } from '../notifications/index.ts'
import { giveOwnConsent, recordDatum } from '../persons/index.ts'
import { done } from './act.ts'
import { aHousehold, aKommuntal, aMember, anAnvisning, answered } from './build.ts'
import { actingAs } from './informed.ts'

type Officer = (organisationId: string) => Promise<StaffActor>

export interface Referred {
  readonly handoffId: Id
  readonly personId: Id
}

export const mailboxOfTheirs = 'uppdrag@rb.example'
export const secondOfTheirs = { channel: 'sms', address: '+46701740601' } as const

/** Halmstad has registered where Rädda Barnen, which has no users, is written to. */
export async function aContact(database: TestDatabase, coordinator: StaffActor): Promise<void> {
  const addresses = { mailbox: mailboxOfTheirs, second: secondOfTheirs, language: 'sv' as const }
  await done(database, coordinator, (tx, clock) =>
    registerContact(tx, clock, coordinator, { organisationId: 'RB', ...addresses }),
  )
}

/** A household received in Halmstad, whose reference person has agreed that Rädda Barnen is told how to reach her. */
export async function aConsenting(
  database: TestDatabase,
  officer: Officer,
  words: { family?: string; address?: string } = {},
): Promise<Id> {
  const [migr, halmstad] = [await officer('MIGR'), await officer('K1380')]
  await aKommuntal(database, await officer('LST_N'), { municipality: 'K1380', persons: 500 })
  const { family = 'Exempel', address = 'Provgatan 3' } = words
  const { householdId, personIds } = await aHousehold(database, migr, { members: [aMember({ family })] })
  const anvisning = await anAnvisning(database, migr, { householdId, to: 'K1380' })
  await answered(database, halmstad, anvisning, 'received')
  const [personId = ''] = personIds
  const datum = { kind: 'contact' as const, value: { address, phone: '+46701740699' } }
  await done(database, halmstad, (tx, clock) => recordDatum(tx, clock, halmstad, { personId, datum }))
  const person = actingAs(personId)
  const consent = {
    ...{ personId, basisId: 'municipality-civil-society-contact', holder: 'K1380', recipient: 'RB' },
    ...{ categories: ['contact' as const], childSaid: 'not_asked' as const, language: 'sv' },
    until: database.clock.today().add({ days: 60 }).toString(),
  }
  await done(database, person, (tx, clock) => giveOwnConsent(tx, clock, person, consent))
  return personId
}

/** Halmstad refers somebody to Rädda Barnen, and passes on how to reach her. */
export async function aReferral(
  database: TestDatabase,
  officer: Officer,
  wish: { personId: Id; subject?: string; note?: string },
): Promise<Referred> {
  const halmstad = await officer('K1380')
  const { personId, subject = 'Läxhjälp för ett hushåll', note } = wish
  const { id: handoffId } = await done(database, halmstad, (tx, clock) =>
    makeReferral(tx, clock, halmstad, {
      ...{ personId, to: 'RB', subject, answerBy: clock.today().add({ days: 14 }).toString() },
      ...(note ? { note } : {}),
      tell: [{ basisId: 'municipality-civil-society-contact', confirmProtected: false }],
    }),
  )
  return { handoffId, personId }
}
