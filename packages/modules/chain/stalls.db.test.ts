import { asActor, system } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  aHousehold,
  aMember,
  aNumber,
  attempted,
  behind,
  done,
  milestoneId,
  officers,
  onDay,
  refused,
  seen,
} from '../testing/index.ts'
import { completeMilestone, noticeStalls, passOn, resetStalls, sayStillWorking, setStalls } from './index.ts'
import { selectMilestones } from './queries.ts'
import { insertStallSetting, selectStallSettings, selectStallStandings } from './stall-queries.ts'

const database = useDatabase()
const officer = officers(database)

const everywhere = { chain: '*', step: '*' }
const days = { ownerAfterDays: 1, coordinatorAfterDays: 2, personAfterDays: 4, longerByDays: 7 }

beforeEach(() => onDay(database, '2026-11-24'))

/** A household that settles on its own, registered, so that its municipality and region have steps. */
async function registeredIn(municipality: string) {
  const [migr, skv] = [await officer('MIGR'), await officer('SKV')]
  const begun = await aHousehold(database, migr, {
    settlement: 'own',
    members: [aMember()],
  })
  const dwelling = await milestoneId(database, begun.journeyId, 'own_dwelling')
  await done(database, migr, (tx, clock) =>
    completeMilestone(tx, clock, migr, {
      milestoneId: dwelling,
      on: '2026-11-24',
      disclose: [],
      ownDwelling: { municipality, address: 'Testgatan 1' },
    }),
  )
  return { ...begun, skv }
}

async function notice(): Promise<number> {
  return asActor(database.ground, database.clock, system, (tx) => noticeStalls(tx, database.clock))
}

async function linesOf(id: string): Promise<string[]> {
  const rows = await behind<{ kind: string; on_date: string }>(
    database,
    'select kind, on_date::text from chain.stall where milestone_id = $1 order by seq',
    [id],
  )
  return rows.map(({ kind, on_date }) => `${on_date} ${kind}`)
}

describe('a step that stands still', () => {
  test('is asked about, told to the coordinator and told to the person, each once', async () => {
    const { journeyId } = await registeredIn('K1380')
    const registration = await milestoneId(database, journeyId, 'population_registration')
    // Ready on 24 November, it stands still after 35 days: 29 December.
    for (const day of ['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-05', '2027-01-12', '2027-01-30']) {
      onDay(database, day)
      await notice()
      await notice()
    }
    expect(await linesOf(registration)).toEqual([
      '2026-12-30 owner_asked',
      '2027-01-05 coordinator_told',
      '2027-01-12 person_told',
    ])
  })

  test('is left alone when its owner says why it takes longer, and asked about again', async () => {
    const { journeyId, skv } = await registeredIn('K1380')
    const registration = await milestoneId(database, journeyId, 'population_registration')
    onDay(database, '2026-12-30')
    await notice()
    const said = await done(database, skv, (tx, clock) =>
      sayStillWorking(tx, clock, skv, { milestoneId: registration, because: 'waits_for_papers' }),
    )
    expect(said.askedAgainOn).toBe('2027-01-13')
    const [step] = (await seen(database, skv, (tx) => selectMilestones(tx, journeyId))).filter(
      ({ key }) => key === 'population_registration',
    )
    expect([step?.stallOn, step?.dueOn]).toEqual(['2027-01-13', '2026-12-22'])
    onDay(database, '2027-01-13')
    await notice()
    onDay(database, '2027-01-14')
    await notice()
    expect(await linesOf(registration)).toEqual([
      '2026-12-30 owner_asked',
      '2026-12-30 still_working',
      '2027-01-14 owner_asked',
    ])
  })

  test('is told sooner or later as its organisation has chosen', async () => {
    const { journeyId, skv } = await registeredIn('K1380')
    const registration = await milestoneId(database, journeyId, 'population_registration')
    await done(database, skv, (tx, clock) =>
      setStalls(tx, clock, skv, { ...everywhere, ...days, coordinatorAfterDays: 30, personAfterDays: 60 }),
    )
    await done(database, skv, (tx, clock) =>
      setStalls(tx, clock, skv, { ...everywhere, ...days, chain: 'settlement_own' }),
    )
    onDay(database, '2027-01-01')
    await notice()
    expect(await linesOf(registration)).toEqual(['2027-01-01 owner_asked', '2027-01-01 coordinator_told'])
  })

  test('is answered for by nobody but its owner, and only while it is open', async () => {
    const { journeyId, skv } = await registeredIn('K1380')
    const fk = await officer('FK')
    const registration = await milestoneId(database, journeyId, 'population_registration')
    const because = 'takes_longer' as const
    expect(
      await refused(database, fk, (tx, clock) =>
        sayStillWorking(tx, clock, fk, { milestoneId: registration, because }),
      ),
    ).toEqual({ reason: 'milestone_not_found' })
    const permit = await milestoneId(database, journeyId, 'permit')
    const migr = await officer('MIGR')
    expect(
      await refused(database, migr, (tx, clock) => sayStillWorking(tx, clock, migr, { milestoneId: permit, because })),
    ).toEqual({ reason: 'step_already_done' })
    expect(
      await refused(database, skv, (tx, clock) =>
        setStalls(tx, clock, skv, { ...everywhere, ...days, coordinatorAfterDays: 5, personAfterDays: 5 }),
      ),
    ).toEqual({ reason: 'person_told_before_coordinator' })
  })

  test('that is passed on stands open at the other organisation in the same moment', async () => {
    const { journeyId, skv } = await registeredIn('K1380')
    const registration = await milestoneId(database, journeyId, 'population_registration')
    const [person] = await behind<{ person_id: string; birth: string }>(
      database,
      `select m.person_id, '1988-03-01' as birth from chain.milestone m where m.id = $1`,
      [registration],
    )
    await done(database, skv, (tx, clock) =>
      completeMilestone(tx, clock, skv, {
        milestoneId: registration,
        on: '2026-11-24',
        disclose: [],
        personalIdentityNumbers: [{ personId: person?.person_id ?? '', number: aNumber('1988-03-01', '238') }],
      }),
    )
    const halmstad = await officer('K1380')
    const informed = await milestoneId(database, journeyId, 'municipality_informed')
    await done(database, halmstad, (tx, clock) => passOn(tx, clock, halmstad, { milestoneId: informed, to: 'K1382' }))
    const open = await behind<{ key: string; responsible: string }>(
      database,
      'select key, responsible from chain.open_milestone where journey_id = $1 order by key',
      [journeyId],
    )
    expect(open.map(({ key, responsible }) => `${key} ${responsible}`)).toEqual([
      'health_examination_offered REG_N',
      'identity_card SKV',
      'lma_ended MIGR',
      'municipality_informed K1382',
    ])
    const falkenberg = await officer('K1382')
    const again = await milestoneId(database, journeyId, 'municipality_informed')
    expect((await seen(database, falkenberg, (tx) => selectStallStandings(tx, [informed, again]))).size).toBe(0)
  })

  test('is not passed on where the law names who has it, to another kind, to oneself, or by anybody else', async () => {
    const { journeyId, skv } = await registeredIn('K1380')
    const registration = await milestoneId(database, journeyId, 'population_registration')
    expect(
      await refused(database, skv, (tx, clock) => passOn(tx, clock, skv, { milestoneId: registration, to: 'AF' })),
    ).toEqual({ reason: 'role_is_fixed', responsible: 'SKV' })
    const af = await officer('AF')
    expect(
      await attempted(database, af, (tx, clock) => passOn(tx, clock, af, { milestoneId: registration, to: 'SKV' })),
    ).toEqual({ ok: false, refusal: { reason: 'milestone_not_found' } })
  })
})

describe('when an organisation is reminded', () => {
  const registration = { chain: 'settlement_own', step: 'population_registration' }

  test('is chosen for one step before its chain, and goes back to what holds otherwise', async () => {
    const { journeyId, skv } = await registeredIn('K1380')
    const id = await milestoneId(database, journeyId, 'population_registration')
    const late = { ...days, ownerAfterDays: 10, coordinatorAfterDays: 20, personAfterDays: 30 }
    await done(database, skv, (tx, clock) => setStalls(tx, clock, skv, { ...registration, ...late }))
    await done(database, skv, (tx, clock) => setStalls(tx, clock, skv, { ...registration, ...days, step: '*' }))
    onDay(database, '2027-01-05')
    await notice()
    expect(await linesOf(id)).toEqual([])
    await done(database, skv, (tx, clock) => resetStalls(tx, clock, skv, registration))
    await notice()
    expect(await linesOf(id)).toEqual([
      '2027-01-05 owner_asked',
      '2027-01-05 coordinator_told',
      '2027-01-05 person_told',
    ])
    const af = await officer('AF')
    const read = await seen(database, af, (tx) => selectStallSettings(tx, 'SKV'))
    expect(read.filter(({ key }) => key === registration.step)).toMatchObject([
      { coordinator_after_days: 2, is_reset: true, on_date: '2027-01-05', by_staff: skv.staffId },
    ])
  })

  test('is refused for what is no chain or step, in a wrong order, and where there is nothing to go back from', async () => {
    const fk = await officer('FK')
    const set = (more: object) =>
      refused(database, fk, (tx, clock) => setStalls(tx, clock, fk, { ...registration, ...days, ...more }))
    expect(await set({ chain: 'no_chain' })).toEqual({ reason: 'unknown_chain', chain: 'no_chain' })
    expect(await set({ step: 'no_step' })).toEqual({ reason: 'unknown_step', step: 'no_step' })
    expect(await set({ chain: '*' })).toEqual({ reason: 'unknown_step', step: 'population_registration' })
    expect(await set({ ownerAfterDays: 2 })).toEqual({ reason: 'coordinator_told_before_owner' })
    expect(await refused(database, fk, (tx, clock) => resetStalls(tx, clock, fk, registration))).toEqual({
      reason: 'nothing_to_reset',
    })
  })

  test('is chosen for the own organisation alone, in the table itself too', async () => {
    const halmstad = await officer('K1380')
    await expect(
      seen(database, halmstad, (tx) =>
        insertStallSetting(tx, {
          ...{ organisation_id: 'K1315', template: '*', key: '*', is_reset: false, longer_by_days: 7 },
          ...{ owner_after_days: 1, coordinator_after_days: 2, person_after_days: 4 },
          ...{ on: '2026-11-24', by: halmstad.staffId, at: '2026-11-24T08:00:00Z' },
        }),
      ),
    ).rejects.toThrow('row-level security')
  })
})
