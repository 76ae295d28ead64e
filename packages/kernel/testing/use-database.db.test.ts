import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { asActor } from '../index.ts'
import { useDatabase } from './index.ts'

const database = useDatabase()

test('a clone holds the law and no person', async () => {
  const officer = await database.staff('MIGR', ['settlement_officer'])
  const counts = await asActor(database.ground, database.clock, officer, async (tx) => {
    const { rows } = await sql<{ municipalities: number; persons: number }>`
      select (select count(*) from organisations.municipality) as municipalities, (select count(*) from persons.person) as persons`.execute(
      tx,
    )
    return rows[0]
  })
  expect(counts).toEqual({ municipalities: 290, persons: 0 })
})

test('without an actor nothing is seen', async () => {
  const { rows } = await database.ground.pool.query('select id from organisations.organisation')
  expect(rows).toEqual([])
})
