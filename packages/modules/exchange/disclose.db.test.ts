import type { StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { aHousehold, aMember, behind, deletedFrom, done, officers, onDay, refused, seen } from '../testing/index.ts'
import { disclose, discloseAll, withdrawDisclosure } from './index.ts'

const database = useDatabase()
const officer = officers(database)

async function aPerson(): Promise<string> {
  const begun = await aHousehold(database, await officer('MIGR'), { members: [aMember()] })
  return begun.personIds[0] ?? ''
}

const wish = (personId: string, more: object = {}) => ({
  personIds: [personId],
  basisId: 'mv-municipality-anvisning',
  recipient: 'K1380',
  cause: 'handoff:test',
  protectedPerson: false,
  confirmedProtected: false,
  ...more,
})

async function tell(personId: string, more: object = {}): Promise<void> {
  const migr = await officer('MIGR')
  await done(database, migr, (tx, clock) => disclose(tx, clock, migr, wish(personId, more)))
}

async function kindsSeenBy(organisation: string, personId: string): Promise<string[]> {
  const { rows } = await seen(database, await officer(organisation), (tx) =>
    sql<{
      kind: string
    }>`select kind from persons.datum where person_id = ${personId} and kind <> 'housing_needs' order by kind`.execute(
      tx,
    ),
  )
  return rows.map(({ kind }) => kind)
}

describe('a disclosure', () => {
  test('lets the recipient see what was told, and nobody else', async () => {
    const person = await aPerson()
    await tell(person, { categories: ['identity', 'language'] })
    expect(await kindsSeenBy('K1380', person)).toEqual(['identity', 'languages'])
    expect(await kindsSeenBy('K0180', person)).toEqual([])
  })

  test('of a category that the basis does not name tells nothing of it', async () => {
    const person = await aPerson()
    await tell(person, { categories: ['health', 'permit'] })
    expect(await kindsSeenBy('K1380', person)).toEqual(['permit'])
  })

  test('made twice stands once', async () => {
    const person = await aPerson()
    await tell(person)
    await tell(person)
    expect(
      await behind(database, `select category from exchange.disclosure where person_id = $1 and recipient = 'K1380'`, [
        person,
      ]),
    ).toHaveLength(8)
  })

  test('chosen twice at once stands once too', async () => {
    const [migr, person] = [await officer('MIGR'), await aPerson()]
    const chosen = [wish(person), wish(person), wish(person, { recipient: 'K0180' })]
    await done(database, migr, (tx, clock) => discloseAll(tx, clock, migr, chosen))
    const told = await behind(
      database,
      `select recipient, count(*)::int as count from exchange.disclosure
       where person_id = $1 and cause = 'handoff:test' group by recipient order by recipient`,
      [person],
    )
    expect(told).toEqual([
      { recipient: 'K0180', count: 8 },
      { recipient: 'K1380', count: 8 },
    ])
  })

  test('of several at once is of all or of none', async () => {
    const [migr, person] = [await officer('MIGR'), await aPerson()]
    const chosen = [wish(person), wish(person, { recipient: 'REG_N' })]
    expect(await refused(database, migr, (tx, clock) => discloseAll(tx, clock, migr, chosen))).toEqual({
      reason: 'basis_for_others',
      source: 'SFS 2016:39 11 a §',
    })
    expect(await kindsSeenBy('K1380', person)).toEqual([])
  })

  test('is refused on a basis for others, with its paragraph', async () => {
    const [migr, person] = [await officer('MIGR'), await aPerson()]
    expect(
      await refused(database, migr, (tx, clock) => disclose(tx, clock, migr, wish(person, { recipient: 'REG_N' }))),
    ).toEqual({ reason: 'basis_for_others', source: 'SFS 2016:39 11 a §' })
    expect(
      await refused(database, migr, (tx, clock) => disclose(tx, clock, migr, wish(person, { recipient: 'K9999' }))),
    ).toEqual({ reason: 'unknown_organisation' })
  })

  test('of what another holds passes nothing on', async () => {
    const person = await aPerson()
    const halmstad = await officer('K1380')
    await tell(person)
    expect(
      await refused(database, halmstad, (tx, clock) =>
        disclose(tx, clock, halmstad, wish(person, { recipient: 'K0180' })),
      ),
    ).toEqual({ reason: 'basis_for_others', source: 'SFS 2016:39 11 a §' })
  })
})

describe('a withdrawal', () => {
  async function ledgerLine(person: string): Promise<string> {
    const [line] = await behind<{ id: string }>(
      database,
      `select id from exchange.disclosure d where person_id = $1 and recipient = 'K1380' and category = 'identity'
      and not exists (select 1 from exchange.withdrawal w where w.disclosure_id = d.id)`,
      [person],
    )
    return line?.id ?? ''
  }

  test('ends what was seen on its account, and the same can be told anew', async () => {
    const [migr, person] = [await officer('MIGR'), await aPerson()]
    await tell(person, { categories: ['identity', 'permit'] })
    const disclosureId = await ledgerLine(person)
    await done(database, migr, (tx, clock) =>
      withdrawDisclosure(tx, clock, migr, { disclosureId, reason: 'told in error' }),
    )
    expect(await kindsSeenBy('K1380', person)).toEqual(['permit'])
    onDay(database, '2026-11-25')
    await tell(person, { categories: ['identity', 'permit'] })
    expect(await kindsSeenBy('K1380', person)).toEqual(['identity', 'permit'])
    onDay(database, '2026-11-24')
  })

  test('is made once', async () => {
    const [migr, person] = [await officer('MIGR'), await aPerson()]
    await tell(person)
    const disclosureId = await ledgerLine(person)
    const withdraw = () => (tx: Parameters<typeof withdrawDisclosure>[0]) =>
      withdrawDisclosure(tx, database.clock, migr, { disclosureId, reason: 'told in error' })
    await done(database, migr, withdraw())
    expect(await refused(database, migr, withdraw())).toEqual({ reason: 'already_withdrawn' })
  })

  test('is made by the holder alone; the recipient may not, and for others there is nothing', async () => {
    const person = await aPerson()
    await tell(person)
    const disclosureId = await ledgerLine(person)
    const withdraw = async (organisation: string) => {
      const actor = await officer(organisation)
      return refused(database, actor, (tx, clock) =>
        withdrawDisclosure(tx, clock, actor, { disclosureId, reason: 'ours now' }),
      )
    }
    expect(await withdraw('K1380')).toEqual({ reason: 'not_the_holder' })
    expect(await withdraw('K0180')).toEqual({ reason: 'not_found' })
  })
})

describe('the ledger itself refuses', () => {
  const line = {
    category: 'reception',
    holder: 'K1380',
    recipient: 'MIGR',
    basis: 'municipality-mv-reception',
    purpose: 'close_reception_and_start_grants',
    on: '2026-11-24',
    by: 'own',
  }

  async function write(actor: StaffActor, changes: Partial<typeof line>): Promise<string> {
    const row = { ...line, ...changes }
    const person = await aPerson()
    const by = row.by === 'own' ? actor.staffId : (await officer('SKV')).staffId
    return seen(database, actor, (tx) =>
      sql`insert into exchange.disclosure (id, person_id, category, holder, recipient, basis_id, purpose, decided_by, decided_at, decided_on, cause)
        values (gen_random_uuid(), ${person}, ${row.category}, ${row.holder}, ${row.recipient}, ${row.basis}, ${row.purpose}, ${by}, now(), ${row.on}, 'test')`.execute(
        tx,
      ),
    ).then(
      () => 'written',
      (error: { code: string }) => error.code,
    )
  }

  test.each<[string, Partial<typeof line>, string]>([
    ['nothing that is right', {}, 'written'],
    ['another holder', { holder: 'K0180' }, '42501'],
    [
      'to tell what Migrationsverket holds',
      {
        holder: 'MIGR',
        recipient: 'K1380',
        category: 'identity',
        basis: 'mv-municipality-anvisning',
        purpose: 'reception_after_anvisning',
      },
      '42501',
    ],
    ['a basis that does not exist', { basis: 'everything' }, '42501'],
    ['a basis for another category', { category: 'identity' }, '42501'],
    ['a basis for another recipient', { recipient: 'AF' }, '42501'],
    ['another purpose', { purpose: 'curiosity' }, '42501'],
    ['a decision dated back', { on: '2026-11-23' }, '42501'],
    ['a decision in the name of a colleague elsewhere', { by: 'other' }, '42501'],
  ])('%s', async (_name, changes, outcome) => {
    expect(await write(await officer('K1380'), changes)).toBe(outcome)
  })

  test('a basis that is not yet in force', async () => {
    onDay(database, '2025-06-30')
    const early = {
      category: 'benefit',
      holder: 'FK',
      recipient: 'K1380',
      basis: 'fk-municipality-assistance',
      purpose: 'social_assistance',
      on: '2025-06-30',
    }
    const fk = await officer('FK')
    const attempt = await seen(database, fk, (tx) =>
      sql`insert into exchange.disclosure (id, person_id, category, holder, recipient, basis_id, purpose, decided_by, decided_at, decided_on, cause)
        values (gen_random_uuid(), gen_random_uuid(), ${early.category}, ${early.holder}, ${early.recipient}, ${early.basis}, ${early.purpose}, ${fk.staffId}, now(), ${early.on}, 'test')`.execute(
        tx,
      ),
    ).then(
      () => 'written',
      (error: { code: string }) => error.code,
    )
    onDay(database, '2026-11-24')
    expect(attempt).toBe('42501')
  })

  test.each([
    'update exchange.disclosure set recipient = $$K0180$$',
    'update exchange.legal_basis set valid_to = null',
    `insert into exchange.information_category values ('all')`,
  ])('%s', async (statement) => {
    const migr = await officer('MIGR')
    await expect(seen(database, migr, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow('permission denied')
  })

  test.each(['exchange.disclosure', 'exchange.withdrawal'])(
    'losing a line of %s without a signed order',
    async (table) => {
      expect(await deletedFrom(database, await officer('MIGR'), table)).toBe(0)
    },
  )
})
