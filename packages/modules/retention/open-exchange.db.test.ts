import { asActor, type Id, type StaffActor, system } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { answerPlea, moveRequest } from '../exchange/index.ts'
import { askHolder, holdBackFromPerson, makeOwnPlea } from '../persons/index.ts'
import { actingAs, aMember, anEndedHousehold, behind, done, officers, onDay, refused, seen } from '../testing/index.ts'
import { drawUpList, runRetention, signList, warnDue } from './index.ts'
import { readOwnRemoval } from './own-removal.ts'

const database = useDatabase()
const officer = officers(database)
let migr: StaffActor
let archivist: StaffActor
let halmstad: StaffActor
let fk: StaffActor

beforeAll(async () => {
  onDay(database, '2026-11-24')
  ;[migr, halmstad, fk] = [await officer('MIGR'), await officer('K1380'), await officer('FK')]
  archivist = await database.staff('MIGR', ['archivist'])
})

interface Warned {
  readonly householdId: Id
  readonly personId: Id
}

/** A household of one whose warning has run out. */
async function warned(): Promise<Warned> {
  onDay(database, '2026-11-24')
  const { householdId, personIds } = await anEndedHousehold(database, officer, { members: [aMember()] })
  onDay(database, '2027-10-25')
  await asActor(database.ground, database.clock, system, (tx) => warnDue(tx, database.clock))
  onDay(database, '2027-11-24')
  return { householdId, personId: personIds[0] ?? '' }
}

const list = ({ householdId }: Warned) =>
  done(database, migr, (tx, clock) => drawUpList(tx, clock, migr, { householdIds: [householdId] }))
const notListed = ({ householdId }: Warned) =>
  refused(database, migr, (tx, clock) => drawUpList(tx, clock, migr, { householdIds: [householdId] }))
const sign = (listId: Id) => done(database, archivist, (tx, clock) => signList(tx, clock, archivist, { listId }))
const round = () => runRetention({ ground: database.ground, clock: database.clock })

const asking = {
  ...{ holder: 'FK', basisId: 'fk-municipality-assistance', categories: ['benefit' as const] },
  reason: 'Application for social assistance for December',
}
const ask = async (about: Parameters<typeof askHolder>[3]['about']) =>
  (await done(database, halmstad, (tx, clock) => askHolder(tx, clock, halmstad, { ...asking, about }))).id
const refuse = (requestId: Id) =>
  done(database, fk, (tx, clock) =>
    moveRequest(tx, clock, fk, { requestId, move: 'refuse', refusal: 'no_such_information' }),
  )

async function numberOf(personId: Id) {
  const [row] = await behind<{ value: string }>(
    database,
    `select value from persons.identifier where person_id = $1 and kind = 'personal_identity_number'`,
    [personId],
  )
  return { numberKind: 'personal_identity_number' as const, number: row?.value ?? '' }
}

describe('a household is kept', () => {
  test('while a request about somebody in it is open', async () => {
    const household = await warned()
    const requestId = await ask({ personId: household.personId })
    expect(await notListed(household)).toEqual({ reason: 'household_open' })
    await refuse(requestId)
    await list(household)
  })

  test('while a plea is not answered', async () => {
    const household = await warned()
    const person = actingAs(household.personId)
    const about = { personId: household.personId, holder: 'MIGR', category: 'identity' as const }
    const plea = { ...about, kind: 'correction' as const, words: 'My name is spelt with y.' }
    const { id: pleaId } = await done(database, person, (tx, clock) => makeOwnPlea(tx, clock, person, plea))
    expect(await notListed(household)).toEqual({ reason: 'household_open' })
    const answer = { pleaId, outcome: 'granted' as const, words: 'It is put right.' }
    await done(database, migr, (tx, clock) => answerPlea(tx, clock, migr, answer))
    await list(household)
  })

  test('until the last day of what is held back, and the person sees nothing of that', async () => {
    const household = await warned()
    const { personId } = household
    const person = actingAs(personId)
    const shown = () =>
      seen(database, person, (tx) => readOwnRemoval({ tx, clock: database.clock, actor: person, language: 'sv' }))
    const before = await shown()
    const wish = { personId, ground: 'wrong_payment_control', until: '2027-12-24', reason: 'A control is going on' }
    await done(database, migr, (tx, clock) => holdBackFromPerson(tx, clock, migr, wish))
    expect(await shown()).toEqual(before)
    expect(before).toEqual({ eraseFrom: '2027-11-24', warned: true })
    onDay(database, '2027-12-24')
    expect(await notListed(household)).toEqual({ reason: 'household_open' })
    onDay(database, '2027-12-25')
    await list(household)
  })
})

describe('a request by number', () => {
  test('that is open lets the order lapse, since only under it the platform knows whom the number points to', async () => {
    const household = await warned()
    const requestId = await ask(await numberOf(household.personId))
    await sign((await list(household)).id)
    expect(await round()).toMatchObject({ households: 0, lapsed: 1 })
    await refuse(requestId)
    await sign((await list(household)).id)
    expect(await round()).toMatchObject({ households: 1, lapsed: 0 })
    expect(await behind(database, 'select 1 from exchange.request where id = $1', [requestId])).toEqual([])
  })

  test('of somebody else stays', async () => {
    const [household, other] = [await warned(), await warned()]
    const requestId = await ask(await numberOf(other.personId))
    await refuse(requestId)
    await sign((await list(household)).id)
    expect(await round()).toMatchObject({ households: 1 })
    expect(await behind(database, 'select 1 from exchange.request where id = $1', [requestId])).toHaveLength(1)
  })
})
