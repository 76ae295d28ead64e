import { useDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { disclose } from '../exchange/index.ts'
import {
  aHousehold,
  aMember,
  aNumber,
  behind,
  deletedFrom,
  done,
  householdForm,
  officers,
  refused,
  seen,
} from '../testing/index.ts'
import {
  findActingFor,
  recordDatum,
  recordPersonalIdentityNumbers,
  registerHousehold,
  searchPersons,
  selectData,
} from './index.ts'

const database = useDatabase()
const officer = officers(database)
const residence = { kind: 'contact' as const, value: { address: 'Testgatan 2', municipalityCode: '1380' } }

async function found(organisation: string, text: string): Promise<string[]> {
  const actor = await officer(organisation)
  const { items } = await seen(database, actor, (tx) => searchPersons(tx, database.clock, actor, text))
  return items.map(({ personId }) => personId)
}

describe('a household', () => {
  test('is registered with what its registering organisation knows, and held by it', async () => {
    const migr = await officer('MIGR')
    const form = householdForm({ address: 'Testgatan 1' })
    const registered = await done(database, migr, (tx, clock) => registerHousehold(tx, clock, migr, form))
    expect(registered.personIds).toHaveLength(3)
    expect(registered.referencePersonId).toBe(registered.personIds[0])
    const rows = await behind<{ kind: string; holder: string }>(
      database,
      'select distinct kind, holder from persons.datum where person_id = $1 order by kind',
      [registered.referencePersonId],
    )
    expect(rows.map(({ kind, holder }) => `${kind} ${holder}`)).toEqual([
      'contact MIGR',
      'housing_needs MIGR',
      'identity MIGR',
      'languages MIGR',
      'permit MIGR',
    ])
    const relations = await behind<{ kind: string }>(
      database,
      'select kind from persons.relation where person_id = any ($1) order by kind',
      [registered.personIds],
    )
    expect(relations.map(({ kind }) => kind)).toEqual(['legal_guardian', 'legal_guardian', 'spouse'])
  })

  test('is refused by rule', async () => {
    const migr = await officer('MIGR')
    const form = householdForm({ members: [aMember({ position: 'adult' })] })
    expect(await refused(database, migr, (tx, clock) => registerHousehold(tx, clock, migr, form))).toEqual({
      reason: 'reference_person_missing',
    })
  })

  test('is registered for the own organisation, never for another', async () => {
    const halmstad = await officer('K1380')
    const forged = { ...halmstad, organisationId: 'MIGR' }
    const writing = seen(database, halmstad, (tx) => registerHousehold(tx, database.clock, forged, householdForm()))
    await expect(writing).rejects.toThrow('row-level security')
  })
})

describe('a datum', () => {
  test('is recorded beside what others know, and the last of a holder counts', async () => {
    const [migr, skv] = [await officer('MIGR'), await officer('SKV')]
    const begun = await aHousehold(database, migr, { members: [aMember()], address: 'Testgatan 1' })
    const personId = begun.personIds[0] ?? ''
    for (const address of ['Testgatan 2', 'Testgatan 3']) {
      await done(database, skv, (tx, clock) =>
        recordDatum(tx, clock, skv, { personId, datum: { kind: 'contact', value: { address } } }),
      )
    }
    const data = await seen(database, skv, (tx) => selectData(tx, [personId], ['contact']))
    expect(data.map(({ holder, value }) => [holder, value])).toEqual([
      ['MIGR', { address: 'Testgatan 1' }],
      ['SKV', { address: 'Testgatan 3' }],
    ])
    const own = await seen(database, migr, (tx) => selectData(tx, [personId], ['contact']))
    expect(own.map(({ holder }) => holder)).toEqual(['MIGR'])
  })

  test('about a person whom one may not see is refused', async () => {
    const [migr, halmstad] = [await officer('MIGR'), await officer('K1380')]
    const begun = await aHousehold(database, migr, { members: [aMember()] })
    const personId = begun.personIds[0] ?? ''
    expect(
      await refused(database, halmstad, (tx, clock) =>
        recordDatum(tx, clock, halmstad, { personId, datum: residence }),
      ),
    ).toEqual({ reason: 'person_not_found' })
  })

  test('is not held for another', async () => {
    const [migr, skv] = [await officer('MIGR'), await officer('SKV')]
    const begun = await aHousehold(database, migr, { members: [aMember()] })
    const forged = { ...skv, organisationId: 'MIGR' }
    const writing = seen(database, skv, (tx) =>
      recordDatum(tx, database.clock, forged, { personId: begun.personIds[0] ?? '', datum: residence }),
    )
    await expect(writing).rejects.toThrow('row-level security')
  })
})

describe('a personal identity number', () => {
  test('is given, found by, and shown to whoever is told', async () => {
    const [migr, skv] = [await officer('MIGR'), await officer('SKV')]
    const begun = await aHousehold(database, migr, { members: [aMember()] })
    const personId = begun.personIds[0] ?? ''
    const number = aNumber('1988-03-01', '201')
    await done(database, skv, (tx, clock) =>
      recordPersonalIdentityNumbers(tx, clock, skv, { given: [{ personId, number }], registeredOn: '2026-11-24' }),
    )
    expect(await found('SKV', `${number.slice(2, 8)}-${number.slice(8)}`)).toEqual([personId])
    expect(await found('MIGR', number)).toEqual([])
  })

  test('is refused when it is taken, wrong, or of another birth date', async () => {
    const [migr, skv] = [await officer('MIGR'), await officer('SKV')]
    const [one, other] = [
      await aHousehold(database, migr, { members: [aMember()] }),
      await aHousehold(database, migr, { members: [aMember()] }),
    ]
    const give = (personId: string | undefined, number: string) => ({
      given: [{ personId: personId ?? '', number }],
      registeredOn: '2026-11-24',
    })
    const number = aNumber('1988-03-01', '202')
    await done(database, skv, (tx, clock) =>
      recordPersonalIdentityNumbers(tx, clock, skv, give(one.personIds[0], number)),
    )
    const refusal = (wrong: string) =>
      refused(database, skv, (tx, clock) =>
        recordPersonalIdentityNumbers(tx, clock, skv, give(other.personIds[0], wrong)),
      )
    expect(await refusal(number)).toEqual({ reason: 'number_taken' })
    expect(await refusal(aNumber('1988-03-02', '202'))).toEqual({ reason: 'number_contradicts_birth_date', member: 1 })
    expect(await refusal('198803012029')).toEqual({ reason: 'wrong_checksum', kind: 'personal_identity_number' })
  })

  test('is not given to two of the same household', async () => {
    const [migr, skv] = [await officer('MIGR'), await officer('SKV')]
    const { personIds } = await aHousehold(database, migr, {
      members: [aMember(), aMember({ given: 'Noor', position: 'adult' })],
    })
    const number = aNumber('1988-03-01', '204')
    const given = personIds.map((personId) => ({ personId, number }))
    expect(
      await refused(database, skv, (tx, clock) =>
        recordPersonalIdentityNumbers(tx, clock, skv, { given, registeredOn: '2026-11-24' }),
      ),
    ).toEqual({ reason: 'number_taken' })
  })

  test('of a person whom one may not see is not given', async () => {
    const [migr, region] = [await officer('MIGR'), await officer('REG_N')]
    const begun = await aHousehold(database, migr, { members: [aMember()] })
    const command = {
      given: [{ personId: begun.personIds[0] ?? '', number: aNumber('1988-03-01', '203') }],
      registeredOn: '2026-11-24',
    }
    expect(
      await refused(database, region, (tx, clock) => recordPersonalIdentityNumbers(tx, clock, region, command)),
    ).toEqual({ reason: 'person_not_found' })
  })
})

describe('a search', () => {
  test.each([
    ['as it is written', 'Khadija Unik'],
    ['as others spell it', 'Kadija Unik'],
    ['in its own script', 'خديجة'],
    ['by case number', 'K-2026-77002'],
    ['by LMA card', '55667788'],
    ['by LMA card with spaces', '5566 7788'],
  ])('finds a name %s', async (_name, text) => {
    const migr = await officer('MIGR')
    const [known] = await behind<{ person_id: string }>(
      database,
      `select person_id from persons.identifier where value = '55667788'`,
    )
    const personId =
      known?.person_id ??
      (
        await aHousehold(database, migr, {
          caseNumber: 'K-2026-77002',
          members: [aMember({ given: 'Khadija', family: 'Unik', asWritten: 'خديجة', lmaCard: '55667788' })],
        })
      ).personIds[0]
    expect(await found('MIGR', text)).toEqual([personId])
    expect(await found('K1380', text)).toEqual([])
    expect(await found('LST_N', text)).toEqual([])
  })

  test.each(['', '%', `'; drop table persons.person; --`, '\u202e', '-1', '99999999999999'])(
    'for %j finds nobody and breaks nothing',
    async (text) => {
      expect(await found('MIGR', text)).toEqual([])
    },
  )
})

describe('whom a person acts for', () => {
  test('is the own children, and the household is followed through its reference person', async () => {
    const begun = await aHousehold(database, await officer('MIGR'))
    const [amina = '', karim = '', lina = ''] = begun.personIds
    const acting = (id: string) => seen(database, { kind: 'system' }, (tx) => findActingFor(tx, id))
    expect(await acting(karim)).toEqual({ actsFor: [karim, lina], follows: [karim, lina, amina] })
    expect(await acting(lina)).toEqual({ actsFor: [lina], follows: [lina, amina] })
  })
})

describe('the tables themselves refuse', () => {
  async function twoStrangers() {
    const [migr, halmstad] = [await officer('MIGR'), await officer('K1380')]
    const [known, unknown] = [await aHousehold(database, migr), await aHousehold(database, migr)]
    await done(database, migr, (tx, clock) =>
      disclose(tx, clock, migr, {
        personIds: known.personIds,
        basisId: 'mv-municipality-anvisning',
        recipient: 'K1380',
        cause: 'handoff:test',
        protectedPerson: false,
        confirmedProtected: false,
      }),
    )
    return { halmstad, known, unknown }
  }

  test('a guardian for a child whom one may not see', async () => {
    const { halmstad, known, unknown } = await twoStrangers()
    const writing = seen(database, halmstad, (tx) =>
      sql`insert into persons.relation (person_id, other_person_id, kind, holder)
      values (${known.personIds[0]}, ${unknown.personIds[2]}, 'interim_guardian', 'K1380')`.execute(tx),
    )
    await expect(writing).rejects.toThrow('row-level security')
  })

  test('a member in a household that another registered', async () => {
    const { halmstad, known, unknown } = await twoStrangers()
    const writing = seen(database, halmstad, (tx) =>
      sql`insert into persons.member (household_id, person_id, holder, position)
      values (${unknown.householdId}, ${known.personIds[0]}, 'K1380', 'adult')`.execute(tx),
    )
    await expect(writing).rejects.toThrow('foreign key')
  })

  test.each([
    'update persons.datum set kind = $$identity$$',
    'update persons.protection set level = $$none$$',
    'update persons.opening_step set until = now()',
    'update persons.person set registered_by = $$K1380$$',
  ])('%s', async (statement) => {
    const { halmstad } = await twoStrangers()
    await expect(seen(database, halmstad, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow('permission denied')
  })

  test.each(['persons.opening', 'persons.relation', 'persons.member', 'persons.household', 'persons.person'])(
    'to lose a row of %s without a signed order',
    async (table) => {
      const { halmstad } = await twoStrangers()
      expect(await deletedFrom(database, halmstad, table)).toBe(0)
    },
  )

  test('a datum is removed by nobody but the platform, and by it only where somebody protected lives', async () => {
    const { halmstad, known } = await twoStrangers()
    const count = async () =>
      (await behind(database, 'select 1 from persons.datum where person_id = any ($1)', [known.personIds])).length
    const before = await count()
    for (const actor of [halmstad, await officer('MIGR'), { kind: 'system' as const }])
      await seen(database, actor, (tx) => sql`delete from persons.datum`.execute(tx))
    expect(await count()).toBe(before)
  })

  test('a value is blanked by nobody but the platform, and only where somebody protected was received', async () => {
    const { halmstad, known } = await twoStrangers()
    for (const actor of [halmstad, await officer('MIGR'), { kind: 'system' as const }]) {
      const { rows } = await seen(database, actor, (tx) =>
        sql`update persons.datum set value = '{"address":""}' returning id`.execute(tx),
      )
      expect(rows).toEqual([])
    }
    const blank = await behind(
      database,
      `select 1 from persons.datum where value = '{"address":""}' and person_id = any ($1)`,
      [known.personIds],
    )
    expect(blank).toEqual([])
  })
})
