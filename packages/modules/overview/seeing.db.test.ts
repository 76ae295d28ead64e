import type { Id } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { describe, expect, test } from 'vitest'
import { disclose } from '../exchange/index.ts'
import { aHousehold, aMember, done, officers, seen } from '../testing/index.ts'
import { readSeeingReason } from './person-page.ts'

const database = useDatabase()
const officer = officers(database)

async function reason(organisation: string, personId: Id, category: string) {
  const actor = await officer(organisation)
  return seen(database, actor, (tx) =>
    readSeeingReason({ tx, clock: database.clock, actor, language: 'sv' }, { personId, category }),
  )
}

async function aPerson(): Promise<Id> {
  const migr = await officer('MIGR')
  const { personIds } = await aHousehold(database, migr, { members: [aMember({})] })
  return personIds[0] ?? ''
}

describe('why a category is seen or not', () => {
  test('is told with the three locks of the flow that would open most', async () => {
    const personId = await aPerson()
    const migr = await officer('MIGR')
    const basis = { basisId: 'mv-municipality-anvisning', cause: 'handoff:test', protectedPerson: false }
    await done(database, migr, (tx, clock) =>
      disclose(tx, clock, migr, { ...basis, personIds: [personId], recipient: 'K1380', confirmedProtected: false }),
    )
    const unseen = await reason('K1380', personId, 'benefit')
    expect(unseen).toMatchObject({
      ok: true,
      value: { category: 'benefit', locks: [{ lock: 'secrecy' }, { lock: 'data_protection' }, { lock: 'form' }] },
    })
    expect(unseen.ok && unseen.value.locks[0]?.sources).toContain('SFS 2009:400 28 kap. 1 §')
    expect(await reason('K1380', personId, 'identity')).toMatchObject({ ok: true, value: { locks: [] } })
  })

  test('is not told of a category that does not exist', async () => {
    expect(await reason('MIGR', await aPerson(), 'horoscope')).toEqual({
      ok: false,
      refusal: { reason: 'category_not_found' },
    })
  })

  test('is told to nobody who sees nothing of the person', async () => {
    expect(await reason('K1380', await aPerson(), 'benefit')).toEqual({
      ok: false,
      refusal: { reason: 'person_not_found' },
    })
  })
})
