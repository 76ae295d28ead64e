import { deliver, type Id } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { beginChain } from '../chain/index.ts'
import { answerReferral, handoffsOfDeparted, makeReferral } from '../handoffs/index.ts'
import { notificationsSubscriber, registerContact } from '../notifications/index.ts'
import { protectPerson } from '../persons/index.ts'
import {
  aConsenting,
  aHousehold,
  aKommuntal,
  aMember,
  anAnvisning,
  answered,
  aReferral,
  behind,
  done,
  happened,
  officers,
  onDay,
  refused,
  walkChain,
} from './index.ts'

const database = useDatabase()
const officer = officers(database)

beforeAll(async () => {
  onDay(database, '2026-11-24')
  await aKommuntal(database, await officer('LST_N'), { municipality: 'K1380', persons: 500 })
})
beforeEach(() => onDay(database, '2026-11-24'))

const today = '2026-11-24'

/** Försäkringskassan has asked Arbetsförmedlingen for something about somebody. */
async function referred(personId: Id): Promise<Id> {
  const migr = await officer('MIGR')
  const wish = { personId, to: 'AF', subject: 'Praktik', answerBy: '2026-12-08' }
  return (await done(database, migr, (tx, clock) => makeReferral(tx, clock, migr, wish))).id
}

async function lastOf(handoffId: Id) {
  const [last] = await behind<{
    kind: string
    reason: string | null
    by_organisation: string
    by_staff: string | null
  }>(
    database,
    'select kind, reason, by_organisation, by_staff from handoffs.step where handoff_id = $1 order by seq desc limit 1',
    [handoffId],
  )
  return last
}

async function openAbout(personIds: readonly Id[]): Promise<number> {
  const rows = await behind(database, 'select 1 from handoffs.open_handoff where person_id = any ($1)', [
    [...personIds],
  ])
  return rows.length
}

async function departed(householdId: Id): Promise<void> {
  const migr = await officer('MIGR')
  const returning = await done(database, migr, (tx, clock) =>
    beginChain(tx, clock, migr, { chain: 'return_voluntary', startedOn: today, parties: [], householdId }),
  )
  await walkChain(database, officer, returning.journeyId)
}

async function happens(personId: Id, change: { kind: 'died' | 'disappeared'; on: string }) {
  await happened(database, await officer('MIGR'), { personId, change })
}

const heardOfDepartures = () => deliver(database.ground, database.clock, handoffsOfDeparted)

test('who has left the country leaves nothing waiting: the anvisning is cancelled and the referrals are withdrawn, with the reason', async () => {
  const { householdId, personIds } = await aHousehold(database, await officer('MIGR'))
  const anvisning = await anAnvisning(database, await officer('MIGR'), { householdId, to: 'K1380' })
  await answered(database, await officer('K1380'), anvisning, 'housing_reported')
  const referral = await referred(personIds[1] ?? '')
  await departed(householdId)
  expect(await openAbout(personIds)).toBe(2)
  await heardOfDepartures()
  expect(await openAbout(personIds)).toBe(0)
  expect(await lastOf(anvisning)).toEqual({
    kind: 'cancelled',
    reason: 'moved_abroad',
    by_organisation: 'MIGR',
    by_staff: null,
  })
  expect(await lastOf(referral)).toMatchObject({ kind: 'withdrawn', reason: 'moved_abroad' })
  expect(await heardOfDepartures()).toBe(0)
})

test('what was told on its account is taken back', async () => {
  const { householdId } = await aHousehold(database, await officer('MIGR'))
  const anvisning = await anAnvisning(database, await officer('MIGR'), { householdId, to: 'K1380' })
  const standing = () =>
    behind(database, 'select 1 from exchange.disclosure where cause = $1 and stands', [`handoff:${anvisning}`])
  expect((await standing()).length).toBeGreaterThan(0)
  await departed(householdId)
  await heardOfDepartures()
  expect(await standing()).toEqual([])
})

test('both parties are told, and of a plan the sender alone', async () => {
  const coordinator = await database.staff('K1380', ['coordinator'])
  const own = { organisationId: 'K1380', mailbox: 'nyanlanda@halmstad.example', second: null, language: 'sv' as const }
  await done(database, coordinator, (tx, clock) => registerContact(tx, clock, coordinator, own))
  const atMigr = await database.staff('MIGR', ['coordinator'])
  const migrs = { ...own, organisationId: 'MIGR', mailbox: 'bosattning@migr.example' }
  await done(database, atMigr, (tx, clock) => registerContact(tx, clock, atMigr, migrs))
  const first = await aHousehold(database, await officer('MIGR'))
  const decided = await anAnvisning(database, await officer('MIGR'), { householdId: first.householdId, to: 'K1380' })
  const second = await aHousehold(database, await officer('MIGR'))
  const planned = await anAnvisning(database, await officer('MIGR'), {
    ...{ householdId: second.householdId, to: 'K1380' },
    plan: true,
  })
  await departed(first.householdId)
  onDay(database, today)
  await departed(second.householdId)
  await heardOfDepartures()
  await deliver(database.ground, database.clock, notificationsSubscriber)
  const told = await behind<{ handoff_id: Id; organisation_id: string }>(
    database,
    `select handoff_id, organisation_id from notifications.notice where template = 'handoff_ended' order by organisation_id`,
  )
  expect(told.filter(({ handoff_id }) => handoff_id === decided).map((each) => each.organisation_id)).toEqual([
    'K1380',
    'MIGR',
  ])
  expect(told.filter(({ handoff_id }) => handoff_id === planned).map((each) => each.organisation_id)).toEqual(['MIGR'])
})

test('an association without users is told at the address that the sender has registered', async () => {
  const coordinator = await database.staff('K1380', ['coordinator'])
  const rb = {
    ...{ organisationId: 'RB', mailbox: 'uppdrag@rb.example' },
    ...{ second: { channel: 'sms' as const, address: '+46701740601' }, language: 'sv' as const },
  }
  await done(database, coordinator, (tx, clock) => registerContact(tx, clock, coordinator, rb))
  const personId = await aConsenting(database, officer)
  const { handoffId } = await aReferral(database, officer, { personId })
  await happens(personId, { kind: 'died', on: today })
  expect(await lastOf(handoffId)).toMatchObject({ kind: 'withdrawn', reason: 'died', by_staff: null })
  await deliver(database.ground, database.clock, notificationsSubscriber)
  const told = await behind<{ organisation_id: string; registered_by: string }>(
    database,
    `select organisation_id, registered_by from notifications.notice where template = 'handoff_ended' and handoff_id = $1
    order by organisation_id`,
    [handoffId],
  )
  expect(told).toContainEqual({ organisation_id: 'RB', registered_by: 'K1380' })
})

test('nobody reads why somebody has disappeared, nor who found that out', async () => {
  const { personId } = await aHousehold(database, await officer('MIGR'))
  const referral = await referred(personId)
  await happens(personId, { kind: 'disappeared', on: today })
  expect(await lastOf(referral)).toEqual({
    kind: 'withdrawn',
    reason: 'circumstances_changed',
    by_organisation: 'MIGR',
    by_staff: null,
  })
})

test('of a protected person it is not told that they have left', async () => {
  const { householdId, personId } = await aHousehold(database, await officer('MIGR'))
  const referral = await referred(personId)
  const migr = await officer('MIGR')
  await done(database, migr, (tx, clock) =>
    protectPerson(tx, clock, migr, { personId, level: 'own_assessment', reason: 'threat' }),
  )
  await departed(householdId)
  await heardOfDepartures()
  expect(await lastOf(referral)).toMatchObject({ reason: 'circumstances_changed' })
})

test('a referral about somebody else in the household stands when one dies', async () => {
  const { personId, personIds } = await aHousehold(database, await officer('MIGR'))
  const [ofTheDead, ofAnother] = [await referred(personId), await referred(personIds[1] ?? '')]
  await happens(personId, { kind: 'died', on: today })
  expect(await lastOf(ofTheDead)).toMatchObject({ kind: 'withdrawn', reason: 'died' })
  expect(await lastOf(ofAnother)).toMatchObject({ kind: 'sent' })
})

test('a household whose reference person dies waits for a new anvisning, and Migrationsverket has it to do', async () => {
  const { householdId, personId } = await aHousehold(database, await officer('MIGR'))
  const anvisning = await anAnvisning(database, await officer('MIGR'), { householdId, to: 'K1380' })
  await answered(database, await officer('K1380'), anvisning, 'acknowledged')
  await happens(personId, { kind: 'died', on: today })
  const open = await behind<{ step: string }>(
    database,
    `select o.key || ' ' || o.responsible as step from chain.open_milestone o join chain.journey j on j.id = o.journey_id
    where j.household_id = $1 order by 1`,
    [householdId],
  )
  expect(open.map(({ step }) => step)).toEqual(['anvisning MIGR'])
  const again = await anAnvisning(database, await officer('MIGR'), { householdId, to: 'K1380' })
  await answered(database, await officer('K1380'), again, 'acknowledged')
})

test('what has ended so is answered by nobody any more', async () => {
  const { householdId, personId } = await aHousehold(database, await officer('MIGR'), { members: [aMember()] })
  const referral = await referred(personId)
  await departed(householdId)
  await heardOfDepartures()
  const af = await officer('AF')
  expect(
    await refused(database, af, (tx, clock) => answerReferral(tx, clock, af, { handoffId: referral, move: 'accept' })),
  ).toMatchObject({ reason: 'already_answered', state: 'withdrawn' })
})
