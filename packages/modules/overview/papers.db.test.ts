import type { Language } from '@kedjan/contract'
import type { Actor, Id, PersonActor, StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import type { AnsweredFile, Asking, TypesetWish } from '../http/index.ts'
import {
  aFamily,
  aGroup,
  aHousehold,
  aKommuntal,
  aMember,
  anAnvisning,
  answered,
  letIn,
  milestoneId,
  officers,
  refused,
  seen,
} from '../testing/index.ts'
import { readAnvisningLetter, readInvitation } from './letters.ts'
import { readOwnCalendar } from './own-calendar.ts'
import { readOwnPlan, readPersonPlan } from './plan-document.ts'

const database = useDatabase()
const officer = officers(database)
let migr: StaffActor
let halmstad: StaffActor
let household: { householdId: Id; journeyId: Id; personIds: readonly Id[] }
let handoffId: Id
let person: PersonActor

beforeAll(async () => {
  migr = await officer('MIGR')
  halmstad = await officer('K1380')
  await aKommuntal(database, await officer('LST_N'), { municipality: 'K1380', persons: 500 })
  household = await aHousehold(database, migr, { members: aFamily() })
  handoffId = await anAnvisning(database, migr, { householdId: household.householdId, to: 'K1380' })
  await answered(database, halmstad, handoffId, 'acknowledged')
  person = personOf(household.personIds[0] ?? '')
})

function personOf(personId: Id): PersonActor {
  return { kind: 'person', personId, actsFor: [personId], follows: [personId] }
}

/** What the program that sets was given: the words of the paper. */
let given: TypesetWish | undefined
const typeset = async (wish: TypesetWish) => {
  given = wish
  return Buffer.from('%PDF-')
}

function asking(actor: Actor, language: Language = 'sv') {
  return (tx: Asking['tx']): Asking => ({ tx, clock: database.clock, actor, language })
}

/** The words of a paper as somebody is given it; throws when it is refused. */
async function words(
  actor: Actor,
  read: (asking: Asking) => Promise<{ ok: boolean; value?: AnsweredFile }>,
): Promise<string> {
  const { value } = await seen(database, actor, (tx) => read(asking(actor)(tx)))
  if (!value) throw new Error('refused')
  const bytes = Buffer.isBuffer(value.bytes) ? value.bytes : await value.bytes()
  return value.type === 'application/pdf' ? JSON.stringify(given?.data) : bytes.toString().replaceAll('\r\n ', '')
}

describe('a plan', () => {
  test('of one’s own says what is done, what comes now and later, who does it and how to reach them', async () => {
    const plan = await words(person, (one) => readOwnPlan(one, typeset))
    expect(given?.template).toBe('plan')
    for (const part of ['Din plan', 'Amina Exempel', 'Halmstads kommun', 'Ansvarig:', '24 november 2026', 'växel'])
      expect(plan).toContain(part)
    expect(plan).not.toContain('undefined')
  })

  test('in Arabic says that nobody has gone through it, and keeps its digits', async () => {
    const plan = await words(migr, (one) =>
      readPersonPlan(one, { personId: household.personIds[0] ?? '', language: 'ar' }, typeset),
    )
    expect(plan).toContain('خطتك')
    expect(plan).toContain('النص السويدي هو المعتمد')
    expect(plan).toContain('24 نوفمبر 2026')
  })

  test('is refused to whoever does not know the person', async () => {
    const personId = household.personIds[0] ?? ''
    const stranger = await officer('K0180')
    expect(
      await refused(database, stranger, (tx) =>
        readPersonPlan(asking(stranger)(tx), { personId, language: 'sv' }, typeset),
      ),
    ).toEqual({ reason: 'person_not_found' })
  })
})

describe('a letter about an anvisning', () => {
  const wish = { language: 'sv' as const }

  test('says where, by when and for whom, on which paragraph, and no address', async () => {
    const letter = await words(migr, (one) => readAnvisningLetter(one, { ...wish, handoffId }, typeset))
    for (const part of [
      'Ni är anvisade till Halmstads kommun',
      '13 januari 2027',
      'Amina Exempel, Karim Exempel',
      'SFS',
    ])
      expect(letter).toContain(part)
    expect(letter).toContain('Kommunen hör av sig om vilken dag ni kan flytta.')
  })

  test('is written by the sender alone', async () => {
    expect(
      await refused(database, halmstad, (tx) =>
        readAnvisningLetter(asking(halmstad)(tx), { ...wish, handoffId }, typeset),
      ),
    ).toEqual({ reason: 'not_the_sender' })
    const stranger = await officer('K0180')
    expect(
      await refused(database, stranger, (tx) =>
        readAnvisningLetter(asking(stranger)(tx), { ...wish, handoffId }, typeset),
      ),
    ).toEqual({ reason: 'handoff_not_found' })
  })

  test('is not written of a plan', async () => {
    const other = await aHousehold(database, migr, { members: [aMember()] })
    const planned = await anAnvisning(database, migr, { householdId: other.householdId, to: 'K1380', plan: true })
    expect(
      await refused(database, migr, (tx) =>
        readAnvisningLetter(asking(migr)(tx), { ...wish, handoffId: planned }, typeset),
      ),
    ).toEqual({ reason: 'not_in_this_state', state: 'planned' })
  })
})

describe('an invitation', () => {
  const origin = 'https://kedjan.example'
  const invite = (actor: StaffActor, id: Id) => (tx: Asking['tx']) =>
    readInvitation(asking(actor)(tx), { milestoneId: id, language: 'sv', origin }, typeset)

  test('is made by whoever is responsible for a step whose turn has come', async () => {
    const id = await milestoneId(database, household.journeyId, 'housing_reported')
    const letter = await words(halmstad, (one) =>
      readInvitation(one, { milestoneId: id, language: 'sv', origin }, typeset),
    )
    expect(letter).toContain('Välkommen: ')
    expect(letter).toContain('Tolk:')
    const theirs = await milestoneId(database, household.journeyId, 'anvisning')
    expect(await refused(database, halmstad, invite(halmstad, theirs))).toEqual({
      reason: 'not_responsible',
      responsible: 'MIGR',
    })
    const stranger = await officer('K0180')
    expect(await refused(database, stranger, invite(stranger, id))).toEqual({ reason: 'milestone_not_found' })
  })

  test('leads to where the household books a time itself, by an address and a picture of it, where that can be done', async () => {
    const settled = await aHousehold(database, migr, { members: [aMember()] })
    const handoff = await anAnvisning(database, migr, { householdId: settled.householdId, to: 'K1380' })
    await answered(database, halmstad, handoff, 'received')
    const skv = await officer('SKV')
    const registration = await milestoneId(database, settled.journeyId, 'population_registration')
    const wish = { language: 'sv', origin } as const
    const letter = await words(skv, (one) => readInvitation(one, { ...wish, milestoneId: registration }, typeset))
    expect(letter).toContain('https://kedjan.example/me/visits')
    expect(letter).toContain('<svg ')
    const housing = await milestoneId(database, household.journeyId, 'housing_reported')
    const other = await words(halmstad, (one) => readInvitation(one, { ...wish, milestoneId: housing }, typeset))
    expect(other).not.toContain('/me/visits')
  })

  test('is not made to a step whose turn has not come', async () => {
    const id = await milestoneId(database, household.journeyId, 'reception')
    expect(await refused(database, halmstad, invite(halmstad, id))).toEqual({ reason: 'step_not_open' })
  })
})

describe('a calendar', () => {
  test('holds the day by which the person is to act, where that is, and what to do', async () => {
    const settled = await aHousehold(database, migr, { members: [aMember()] })
    const id = await anAnvisning(database, migr, { householdId: settled.householdId, to: 'K1380' })
    await answered(database, halmstad, id, 'received')
    const text = await words(personOf(settled.personIds[0] ?? ''), (one) => readOwnCalendar(one))
    expect(text.match(/SUMMARY:.*/g)).toEqual(['SUMMARY:Senast: Folkbokföring'])
    expect(text).toContain('Skatteverket')
    expect(text).toContain('LOCATION:Ett servicekontor')
    expect(text).not.toContain('Amina')
  })

  test('has nothing where only others must act, and nothing for others', async () => {
    expect(await refused(database, person, (tx) => readOwnCalendar(asking(person)(tx)))).toEqual({ reason: 'no_day' })
    expect(await refused(database, migr, (tx) => readOwnCalendar(asking(migr)(tx)))).toEqual({
      reason: 'person_not_found',
    })
  })

  test('of a protected person tells no municipality and no place', async () => {
    const group = await aGroup(database, 'MIGR', 'settlement_officer')
    const members = [aMember({ protection: 'sekretessmarkering' })]
    const hidden = await aHousehold(database, migr, { members })
    const [hiddenId = ''] = hidden.personIds
    await letIn(database, group, hiddenId)
    const wish = { householdId: hidden.householdId, to: 'K1380', confirmProtected: true }
    const id = await anAnvisning(database, group.asker, wish)
    await answered(database, halmstad, id, 'date_agreed')
    const text = await words(personOf(hiddenId), (one) => readOwnCalendar(one))
    expect(text).toContain('SUMMARY:')
    expect(text).not.toContain('Halmstad')
    expect(text).not.toContain('LOCATION')
  })
})
