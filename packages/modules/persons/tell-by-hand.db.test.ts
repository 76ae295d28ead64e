import { useDatabase } from '@kedjan/kernel/testing'
import { expect, test } from 'vitest'
import { aGroup, aMember, done, householdForm, letIn, officers, refused, seen } from '../testing/index.ts'
import { registerHousehold, selectData, tellByHand } from './index.ts'

const database = useDatabase()
const officer = officers(database)

async function aProtectedFamily() {
  const migr = await officer('MIGR')
  const members = householdForm().members.map((member) => ({ ...member, protection: 'sekretessmarkering' as const }))
  const form = householdForm({
    members: members.length > 0 ? members : [aMember({ protection: 'sekretessmarkering' })],
  })
  const { personIds } = await done(database, migr, (tx, clock) => registerHousehold(tx, clock, migr, form))
  return { migr, personIds, personId: personIds[0] ?? '' }
}

const wish = { basisId: 'mv-skv-registration', recipient: 'SKV', wholeHousehold: true }

test('an officer tells of a protected household by an express decision, and only then is anything seen by who is let in', async () => {
  const { migr, personIds, personId } = await aProtectedFamily()
  const group = await aGroup(database, 'SKV')
  const known = () => seen(database, group.asker, (tx) => selectData(tx, personIds, ['identity']))
  expect(await known()).toEqual([])
  await done(database, migr, (tx, clock) => tellByHand(tx, clock, migr, { ...wish, personId, confirmProtected: true }))
  expect(await known()).toEqual([])
  await letIn(database, group, personId)
  expect(await known()).toHaveLength(personIds.length)
})

test('nothing is told of a protected household by itself', async () => {
  const { migr, personId } = await aProtectedFamily()
  expect(
    await refused(database, migr, (tx, clock) =>
      tellByHand(tx, clock, migr, { ...wish, personId, confirmProtected: false }),
    ),
  ).toEqual({ reason: 'protected_person', source: 'SFS 2009:400 21 kap. 3 §' })
})

test('whoever may not see a person cannot tell about them', async () => {
  const { personId } = await aProtectedFamily()
  const halmstad = await officer('K1380')
  expect(
    await refused(database, halmstad, (tx, clock) =>
      tellByHand(tx, clock, halmstad, { ...wish, personId, confirmProtected: true }),
    ),
  ).toEqual({ reason: 'person_not_found' })
})

test('what is told only when asked for is not told by hand', async () => {
  const halmstad = await officer('K1380')
  const form = householdForm({ caseNumber: 'K-2026-90001' })
  const { personIds } = await done(database, halmstad, (tx, clock) => registerHousehold(tx, clock, halmstad, form))
  const asked = { basisId: 'municipality-enforcement-address', recipient: 'POL', wholeHousehold: false }
  const command = { ...asked, personId: personIds[0] ?? '', confirmProtected: false }
  expect(await refused(database, halmstad, (tx, clock) => tellByHand(tx, clock, halmstad, command))).toEqual({
    reason: 'only_on_request',
    source: 'SFS 2005:716 17 kap. 1 §',
    mayAsk: ['police', 'migration_agency'],
  })
})

test('a suspicion about a child is told of children alone (SFS 2025:400 19 kap. 1 §)', async () => {
  const migr = await officer('MIGR')
  const { personIds } = await done(database, migr, (tx, clock) => registerHousehold(tx, clock, migr, householdForm()))
  const concern = { basisId: 'concern-for-a-child', recipient: 'K1380', wholeHousehold: false, confirmProtected: false }
  const [adult = '', , child = ''] = personIds
  const about = (personId: string) => ({ ...concern, personId })
  expect(await refused(database, migr, (tx, clock) => tellByHand(tx, clock, migr, about(adult)))).toEqual({
    reason: 'about_children_only',
    source: 'SFS 2025:400 19 kap. 1 §',
  })
  await done(database, migr, (tx, clock) => tellByHand(tx, clock, migr, about(child)))
})
