import type { Id } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { pauseDeadline, resumeDeadline } from '../chain/index.ts'
import { aHousehold, aMember, behind, done, milestoneId, officers, onDay, refused, walkChain } from './index.ts'

const database = useDatabase()
const officer = officers(database)

beforeEach(() => onDay(database, '2026-11-24'))

/** The establishment of somebody who has just been registered. */
async function establishing() {
  const household = await aHousehold(database, await officer('MIGR'), { members: [aMember()], settlement: 'own' })
  await walkChain(database, officer, household.journeyId, { until: 'identity_card' })
  return (await ofPerson(household.personId))[0] ?? { id: '', ended: false }
}

function ofPerson(personId: Id) {
  return behind<{ id: Id; ended: boolean }>(
    database,
    `select j.id, e.journey_id is not null as ended from chain.journey j left join chain.journey_end e on e.journey_id = j.id
    where j.template = 'establishment' and j.person_id = $1 order by j.id`,
    [personId],
  )
}

async function openedFrom(journeyId: Id): Promise<Id | undefined> {
  const [row] = await behind<{ id: Id }>(database, 'select id from chain.journey where opened_by = $1', [journeyId])
  return row?.id
}

describe('somebody who does not meet the conditions of establishment (SFS 2017:820 5 §)', () => {
  test('is told what to do instead, and the chain comes to an end', async () => {
    const { id } = await establishing()
    const steps = await walkChain(database, officer, id, { outcomes: { conditions: 'not_met' } })
    expect(steps).toEqual([
      'enrolment AF',
      'mapping AF',
      'conditions=not_met AF',
      'instead=job_seeker AF',
      'sfi_start K1380',
      'society_orientation K1380',
    ])
    const [end] = await behind<{ how: string }>(database, 'select how from chain.journey_end where journey_id = $1', [
      id,
    ])
    expect(end?.how).toBe('completed')
  })

  test('can ask for the decision to be reconsidered within three weeks (28 §)', async () => {
    const { id } = await establishing()
    await walkChain(database, officer, id, { outcomes: { conditions: 'not_met' }, until: 'instead' })
    const [due] = await behind<{ due_rule: string; due_on: string }>(
      database,
      `select s.due_rule, s.due_on::text from chain.step s join chain.milestone m on m.id = s.milestone_id
      where m.journey_id = $1 and m.key = 'instead' and s.kind = 'ready'`,
      [id],
    )
    expect(due).toEqual({ due_rule: 'reconsideration.employment_agency', due_on: '2026-12-15' })
  })

  test.each([
    ['the decision is changed', { conditions: 'not_met', instead: 'reconsidered' }],
    ['what hindered it has passed', { conditions: 'not_yet', examined_again: 'passed' }],
  ])('begins anew when %s, with what the municipality does left where it is', async (_when, outcomes) => {
    const { id } = await establishing()
    await walkChain(database, officer, id, { outcomes })
    const again = (await openedFrom(id)) ?? ''
    const steps = await walkChain(database, officer, again, { until: 'benefit_application' })
    expect(steps).toEqual(['mapping AF', 'conditions=met AF', 'placement AF'])
  })
})

describe('somebody who is on parental leave from the programme', () => {
  async function onLeave(): Promise<Id> {
    const { id } = await establishing()
    await walkChain(database, officer, id, { outcomes: { follow_up: 'parental_leave' }, until: 're_entry' })
    return milestoneId(database, id, 're_entry')
  }
  const lastDay = 'select due_on::text as due from chain.open_milestone where milestone_id = $1'

  test('has until thirty-six months after the first population registration, and the leave is not counted (SFS 2017:820 15 a §)', async () => {
    const id = await onLeave()
    expect(await behind(database, lastDay, [id])).toEqual([{ due: '2029-11-24' }])
    const agency = await officer('AF')
    const leave = { ground: 'full_parental_leave' as const, from: '2027-01-01', to: '2027-06-30' }
    const paused = await done(database, agency, (tx, clock) =>
      pauseDeadline(tx, clock, agency, { milestoneId: id, ...leave, because: 'Barnet är fött i december.' }),
    )
    expect(paused).toEqual({ milestoneId: id, on: '2030-05-24' })
    const resumed = { milestoneId: id, from: '2027-06-01', because: 'Förskoleplats från juni.' }
    expect(await done(database, agency, (tx, clock) => resumeDeadline(tx, clock, agency, resumed))).toEqual({
      milestoneId: id,
      on: '2030-04-24',
    })
    expect(await behind(database, lastDay, [id])).toEqual([{ due: '2030-04-24' }])
  })

  test('is not let off the time by another organisation', async () => {
    const id = await onLeave()
    const halmstad = await officer('K1380')
    const leave = { ground: 'full_parental_leave' as const, from: '2027-01-01', to: '2027-06-30', because: 'Ledig.' }
    const asked = await refused(database, halmstad, (tx, clock) =>
      pauseDeadline(tx, clock, halmstad, { milestoneId: id, ...leave }),
    )
    expect(['milestone_not_found', 'not_responsible']).toContain(asked.reason)
  })
})
