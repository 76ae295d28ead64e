import type { Id } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { findMilestone } from '../chain/index.ts'
import { actingAs, aMember, begun, milestoneId, officers, onDay, seen, walkChain } from './index.ts'

const database = useDatabase()
const officer = officers(database)
let child: { personId: Id; journeyId: Id }

/** A child who came to Halmstad and for whom Stockholm has signed. */
beforeAll(async () => {
  onDay(database, '2026-11-24')
  child = await begun(database, await officer('MIGR'), {
    chain: 'unaccompanied_child',
    members: [aMember({ birthDate: '2011-03-01' })],
    takesPart: [{ role: 'arrival_municipality', organisationId: 'K1380' }],
  })
  await walkChain(database, officer, child.journeyId, {
    parties: { assigned_municipality: 'K0180' },
    until: 'decision',
  })
})

async function doneOnFor(organisation: string, key: string): Promise<string | null | undefined> {
  const id = await milestoneId(database, child.journeyId, key)
  const found = await seen(database, await officer(organisation), (tx) => findMilestone(tx, id))
  return found?.doneOn
}

describe('that a municipality has signed for a child', () => {
  test.each(['K0180', 'K1380', 'MIGR'])('is seen by %s', async (organisation) => {
    expect(await doneOnFor(organisation, 'handoff_receipt')).toBe('2026-11-24')
  })

  test('is seen by the child, and so by the guardian who acts for it', async () => {
    const id = await milestoneId(database, child.journeyId, 'handoff_receipt')
    const found = await seen(database, actingAs(child.personId), (tx) => findMilestone(tx, id))
    expect(found?.doneOn).toBe('2026-11-24')
  })

  test('tells the municipality of arrival nothing else of what the new one does (SFS 2009:400 10 kap. 2 §)', async () => {
    for (const key of ['investigation_of_needs', 'placement', 'plan_before_18'])
      expect([key, await doneOnFor('K1380', key)]).toEqual([key, undefined])
  })

  test('is seen by no other municipality', async () => {
    expect(await doneOnFor('K1480', 'handoff_receipt')).toBeUndefined()
  })
})
