import { asActor, type StaffActor, system } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  escalateSilentRequests,
  findRequest,
  type MakeRequest,
  moveRequest,
  selectRequests,
  selectRequestsAbout,
} from '../exchange/index.ts'
import {
  aHousehold,
  aMember,
  aNumber,
  attempted,
  behind,
  done,
  officers,
  onDay,
  refused,
  seen,
} from '../testing/index.ts'
import { type AnswerHolderRequest, answerHolderRequest, askHolder, recordDatum, tellByHand } from './index.ts'

const database = useDatabase()
const officer = officers(database)
let migr: StaffActor
let halmstad: StaffActor
let fk: StaffActor

beforeAll(async () => {
  migr = await officer('MIGR')
  halmstad = await officer('K1380')
  fk = await officer('FK')
})
beforeEach(() => onDay(database, '2026-11-24'))

let serial = 0
/** Somebody whom Halmstad was told of at the anvisning, and to whom Försäkringskassan has paid. */
async function aPerson(more: object = {}): Promise<{ personId: string; number: string }> {
  serial += 1
  const number = aNumber('1988-03-01', String(serial).padStart(3, '0'))
  const begun = await aHousehold(database, migr, { members: [aMember({ personalIdentityNumber: number, ...more })] })
  const personId = begun.personIds[0] ?? ''
  const base = { personId, wholeHousehold: false, confirmProtected: true }
  for (const [basisId, recipient] of [
    ['mv-municipality-anvisning', 'K1380'],
    ['mv-fk-insurance', 'FK'],
  ] as const)
    await done(database, migr, (tx, clock) => tellByHand(tx, clock, migr, { ...base, basisId, recipient }))
  const datum = { kind: 'benefit' as const, value: { paidOn: '2026-11-20', amountOre: 123_000 } }
  await done(database, fk, (tx, clock) => recordDatum(tx, clock, fk, { personId, datum }))
  return { personId, number }
}

/** The social welfare committee asks Försäkringskassan about a benefit, in a case of social assistance. */
const asking = (about: MakeRequest['about'], more: Partial<MakeRequest> = {}): MakeRequest => ({
  ...{ holder: 'FK', about, basisId: 'fk-municipality-assistance', categories: ['benefit'] },
  ...{ reason: 'Application for social assistance for December' },
  ...more,
})
async function ask(about: MakeRequest['about'], more: Partial<MakeRequest> = {}): Promise<string> {
  return (await done(database, halmstad, (tx, clock) => askHolder(tx, clock, halmstad, asking(about, more)))).id
}
const answer = (requestId: string, more: Partial<AnswerHolderRequest> = {}): AnswerHolderRequest => ({
  ...{ requestId, categories: ['benefit'], confirmProtected: false },
  ...more,
})
const told = (requestId: string, more: Partial<AnswerHolderRequest> = {}) =>
  done(database, fk, (tx, clock) => answerHolderRequest(tx, clock, fk, answer(requestId, more)))

async function seenByHalmstad(personId: string): Promise<number> {
  const { rows } = await seen(database, halmstad, (tx) =>
    sql`select 1 from persons.datum where person_id = ${personId} and category = 'benefit'`.execute(tx),
  )
  return rows.length
}
const stateOf = async (id: string) => (await seen(database, halmstad, (tx) => findRequest(tx, id)))?.state

describe('a request', () => {
  test('is answered by telling, and the ledger says so', async () => {
    const { personId } = await aPerson()
    const requestId = await ask({ personId })
    expect(await seenByHalmstad(personId)).toBe(0)
    await told(requestId)
    expect(await seenByHalmstad(personId)).toBe(1)
    expect(await stateOf(requestId)).toBe('told')
    expect(
      await behind(database, 'select way, cause, request_id from exchange.disclosure where request_id = $1', [
        requestId,
      ]),
    ).toEqual([{ way: 'on_request', cause: `request:${requestId}`, request_id: requestId }])
  })

  test('is due by the dated rule where the asker names no day', async () => {
    const { personId } = await aPerson()
    const requestId = await ask({ personId })
    // Ten days after a Tuesday is a Friday.
    expect((await seen(database, fk, (tx) => findRequest(tx, requestId)))?.answerBy).toBe('2026-12-04')
  })

  test.each([
    [
      'on a basis without questions',
      { basisId: 'mv-municipality-anvisning', holder: 'MIGR', categories: ['identity'] },
      'not_told_on_request',
    ],
    ['to one whom the paragraph does not name', { holder: 'SKV' }, 'basis_for_others'],
    ['about nothing', { categories: ['permit'] }, 'nothing_named'],
    ['to oneself', { holder: 'K1380' }, 'same_organisation'],
    ['to nobody', { holder: 'NOBODY' }, 'unknown_organisation'],
    ['for yesterday', { answerBy: '2026-11-23' }, 'answer_day_in_the_past'],
  ] as const)('%s is refused', async (_name, more, reason) => {
    const { personId } = await aPerson()
    const command = asking({ personId }, more as Partial<MakeRequest>)
    const refusal = await refused(database, halmstad, (tx, clock) => askHolder(tx, clock, halmstad, command))
    expect(refusal.reason).toBe(reason)
  })

  test('is made only about somebody whom the asker knows, or by a number of its own', async () => {
    const { personId, number } = await aPerson()
    const hylte = await officer('K1315')
    const byHylte = (about: MakeRequest['about']) =>
      attempted(database, hylte, (tx, clock) => askHolder(tx, clock, hylte, asking(about)))
    expect(await byHylte({ personId })).toEqual({ ok: false, refusal: { reason: 'person_not_found' } })
    expect(await byHylte({ numberKind: 'personal_identity_number', number })).toMatchObject({ ok: true })
    expect(await byHylte({ numberKind: 'personal_identity_number', number: '19880301-0000' })).toMatchObject({
      refusal: { reason: 'wrong_checksum' },
    })
  })

  test('is seen by the two organisations, and by the person where it names one', async () => {
    const { personId } = await aPerson()
    await ask({ personId })
    const person = { kind: 'person' as const, personId, actsFor: [personId], follows: [personId] }
    const seenBy = async (actor: StaffActor | typeof person) =>
      (await seen(database, actor, (tx) => selectRequestsAbout(tx, [personId]))).length
    expect([await seenBy(halmstad), await seenBy(fk), await seenBy(person), await seenBy(migr)]).toEqual([1, 1, 1, 0])
  })
})

describe('a request by number', () => {
  test('is answered about the person whom the holder finds, and the asker learns of the person only then', async () => {
    const begun = await aHousehold(database, migr, { members: [aMember()] })
    const personId = begun.personIds[0] ?? ''
    const { number } = await numberAt(fk, personId)
    const requestId = await ask({ numberKind: 'personal_identity_number', number })
    const { rows } = await seen(database, halmstad, (tx) =>
      sql`select 1 from persons.person where id = ${personId}`.execute(tx),
    )
    expect(rows).toEqual([])
    await told(requestId)
    expect(await seenByHalmstad(personId)).toBe(1)
  })

  test('of somebody unknown looks to the asker like one of somebody known of whom nothing is told', async () => {
    const { number } = await aPerson()
    const unknown = aNumber('1988-03-01', '979')
    const outcomes: unknown[] = []
    for (const asked of [number, unknown]) {
      const requestId = await ask({ numberKind: 'personal_identity_number', number: asked })
      await done(database, fk, (tx, clock) =>
        moveRequest(tx, clock, fk, { requestId, move: 'refuse', refusal: 'no_such_information' }),
      )
      const { personId, state } = (await seen(database, halmstad, (tx) => findRequest(tx, requestId))) ?? {}
      outcomes.push({ personId, state })
    }
    expect(outcomes).toEqual([
      { personId: null, state: 'refused' },
      { personId: null, state: 'refused' },
    ])
  })

  async function numberAt(holder: StaffActor, personId: string): Promise<{ number: string }> {
    serial += 1
    const number = aNumber('1988-03-01', String(serial).padStart(3, '0'))
    const base = { personId, wholeHousehold: false, confirmProtected: false }
    await done(database, migr, (tx, clock) =>
      tellByHand(tx, clock, migr, { ...base, basisId: 'mv-fk-insurance', recipient: 'FK' }),
    )
    const datum = { kind: 'benefit' as const, value: { paidOn: '2026-11-20', amountOre: 5 } }
    await done(database, holder, (tx, clock) => recordDatum(tx, clock, holder, { personId, datum }))
    await behind(
      database,
      `insert into persons.identifier (kind, value, person_id, category, holder, recorded_at)
      values ('personal_identity_number', $1, $2, 'identity', $3, now())`,
      [number, personId, holder.organisationId],
    )
    return { number }
  }
})

describe('an answer', () => {
  test('about a protected person takes the officer’s word', async () => {
    const { personId } = await aPerson({ protection: 'sekretessmarkering' })
    const requestId = await ask({ personId })
    expect(await refused(database, fk, (tx, clock) => answerHolderRequest(tx, clock, fk, answer(requestId)))).toEqual({
      reason: 'protected_person',
      source: 'SFS 2009:400 21 kap. 3 §',
    })
    await told(requestId, { confirmProtected: true })
    expect(await stateOf(requestId)).toBe('told')
  })

  test('with a part says why not the rest', async () => {
    const { personId } = await aPerson()
    const af = await officer('AF')
    const base = { personId, wholeHousehold: false, confirmProtected: false }
    await done(database, migr, (tx, clock) =>
      tellByHand(tx, clock, migr, { ...base, basisId: 'mv-af-establishment', recipient: 'AF' }),
    )
    const command = { holder: 'AF', basisId: 'af-mv-maintenance', categories: ['identity', 'establishment'] } as const
    const { id } = await done(database, migr, (tx, clock) =>
      askHolder(tx, clock, migr, asking({ personId }, { ...command, categories: [...command.categories] })),
    )
    const part = answer(id, { categories: ['establishment'] })
    expect(await refused(database, af, (tx, clock) => answerHolderRequest(tx, clock, af, part))).toEqual({
      reason: 'part_needs_reason',
    })
    expect(
      await refused(database, af, (tx, clock) => answerHolderRequest(tx, clock, af, { ...part, categories: [] })),
    ).toEqual({ reason: 'nothing_chosen' })
    await done(database, af, (tx, clock) => answerHolderRequest(tx, clock, af, { ...part, refusal: 'secrecy' }))
    expect((await seen(database, migr, (tx) => findRequest(tx, id)))?.state).toBe('told_part')
  })

  test('may be a question back, to which the asker replies', async () => {
    const { personId } = await aPerson()
    const requestId = await ask({ personId })
    const move = (actor: StaffActor, what: 'ask_back' | 'reply', note: string) =>
      done(database, actor, (tx, clock) => moveRequest(tx, clock, actor, { requestId, move: what, note }))
    expect(
      await refused(database, halmstad, (tx, clock) =>
        moveRequest(tx, clock, halmstad, { requestId, move: 'reply', note: 'Yes' }),
      ),
    ).toEqual({ reason: 'nothing_asked_back' })
    await move(fk, 'ask_back', 'For which month?')
    await move(halmstad, 'reply', 'December')
    expect(await stateOf(requestId)).toBe('replied')
  })

  test('is given by the holder alone, and the request is withdrawn by the asker alone', async () => {
    const { personId } = await aPerson()
    const requestId = await ask({ personId })
    const outcome = (actor: StaffActor, move: 'refuse' | 'withdraw') =>
      refused(database, actor, (tx, clock) => moveRequest(tx, clock, actor, { requestId, move, refusal: undefined }))
    expect(await outcome(halmstad, 'refuse')).toEqual({ reason: 'not_the_holder' })
    expect(await outcome(fk, 'withdraw')).toEqual({ reason: 'not_the_asker' })
    expect(await outcome(migr, 'refuse')).toEqual({ reason: 'request_not_found' })
    expect(
      await refused(database, halmstad, (tx, clock) => answerHolderRequest(tx, clock, halmstad, answer(requestId))),
    ).toEqual({ reason: 'not_the_holder' })
    await done(database, halmstad, (tx, clock) => moveRequest(tx, clock, halmstad, { requestId, move: 'withdraw' }))
    expect(await refused(database, fk, (tx, clock) => answerHolderRequest(tx, clock, fk, answer(requestId)))).toEqual({
      reason: 'request_answered',
      by: expect.any(String),
      at: expect.any(String),
    })
  })

  test('given by two officers at once is given once', async () => {
    const { personId } = await aPerson()
    const requestId = await ask({ personId })
    const second = await database.staff('FK')
    const results = await Promise.all([
      attempted(database, fk, (tx, clock) => answerHolderRequest(tx, clock, fk, answer(requestId))),
      attempted(database, second, (tx, clock) =>
        moveRequest(tx, clock, second, { requestId, move: 'refuse', refusal: 'secrecy' }),
      ),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const lines = await behind(database, 'select kind from exchange.request_step where request_id = $1', [requestId])
    expect(lines).toHaveLength(2)
  })

  test('without a request is refused by the ledger itself', async () => {
    const { personId } = await aPerson()
    const row = `insert into exchange.disclosure (id, person_id, category, holder, recipient, basis_id, purpose, way, decided_by, decided_at,
      decided_on, cause) values (gen_random_uuid(), '${personId}', 'benefit', 'FK', 'K1380', 'fk-municipality-assistance',
      'social_assistance', 'on_request', '${fk.staffId}', now(), '2026-11-24', 'test')`
    await expect(seen(database, fk, (tx) => sql.raw(row).execute(tx))).rejects.toMatchObject({ code: '42501' })
  })
})

describe('silence', () => {
  test('is told to the holder after a day, to the asker after four, and no more once there is an answer', async () => {
    const { personId } = await aPerson()
    const requestId = await ask({ personId })
    const levelOn = async (day: string) => {
      onDay(database, day)
      await asActor(database.ground, database.clock, system, (tx) => escalateSilentRequests(tx, database.clock))
      const open = await seen(database, halmstad, (tx) =>
        selectRequests(tx, { organisationId: 'K1380', show: 'by_us', limit: 500 }),
      )
      return open.find(({ id }) => id === requestId)?.escalation
    }
    expect([await levelOn('2026-12-04'), await levelOn('2026-12-05'), await levelOn('2026-12-08')]).toEqual([0, 1, 2])
    await told(requestId)
    expect(await levelOn('2026-12-20')).toBe(undefined)
  })
})
