import { useDatabase } from '@kedjan/kernel/testing'
import { beforeEach, expect, test } from 'vitest'
import { begun, behind, officers, onDay, walkChain } from './index.ts'

const database = useDatabase()
const officer = officers(database)

beforeEach(() => onDay(database, '2026-11-24'))

/** A family whose application a mission abroad has written down, and who have come to Sweden. */
async function arrived() {
  const family = await begun(database, await officer('EMB_AMMAN'), {
    chain: 'family_reunification',
    takesPart: [{ role: 'embassy', organisationId: 'EMB_AMMAN' }],
  })
  await walkChain(database, officer, family.journeyId)
  const [settling] = await behind<{ id: string }>(database, 'select id from chain.journey where opened_by = $1', [
    family.journeyId,
  ])
  return { ...family, settlingId: settling?.id ?? '' }
}

test('Migrationsverket, which decides, holds who the permit is for', async () => {
  const { personIds } = await arrived()
  const held = await behind<{ person_id: string }>(
    database,
    `select person_id from persons.datum where kind = 'identity' and holder = 'MIGR' and person_id = any ($1)`,
    [personIds],
  )
  expect(held.map(({ person_id }) => person_id).sort()).toEqual([...personIds].sort())
})

test('each of them is registered, though it was the mission that wrote down who belongs together', async () => {
  const { personIds, settlingId } = await arrived()
  await walkChain(database, officer, settlingId)
  const numbers = await behind<{ person_id: string }>(
    database,
    `select person_id from persons.identifier where kind = 'personal_identity_number' and holder = 'SKV' and person_id = any ($1)`,
    [personIds],
  )
  expect(numbers).toHaveLength(personIds.length)
})
