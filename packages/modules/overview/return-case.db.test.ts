import { ReturnCaseView } from '@kedjan/contract'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { begun, officers, onDay, seen, walkChain } from '../testing/index.ts'
import { readReturnCase } from './return-case.ts'

const database = useDatabase()
const officer = officers(database)

beforeEach(() => onDay(database, '2026-11-24'))

async function read(organisation: string, personId: string) {
  const actor = await officer(organisation)
  return seen(database, actor, (tx) => readReturnCase({ tx, clock: database.clock, actor, language: 'sv' }, personId))
}

async function returned(until: string) {
  const opened = await begun(database, await officer('MIGR'), { chain: 'return_enforced' })
  await walkChain(database, officer, opened.journeyId, { until })
  return opened.personId
}

describe('the hand-over to the police', () => {
  test('is read by the police, with the names of the children and when the order lapses', async () => {
    const found = await read('POL', await returned('enforcement'))
    expect(found).toMatchObject({
      ok: true,
      value: {
        handedOver: {
          holderName: 'Migrationsverket',
          decision: 'UM 1000-26',
          lapsesOn: null,
          lapsesBy: 'SFS 2005:716 12 kap. 22 §',
          childrenReceived: [{ name: 'Lina Exempel', by: 'parent_on_the_way' }],
        },
        cameBack: null,
      },
    })
    if (found.ok) expect(ReturnCaseView.parse(found.value)).toEqual(found.value)
  })

  test('is read by Migrationsverket together with what came back', async () => {
    const found = await read('MIGR', await returned('departure_confirmed'))
    expect(found).toMatchObject({
      ok: true,
      value: { cameBack: { holderName: 'Polismyndigheten', returnOutcome: 'left', documents: ['passport'] } },
    })
  })

  test('is read by nobody else, though they know the person', async () => {
    const personId = await returned('departure_confirmed')
    expect(await read('K1380', personId)).toEqual({ ok: false, refusal: { reason: 'person_not_found' } })
    const told = await read('SKV', personId)
    expect(told.ok ? told.value : told.refusal).not.toHaveProperty('handedOver.decision')
  })
})
