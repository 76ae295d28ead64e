import type { AnyRefusal, PersonActor, Result, StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { declineConsent, endConsent, selectAsks, selectConsents } from '../exchange/index.ts'
import { aHousehold, aMember, attempted, behind, done, officers, onDay, refused, seen } from '../testing/index.ts'
import { askPersonForConsent, giveOwnConsent, recordDatum, tellByHand } from './index.ts'

const database = useDatabase()
const officer = officers(database)
let migr: StaffActor
let halmstad: StaffActor
let af: StaffActor

beforeAll(async () => {
  migr = await officer('MIGR')
  halmstad = await officer('K1380')
  af = await officer('AF')
})
beforeEach(() => onDay(database, '2026-11-24'))

/** The municipality may tell Arbetsförmedlingen of a course that is done, when the person agrees. */
const basisId = 'municipality-af-orientation-certificate'
const purpose = { basisId, holder: 'K1380', recipient: 'AF', categories: ['establishment' as const] }

function actorOf(personId: string, wards: readonly string[] = []): PersonActor {
  const actsFor = [personId, ...wards]
  return { kind: 'person', personId, actsFor, follows: actsFor }
}

/** Somebody whom Halmstad knows by the anvisning basis, and of whom it has recorded something. */
async function aPerson(birthDate = '1988-03-01'): Promise<string> {
  const members = [aMember(), aMember({ given: 'Lina', birthDate, position: birthDate > '2008' ? 'child' : 'adult' })]
  const { personIds } = await aHousehold(database, migr, { members })
  const personId = personIds[1] ?? ''
  const told = {
    basisId: 'mv-municipality-anvisning',
    recipient: 'K1380',
    wholeHousehold: false,
    confirmProtected: false,
  }
  await done(database, migr, (tx, clock) => tellByHand(tx, clock, migr, { ...told, personId }))
  const datum = { kind: 'establishment' as const, value: { from: '2026-09-01', extentPercent: 100 } }
  await done(database, halmstad, (tx, clock) => recordDatum(tx, clock, halmstad, { personId, datum }))
  return personId
}

const consentOf = (personId: string, more: object = {}) => ({
  ...{ ...purpose, personId, until: '2027-05-24', childSaid: 'not_asked' as const, language: 'ar' },
  ...more,
})
async function give(person: PersonActor, personId: string, more: object = {}): Promise<string> {
  return (await done(database, person, (tx, clock) => giveOwnConsent(tx, clock, person, consentOf(personId, more)))).id
}
const telling = (personId: string) => ({
  ...{ personId, basisId, recipient: 'AF', wholeHousehold: false, confirmProtected: false },
})
const tell = (personId: string) =>
  done(database, halmstad, (tx, clock) => tellByHand(tx, clock, halmstad, telling(personId)))

async function seenByAf(personId: string): Promise<number> {
  const { rows } = await seen(database, af, (tx) =>
    sql`select 1 from persons.datum where person_id = ${personId} and category = 'establishment'`.execute(tx),
  )
  return rows.length
}

describe('a consent', () => {
  test('opens what the paragraph asks it for, to the one recipient, until it is taken back', async () => {
    const personId = await aPerson()
    const person = actorOf(personId)
    const consentId = await give(person, personId)
    expect(await seenByAf(personId)).toBe(0)
    await tell(personId)
    expect(await seenByAf(personId)).toBe(1)
    await done(database, person, (tx, clock) => endConsent(tx, clock, person, { consentId }))
    expect(await seenByAf(personId)).toBe(0)
    const lines = `select recipient, consent_id, until::text, stands from exchange.disclosure where consent_id = $1`
    expect(await behind(database, lines, [consentId])).toEqual([
      { recipient: 'AF', consent_id: consentId, until: '2027-05-24', stands: false },
    ])
  })

  test('ends by itself after its last day', async () => {
    const personId = await aPerson()
    await give(actorOf(personId), personId, { until: '2026-12-24' })
    await tell(personId)
    onDay(database, '2026-12-24')
    expect(await seenByAf(personId)).toBe(1)
    onDay(database, '2026-12-25')
    expect(await seenByAf(personId)).toBe(0)
    expect(
      await refused(database, halmstad, (tx, clock) => tellByHand(tx, clock, halmstad, telling(personId))),
    ).toEqual({ reason: 'needs_consent', source: 'SFS 2009:400 10 kap. 1 §', lack: 'ended' })
  })

  test('is seen by the two organisations and the person, and by nobody else', async () => {
    const personId = await aPerson()
    await give(actorOf(personId), personId)
    const of = async (actor: StaffActor | PersonActor) =>
      (await seen(database, actor, (tx) => selectConsents(tx, [personId]))).length
    const found = [await of(halmstad), await of(af), await of(actorOf(personId)), await of(migr)]
    expect(found).toEqual([1, 1, 1, 0])
  })

  test.each([
    ['too long', { until: '2027-11-25' }, 'consent_too_long'],
    ['over before it begins', { until: '2026-11-23' }, 'consent_ends_in_the_past'],
    [
      'on a paragraph that takes none',
      { basisId: 'municipality-mv-reception', recipient: 'MIGR', categories: ['reception'] },
      'basis_takes_no_consent',
    ],
    ['for others than the paragraph names', { recipient: 'FK' }, 'basis_for_others'],
    ['to nothing', { categories: ['permit'] }, 'nothing_named'],
    ['on no paragraph', { basisId: 'none' }, 'unknown_basis'],
    ['to nobody', { recipient: 'K9999' }, 'unknown_organisation'],
  ])('%s is refused', async (_name, more, reason) => {
    const personId = await aPerson()
    const person = actorOf(personId)
    const refusal = await refused(database, person, (tx, clock) =>
      giveOwnConsent(tx, clock, person, consentOf(personId, more)),
    )
    expect(refusal.reason).toBe(reason)
  })

  test('is given and taken back by nobody but the person', async () => {
    const [personId, other] = [await aPerson(), actorOf(await aPerson())]
    expect(
      await refused(database, other, (tx, clock) => giveOwnConsent(tx, clock, other, consentOf(personId))),
    ).toEqual({ reason: 'person_not_found' })
    const consentId = await give(actorOf(personId), personId)
    expect(await refused(database, other, (tx, clock) => endConsent(tx, clock, other, { consentId }))).toEqual({
      reason: 'consent_not_found',
    })
  })

  test('is taken back once', async () => {
    const personId = await aPerson()
    const person = actorOf(personId)
    const consentId = await give(person, personId)
    await done(database, person, (tx, clock) => endConsent(tx, clock, person, { consentId }))
    expect(await refused(database, person, (tx, clock) => endConsent(tx, clock, person, { consentId }))).toEqual({
      reason: 'consent_already_ended',
    })
  })

  test('told on and taken back at the same moment opens nothing', async () => {
    for (let round = 0; round < 5; round += 1) {
      const personId = await aPerson()
      const person = actorOf(personId)
      const consentId = await give(person, personId)
      await Promise.all([
        attempted(database, halmstad, (tx, clock) => tellByHand(tx, clock, halmstad, telling(personId))),
        done(database, person, (tx, clock) => endConsent(tx, clock, person, { consentId })),
      ])
      expect(await seenByAf(personId)).toBe(0)
    }
  })

  test('that is being taken back is waited for, and then nothing is told on it', async () => {
    const personId = await aPerson()
    const person = actorOf(personId)
    const consentId = await give(person, personId)
    let told: Promise<Result<unknown, AnyRefusal>> | undefined
    await done(database, person, async (tx, clock) => {
      const ended = await endConsent(tx, clock, person, { consentId })
      told = attempted(database, halmstad, (other) => tellByHand(other, clock, halmstad, telling(personId)))
      await untilSomebodyWaits()
      return ended
    })
    expect(await told).toEqual({
      ok: false,
      refusal: { reason: 'needs_consent', source: 'SFS 2009:400 10 kap. 1 §', lack: 'ended' },
    })
  })
})

/** Asks the database, over and over, whether a transaction waits for a consent. */
async function untilSomebodyWaits(): Promise<void> {
  const waiting = `select 1 from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`
  while ((await behind(database, waiting)).length === 0);
}

describe('a child’s consent', () => {
  test.each([
    ['of eight, heard', { born: '2018-03-01', by: 'guardian', childSaid: 'not_asked' }, 'given'],
    [
      'of thirteen, not asked',
      { born: '2013-03-01', by: 'guardian', childSaid: 'not_asked' },
      'consent_child_not_asked',
    ],
    ['of thirteen, who says no', { born: '2013-03-01', by: 'guardian', childSaid: 'no' }, 'consent_child_says_no'],
    ['of thirteen, who says yes', { born: '2013-03-01', by: 'guardian', childSaid: 'yes' }, 'given'],
    ['of seventeen alone', { born: '2009-03-01', by: 'child', childSaid: 'not_asked' }, 'consent_guardian_missing'],
    ['of seventeen, with its guardian', { born: '2009-03-01', by: 'guardian', childSaid: 'yes' }, 'given'],
  ] as const)('%s', async (_name, { born, by, childSaid }, expected) => {
    const child = await aPerson(born)
    const guardian = actorOf(await aPerson(), [child])
    const actor = by === 'guardian' ? guardian : actorOf(child)
    const result = await attempted(database, actor, (tx, clock) =>
      giveOwnConsent(tx, clock, actor, consentOf(child, { childSaid })),
    )
    expect(result.ok ? 'given' : result.refusal.reason).toBe(expected)
  })
})

describe('an officer who asks for a consent', () => {
  const asking = (personId: string, more: object = {}) => ({
    ...{ ...purpose, personId, until: '2027-05-24', why: 'So that your plan counts the course.' },
    ...more,
  })
  async function asked(personId: string): Promise<string> {
    return (await done(database, halmstad, (tx, clock) => askPersonForConsent(tx, clock, halmstad, asking(personId))))
      .id
  }
  const answerOf = async (personId: string) =>
    (await seen(database, halmstad, (tx) => selectAsks(tx, [personId])))[0]?.answer

  test('is answered on the person’s own page, with yes', async () => {
    const personId = await aPerson()
    const askId = await asked(personId)
    expect(await answerOf(personId)).toBe(null)
    await give(actorOf(personId), personId, { askId })
    expect(await answerOf(personId)).toBe('yes')
  })

  test('is answered with no, once, and nothing is told', async () => {
    const personId = await aPerson()
    const [person, askId] = [actorOf(personId), await asked(personId)]
    await done(database, person, (tx, clock) => declineConsent(tx, clock, person, { askId }))
    expect(await answerOf(personId)).toBe('no')
    expect(await refused(database, person, (tx, clock) => declineConsent(tx, clock, person, { askId }))).toEqual({
      reason: 'ask_already_answered',
    })
    expect(
      await refused(database, halmstad, (tx, clock) => tellByHand(tx, clock, halmstad, telling(personId))),
    ).toEqual({ reason: 'needs_consent', source: 'SFS 2009:400 10 kap. 1 §', lack: 'none' })
  })

  test('gets no more than was asked for', async () => {
    const personId = await aPerson()
    const [person, askId] = [actorOf(personId), await asked(personId)]
    const longer = consentOf(personId, { askId, until: '2027-06-24' })
    expect(await refused(database, person, (tx, clock) => giveOwnConsent(tx, clock, person, longer))).toEqual({
      reason: 'ask_about_something_else',
    })
  })

  test('asks for the own organisation, about somebody it knows, where a consent can help', async () => {
    const personId = await aPerson()

    const hylte = await officer('K1315')
    const outcome = (actor: StaffActor, more: object) =>
      refused(database, actor, (tx, clock) => askPersonForConsent(tx, clock, actor, asking(personId, more)))
    expect(await outcome(migr, {})).toEqual({ reason: 'not_a_party_to_consent' })
    expect(await outcome(hylte, { holder: 'K1315' })).toEqual({ reason: 'person_not_found' })
    expect((await outcome(halmstad, { basisId: 'municipality-mv-reception', recipient: 'MIGR' })).reason).toBe(
      'nothing_named',
    )
  })
})
