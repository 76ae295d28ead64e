import { useDatabase } from '@kedjan/kernel/testing'
import { describe, expect, test } from 'vitest'
import { holdBackFromPerson } from '../persons/index.ts'
import { aHousehold, aMember, done, officers, seen } from '../testing/index.ts'
import { readHeldBack } from './held-back.ts'

const database = useDatabase()
const officer = officers(database)

async function read(organisation: string, personId: string) {
  const actor = await officer(organisation)
  return seen(database, actor, (tx) => readHeldBack({ tx, clock: database.clock, actor, language: 'sv' }, personId))
}

async function aPerson(): Promise<string> {
  const { personIds } = await aHousehold(database, await officer('MIGR'), { members: [aMember()] })
  return personIds[0] ?? ''
}

describe('what is held back', () => {
  test('is listed for the organisation with its last day, beside the grounds that it has', async () => {
    const [personId, migr] = [await aPerson(), await officer('MIGR')]
    const wish = { personId, ground: 'crime_report', until: '2027-02-24', reason: 'En utredning pågår' }
    await done(database, migr, (tx, clock) => holdBackFromPerson(tx, clock, migr, wish))
    expect(await read('MIGR', personId)).toMatchObject({
      ok: true,
      value: {
        latest: '2027-05-24',
        grounds: [{ key: 'crime_investigation' }, { key: 'crime_report' }, { key: 'wrong_payment_control' }],
        items: [{ source: 'SFS 2009:400 35 kap. 1 §', reason: 'En utredning pågår', until: '2027-02-24' }],
      },
    })
  })

  test('is told to nobody who sees nothing of the person', async () => {
    expect(await read('K1380', await aPerson())).toEqual({ ok: false, refusal: { reason: 'person_not_found' } })
  })
})
