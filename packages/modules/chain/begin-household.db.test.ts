import { useDatabase } from '@kedjan/kernel/testing'
import { describe, expect, test } from 'vitest'
import { searchPersons, selectData, selectMembers } from '../persons/index.ts'
import { aHousehold, aMember, behind, householdForm, officers, refused, seen } from '../testing/index.ts'
import { beginHousehold } from './index.ts'
import { selectMilestones } from './queries.ts'

const database = useDatabase()
const officer = officers(database)

async function toldTo(recipient: string, personId: string): Promise<string[]> {
  const rows = await behind<{ category: string }>(
    database,
    'select category from exchange.disclosure where recipient = $1 and person_id = $2 order by category',
    [recipient, personId],
  )
  return rows.map(({ category }) => category)
}

describe('a household with a permit', () => {
  test('is written down, its chain begins, and those whom the law names are told', async () => {
    const migr = await officer('MIGR')
    const begun = await aHousehold(database, migr)
    expect(begun.personIds).toHaveLength(3)
    const steps = await seen(database, migr, (tx) => selectMilestones(tx, begun.journeyId))
    expect(Object.fromEntries(steps.map(({ key, doneOn, readyOn }) => [key, [readyOn, doneOn]]))).toEqual({
      permit: ['2026-11-24', '2026-11-24'],
      anvisning: ['2026-11-24', null],
      lma_ended: [null, null],
    })
    const [amina] = begun.personIds
    expect(await toldTo('SKV', amina ?? '')).toEqual(['contact', 'family', 'identity', 'permit'])
    expect(await toldTo('FK', amina ?? '')).toEqual(['identity', 'permit'])
    expect(await toldTo('AF', amina ?? '')).toEqual(['education_work', 'identity', 'language', 'permit'])
    expect(await toldTo('K1380', amina ?? '')).toEqual([])
  })

  test('is not there for an agency that was told nothing', async () => {
    const [migr, halmstad] = [await officer('MIGR'), await officer('K1380')]
    const begun = await aHousehold(database, migr)
    expect(await seen(database, halmstad, (tx) => selectMembers(tx, begun.householdId))).toEqual([])
    expect(await seen(database, halmstad, (tx) => selectData(tx, begun.personIds, ['identity', 'permit']))).toEqual([])
    expect(await seen(database, halmstad, (tx) => selectMilestones(tx, begun.journeyId))).toEqual([])
    expect(
      (await seen(database, halmstad, (tx) => searchPersons(tx, database.clock, halmstad, 'Amina Exempel'))).items,
    ).toEqual([])
  })

  test('is seen by each agency in the categories it was told', async () => {
    const [migr, fk] = [await officer('MIGR'), await officer('FK')]
    const begun = await aHousehold(database, migr)
    const data = await seen(database, fk, (tx) =>
      selectData(tx, begun.personIds.slice(0, 1), ['identity', 'permit', 'languages']),
    )
    expect(data.map(({ kind }) => kind).sort()).toEqual(['identity', 'permit'])
    expect(await seen(database, fk, (tx) => selectMembers(tx, begun.householdId))).toEqual([])
  })

  test('is told to nobody by itself when somebody in it is protected', async () => {
    const migr = await officer('MIGR')
    const begun = await aHousehold(database, migr, {
      address: 'Testgatan 1',
      members: [
        aMember(),
        aMember({ given: 'Lina', birthDate: '2017-01-01', position: 'child', protection: 'sekretessmarkering' }),
      ],
    })
    expect(
      await behind(database, 'select 1 from exchange.disclosure where person_id = any ($1)', [begun.personIds]),
    ).toEqual([])
    expect(
      await behind(database, 'select 1 from persons.search_key where person_id = any ($1)', [begun.personIds]),
    ).toEqual([])
    expect(
      await behind(
        database,
        `select 1 from persons.datum where person_id = any ($1) and value::text like '%Testgatan%'`,
        [begun.personIds],
      ),
    ).toEqual([])
    const flags = await behind<{ level: string }>(
      database,
      'select level from persons.protected_person where person_id = any ($1) order by level',
      [begun.personIds],
    )
    expect(flags.map(({ level }) => level)).toEqual(['own_assessment', 'sekretessmarkering'])
  })

  test('that settles on its own has its region from the start when the address is known', async () => {
    const migr = await officer('MIGR')
    const begun = await aHousehold(database, migr, {
      settlement: 'own',
      municipalityCode: '1380',
      address: 'Testgatan 1',
    })
    const rows = await behind<{ key: string; responsible: string }>(
      database,
      'select key, responsible from chain.milestone where journey_id = $1 order by key',
      [begun.journeyId],
    )
    expect(rows.map(({ key, responsible }) => `${key} ${responsible}`)).toEqual([
      'health_examination_offered REG_N',
      'identity_card SKV',
      'lma_ended MIGR',
      'own_dwelling MIGR',
      'permit MIGR',
      'population_registration SKV',
    ])
  })

  test('is refused under a case number that is taken', async () => {
    const migr = await officer('MIGR')
    await aHousehold(database, migr, { caseNumber: 'K-2026-99001' })
    const form = householdForm({ caseNumber: 'K-2026-99001' })
    expect(await refused(database, migr, (tx, clock) => beginHousehold(tx, clock, migr, form))).toEqual({
      reason: 'case_number_taken',
    })
  })

  test('is refused with a number that somebody else has', async () => {
    const migr = await officer('MIGR')
    const taken = { lmaCard: '87654321' }
    await aHousehold(database, migr, { members: [aMember(taken)] })
    const form = householdForm({ members: [aMember(taken)] })
    expect(await refused(database, migr, (tx, clock) => beginHousehold(tx, clock, migr, form))).toEqual({
      reason: 'number_taken',
    })
  })

  test.each(['K1380', 'SKV', 'LST_N'])('is not begun by %s', async (organisation) => {
    const other = await officer(organisation)
    expect(await refused(database, other, (tx, clock) => beginHousehold(tx, clock, other, householdForm()))).toEqual({
      reason: 'not_the_migration_agency',
    })
  })
})
