import type { Language, LifeChange } from '@kedjan/contract'
import type { Id, StaffActor, Tx } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { makeReferral } from '../handoffs/index.ts'
import { aHousehold, aKommuntal, anAnvisning, answered, done, officers, onDay, seen } from '../testing/index.ts'
import { previewChange } from './changes-page.ts'

const database = useDatabase()
const officer = officers(database)
const today = '2026-11-24'

beforeAll(async () => {
  onDay(database, today)
  await aKommuntal(database, await officer('LST_N'), { municipality: 'K1380', persons: 500 })
})
beforeEach(() => onDay(database, today))

/** A household that Halmstad has acknowledged, and about which Arbetsförmedlingen is asked for something. */
async function assigned(): Promise<Id> {
  const migr = await officer('MIGR')
  const { householdId, personId } = await aHousehold(database, migr)
  const anvisning = await anAnvisning(database, migr, { householdId, to: 'K1380' })
  await answered(database, await officer('K1380'), anvisning, 'acknowledged')
  const wish = { personId, to: 'AF', subject: 'Praktik', answerBy: '2026-12-08' }
  await done(database, migr, (tx, clock) => makeReferral(tx, clock, migr, wish))
  return personId
}

async function shown(actor: StaffActor, personId: Id, change: LifeChange) {
  const language: Language = 'sv'
  const asking = (tx: Tx) => ({ tx, clock: database.clock, actor, language })
  const preview = await seen(database, actor, (tx) => previewChange(asking(tx), { personId, change }))
  if (!preview.ok) throw new Error(JSON.stringify(preview.refusal))
  const { handoffs, mayEndOthers } = preview.value
  return { texts: handoffs.map(({ text }) => text).sort(), mayEndOthers }
}

test('what is open between organisations and ends with a change is shown before it is written down', async () => {
  const personId = await assigned()
  expect(await shown(await officer('MIGR'), personId, { kind: 'disappeared', on: today })).toEqual({
    texts: [
      'Anvisningen från Migrationsverket till Halmstads kommun ställs in.',
      'Remissen från Migrationsverket till Arbetsförmedlingen återtas.',
    ],
    mayEndOthers: true,
  })
})

test('what others have open is not named to who may not see it, only that it ends too', async () => {
  const personId = await assigned()
  expect(await shown(await officer('K1380'), personId, { kind: 'disappeared', on: today })).toEqual({
    texts: ['Anvisningen från Migrationsverket till Halmstads kommun ställs in.'],
    mayEndOthers: true,
  })
})

test('a change that ends nothing promises no end', async () => {
  const personId = await assigned()
  const change = { kind: 'moved', on: today, municipality: 'K0180' } as const
  expect(await shown(await officer('MIGR'), personId, change)).toEqual({ texts: [], mayEndOthers: false })
})
