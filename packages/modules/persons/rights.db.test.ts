import { appendActivities, type PersonActor, type StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  acknowledgeCorrection,
  answerPlea,
  selectOpenNotices,
  selectOpenPleas,
  selectPleasOf,
} from '../exchange/index.ts'
import { aHousehold, aMember, behind, done, officers, onDay, refused, seen } from '../testing/index.ts'
import { correctDatum, holdBackFromPerson, makeOwnPlea, recordDatum, tellByHand } from './index.ts'

const database = useDatabase()
const officer = officers(database)
let migr: StaffActor
let halmstad: StaffActor
let fk: StaffActor

beforeAll(async () => {
  ;[migr, halmstad, fk] = [await officer('MIGR'), await officer('K1380'), await officer('FK')]
})
beforeEach(() => onDay(database, '2026-11-24'))

const actorOf = (personId: string): PersonActor => ({
  ...{ kind: 'person', personId, actsFor: [personId], follows: [personId] },
})

/** Somebody of whom Migrationsverket has told Halmstad, and Försäkringskassan. */
async function aPerson(more: object = {}): Promise<string> {
  const { personIds } = await aHousehold(database, migr, { members: [aMember(more)] })
  const personId = personIds[0] ?? ''
  for (const [basisId, recipient] of [
    ['mv-municipality-anvisning', 'K1380'],
    ['mv-fk-insurance', 'FK'],
  ] as const)
    await tell(personId, basisId, recipient)
  return personId
}
const tell = (personId: string, basisId: string, recipient: string) =>
  done(database, migr, (tx, clock) =>
    tellByHand(tx, clock, migr, { personId, basisId, recipient, wholeHousehold: false, confirmProtected: true }),
  )

describe('a correction', () => {
  const right = (personId: string) => ({
    personId,
    datum: {
      kind: 'permit' as const,
      value: { ground: 'refugee' as const, decidedOn: '2026-10-01', validTo: '2029-10-01' },
    },
  })

  test('stands beside the wrong datum, and whoever was told is told, and takes note once', async () => {
    const personId = await aPerson()
    const { id, told } = await done(database, migr, (tx, clock) => correctDatum(tx, clock, migr, right(personId)))
    expect(told).toBeGreaterThanOrEqual(2)
    const { rows } = await seen(database, halmstad, (tx) =>
      sql<{ value: { decidedOn: string }; corrects: string | null }>`
        select value, corrects from persons.datum where person_id = ${personId} and kind = 'permit' order by seq`.execute(
        tx,
      ),
    )
    expect(rows.map(({ value, corrects }) => [value.decidedOn, corrects === null])).toEqual([
      ['2026-10-02', true],
      ['2026-10-01', false],
    ])
    const mine = async () =>
      (await seen(database, halmstad, (tx) => selectOpenNotices(tx, 'K1380'))).filter(
        (one) => one.personId === personId,
      )
    const [notice] = await mine()
    expect(notice).toMatchObject({ category: 'permit', holder: 'MIGR', on: '2026-11-24' })
    expect(
      await behind(database, 'select corrected_by from exchange.correction_notice where id = $1', [notice?.id]),
    ).toEqual([{ corrected_by: id }])
    const acknowledge = { noticeId: notice?.id ?? '' }
    expect(await refused(database, fk, (tx, clock) => acknowledgeCorrection(tx, clock, fk, acknowledge))).toEqual({
      reason: 'notice_not_found',
    })
    await done(database, halmstad, (tx, clock) => acknowledgeCorrection(tx, clock, halmstad, acknowledge))
    expect(await mine()).toEqual([])
    expect(
      await refused(database, halmstad, (tx, clock) => acknowledgeCorrection(tx, clock, halmstad, acknowledge)),
    ).toEqual({ reason: 'already_acknowledged' })
  })

  test('is made only by the holder, and only of something that was wrong', async () => {
    const personId = await aPerson()
    const hylte = await officer('K1315')
    expect(
      await refused(database, halmstad, (tx, clock) => correctDatum(tx, clock, halmstad, right(personId))),
    ).toEqual({
      reason: 'nothing_to_correct',
    })
    expect(await refused(database, hylte, (tx, clock) => correctDatum(tx, clock, hylte, right(personId)))).toEqual({
      reason: 'person_not_found',
    })
    await done(database, migr, (tx, clock) => correctDatum(tx, clock, migr, right(personId)))
    expect(await refused(database, migr, (tx, clock) => correctDatum(tx, clock, migr, right(personId)))).toEqual({
      reason: 'nothing_changed',
    })
  })
})

describe('a plea', () => {
  const plea = (personId: string, more: object = {}) => ({
    ...{
      personId,
      kind: 'correction' as const,
      holder: 'MIGR',
      category: 'identity' as const,
      words: 'My name is spelt with y.',
    },
    ...more,
  })

  test('is answered by the holder within a month, in words, once', async () => {
    const personId = await aPerson()
    const person = actorOf(personId)
    const { id } = await done(database, person, (tx, clock) => makeOwnPlea(tx, clock, person, plea(personId)))
    const open = await seen(database, migr, (tx) => selectOpenPleas(tx, 'MIGR'))
    expect(open.find((one) => one.id === id)?.answerBy).toBe('2026-12-24')
    expect(await seen(database, halmstad, (tx) => selectPleasOf(tx, [personId]))).toEqual([])
    const answer = { pleaId: id, outcome: 'granted' as const, words: 'It is put right.' }
    expect(await refused(database, fk, (tx, clock) => answerPlea(tx, clock, fk, answer))).toEqual({
      reason: 'plea_not_found',
    })
    await done(database, migr, (tx, clock) => answerPlea(tx, clock, migr, answer))
    expect(await refused(database, migr, (tx, clock) => answerPlea(tx, clock, migr, answer))).toEqual({
      reason: 'plea_already_answered',
    })
    const [seenByPerson] = await seen(database, person, (tx) => selectPleasOf(tx, [personId]))
    expect([seenByPerson?.outcome, seenByPerson?.answer]).toEqual(['granted', 'It is put right.'])
  })

  test('to object is refused at Migrationsverket by its act, and open elsewhere', async () => {
    const personId = await aPerson()
    const person = actorOf(personId)
    const object = (more: object = {}) => plea(personId, { kind: 'objection', ...more })
    expect(await refused(database, person, (tx, clock) => makeOwnPlea(tx, clock, person, object()))).toEqual({
      reason: 'objection_excluded',
      source: 'SFS 2016:27 18 b §',
    })
    const datum = { kind: 'benefit' as const, value: { paidOn: '2026-11-20', amountOre: 5 } }
    await done(database, fk, (tx, clock) => recordDatum(tx, clock, fk, { personId, datum }))
    await done(database, person, (tx, clock) =>
      makeOwnPlea(tx, clock, person, object({ holder: 'FK', category: 'benefit' })),
    )
  })

  test('is about something that is written down, and made by nobody else', async () => {
    const [personId, other] = [await aPerson(), actorOf(await aPerson())]
    const person = actorOf(personId)
    const nothing = plea(personId, { holder: 'FK', category: 'benefit' })
    expect(await refused(database, person, (tx, clock) => makeOwnPlea(tx, clock, person, nothing))).toEqual({
      reason: 'nothing_held',
    })
    expect(await refused(database, other, (tx, clock) => makeOwnPlea(tx, clock, other, plea(personId)))).toEqual({
      reason: 'person_not_found',
    })
  })
})

describe('what is held back', () => {
  const wish = (personId: string, more: object = {}) => ({
    ...{
      personId,
      ground: 'wrong_payment_control',
      until: '2027-02-24',
      reason: 'A control of the benefit is going on',
    },
    ...more,
  })
  async function linesSeen(personId: string): Promise<string[]> {
    const { rows } = await seen(database, actorOf(personId), (tx) =>
      sql<{ line: string }>`
        select distinct recipient || coalesce(' ' || hidden_source, '') as line from exchange.disclosure
        where person_id = ${personId} and recipient in ('FK', 'K1380', 'PM') order by 1`.execute(tx),
    )
    return rows.map(({ line }) => line)
  }

  test('comes before the person after its day, with the paragraph, and the recipient sees at once', async () => {
    const personId = await aPerson()
    await done(database, migr, (tx, clock) => holdBackFromPerson(tx, clock, migr, wish(personId)))
    await tell(personId, 'mv-pm-pension', 'PM')
    expect(await linesSeen(personId)).toEqual(['FK', 'K1380'])
    onDay(database, '2027-02-24')
    expect(await linesSeen(personId)).toEqual(['FK', 'K1380'])
    onDay(database, '2027-02-25')
    expect(await linesSeen(personId)).toEqual(['FK', 'K1380', 'PM SFS 2009:400 10 kap. 15 a §'])
  })

  test('covers what the organisation reads', async () => {
    const personId = await aPerson()
    const reads = async () => {
      const { rows } = await seen(database, actorOf(personId), (tx) =>
        sql`select 1 from kernel.activity where person_id = ${personId} and action = 'test.read'`.execute(tx),
      )
      return rows.length
    }
    const read = (actor: StaffActor) =>
      seen(database, actor, (tx) =>
        appendActivities(tx, database.clock, [{ actor, action: 'test.read', outcome: 'read', personId }]),
      )
    await done(database, fk, (tx, clock) => holdBackFromPerson(tx, clock, fk, wish(personId)))
    await read(fk)
    expect(await reads()).toBe(0)
    await read(halmstad)
    expect(await reads()).toBe(1)
    onDay(database, '2027-02-25')
    expect(await reads()).toBe(2)
  })

  test('needs a ground of the organisation’s kind, and ends', async () => {
    const personId = await aPerson()
    const outcome = (actor: StaffActor, more: object) =>
      refused(database, actor, (tx, clock) => holdBackFromPerson(tx, clock, actor, wish(personId, more)))
    expect(await outcome(halmstad, { ground: 'crime_report' })).toEqual({
      reason: 'no_ground_to_hold_back',
      source: 'SFS 2018:218 5 kap. 1 §',
    })
    expect(await outcome(fk, { until: '2027-05-25' })).toEqual({ reason: 'held_back_too_long', latest: '2027-05-24' })
    expect(await outcome(fk, { until: '2026-11-23' })).toEqual({ reason: 'day_in_the_past', today: '2026-11-24' })
    expect(await outcome(await officer('K1315'), {})).toEqual({ reason: 'person_not_found' })
  })

  test.each([
    ['on a paragraph for other kinds of organisations', 'SFS 2009:400 35 kap. 1 §', '2027-02-24'],
    ['on a paragraph that is no ground', 'SFS 2009:400 10 kap. 1 §', '2027-02-24'],
    ['for longer than the rule says', 'SFS 2009:400 10 kap. 15 a §', '2027-05-25'],
  ])('%s is refused by the table too', async (_name, source, until) => {
    const personId = await aPerson()
    const writing = seen(database, fk, (tx) =>
      sql`insert into exchange.delay (id, person_id, organisation, source, reason, until, decided_by, decided_on, at)
        values (gen_random_uuid(), ${personId}, 'FK', ${source}, 'Kontroll', ${until}, ${fk.staffId}, '2026-11-24', now())`.execute(
        tx,
      ),
    )
    await expect(writing).rejects.toThrow('row-level security')
  })
})
