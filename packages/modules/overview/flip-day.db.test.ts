import { useDatabase } from '@kedjan/kernel/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { protectPerson } from '../persons/index.ts'
import { actingAs, begun, done, officers, onDay, seen, walkChain } from '../testing/index.ts'
import { listFlipDays } from './list-flip-days.ts'
import { readFlipDay } from './read-flip-day.ts'

const database = useDatabase()
const officer = officers(database)

beforeEach(() => onDay(database, '2026-11-24'))

/** A family with temporary protection whom Halmstad houses. */
async function protectedHere() {
  const opened = await begun(database, await officer('MIGR'), { chain: 'temporary_protection' })
  await walkChain(database, officer, opened.journeyId, {
    outcomes: { housing: 'municipal' },
    until: 'registration_possible',
  })
  return opened
}

async function read(organisation: string, personId: string) {
  const actor = await officer(organisation)
  return seen(database, actor, (tx) => readFlipDay({ tx, clock: database.clock, actor, language: 'sv' }, personId))
}

async function listed(organisation: string, month?: string) {
  const actor = await officer(organisation)
  return seen(database, actor, (tx) => listFlipDays({ tx, clock: database.clock, actor, language: 'sv' }, { month }))
}

describe('the day on which everything changes', () => {
  test('is told to the municipality that houses them, with the days without money', async () => {
    const { personId } = await protectedHere()
    expect(await read('K1380', personId)).toMatchObject({
      ok: true,
      value: {
        flipDay: {
          state: 'depends_on_extension',
          on: '2027-11-24',
          source: 'SFS 2024:691 5 §',
          gap: { lastAllowanceOn: '2027-10-31', firstBenefitOn: '2028-01-26', days: 87 },
        },
      },
    })
  })

  test('is told to the person, in the own language', async () => {
    const { personId } = await protectedHere()
    const actor = actingAs(personId)
    const found = await seen(database, actor, (tx) =>
      readFlipDay({ tx, clock: database.clock, actor, language: 'ar' }, personId),
    )
    expect(found.ok && found.value.flipDay?.lines[1]?.text).toBe(
      'تنتهي الإعانة اليومية من مصلحة الهجرة وتُوقف بطاقتها البنكية.',
    )
  })

  test('does not exist for somebody who seeks asylum', async () => {
    const { personId } = await begun(database, await officer('MIGR'), { chain: 'asylum' })
    expect(await read('MIGR', personId)).toEqual({ ok: true, value: { flipDay: null } })
  })

  test('is told to nobody who sees nothing of the person', async () => {
    const { personId } = await protectedHere()
    expect(await read('K0180', personId)).toEqual({ ok: false, refusal: { reason: 'person_not_found' } })
  })
})

describe('month by month', () => {
  test('a municipality is told how many, fewer than six as no number, and who, as far as it may see them', async () => {
    onDay(database, '2026-01-15')
    const { personId } = await protectedHere()
    onDay(database, '2026-11-24')
    const before = await listed('K1380', '2027-01')
    expect(before.months.find(({ month }) => month === '2027-01')).toEqual({ month: '2027-01', persons: null })
    expect(before.items.map((item) => item.personId)).toContain(personId)
    expect(before.items[0]).toMatchObject({ on: '2027-01-15', state: 'ahead', gapDays: 76 })
    onDay(database, '2026-01-15')
    await protectedHere()
    onDay(database, '2026-11-24')
    const after = await listed('K1380', '2027-01')
    expect(after.months.find(({ month }) => month === '2027-01')).toEqual({ month: '2027-01', persons: 6 })
  })

  test('another municipality is told nothing of them', async () => {
    const other = await listed('K0180', '2027-01')
    expect(other.months.every(({ persons }) => persons === 0)).toBe(true)
    expect(other.items).toEqual([])
  })

  test('a protected household is in no number and no list', async () => {
    onDay(database, '2026-03-15')
    const { personId } = await protectedHere()
    const migr = await officer('MIGR')
    await done(database, migr, (tx, clock) =>
      protectPerson(tx, clock, migr, { personId, level: 'own_assessment', reason: 'threat' }),
    )
    onDay(database, '2026-11-24')
    const found = await listed('K1380', '2027-03')
    expect(found.months.find(({ month }) => month === '2027-03')).toEqual({ month: '2027-03', persons: 0 })
    expect(found.items).toEqual([])
  })
})
