import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { selectData } from '../persons/index.ts'
import {
  aHousehold,
  aKommuntal,
  aMember,
  aNumber,
  anAnvisning,
  answered,
  attempted,
  behind,
  done,
  milestoneId,
  officers,
  onDay,
  refused,
  registered,
  seen,
} from '../testing/index.ts'
import { completeMilestone, findMilestone, startJourney } from './index.ts'
import { selectMilestones } from './queries.ts'

const database = useDatabase()
const officer = officers(database)
const births = ['1988-03-01', '1985-01-01', '2017-01-01']
let serial = 100

beforeAll(async () => {
  onDay(database, '2026-11-24')
  await aKommuntal(database, await officer('LST_N'), { municipality: 'K1380', persons: 500 })
})

/** A household that Halmstad has received. */
async function received(members?: Parameters<typeof aHousehold>[2]) {
  const [migr, halmstad] = [await officer('MIGR'), await officer('K1380')]
  const begun = await aHousehold(database, migr, members)
  const handoffId = await anAnvisning(database, migr, { householdId: begun.householdId, to: 'K1380' })
  await answered(database, halmstad, handoffId, 'received')
  return begun
}

function asMembers(personIds: readonly string[], birthDates = births) {
  serial += 1
  return personIds.map((personId, at) => ({ personId, birthDate: birthDates[at] ?? '', serial: String(serial) }))
}

async function establishments(personIds: readonly string[]): Promise<string[]> {
  const rows = await behind<{ person_id: string }>(
    database,
    `select person_id from chain.journey where template = 'establishment' and person_id = any ($1)`,
    [personIds],
  )
  return rows.map((row) => row.person_id)
}

async function complete(organisation: string, id: string, more: Partial<Parameters<typeof completeMilestone>[3]> = {}) {
  const actor = await officer(organisation)
  return attempted(database, actor, (tx, clock) =>
    completeMilestone(tx, clock, actor, { milestoneId: id, on: clock.today().toString(), disclose: [], ...more }),
  )
}

describe('a step', () => {
  test('is done with what it brought to light, told to whom was chosen, and the next steps open', async () => {
    const skv = await officer('SKV')
    const begun = await received()
    await registered(database, skv, {
      ...begun,
      members: asMembers(begun.personIds),
      disclose: [{ basisId: 'skv-municipality-registration', recipient: 'K1380' }],
    })
    const halmstad = await officer('K1380')
    const told = await seen(database, halmstad, (tx) => selectData(tx, begun.personIds, ['population_registration']))
    expect(told).toHaveLength(3)
    const region = await officer('REG_N')
    expect(await seen(database, region, (tx) => selectData(tx, begun.personIds, ['population_registration']))).toEqual(
      [],
    )
    expect((await establishments(begun.personIds)).sort()).toEqual(begun.personIds.slice(0, 2).sort())
  })

  test('opens establishment for those of its age alone (SFS 2017:584 1 §), then and later', async () => {
    const skv = await officer('SKV')
    const old = [
      aMember(),
      aMember({ given: 'Salim', birthDate: '1955-01-01', position: 'adult' }),
      aMember({ given: 'Sam', birthDate: '2008-01-01', position: 'adult' }),
    ]
    const begun = await received({ members: old })
    await registered(database, skv, {
      ...begun,
      members: asMembers(begun.personIds, ['1988-03-01', '1955-01-01', '2008-01-01']),
    })
    expect(await establishments(begun.personIds)).toEqual(begun.personIds.slice(0, 1))
    await complete('K1380', await milestoneId(database, begun.journeyId, 'school_place'))
    await complete('MIGR', await milestoneId(database, begun.journeyId, 'lma_ended'))
    expect(await establishments(begun.personIds)).toEqual(begun.personIds.slice(0, 1))
  })

  test('opens establishment once, though it may end before the settlement does', async () => {
    const skv = await officer('SKV')
    const begun = await received({ members: [aMember()] })
    await registered(database, skv, { ...begun, members: asMembers(begun.personIds) })
    const [journey] = await behind<{ id: string }>(
      database,
      `select id from chain.journey where template = 'establishment' and person_id = $1`,
      [begun.personIds[0]],
    )
    const steps: [string, string, object][] = [
      ['AF', 'enrolment', {}],
      ['AF', 'mapping', {}],
      ['AF', 'conditions', { outcome: 'met' }],
      ['AF', 'placement', { placement: { from: '2026-11-24', extentPercent: 100 } }],
      ['FK', 'benefit_application', {}],
      ['FK', 'first_payment', { firstPayment: { paidOn: '2026-11-24', amountOre: 668_00 } }],
      ['K1380', 'sfi_start', {}],
      ['K1380', 'society_orientation', {}],
      ['AF', 'activity_report', { outcome: 'reported' }],
      ['AF', 'activities', {}],
      ['AF', 'follow_up', { outcome: 'goes_on' }],
      ['AF', 'exit', { outcome: 'work' }],
    ]
    for (const [organisation, key, more] of steps) {
      const result = await complete(organisation, await milestoneId(database, journey?.id ?? '', key), more)
      expect(result.ok ? 'done' : `${key} ${JSON.stringify(result.refusal)}`).toBe('done')
    }
    expect(await behind(database, 'select how from chain.journey_end where journey_id = $1', [journey?.id])).toEqual([
      { how: 'completed' },
    ])
    await complete('K1380', await milestoneId(database, begun.journeyId, 'school_place'))
    expect(await establishments(begun.personIds)).toHaveLength(1)
  })

  test('that was the last ends the journey', async () => {
    const skv = await officer('SKV')
    const begun = await received({ members: [aMember()] })
    await registered(database, skv, { ...begun, members: asMembers(begun.personIds) })
    for (const [organisation, key] of [
      ['SKV', 'identity_card'],
      ['K1380', 'school_place'],
      ['REG_N', 'health_examination_offered'],
      ['MIGR', 'lma_ended'],
    ] as const) {
      expect(
        await behind(database, 'select 1 from chain.journey_end where journey_id = $1', [begun.journeyId]),
      ).toEqual([])
      expect((await complete(organisation, await milestoneId(database, begun.journeyId, key))).ok).toBe(true)
    }
    expect(
      await behind(database, 'select how, on_date::text from chain.journey_end where journey_id = $1', [
        begun.journeyId,
      ]),
    ).toEqual([{ how: 'completed', on_date: '2026-11-24' }])
    expect(
      await behind(database, 'select 1 from chain.open_milestone where journey_id = $1', [begun.journeyId]),
    ).toEqual([])
  })
})

describe('a step is refused', () => {
  test('by rule: waiting, too early, too late, without its outcome, twice', async () => {
    const skv = await officer('SKV')
    const begun = await received({ members: [aMember()] })
    const id = await milestoneId(database, begun.journeyId, 'population_registration')
    const one = (more: object) =>
      refused(database, skv, (tx, clock) =>
        completeMilestone(tx, clock, skv, { milestoneId: id, on: '2026-11-24', disclose: [], ...more }),
      )
    const number = aNumber('1988-03-01', '777')
    const numbers = [{ personId: begun.personIds[0] ?? '', number }]
    expect(await one({})).toEqual({ reason: 'numbers_missing', missing: 1 })
    expect(await one({ on: '2026-11-25', personalIdentityNumbers: numbers })).toEqual({
      reason: 'day_in_the_future',
      today: '2026-11-24',
    })
    expect(await one({ on: '2026-11-23', personalIdentityNumbers: numbers })).toEqual({
      reason: 'day_before_ready',
      readyOn: '2026-11-24',
    })
    expect(
      await one({ personalIdentityNumbers: [{ personId: begun.personIds[0], number: aNumber('1989-03-01') }] }),
    ).toEqual({ reason: 'number_contradicts_birth_date', member: 1 })
    expect(
      await one({
        personalIdentityNumbers: numbers,
        disclose: [{ basisId: 'skv-mv-registration', recipient: 'K1380' }],
      }),
    ).toEqual({ reason: 'not_proposed', basis: 'skv-mv-registration' })
    await done(database, skv, (tx, clock) =>
      completeMilestone(tx, clock, skv, {
        milestoneId: id,
        on: '2026-11-24',
        disclose: [],
        personalIdentityNumbers: numbers,
      }),
    )
    expect(await one({ personalIdentityNumbers: numbers })).toMatchObject({
      reason: 'already_done',
      by: 'Prov SKV',
      organisation: 'SKV',
    })
  })

  test('when it waits for another, or is closed by a hand-off', async () => {
    const migr = await officer('MIGR')
    const begun = await aHousehold(database, migr)
    const step = (id: string) =>
      refused(database, migr, (tx, clock) =>
        completeMilestone(tx, clock, migr, { milestoneId: id, on: '2026-11-24', disclose: [] }),
      )
    expect(await step(await milestoneId(database, begun.journeyId, 'lma_ended'))).toEqual({
      reason: 'waits_for_other_step',
    })
    expect(await step(await milestoneId(database, begun.journeyId, 'anvisning'))).toEqual({
      reason: 'closed_by_handoff',
    })
  })

  test('by access: whoever is not told does not find it, and whoever is told does not do it', async () => {
    const begun = await received({ members: [aMember()] })
    const [skv, migr, stockholm] = [await officer('SKV'), await officer('MIGR'), await officer('K0180')]
    const school = await milestoneId(database, begun.journeyId, 'school_place')
    expect(
      await refused(database, stockholm, (tx, clock) =>
        completeMilestone(tx, clock, stockholm, { milestoneId: school, on: '2026-11-24', disclose: [] }),
      ),
    ).toEqual({ reason: 'milestone_not_found' })
    await registered(database, skv, {
      ...begun,
      members: asMembers(begun.personIds),
      disclose: [{ basisId: 'skv-mv-registration', recipient: 'MIGR' }],
    })
    const registration = await milestoneId(database, begun.journeyId, 'population_registration')
    expect((await seen(database, migr, (tx) => findMilestone(tx, registration)))?.doneOn).toBe('2026-11-24')
    expect(
      (
        await refused(database, migr, (tx, clock) =>
          completeMilestone(tx, clock, migr, { milestoneId: registration, on: '2026-11-24', disclose: [] }),
        )
      ).reason,
    ).toBe('already_done')
    expect(await seen(database, stockholm, (tx) => selectMilestones(tx, begun.journeyId))).toEqual([])
  })
})

describe('a journey', () => {
  test('begins with its first step ready, and is told to others as started', async () => {
    const migr = await officer('MIGR')
    const begun = await aHousehold(database, migr, { members: [aMember()] })
    const id = await done(database, migr, (tx, clock) =>
      startJourney(tx, clock, migr, {
        template: 'establishment',
        personId: begun.personIds[0] ?? '',
        householdId: null,
        parties: new Map([['residence_municipality', 'K1380']]),
        startedOn: '2026-11-24',
      }),
    )
    const open = await behind<{ key: string; responsible: string }>(
      database,
      'select key, responsible from chain.open_milestone where journey_id = $1',
      [id],
    )
    expect(open).toEqual([{ key: 'enrolment', responsible: 'AF' }])
    expect(
      await behind(
        database,
        `select payload ->> 'template' as template from kernel.outbox where name = 'chain.journey_started' and payload ->> 'journeyId' = $1`,
        [id],
      ),
    ).toEqual([{ template: 'establishment' }])
  })

  test('is not begun for a person who is not', async () => {
    const migr = await officer('MIGR')
    const beginning = attempted(database, migr, (tx, clock) =>
      startJourney(tx, clock, migr, {
        template: 'establishment',
        personId: '00000000-0000-7000-8000-000000000000',
        householdId: null,
        parties: new Map(),
        startedOn: '2026-11-24',
      }),
    )
    await expect(beginning).rejects.toThrow('foreign key')
  })
})

describe('what a step does not ask for', () => {
  test('changes nothing: no step but the own dwelling moves the household', async () => {
    const skv = await officer('SKV')
    const begun = await received({ members: [aMember()] })
    await registered(database, skv, { ...begun, members: asMembers(begun.personIds) })
    const [journey] = await behind<{ id: string }>(
      database,
      `select id from chain.journey where template = 'establishment' and person_id = $1`,
      [begun.personIds[0]],
    )
    const ownDwelling = { municipality: 'K0180', address: 'Testgatan 1' }
    const result = await complete('AF', await milestoneId(database, journey?.id ?? '', 'enrolment'), { ownDwelling })
    expect(result.ok).toBe(true)
    const open = await behind<{ responsible: string }>(
      database,
      `select responsible from chain.open_milestone where journey_id = $1 and key = 'sfi_start'`,
      [journey?.id],
    )
    expect(open).toEqual([{ responsible: 'K1380' }])
  })

  test('and a home of its own lies in a municipality', async () => {
    const migr = await officer('MIGR')
    const begun = await aHousehold(database, migr, { settlement: 'own', members: [aMember()] })
    const step = await milestoneId(database, begun.journeyId, 'own_dwelling')
    const at = (municipality: string) => ({
      milestoneId: step,
      on: '2026-11-24',
      disclose: [],
      ownDwelling: { municipality, address: 'Testgatan 1' },
    })
    for (const municipality of ['MIGR', 'K9999']) {
      expect(
        await refused(database, migr, (tx, clock) => completeMilestone(tx, clock, migr, at(municipality))),
      ).toEqual({ reason: 'own_dwelling_missing' })
    }
    const unsaid = { ...at('K1380'), ownDwelling: { municipality: 'K1380' } }
    expect(await refused(database, migr, (tx, clock) => completeMilestone(tx, clock, migr, unsaid))).toEqual({
      reason: 'address_missing',
    })
    await done(database, migr, (tx, clock) => completeMilestone(tx, clock, migr, at('K1380')))
    const told = await behind<{ key: string }>(
      database,
      'select key from chain.open_milestone where journey_id = $1 order by key',
      [begun.journeyId],
    )
    expect(told.map(({ key }) => key)).toEqual(['lma_ended', 'population_registration'])
  })

  test('of a protected household the home is said without its address', async () => {
    const migr = await officer('MIGR')
    const begun = await aHousehold(database, migr, {
      settlement: 'own',
      members: [aMember({ protection: 'sekretessmarkering' })],
    })
    const step = await milestoneId(database, begun.journeyId, 'own_dwelling')
    const command = { milestoneId: step, on: '2026-11-24', disclose: [], ownDwelling: { municipality: 'K1380' } }
    await done(database, migr, (tx, clock) => completeMilestone(tx, clock, migr, command))
  })
})
