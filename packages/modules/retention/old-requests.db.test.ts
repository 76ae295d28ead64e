import type { Id, StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { moveRequest } from '../exchange/index.ts'
import { answerHolderRequest, askHolder } from '../persons/index.ts'
import { aHousehold, aMember, behind, done, officers, onDay } from '../testing/index.ts'
import { runRetention } from './index.ts'

const database = useDatabase()
const officer = officers(database)
let migr: StaffActor
let skv: StaffActor

beforeAll(async () => {
  ;[migr, skv] = [await officer('MIGR'), await officer('SKV')]
})

const asking = {
  ...{ holder: 'MIGR', basisId: 'mv-skv-registration', categories: ['identity' as const] },
  reason: 'Application for population registration',
}

async function asked(number: string): Promise<Id> {
  onDay(database, '2026-11-24')
  const about = { numberKind: 'case_number' as const, number }
  return (await done(database, skv, (tx, clock) => askHolder(tx, clock, skv, { ...asking, about }))).id
}

async function refusedBy(requestId: Id): Promise<void> {
  const command = { requestId, move: 'refuse' as const, refusal: 'no_such_information' as const }
  await done(database, migr, (tx, clock) => moveRequest(tx, clock, migr, command))
}

async function isThereOn(day: string, id: Id): Promise<boolean> {
  onDay(database, day)
  await runRetention({ ground: database.ground, clock: database.clock })
  return (await behind(database, 'select 1 from exchange.request where id = $1', [id])).length === 1
}

describe('a request by number that led to nothing', () => {
  test('is removed a year after it was asked, with its steps', async () => {
    const id = await asked('K-2026-90001')
    await refusedBy(id)
    expect(await isThereOn('2027-11-24', id)).toBe(true)
    expect(await isThereOn('2027-11-26', id)).toBe(false)
    expect(await behind(database, 'select 1 from exchange.request_step where request_id = $1', [id])).toEqual([])
  })

  test('stays while nobody has answered it', async () => {
    expect(await isThereOn('2028-11-24', await asked('K-2026-90002'))).toBe(true)
  })
})

test('a request by number on which something was told goes with the household and not before', async () => {
  onDay(database, '2026-11-24')
  await aHousehold(database, migr, { caseNumber: 'K-2026-90003', members: [aMember()] })
  const requestId = await asked('K-2026-90003')
  await done(database, migr, (tx, clock) =>
    answerHolderRequest(tx, clock, migr, { requestId, categories: ['identity'], confirmProtected: false }),
  )
  expect(await isThereOn('2028-11-24', requestId)).toBe(true)
})
