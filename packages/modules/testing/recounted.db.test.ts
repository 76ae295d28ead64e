import type { Id } from '@kedjan/kernel'
import { deliver } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeEach, expect, test } from 'vitest'
import { correctDay } from '../chain/index.ts'
import { notificationsSubscriber, registerContact } from '../notifications/index.ts'
import { aMember, begun, behind, done, milestoneId, officers, onDay, walkChain } from './index.ts'

const database = useDatabase()
const officer = officers(database)

beforeEach(() => onDay(database, '2026-11-24'))

async function corrected(organisationId: string, milestone: { journeyId: Id; key: string; on: string }) {
  const actor = await officer(organisationId)
  const id = await milestoneId(database, milestone.journeyId, milestone.key)
  return done(database, actor, (tx, clock) => correctDay(tx, clock, actor, { milestoneId: id, on: milestone.on }))
}

function openOf(journeyId: Id) {
  return behind<{ key: string; ready_on: string; due_on: string | null; causes: string[] }>(
    database,
    `select o.key, o.ready_on::text, o.due_on::text,
      array(select s.cause from chain.step s where s.milestone_id = o.milestone_id and s.cause is not null order by s.seq) as causes
    from chain.open_milestone o where o.journey_id = $1 order by o.key`,
    [journeyId],
  )
}

async function openedBy(journeyId: Id, template: string): Promise<Id> {
  const [row] = await behind<{ id: Id }>(
    database,
    'select id from chain.journey where opened_by = $1 and template = $2',
    [journeyId, template],
  )
  return row?.id ?? ''
}

test('the first day of a step that waits runs from the day as it was put right (SFS 2005:716 12 kap. 22 §)', async () => {
  const { journeyId } = await begun(database, await officer('MIGR'), {
    chain: 'return_enforced',
    members: [aMember()],
  })
  await walkChain(database, officer, journeyId, { until: 'departure_confirmed' })
  onDay(database, '2026-12-10')
  await walkChain(database, officer, journeyId, { until: 'order_lapsed' })
  expect(await openOf(journeyId)).toMatchObject([{ key: 'order_lapsed', ready_on: '2031-12-10', causes: [] }])
  await corrected('MIGR', { journeyId, key: 'departure_confirmed', on: '2026-12-01' })
  expect(await openOf(journeyId)).toMatchObject([
    { key: 'order_lapsed', ready_on: '2031-12-01', causes: ['day_corrected'] },
  ])
})

test('a chain that a step has opened begins on the day as it was put right, and its last days run from there', async () => {
  const { journeyId } = await begun(database, await officer('MIGR'), { chain: 'asylum', members: [aMember()] })
  const rejected = { outcomes: { decision: 'rejected' } }
  await walkChain(database, officer, journeyId, { ...rejected, until: 'appeal_or_final' })
  const day = database.clock.today().add({ days: 5 })
  onDay(database, day.toString())
  await walkChain(database, officer, journeyId, rejected)
  const appealId = await openedBy(journeyId, 'appeal')
  const before = (await openOf(appealId))[0]
  const rightDay = day.subtract({ days: 3 }).toString()
  await corrected('MIGR', { journeyId, key: 'appeal_or_final', on: rightDay })
  const [after] = await openOf(appealId)
  expect(after).toMatchObject({ key: 'time_checked', causes: ['day_corrected'] })
  expect(after?.due_on).not.toBe(before?.due_on)
  const [anchor] = await behind<{ due_anchor: string }>(
    database,
    `select s.due_anchor::text from chain.step s join chain.milestone m on m.id = s.milestone_id
    where m.journey_id = $1 and m.key = 'time_checked' and s.due_on is not null order by s.seq desc limit 1`,
    [appealId],
  )
  expect(anchor).toEqual({ due_anchor: rightDay })
  await walkChain(database, officer, appealId, { until: 'forwarded' })
  expect((await openOf(appealId))[0]?.key).toBe('forwarded')
})

test('a chain that would have been another on that day stays, and its owners are asked to look at it', async () => {
  onDay(database, '2026-05-20')
  const { journeyId } = await begun(database, await officer('UNI_LU'), {
    chain: 'study',
    members: [aMember()],
    takesPart: [{ role: 'university', organisationId: 'UNI_LU' }],
  })
  await walkChain(database, officer, journeyId, { until: 'after_studies' })
  onDay(database, '2026-06-02')
  await walkChain(database, officer, journeyId, { outcomes: { after_studies: 'works' } })
  const workId = await openedBy(journeyId, 'work_permit')
  const atMigr = await database.staff('MIGR', ['coordinator'])
  const box = { organisationId: 'MIGR', mailbox: 'arbete@migr.example', second: null, language: 'sv' as const }
  await done(database, atMigr, (tx, clock) => registerContact(tx, clock, atMigr, box))
  await corrected('MIGR', { journeyId, key: 'after_studies', on: '2026-05-31' })
  expect(await openOf(workId)).toMatchObject([{ key: 'offer', causes: ['would_not_have_opened'] }])
  await deliver(database.ground, database.clock, notificationsSubscriber)
  const told = await behind<{ organisation_id: string }>(
    database,
    `select organisation_id from notifications.notice where template = 'step_questioned'`,
  )
  expect(told).toEqual([{ organisation_id: 'MIGR' }])
})

test('a step that was done before its first day as counted anew stays done, and its owner is asked to look at it', async () => {
  const { journeyId } = await begun(database, await officer('MIGR'), {
    chain: 'temporary_protection',
    members: [aMember()],
  })
  await walkChain(database, officer, journeyId, { until: 'housing' })
  onDay(database, '2026-12-01')
  await walkChain(database, officer, journeyId, { until: 'population_registration' })
  await corrected('MIGR', { journeyId, key: 'permit', on: '2026-11-28' })
  const id = await milestoneId(database, journeyId, 'registration_possible')
  const facts = await behind<{ payload: object }>(
    database,
    `select payload from kernel.outbox where name = 'chain.questioned' and payload ->> 'milestoneId' = $1`,
    [id],
  )
  expect(facts).toEqual([{ payload: { milestoneId: id } }])
  const [last] = await behind<{ kind: string }>(
    database,
    'select kind from chain.step where milestone_id = $1 order by seq desc limit 1',
    [id],
  )
  expect(last).toEqual({ kind: 'done' })
})
