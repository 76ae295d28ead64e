import { useDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { aHousehold, aMember, done, officers, onDay, seen } from '../testing/index.ts'
import { countStuck, recount } from './count-stuck.ts'
import { readStuck } from './stuck-page.ts'

const database = useDatabase()
const officer = officers(database)

beforeEach(() => onDay(database, '2026-11-24'))

async function read(organisationId: string, wish = {}) {
  const actor = await officer(organisationId)
  return seen(database, actor, (tx) =>
    readStuck({ tx, clock: database.clock, actor, language: 'sv' } as Parameters<typeof readStuck>[0], wish),
  )
}

async function households(count: number, protection: 'none' | 'sekretessmarkering' = 'none'): Promise<void> {
  const migr = await officer('MIGR')
  for (let at = 0; at < count; at += 1) await aHousehold(database, migr, { members: [aMember({ protection })] })
}

describe('where the country stands still', () => {
  test('is told by step, owner and county, without anybody who is protected and without small numbers', async () => {
    expect((await read('MIGR')).countedAt).toBeNull()
    await households(7)
    await households(2, 'sekretessmarkering')
    onDay(database, '2027-01-10')
    await countStuck(database.ground, database.clock)
    const page = await read('MIGR')
    expect(page.countedAt).toBe('2027-01-10T08:00:00+00:00')
    expect(page.whole).toEqual({ open: 7, late: 0, stalled: 7, longestDays: 47 })
    expect(page.steps).toMatchObject([
      { chain: 'settlement_assigned', key: 'anvisning', name: 'Anvisning till en kommun', open: 7 },
    ])
    expect(page.owners).toMatchObject([{ id: 'MIGR', name: 'Migrationsverket', open: 7 }])
    expect(page.counties).toMatchObject([{ code: '', name: null, open: 7 }])
  })

  test('is told as fewer than six where it is so', async () => {
    await households(3)
    const migr = await officer('MIGR')
    await done(database, migr, (tx, clock) => recount(tx, clock, migr))
    const page = await read('MIGR', { key: 'no_such_step' })
    expect(page.whole).toEqual({ open: 0, late: 0, stalled: 0, longestDays: null })
    const county = await read('MIGR', { county: '13' })
    expect(county.steps).toEqual([])
  })

  test('is seen by others for their own steps and counties only, and never row by row of persons', async () => {
    await households(7)
    await countStuck(database.ground, database.clock)
    expect((await read('LST_N')).steps).toEqual([])
    expect((await read('K1380')).steps).toEqual([])
    const board = await officer('LST_N')
    const { rows } = await seen(database, board, (tx) => sql`select 1 from chain.open_milestone`.execute(tx))
    expect(rows).toEqual([])
  })

  test('keeps the last count only', async () => {
    await households(6)
    for (let again = 0; again < 3; again += 1) await countStuck(database.ground, database.clock)
    const migr = await officer('MIGR')
    const { rows } = await seen(database, migr, (tx) =>
      sql<{ counts: number }>`select count(distinct s.count_id) as counts from insights.stuck s`.execute(tx),
    )
    expect(rows).toEqual([{ counts: 1 }])
  })
})
