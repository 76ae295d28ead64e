import type { LifeChange } from '@kedjan/contract'
import type { Id, StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeEach, expect, test } from 'vitest'
import { protectPerson, selectData, selectMembers } from '../persons/index.ts'
import { aHousehold, aMember, attempted, behind, done, officers, onDay, seen } from '../testing/index.ts'
import { previewChange } from './changes-page.ts'
import { findEffects, recordChange } from './index.ts'

const database = useDatabase()
const officer = officers(database)
const today = '2026-11-24'

beforeEach(() => onDay(database, today))

const born: LifeChange = {
  kind: 'born',
  on: '2026-11-20',
  child: { given: 'Amal', family: 'Exempelsson', sex: 'female', citizenship: 'SYR' },
}
const registration = { basisId: 'mv-skv-registration', recipient: 'SKV' }

/** A household that three others have been told of, when it got its permit. */
async function known(): Promise<{ personId: Id; householdId: Id }> {
  return aHousehold(database, await officer('MIGR'), { members: [aMember()] })
}

const all = [
  { basisId: 'mv-af-establishment', recipient: 'AF' },
  { basisId: 'mv-fk-insurance', recipient: 'FK' },
  registration,
]

async function proposedTo(actor: StaffActor, personId: Id, change: LifeChange) {
  const preview = await seen(database, actor, (tx) =>
    previewChange({ tx, clock: database.clock, actor, language: 'sv' }, { personId, change }),
  )
  if (!preview.ok) throw new Error(JSON.stringify(preview.refusal))
  return preview.value.tellings.map(({ basisId, recipient }) => ({ basisId, recipient }))
}

async function recorded(personId: Id, change: LifeChange, disclose: readonly (typeof registration)[]) {
  const migr = await officer('MIGR')
  const decided = await seen(database, migr, (tx) => findEffects(tx, database.clock, migr, { personId, change }))
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal))
  const command = { personId, change, seen: decided.value.seen, disclose }
  return attempted(database, migr, (tx, clock) => recordChange(tx, clock, migr, command))
}

/** Of how many of a household Skatteverket knows who they are. */
async function namesKnownTo(organisationId: string, householdId: Id): Promise<number> {
  const [migr, other] = [await officer('MIGR'), await officer(organisationId)]
  const members = await seen(database, migr, (tx) => selectMembers(tx, householdId))
  const ids = members.map(({ person_id }) => person_id)
  const data = await seen(database, other, (tx) => selectData(tx, ids, ['identity']))
  return new Set(data.map(({ person_id }) => person_id)).size
}

test('whoever was told of a household is proposed to be told of a child that is born into it, and is', async () => {
  const { personId, householdId } = await known()
  expect(await proposedTo(await officer('MIGR'), personId, born)).toEqual(all)
  expect(await recorded(personId, born, [registration])).toMatchObject({ ok: true })
  expect(await namesKnownTo('SKV', householdId)).toBe(2)
  expect(await namesKnownTo('FK', householdId)).toBe(1)
})

test('nobody is told whom the officer has not chosen', async () => {
  const { personId, householdId } = await known()
  expect(await recorded(personId, born, [])).toMatchObject({ ok: true })
  expect(await namesKnownTo('SKV', householdId)).toBe(1)
})

test('who moves in with others becomes known to those who know them', async () => {
  const { householdId } = await known()
  const migr = await officer('MIGR')
  const comer = await aHousehold(database, migr, { members: [aMember({ given: 'Sami' })] })
  const [row] = await behind<{ case_number: string }>(
    database,
    'select case_number from persons.household where id = $1',
    [householdId],
  )
  const change: LifeChange = {
    ...{ kind: 'joined', on: today, personIds: [comer.personId] },
    caseNumber: row?.case_number ?? '',
  }
  expect(await proposedTo(migr, comer.personId, change)).toEqual(all)
  expect(await recorded(comer.personId, change, [registration])).toMatchObject({ ok: true })
  expect(await namesKnownTo('SKV', householdId)).toBe(2)
})

test('what was not proposed is refused, and nothing has happened', async () => {
  const { personId, householdId } = await known()
  const other = { basisId: 'mv-skv-registration', recipient: 'FK' }
  expect(await recorded(personId, born, [registration, other])).toEqual({
    ok: false,
    refusal: { reason: 'not_proposed', basis: 'mv-skv-registration' },
  })
  const members = await seen(database, await officer('MIGR'), (tx) => selectMembers(tx, householdId))
  expect(members.length).toBe(1)
})

test('who was only told of them may not write it down, and so tells nobody', async () => {
  const { personId } = await known()
  const skv = await officer('SKV')
  const command = { personId, change: born, seen: '', disclose: [registration] }
  expect(await attempted(database, skv, (tx, clock) => recordChange(tx, clock, skv, command))).toMatchObject({
    ok: false,
    refusal: { reason: 'change_not_recorded_by' },
  })
})

test('of a protected household nobody is proposed', async () => {
  const { personId } = await known()
  const migr = await officer('MIGR')
  await done(database, migr, (tx, clock) =>
    protectPerson(tx, clock, migr, { personId, level: 'own_assessment', reason: 'threat' }),
  )
  expect(await proposedTo(migr, personId, born)).toEqual([])
})
