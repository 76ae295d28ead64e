import { asActor, type StaffActor, system } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  aHousehold,
  aKommuntal,
  aMember,
  anAnvisning,
  answered,
  attempted,
  behind,
  done,
  officers,
  onDay,
  refused,
  seen,
} from '../testing/index.ts'
import { answerReferral, ask, escalateSilent, makeReferral, selectKommuntal, setKommuntal } from './index.ts'
import { selectMessages } from './message-queries.ts'
import { findHandoff } from './queries.ts'

const database = useDatabase()
const officer = officers(database)
let migr: StaffActor
let fk: StaffActor
let af: StaffActor
let stockholm: StaffActor

beforeAll(async () => {
  onDay(database, '2026-11-24')
  migr = await officer('MIGR')
  fk = await officer('FK')
  af = await officer('AF')
  stockholm = await officer('K0180')
  await aKommuntal(database, await officer('LST_N'), { municipality: 'K1380', persons: 500 })
})

async function aPerson(): Promise<string> {
  return (await aHousehold(database, migr, { members: [aMember()] })).personIds[0] ?? ''
}

const wish = (personId: string, more: object = {}) => ({
  personId,
  to: 'AF',
  subject: 'Early mapping',
  answerBy: '2026-12-08',
  ...more,
})

async function aReferral(): Promise<string> {
  const personId = await aPerson()
  return (await done(database, fk, (tx, clock) => makeReferral(tx, clock, fk, wish(personId)))).id
}

describe('a referral', () => {
  test('is sent, and tells nothing about the person by itself', async () => {
    const personId = await aPerson()
    const { id } = await done(database, migr, (tx, clock) =>
      makeReferral(tx, clock, migr, wish(personId, { to: 'K0180' })),
    )
    expect((await seen(database, stockholm, (tx) => findHandoff(tx, id)))?.state).toBe('sent')
    const persons = await seen(
      database,
      stockholm,
      async (tx) => (await sql`select id from persons.person where id = ${personId}`.execute(tx)).rows,
    )
    expect(persons).toEqual([])
  })

  test('is refused by rule', async () => {
    const personId = await aPerson()
    const refer = (more: object) =>
      refused(database, fk, (tx, clock) => makeReferral(tx, clock, fk, wish(personId, more)))
    expect(await refer({ to: 'FK' })).toEqual({ reason: 'to_oneself' })
    expect(await refer({ to: 'K9999' })).toEqual({ reason: 'unknown_organisation' })
    expect(await refer({ answerBy: '2026-11-23' })).toEqual({ reason: 'answer_day_in_the_past', today: '2026-11-24' })
  })

  test('of a person whom one may not see is not sent', async () => {
    const personId = await aPerson()
    expect(
      await refused(database, stockholm, (tx, clock) => makeReferral(tx, clock, stockholm, wish(personId))),
    ).toEqual({ reason: 'person_not_found' })
  })

  test.each([
    ['accepted and completed', ['accept', 'complete'], 'completed'],
    ['refused with a reason', ['refuse'], 'refused'],
  ] as const)('is %s by its receiver', async (_name, moves, state) => {
    const handoffId = await aReferral()
    for (const move of moves)
      await done(database, af, (tx, clock) => answerReferral(tx, clock, af, { handoffId, move, reason: 'capacity' }))
    expect((await seen(database, fk, (tx) => findHandoff(tx, handoffId)))?.state).toBe(state)
  })

  test('is withdrawn by its sender, and then not answered', async () => {
    const handoffId = await aReferral()
    await done(database, fk, (tx, clock) => answerReferral(tx, clock, fk, { handoffId, move: 'withdraw' }))
    expect(
      await refused(database, af, (tx, clock) => answerReferral(tx, clock, af, { handoffId, move: 'accept' })),
    ).toMatchObject({ reason: 'already_answered', state: 'withdrawn', by: 'Prov FK' })
  })

  test('is answered by nobody else', async () => {
    const handoffId = await aReferral()
    const answer = (actor: StaffActor, move: 'accept' | 'withdraw') =>
      refused(database, actor, (tx, clock) => answerReferral(tx, clock, actor, { handoffId, move }))
    expect(await answer(fk, 'accept')).toEqual({ reason: 'not_the_receiver' })
    expect(await answer(af, 'withdraw')).toEqual({ reason: 'not_the_sender' })
    expect(await answer(stockholm, 'accept')).toEqual({ reason: 'handoff_not_found' })
  })
})

describe('a question', () => {
  test('is read by both parties, in order', async () => {
    const handoffId = await aReferral()
    await done(database, af, (tx, clock) => ask(tx, clock, af, { handoffId, text: 'Since when?' }))
    expect(
      await done(database, fk, (tx, clock) => ask(tx, clock, fk, { handoffId, text: 'Since May.' })),
    ).toMatchObject({
      seq: 2,
    })
    const messages = await seen(database, af, (tx) => selectMessages(tx, handoffId))
    expect(messages.map(({ seq, by_organisation, text }) => `${seq} ${by_organisation} ${text}`)).toEqual([
      '1 AF Since when?',
      '2 FK Since May.',
    ])
  })

  test('asked by ten at once keeps every one', async () => {
    const handoffId = await aReferral()
    const asked = await Promise.all(
      [...Array(10).keys()].map((at) =>
        done(database, at % 2 ? fk : af, (tx, clock) =>
          ask(tx, clock, at % 2 ? fk : af, { handoffId, text: `Question ${at}` }),
        ),
      ),
    )
    expect(asked.map(({ seq }) => seq).sort((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  test('of a hand-off that is not there is refused', async () => {
    expect(
      await refused(database, fk, (tx, clock) =>
        ask(tx, clock, fk, { handoffId: '00000000-0000-7000-8000-000000000000', text: 'Who?' }),
      ),
    ).toEqual({ reason: 'handoff_not_found' })
  })

  test('is neither asked nor read by others', async () => {
    const handoffId = await aReferral()
    await done(database, fk, (tx, clock) => ask(tx, clock, fk, { handoffId, text: 'Since when?' }))
    expect(
      await refused(database, stockholm, (tx, clock) => ask(tx, clock, stockholm, { handoffId, text: 'What?' })),
    ).toEqual({ reason: 'handoff_not_found' })
    expect(await seen(database, stockholm, (tx) => selectMessages(tx, handoffId))).toEqual([])
  })
})

describe('a kommuntal', () => {
  test('is decided by the county board, and the last decision counts', async () => {
    const lst = await officer('LST_N')
    for (const persons of [37, 41])
      await done(database, lst, (tx, clock) =>
        setKommuntal(tx, clock, lst, { municipality: 'K1383', year: 2027, persons }),
      )
    const lines = await seen(database, stockholm, (tx) => selectKommuntal(tx, { municipality: 'K1383' }))
    expect(lines).toEqual([
      { municipality: 'K1383', year: 2027, persons: 41, decided_by_board: 'LST_N', decided_on: '2026-11-24', used: 0 },
    ])
  })

  test.each([
    ['for a year that is past', 'LST_N', { municipality: 'K1380', year: 2025 }, { reason: 'year_is_past', year: 2025 }],
    [
      'for another county',
      'LST_N',
      { municipality: 'K0180', year: 2027 },
      { reason: 'outside_territory', municipality: '0180' },
    ],
    [
      'for what is no municipality',
      'LST_N',
      { municipality: 'REG_N', year: 2027 },
      { reason: 'receiver_not_a_municipality' },
    ],
    ['for nobody', 'LST_N', { municipality: 'K9999', year: 2027 }, { reason: 'unknown_organisation' }],
    [
      'by the municipality itself',
      'K1380',
      { municipality: 'K1380', year: 2027 },
      { reason: 'not_the_county_board', source: 'SFS 2016:39 5 §' },
    ],
    [
      'by Migrationsverket',
      'MIGR',
      { municipality: 'K1380', year: 2027 },
      { reason: 'not_the_county_board', source: 'SFS 2016:39 5 §' },
    ],
  ])('is refused %s', async (_name, organisation, command, refusal) => {
    const actor = await officer(organisation)
    expect(
      await refused(database, actor, (tx, clock) => setKommuntal(tx, clock, actor, { ...command, persons: 10 })),
    ).toEqual(refusal)
  })

  test('is not written by another, past the action', async () => {
    const halmstad = await officer('K1380')
    const insert = (board: string, municipality: string, actor: StaffActor) =>
      seen(database, actor, (tx) =>
        sql`insert into handoffs.kommuntal values (${municipality}, 2028, 1, 0, ${board}, '2026-11-24', now())`.execute(
          tx,
        ),
      )
    await expect(insert('K1380', 'K1380', halmstad)).rejects.toThrow('row-level security')
    await expect(insert('LST_N', 'K1380', halmstad)).rejects.toThrow('row-level security')
    await expect(insert('LST_N', 'K0180', await officer('LST_N'))).rejects.toThrow('row-level security')
  })
})

describe('silence', () => {
  const escalate = () => asActor(database.ground, database.clock, system, (tx) => escalateSilent(tx, database.clock))

  async function levels(handoffId: string): Promise<string[]> {
    const rows = await behind<{ level: number; on_date: string }>(
      database,
      'select level, on_date::text from handoffs.escalation where handoff_id = $1 order by level',
      [handoffId],
    )
    return rows.map(({ level, on_date }) => `${level} ${on_date}`)
  }

  test('is escalated step by step, each step once, and stops when the answer comes', async () => {
    const [silent, answering] = [await aHousehold(database, migr), await aHousehold(database, migr)]
    const id = await anAnvisning(database, migr, { householdId: silent.householdId, to: 'K1380' })
    const other = await anAnvisning(database, migr, { householdId: answering.householdId, to: 'K1380' })
    for (const day of ['2026-12-01', '2026-12-02', '2026-12-02', '2026-12-05']) {
      onDay(database, day)
      await escalate()
    }
    await answered(database, await officer('K1380'), other, 'acknowledged')
    onDay(database, '2026-12-09')
    await escalate()
    await escalate()
    expect(await levels(id)).toEqual(['1 2026-12-02', '2 2026-12-05', '3 2026-12-09'])
    expect(await levels(other)).toEqual(['1 2026-12-02', '2 2026-12-05'])
    onDay(database, '2026-11-24')
  })

  test('that nobody looked at for long catches up at once', async () => {
    const begun = await aHousehold(database, migr)
    const id = await anAnvisning(database, migr, { householdId: begun.householdId, to: 'K1380' })
    onDay(database, '2027-01-04')
    await Promise.all([escalate(), escalate()])
    expect(await levels(id)).toEqual(['1 2027-01-04', '2 2027-01-04', '3 2027-01-04'])
    onDay(database, '2026-11-24')
  })

  test('of a planned anvisning is none', async () => {
    const begun = await aHousehold(database, migr)
    const id = await anAnvisning(database, migr, { householdId: begun.householdId, to: 'K1380', plan: true })
    onDay(database, '2027-01-04')
    await escalate()
    expect(await levels(id)).toEqual([])
    onDay(database, '2026-11-24')
  })

  test('is escalated by the platform alone, and seen by the two parties', async () => {
    const begun = await aHousehold(database, migr)
    const id = await anAnvisning(database, migr, { householdId: begun.householdId, to: 'K1380' })
    onDay(database, '2026-12-03')
    const halmstad = await officer('K1380')
    const byReceiver = attempted(database, halmstad, async (tx, clock) => ({
      ok: true as const,
      value: await escalateSilent(tx, clock),
    }))
    await expect(byReceiver).rejects.toThrow('row-level security')
    await escalate()
    const seenBy = (actor: StaffActor) => seen(database, actor, async (tx) => (await findHandoff(tx, id))?.escalation)
    expect([await seenBy(migr), await seenBy(halmstad), await seenBy(stockholm)]).toEqual([1, 1, undefined])
    onDay(database, '2026-11-24')
  })
})
