import type { ProtectPerson } from '@kedjan/contract'
import { newId, type StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import {
  aGroup,
  aHousehold,
  aMember,
  behind,
  done,
  householdForm,
  letIn,
  officers,
  refused,
  seen,
} from '../testing/index.ts'
import {
  findActingFor,
  liftProtection,
  protectPerson,
  recordDatum,
  registerHousehold,
  searchPersons,
  selectData,
  selectProtected,
} from './index.ts'

const database = useDatabase()
const officer = officers(database)
const marked = { level: 'sekretessmarkering' as const, reason: 'told_by_skatteverket' as const }
const assessed = { level: 'own_assessment' as const, reason: 'honour' as const }

async function found(organisation: string, text: string): Promise<string[]> {
  const actor = await officer(organisation)
  const { items } = await seen(database, actor, (tx) => searchPersons(tx, database.clock, actor, text))
  return items.map(({ personId }) => personId)
}

function protect(actor: StaffActor, personId = '', how: ProtectPerson = marked) {
  return done(database, actor, (tx, clock) => protectPerson(tx, clock, actor, { personId, ...how }))
}

function lift(actor: StaffActor, personId = '', fact: 'marking' | 'own_assessment' = 'marking') {
  return done(database, actor, (tx, clock) => liftProtection(tx, clock, actor, { personId, fact }))
}

async function levels(personIds: readonly string[]): Promise<(string | undefined)[]> {
  const standing = await seen(database, { kind: 'system' }, (tx) => selectProtected(tx, personIds))
  return personIds.map((id) => standing.get(id))
}

describe('protection', () => {
  test('of one member hides the whole household from every search, whoever records it', async () => {
    const [migr, fk] = [await officer('MIGR'), await officer('FK')]
    const members = [
      aMember({ given: 'Zahra', family: 'Skyddad', lmaCard: '11223344' }),
      aMember({ given: 'Noor', family: 'Skyddad', birthDate: '2017-01-01', position: 'child' }),
    ]
    const begun = await aHousehold(database, migr, { caseNumber: 'K-2026-77001', members })
    expect(await found('MIGR', 'Zahra Skyddad')).toEqual([begun.personIds[0]])
    await protect(fk, begun.personIds[1])
    for (const text of ['Zahra Skyddad', 'Noor Skyddad', '11223344', 'K-2026-77001'])
      expect(await found('MIGR', text)).toEqual([])
    expect(await levels(begun.personIds)).toEqual(['own_assessment', 'sekretessmarkering'])
    expect(
      await behind(database, 'select 1 from persons.search_key where person_id = any ($1)', [begun.personIds]),
    ).toEqual([])
  })

  test('by a marking and by an own assessment are two facts: lifting one leaves the other', async () => {
    const { asker: migr } = await aGroup(database, 'MIGR')
    const { personIds } = await aHousehold(database, migr, { members: [aMember()] })
    await protect(migr, personIds[0], marked)
    await protect(migr, personIds[0], assessed)
    expect(await levels(personIds)).toEqual(['sekretessmarkering'])
    await lift(migr, personIds[0], 'marking')
    expect(await levels(personIds)).toEqual(['own_assessment'])
    await lift(migr, personIds[0], 'own_assessment')
    expect(await levels(personIds)).toEqual([undefined])
  })

  test('that another organisation has recorded stays when the own one is lifted', async () => {
    const [{ asker: migr }, { asker: fk }] = [await aGroup(database, 'MIGR'), await aGroup(database, 'FK')]
    const { personIds } = await aHousehold(database, migr, { members: [aMember()] })
    await protect(migr, personIds[0], assessed)
    await protect(fk, personIds[0], assessed)
    await lift(migr, personIds[0], 'own_assessment')
    expect(await levels(personIds)).toEqual(['own_assessment'])
  })

  test('of somebody without any number needs no marking, and reaches who joins the household later', async () => {
    const migr = await officer('MIGR')
    const { personIds, householdId } = await aHousehold(database, migr, { members: [aMember()] })
    await protect(migr, personIds[0], assessed)
    const joiner = newId(database.clock.now())
    await seen(database, migr, async (tx) => {
      await sql`insert into persons.person (id, registered_by, registered_at) values (${joiner}, 'MIGR', now())`.execute(
        tx,
      )
      await sql`insert into persons.member (household_id, person_id, holder, position)
        values (${householdId}, ${joiner}, 'MIGR', 'child')`.execute(tx)
    })
    expect(await levels([joiner])).toEqual(['own_assessment'])
  })

  test('said again is reviewed, and keeps the day it began', async () => {
    const { asker: migr } = await aGroup(database, 'MIGR')
    const { personIds } = await aHousehold(database, migr, { members: [aMember()] })
    await protect(migr, personIds[0], { ...marked, since: '2026-11-01' })
    await protect(migr, personIds[0], marked)
    expect(
      await behind(
        database,
        'select since::text, reviewed_on::text from persons.protection where person_id = $1 order by seq',
        [personIds[0]],
      ),
    ).toEqual([
      { since: '2026-11-01', reviewed_on: '2026-11-24' },
      { since: '2026-11-01', reviewed_on: '2026-11-24' },
    ])
  })

  test('does not begin in the future', async () => {
    const migr = await officer('MIGR')
    const { personIds } = await aHousehold(database, migr, { members: [aMember()] })
    const command = { personId: personIds[0] ?? '', ...marked, since: '2026-11-25' }
    expect(await refused(database, migr, (tx, clock) => protectPerson(tx, clock, migr, command))).toEqual({
      reason: 'day_in_the_future',
      today: '2026-11-24',
    })
  })

  test('of a person whom one may not see is neither recorded nor lifted', async () => {
    const [migr, { asker: halmstad }] = [await officer('MIGR'), await aGroup(database, 'K1380')]
    const { personIds } = await aHousehold(database, migr, { members: [aMember()] })
    const personId = personIds[0] ?? ''
    expect(
      await refused(database, halmstad, (tx, clock) => protectPerson(tx, clock, halmstad, { personId, ...marked })),
    ).toEqual({ reason: 'person_not_found' })
    expect(
      await refused(database, halmstad, (tx, clock) =>
        liftProtection(tx, clock, halmstad, { personId, fact: 'marking' }),
      ),
    ).toEqual({ reason: 'person_not_found' })
  })

  test('is lifted by one of the group, and only what the own organisation has recorded', async () => {
    const [migr, { asker }] = [await officer('MIGR'), await aGroup(database, 'MIGR')]
    const { personIds } = await aHousehold(database, migr, { members: [aMember()] })
    const personId = personIds[0] ?? ''
    await protect(migr, personId)
    expect(
      await refused(database, migr, (tx, clock) => liftProtection(tx, clock, migr, { personId, fact: 'marking' })),
    ).toEqual({ reason: 'not_in_protected_group' })
    expect(
      await refused(database, asker, (tx, clock) =>
        liftProtection(tx, clock, asker, { personId, fact: 'own_assessment' }),
      ),
    ).toEqual({ reason: 'not_protected_by_us' })
  })
})

describe('where a protected person lives', () => {
  test('stands nowhere once somebody of the household is protected', async () => {
    const migr = await officer('MIGR')
    const form = householdForm({ address: 'Exempelgatan 1', municipalityCode: '1380' })
    const { personIds } = await done(database, migr, (tx, clock) => registerHousehold(tx, clock, migr, form))
    const addresses = () =>
      behind(database, `select 1 from persons.datum where kind = 'contact' and person_id = any ($1)`, [personIds])
    expect((await addresses()).length).toBeGreaterThan(0)
    await protect(migr, personIds[0])
    expect(await addresses()).toEqual([])
  })

  test('is not written down afterwards either, by the action or by the table', async () => {
    const migr = await officer('MIGR')
    const { personIds } = await aHousehold(database, migr, { members: [aMember()] })
    const personId = personIds[0] ?? ''
    await protect(migr, personId)
    const datum = { kind: 'contact' as const, value: { address: 'Testgatan 2' } }
    expect(await refused(database, migr, (tx, clock) => recordDatum(tx, clock, migr, { personId, datum }))).toEqual({
      reason: 'address_of_protected',
      source: 'SFS 2009:400 21 kap. 3 §',
    })
    const writing = seen(database, migr, (tx) =>
      sql`insert into persons.datum (id, person_id, category, holder, kind, value, recorded_at, recorded_by)
        values (gen_random_uuid(), ${personId}, 'contact', 'MIGR', 'contact', '{}', now(), ${migr.staffId})`.execute(
        tx,
      ),
    )
    await expect(writing).rejects.toThrow('row-level security')
  })
})

describe('a relative who is a user', () => {
  const acting = (id = '') => seen(database, { kind: 'system' }, (tx) => findActingFor(tx, id))

  test('sees a child and follows the chain of a household that is threatened from outside', async () => {
    const migr = await officer('MIGR')
    const { personIds } = await aHousehold(database, migr)
    const [amina, karim, lina] = personIds
    for (const one of personIds) await protect(migr, one)
    expect(await acting(karim)).toEqual({ actsFor: [karim, lina], follows: [karim, lina, amina] })
  })

  test('does not act for a child, nor follow a spouse, who is protected when they are not', async () => {
    const migr = await officer('MIGR')
    const { personIds } = await aHousehold(database, migr)
    const [amina, karim, lina] = personIds
    await protect(migr, amina)
    await protect(migr, lina)
    expect(await acting(karim)).toEqual({ actsFor: [karim], follows: [karim] })
    expect(await acting(amina)).toEqual({ actsFor: [amina, lina], follows: [amina, lina] })
  })

  test('acts for no protected child who lives in another household', async () => {
    const { asker: migr, approver } = await aGroup(database, 'MIGR')
    const father = await aHousehold(database, migr, { members: [aMember({ given: 'Karim', sex: 'male' })] })
    const mother = await aHousehold(database, migr, {
      members: [aMember(), aMember({ given: 'Lina', birthDate: '2017-01-01', position: 'child' })],
    })
    const [karim, lina] = [father.personIds[0], mother.personIds[1]]
    await seen(database, migr, (tx) =>
      sql`insert into persons.relation (person_id, other_person_id, kind, holder)
        values (${karim}, ${lina}, 'legal_guardian', 'MIGR')`.execute(tx),
    )
    expect((await acting(karim)).actsFor).toEqual([karim, lina])
    await protect(migr, mother.personIds[0])
    expect(await acting(karim)).toEqual({ actsFor: [karim], follows: [karim] })
    await letIn(database, { asker: migr, approver }, lina ?? '')
    const person = { kind: 'person' as const, personId: karim ?? '', ...(await acting(karim)) }
    expect(await seen(database, person, (tx) => selectData(tx, [lina ?? ''], ['identity']))).toEqual([])
    const log = await seen(database, person, (tx) =>
      sql`select 1 from persons.opened where person_id = ${lina}`.execute(tx),
    )
    expect(log.rows).toEqual([])
  })
})
