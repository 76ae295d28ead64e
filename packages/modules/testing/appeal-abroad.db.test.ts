import type { Id } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { aMember, begun, behind, officers, onDay, walkChain } from './index.ts'

const database = useDatabase()
const officer = officers(database)

beforeEach(() => onDay(database, '2026-11-24'))

const origins = [
  {
    chain: 'family_reunification',
    by: 'EMB_AMMAN',
    takesPart: [{ role: 'embassy', organisationId: 'EMB_AMMAN' }],
    asked: 'appeal_or_final',
    permit: 'permit_family',
    next: 'arrival',
  },
  {
    chain: 'work_permit',
    by: 'MIGR',
    takesPart: [],
    asked: 'appeal_or_final_abroad',
    permit: 'permit_work',
    next: 'work_started',
  },
  {
    chain: 'study',
    by: 'UNI_LU',
    takesPart: [{ role: 'university', organisationId: 'UNI_LU' }],
    asked: 'appeal_or_final_abroad',
    permit: 'permit_study',
    next: 'course_registration',
  },
] as const

/** An application from abroad that was rejected, and the appeal that opened. */
async function appealed(origin: (typeof origins)[number]) {
  const { journeyId } = await begun(database, await officer(origin.by), {
    chain: origin.chain,
    members: [aMember()],
    takesPart: [...origin.takesPart],
  })
  const steps = await walkChain(database, officer, journeyId, { outcomes: { decision: 'rejected' } })
  return { steps, journeyId, appealId: await openedBy(journeyId, 'appeal') }
}

async function openedBy(journeyId: Id, template: string): Promise<Id> {
  const [row] = await behind<{ id: Id }>(
    database,
    'select id from chain.journey where opened_by = $1 and template = $2',
    [journeyId, template],
  )
  return row?.id ?? ''
}

describe.each(origins)('a rejected application from abroad: $chain', (origin) => {
  test('is appealed at the embassy within three weeks of being told (SFS 2017:900 44 §)', async () => {
    const { steps, journeyId } = await appealed(origin)
    expect(steps.at(-1)).toBe(`${origin.asked}=appealed EMB_AMMAN`)
    const [due] = await behind<{ due_rule: string; due_on: string }>(
      database,
      `select s.due_rule, s.due_on::text from chain.step s join chain.milestone m on m.id = s.milestone_id
      where m.journey_id = $1 and m.key = $2 and s.kind = 'ready'`,
      [journeyId, origin.asked],
    )
    expect(due).toEqual({ due_rule: 'appeal.submit', due_on: '2026-12-15' })
  })

  test('goes through the court and ends abroad, without a return', async () => {
    const { appealId } = await appealed(origin)
    expect(await walkChain(database, officer, appealId)).toEqual([
      'time_checked=in_time MIGR',
      'reconsidered=unchanged MIGR',
      'forwarded MIGR',
      'examined MD_STOCKHOLM',
      'judgment=dismissed MD_STOCKHOLM',
      'judgment_served MD_STOCKHOLM',
      'leave_sought=not_appealed MD_STOCKHOLM',
      'final_abroad=rejection_stands MIGR',
    ])
    expect(await behind(database, 'select 1 from chain.journey where opened_by = $1', [appealId])).toEqual([])
  })

  test('goes on where it stood when the appeal is won: the embassy tells and gives the card', async () => {
    const { appealId } = await appealed(origin)
    await walkChain(database, officer, appealId, { outcomes: { judgment: 'granted', final_abroad: origin.permit } })
    const again = await openedBy(appealId, origin.chain)
    const steps = await walkChain(database, officer, again, { until: origin.next })
    expect(steps.map((step) => step.split(' ')[0])).toEqual(['decision_served', 'permit_card'])
  })
})

test('who applied in Sweden appeals to Migrationsverket, and may have to return', async () => {
  const { journeyId } = await begun(database, await officer('MIGR'), { chain: 'work_permit', members: [aMember()] })
  const outcomes = { application: 'in_sweden', decision: 'rejected' }
  const steps = await walkChain(database, officer, journeyId, { outcomes })
  expect(steps.at(-1)).toBe('appeal_or_final=appealed MIGR')
  const appealId = await openedBy(journeyId, 'appeal')
  const appeal = await walkChain(database, officer, appealId)
  expect(appeal).toContain('stay=not_needed MD_STOCKHOLM')
  expect(appeal.at(-1)).toBe('final=rejection_stands MIGR')
})
