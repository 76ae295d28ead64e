import type { CompleteMilestone } from '@kedjan/contract'
import type { Id } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { completeMilestone } from '../chain/index.ts'
import { selectData } from '../persons/index.ts'
import {
  aReturnCase,
  attempted,
  begun,
  behind,
  milestoneId,
  officers,
  onDay,
  refused,
  seen,
  walkChain,
} from './index.ts'

const database = useDatabase()
const officer = officers(database)
const toPolice = [{ basisId: 'mv-police-return', recipient: 'POL' }]

beforeEach(() => onDay(database, '2026-11-24'))

async function returning() {
  return begun(database, await officer('MIGR'), { chain: 'return_enforced' })
}

async function step(journeyId: Id, key: string, organisation = 'MIGR') {
  const [id, actor] = [await milestoneId(database, journeyId, key), await officer(organisation)]
  const command = (more: Partial<CompleteMilestone>) => ({
    milestoneId: id,
    on: '2026-11-24',
    disclose: toPolice,
    ...more,
  })
  return { actor, command }
}

async function childrenOf(householdId: Id): Promise<Id[]> {
  const rows = await behind<{ id: Id }>(
    database,
    `select person_id as id from persons.member where household_id = $1 and position = 'child'`,
    [householdId],
  )
  return rows.map(({ id }) => id)
}

async function kindsSeen(personId: Id, organisation: string): Promise<string[]> {
  const data = await seen(database, await officer(organisation), (tx) =>
    selectData(tx, [personId], ['return_case', 'return_status']),
  )
  return data.map(({ kind }) => kind).sort()
}

describe('Migrationsverket hands a case to the police', () => {
  test('whole, and the police see it; nobody else does', async () => {
    const { journeyId, personId, householdId } = await returning()
    const { actor, command } = await step(journeyId, 'handed_to_police')
    const returnCase = aReturnCase(database.clock.today(), await childrenOf(householdId))
    const done = await attempted(database, actor, (tx, clock) =>
      completeMilestone(tx, clock, actor, command({ returnCase })),
    )
    expect(done.ok).toBe(true)
    expect(await kindsSeen(personId, 'POL')).toEqual(['return_case'])
    expect(await kindsSeen(personId, 'MIGR')).toEqual(['return_case'])
    for (const other of ['K1380', 'REG_N', 'AF', 'FK', 'SKV']) expect(await kindsSeen(personId, other)).toEqual([])
  })

  test('not while it does not say who receives the child, and nothing is written (SFS 2005:716 12 kap. 3 a §)', async () => {
    const { journeyId, personId } = await returning()
    const { actor, command } = await step(journeyId, 'handed_to_police')
    const returnCase = aReturnCase(database.clock.today())
    expect(
      await refused(database, actor, (tx, clock) => completeMilestone(tx, clock, actor, command({ returnCase }))),
    ).toEqual({ reason: 'child_without_receiver', children: 1, source: 'SFS 2005:716 12 kap. 3 a §' })
    expect(await kindsSeen(personId, 'POL')).toEqual([])
  })

  test('not without telling the police, since that is what the step is', async () => {
    const { journeyId, householdId } = await returning()
    const { actor, command } = await step(journeyId, 'handed_to_police')
    const returnCase = aReturnCase(database.clock.today(), await childrenOf(householdId))
    expect(
      await refused(database, actor, (tx, clock) =>
        completeMilestone(tx, clock, actor, command({ returnCase, disclose: [] })),
      ),
    ).toMatchObject({ reason: 'receiver_not_told', basis: 'mv-police-return' })
  })

  test('and nobody else can: the step is not even there for others', async () => {
    const { journeyId } = await returning()
    const { actor, command } = await step(journeyId, 'handed_to_police', 'K1380')
    expect(await refused(database, actor, (tx, clock) => completeMilestone(tx, clock, actor, command({})))).toEqual({
      reason: 'milestone_not_found',
    })
  })
})

describe('the police tell how it went', () => {
  test('and Migrationsverket sees it, with the day and the papers', async () => {
    const { journeyId, personId } = await returning()
    await walkChain(database, officer, journeyId, { until: 'departure_confirmed' })
    expect(await kindsSeen(personId, 'MIGR')).toEqual(['return_case', 'return_status'])
    const [status] = await seen(database, await officer('MIGR'), (tx) => selectData(tx, [personId], ['return_status']))
    expect(status?.value).toEqual({ returnOutcome: 'left', happenedOn: '2026-11-24', documents: ['passport'] })
    expect(await kindsSeen(personId, 'K1380')).toEqual([])
  })

  test('a case goes back only if Migrationsverket agrees; otherwise the police have it again at once (SFS 2005:716 12 kap. 14 a §)', async () => {
    const { journeyId } = await returning()
    await walkChain(database, officer, journeyId, {
      outcomes: { enforcement: 'handed_back', taken_back: 'not_agreed' },
    })
    const open = await behind<{ template: string; key: string; responsible: string }>(
      database,
      `select j.template, o.key, o.responsible
      from chain.journey j join chain.open_milestone o on o.journey_id = j.id
      where j.opened_by = $1 order by o.key`,
      [journeyId],
    )
    expect(open).toEqual([
      { template: 'return_enforced', key: 'detention', responsible: 'POL' },
      { template: 'return_enforced', key: 'identity_documents', responsible: 'POL' },
    ])
  })
})
