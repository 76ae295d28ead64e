import type { Id, PersonActor, StaffActor } from '@kedjan/kernel'
import { asActor, system } from '@kedjan/kernel'
import type { TestDatabase } from '@kedjan/kernel/testing'
import {
  acknowledgeCorrection,
  answerPlea,
  declineConsent,
  endConsent,
  escalateSilentRequests,
  moveRequest,
  selectOpenNotices,
} from '../exchange/index.ts'
import {
  answerHolderRequest,
  askHolder,
  askPersonForConsent,
  correctDatum,
  giveOwnConsent,
  holdBackFromPerson,
  makeOwnPlea,
  recordDatum,
  tellByHand,
} from '../persons/index.ts'
import { done, onDay } from './act.ts'
import { behind } from './behind.ts'

type Officer = (organisationId: string) => Promise<StaffActor>

/** A person of full age as an actor on the own pages. */
export function actingAs(personId: Id): PersonActor {
  return { kind: 'person', personId, actsFor: [personId], follows: [personId] }
}

/**
 * Lets information about somebody of an ended household move in every way that has rows of its own, each to its end: consents, requests,
 * pleas, a correction, something held back. The person has an LMA card, of which the requests by number are. Takes the clock to 2026-12-06; answers the ids of the requests.
 */
export async function informed(database: TestDatabase, officer: Officer, personId: Id, word: string): Promise<Id[]> {
  await consented(database, officer, personId, word)
  await pleaded(database, officer, personId, word)
  await corrected(database, officer, personId)
  const fk = await officer('FK')
  const delay = { personId, ground: 'wrong_payment_control', until: '2027-02-24', reason: `Kontroll av ${word}` }
  await done(database, fk, (tx, clock) => holdBackFromPerson(tx, clock, fk, delay))
  return requested(database, officer, personId, word)
}

/** One consent asked for, given, told on and taken back; another asked for and declined. */
async function consented(database: TestDatabase, officer: Officer, personId: Id, word: string): Promise<void> {
  const [halmstad, person] = [await officer('K1380'), actingAs(personId)]
  const datum = { kind: 'establishment' as const, value: { from: '2026-09-01', extentPercent: 100 } }
  await done(database, halmstad, (tx, clock) => recordDatum(tx, clock, halmstad, { personId, datum }))
  const basisId = 'municipality-af-orientation-certificate'
  const purpose = { personId, basisId, holder: 'K1380', recipient: 'AF', categories: ['establishment' as const] }
  const asking = { ...purpose, until: '2027-05-24', why: `Om ${word}` }
  const ask = () => done(database, halmstad, (tx, clock) => askPersonForConsent(tx, clock, halmstad, asking))
  const { id: askId } = await ask()
  const consent = { ...purpose, until: '2027-05-24', childSaid: 'not_asked' as const, language: 'sv', askId }
  const { id: consentId } = await done(database, person, (tx, clock) => giveOwnConsent(tx, clock, person, consent))
  const telling = { personId, basisId, recipient: 'AF', wholeHousehold: false, confirmProtected: false }
  await done(database, halmstad, (tx, clock) => tellByHand(tx, clock, halmstad, telling))
  await done(database, person, (tx, clock) => endConsent(tx, clock, person, { consentId }))
  const { id: declinedId } = await ask()
  await done(database, person, (tx, clock) => declineConsent(tx, clock, person, { askId: declinedId }))
}

async function pleaded(database: TestDatabase, officer: Officer, personId: Id, word: string): Promise<void> {
  const [migr, person] = [await officer('MIGR'), actingAs(personId)]
  const plea = { personId, kind: 'correction' as const, holder: 'MIGR', category: 'identity' as const, words: word }
  const { id: pleaId } = await done(database, person, (tx, clock) => makeOwnPlea(tx, clock, person, plea))
  const answer = { pleaId, outcome: 'granted' as const, words: `Rättat: ${word}` }
  await done(database, migr, (tx, clock) => answerPlea(tx, clock, migr, answer))
}

/** A permit put right, of which the first who was told takes note. */
async function corrected(database: TestDatabase, officer: Officer, personId: Id): Promise<void> {
  const [migr, fk] = [await officer('MIGR'), await officer('FK')]
  const telling = { personId, basisId: 'mv-fk-insurance', recipient: 'FK' }
  await done(database, migr, (tx, clock) =>
    tellByHand(tx, clock, migr, { ...telling, wholeHousehold: false, confirmProtected: false }),
  )
  const value = { ground: 'refugee' as const, decidedOn: '2026-10-01', validTo: '2029-10-01' }
  await done(database, migr, (tx, clock) =>
    correctDatum(tx, clock, migr, { personId, datum: { kind: 'permit', value } }),
  )
  const notices = await asActor(database.ground, database.clock, fk, (tx) => selectOpenNotices(tx, 'FK'))
  const notice = notices.find((one) => one.personId === personId)
  if (!notice) throw new Error('nobody was told of the correction')
  await done(database, fk, (tx, clock) => acknowledgeCorrection(tx, clock, fk, { noticeId: notice.id }))
}

/** Three requests, reminded of: by number and told, by number and refused, about the person and withdrawn. */
async function requested(database: TestDatabase, officer: Officer, personId: Id, word: string): Promise<Id[]> {
  const [halmstad, fk] = [await officer('K1380'), await officer('FK')]
  const [row] = await behind<{ value: string }>(
    database,
    `select value from persons.identifier where person_id = $1 and kind = 'lma_card' and holder = 'MIGR'`,
    [personId],
  )
  const number = { numberKind: 'lma_card' as const, number: row?.value ?? '' }
  const asking = {
    ...{ holder: 'FK', basisId: 'fk-municipality-assistance', categories: ['benefit' as const] },
    reason: `Ansökan av ${word} om bistånd`,
  }
  const ids: Id[] = []
  for (const about of [number, number, { personId }]) {
    const { id } = await done(database, halmstad, (tx, clock) => askHolder(tx, clock, halmstad, { ...asking, about }))
    ids.push(id)
  }
  onDay(database, '2026-12-06')
  await asActor(database.ground, database.clock, system, (tx) => escalateSilentRequests(tx, database.clock))
  const [told = '', refusedOne = '', withdrawn = ''] = ids
  await done(database, fk, (tx, clock) =>
    answerHolderRequest(tx, clock, fk, {
      ...{ requestId: told, categories: ['benefit'], confirmProtected: false },
      note: `Om ${word}`,
    }),
  )
  const refusal = 'no_such_information' as const
  await done(database, fk, (tx, clock) =>
    moveRequest(tx, clock, fk, { requestId: refusedOne, move: 'refuse', refusal, note: word }),
  )
  await done(database, halmstad, (tx, clock) =>
    moveRequest(tx, clock, halmstad, { requestId: withdrawn, move: 'withdraw' }),
  )
  return ids
}
