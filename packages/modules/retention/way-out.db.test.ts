import { asActor, type StaffActor, system } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { aMember, anEndedHousehold, attempted, behind, officers, onDay } from '../testing/index.ts'
import { drawUpList, placeHold, runRetention, signList, warnDue } from './index.ts'

const database = useDatabase()
const officer = officers(database)
let migr: StaffActor
let archivist: StaffActor

beforeAll(async () => {
  onDay(database, '2026-11-24')
  migr = await officer('MIGR')
  archivist = await database.staff('MIGR', ['archivist'])
})

const deeds = ['warn', 'list', 'sign', 'hold', 'round', 'day', 'month', 'half_year'] as const
type Deed = (typeof deeds)[number]

const days = { day: { days: 1 }, month: { months: 1 }, half_year: { months: 6 } } as const

/** Does a deed as those whose it is do it, whatever it is answered. */
async function doDeed(deed: Deed, householdId: string): Promise<void> {
  const { ground, clock } = database
  switch (deed) {
    case 'warn':
      await asActor(ground, clock, system, (tx) => warnDue(tx, clock))
      return
    case 'list':
      await attempted(database, migr, (tx) => drawUpList(tx, clock, migr, { householdIds: [householdId] }))
      return
    case 'sign': {
      const [list] = await behind<{ list_id: string }>(
        database,
        'select list_id from retention.listed_household where household_id = $1',
        [householdId],
      )
      const listId = list?.list_id
      if (listId) await attempted(database, archivist, (tx) => signList(tx, clock, archivist, { listId }))
      return
    }
    case 'hold': {
      const until = clock.today().add({ days: 40 }).toString()
      const command = { householdId, reason: 'appeal' as const, note: 'Mål', until }
      await attempted(database, migr, (tx) => placeHold(tx, clock, migr, command))
      return
    }
    case 'round':
      await runRetention({ ground, clock })
      return
    case 'day':
    case 'month':
    case 'half_year':
      onDay(database, clock.today().add(days[deed]).toString())
  }
}

interface Standing {
  readonly there: boolean
  readonly erase_from: string | null
  readonly signed: boolean
  readonly held: boolean
}

async function standingOf(householdId: string): Promise<Standing> {
  const [row] = await behind<Standing>(
    database,
    `select exists (select 1 from persons.household where id = $1) as there,
      (select max(erase_from)::text from retention.warning where household_id = $1) as erase_from,
      exists (select 1 from retention.listed_household l join retention.list_decision d on d.list_id = l.list_id and d.kind = 'signed'
        where l.household_id = $1) as signed,
      exists (select 1 from kernel.erasure_hold where group_id = $1 and until >= $2::date) as held`,
    [householdId, database.clock.today().toString()],
  )
  if (!row) throw new Error('one row')
  return row
}

test('in whatever order it is done, nothing goes without a warning that has run out and a signature, nor while it is held', async () => {
  let gone = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...deeds), { minLength: 6, maxLength: 16 }), async (wanted) => {
      onDay(database, '2026-11-24')
      const { householdId } = await anEndedHousehold(database, officer, { members: [aMember()] })
      // Every run ends with the whole way, so that something goes: half a year twice, warned, waited for, listed, signed.
      for (const deed of [
        ...wanted,
        'half_year',
        'half_year',
        'warn',
        'month',
        'month',
        'list',
        'sign',
        'round',
      ] as const) {
        const before = await standingOf(householdId)
        await doDeed(deed, householdId)
        const after = await standingOf(householdId)
        if (!before.there || after.there) continue
        gone += 1
        const today = database.clock.today().toString()
        expect({ deed, signed: before.signed, held: before.held }).toEqual({ deed: 'round', signed: true, held: false })
        expect(before.erase_from !== null && before.erase_from <= today && today >= '2027-11-24').toBe(true)
      }
    }),
    { seed: 20261124, numRuns: 12 },
  )
  expect(gone).toBeGreaterThan(5)
}, 120_000)
