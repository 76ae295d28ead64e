import type { Id } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { completeMilestone, findMilestone } from '../chain/index.ts'
import { selectData } from '../persons/index.ts'
import {
  aMember,
  attempted,
  begun,
  behind,
  done,
  milestoneId,
  officers,
  onDay,
  seen,
  type WalkPlan,
  walkChain,
} from './index.ts'

const database = useDatabase()
const officer = officers(database)

beforeEach(() => onDay(database, '2026-11-24'))

/** The journey that another has opened along a chain. */
async function openedBy(journeyId: Id, chain: string): Promise<Id> {
  const [row] = await behind<{ id: Id }>(
    database,
    'select id from chain.journey where opened_by = $1 and template = $2',
    [journeyId, chain],
  )
  if (!row) throw new Error(`no ${chain} was opened`)
  return row.id
}

async function walked(chain: string, plan: WalkPlan = {}) {
  const opened = await begun(database, await officer('MIGR'), { chain })
  await walkChain(database, officer, opened.journeyId, plan)
  return opened
}

async function ownersOf(journeyId: Id): Promise<Record<string, string>> {
  const rows = await behind<{ key: string; responsible: string }>(
    database,
    'select key, responsible from chain.milestone where journey_id = $1',
    [journeyId],
  )
  return Object.fromEntries(rows.map(({ key, responsible }) => [key, responsible]))
}

describe('from asylum to a home of their own', () => {
  test('the municipality they move to answers, not the one where they waited', async () => {
    const asylum = await walked('asylum', { outcomes: { settlement_route: 'own' } })
    const settlement = await openedBy(asylum.journeyId, 'settlement_own')
    expect(await ownersOf(settlement)).toEqual({
      permit: 'MIGR',
      own_dwelling: 'MIGR',
      population_registration: 'SKV',
      identity_card: 'SKV',
      lma_ended: 'MIGR',
    })
    const migr = await officer('MIGR')
    const id = await milestoneId(database, settlement, 'own_dwelling')
    await done(database, migr, (tx, clock) =>
      completeMilestone(tx, clock, migr, {
        milestoneId: id,
        on: clock.today().toString(),
        disclose: [],
        ownDwelling: { municipality: 'K0180', address: 'Provgatan 2' },
      }),
    )
    expect(await ownersOf(settlement)).toMatchObject({
      municipality_informed: 'K0180',
      school_place: 'K0180',
      health_examination_offered: 'REG_AB',
    })
  })
})

describe('temporary protection', () => {
  test('leads to population registration when twelve months have passed, and not before (SFS 2024:691 5 §)', async () => {
    const { journeyId } = await walked('temporary_protection', { until: 'registration_possible' })
    const migr = await officer('MIGR')
    const id = await milestoneId(database, journeyId, 'registration_possible')
    const complete = (on: string) =>
      attempted(database, migr, (tx, clock) =>
        completeMilestone(tx, clock, migr, { milestoneId: id, on, disclose: [] }),
      )
    onDay(database, '2027-11-23')
    expect(await complete('2027-11-23')).toEqual({
      ok: false,
      refusal: { reason: 'day_before_ready', readyOn: '2027-11-24' },
    })
    onDay(database, '2027-11-24')
    expect(await complete('2027-11-24')).toMatchObject({ ok: true })
  })

  test('leads on to an anvisning where what the flip day did is done, and the move is still to be notified', async () => {
    const { journeyId } = await walked('temporary_protection', { until: 'protection_end' })
    const settlement = await openedBy(journeyId, 'settlement_assigned')
    const open = await behind<{ key: string; responsible: string }>(
      database,
      'select key, responsible from chain.open_milestone where journey_id = $1 order by key',
      [settlement],
    )
    expect(open).toEqual([{ key: 'anvisning', responsible: 'MIGR' }])
    expect(await ownersOf(settlement)).toMatchObject({ population_registration: 'SKV' })
  })
})

describe('a child who came alone', () => {
  test('is told of to the chief guardian, on a basis for children alone (SFS 2005:429 3 §)', async () => {
    const migr = await officer('MIGR')
    const { journeyId, personId } = await begun(database, migr, {
      chain: 'unaccompanied_child',
      members: [aMember({ birthDate: '2011-03-01' })],
      takesPart: [{ role: 'arrival_municipality', organisationId: 'K1380' }],
    })
    const halmstad = await officer('K1380')
    const told = () => seen(database, halmstad, (tx) => selectData(tx, [personId], ['identity']))
    expect(await told()).toEqual([])
    await walkChain(database, officer, journeyId, { until: 'guardian_appointed' })
    expect(await told()).toHaveLength(1)
  })
})

describe('a return', () => {
  test('is seen by those who carry it out, and by no municipality, region or agency of support', async () => {
    const asylum = await walked('asylum', { outcomes: { decision: 'rejected', appeal_or_final: 'final' } })
    const returning = await openedBy(asylum.journeyId, 'return_voluntary')
    await walkChain(database, officer, returning, { outcomes: { departure: 'not_left' } })
    const enforced = await openedBy(returning, 'return_enforced')
    await walkChain(database, officer, enforced, { until: 'enforcement' })
    const id = await milestoneId(database, enforced, 'enforcement')
    const sees = async (organisation: string) => {
      const found = await seen(database, await officer(organisation), (tx) => findMilestone(tx, id))
      return found !== undefined
    }
    expect([await sees('POL'), await sees('MIGR')]).toEqual([true, true])
    for (const other of ['K1380', 'REG_N', 'AF', 'FK', 'SKV', 'MD_GOTEBORG']) expect(await sees(other)).toBe(false)
  })
})

describe('the act on reception of October 2026', () => {
  test('takes over an asylum case under way, and leaves the right to work as it was', async () => {
    onDay(database, '2026-09-15')
    const { journeyId } = await begun(database, await officer('MIGR'), { chain: 'asylum' })
    await walkChain(database, officer, journeyId, { until: 'reception_card' })
    onDay(database, '2026-10-02')
    await walkChain(database, officer, journeyId, { until: 'reception_information' })
    const owners = await ownersOf(journeyId)
    expect(owners).toMatchObject({ geographical_area: 'MIGR', attendance_checks: 'MIGR', reporting_duty: 'MIGR' })
    const [permission] = await behind<{ ready_on: string }>(
      database,
      `select ready_on::text from chain.open_milestone where journey_id = $1 and key = 'work_permission'`,
      [journeyId],
    )
    expect(permission?.ready_on).toBe('2026-09-15')
  })
})
