import { useDatabase } from '@kedjan/kernel/testing'
import { expect, test } from 'vitest'
import { decideDisclosure } from '../exchange/index.ts'
import { recordNeeds, registerHousehold, selectData } from '../persons/index.ts'
import {
  aHousehold,
  aKommuntal,
  aMember,
  anAnvisning,
  done,
  householdForm,
  officers,
  refused,
  seen,
} from '../testing/index.ts'
import { proposeAnvisning } from './anvisning-proposal.ts'
import { issueAnvisning } from './index.ts'

const database = useDatabase()
const officer = officers(database)
const notAsked = { state: 'not_asked' } as const
const ill = () => aMember({ given: 'Karim', position: 'adult', needsAsked: notAsked })

/** The household of the ombudsman's case: one of them is ill, and nobody has asked. */
async function aHouseholdNobodyAsked() {
  const migr = await officer('MIGR')
  await aKommuntal(database, await officer('LST_N'), { municipality: 'K1380', persons: 90 })
  const begun = await aHousehold(database, migr, { members: [aMember(), ill()] })
  return { migr, ...begun }
}

const wish = { to: 'K1380', receiveBy: '2026-12-14', plan: false, confirmProtected: false }
const refusal = { reason: 'needs_not_asked', source: 'practice: JO 2280-2009' }

test('"no special needs" cannot be registered of somebody whom nobody asked (JO 2280-2009)', async () => {
  const migr = await officer('MIGR')
  const form = householdForm({ members: [aMember(), { ...ill(), noNeeds: true }] })
  expect(await refused(database, migr, (tx, clock) => registerHousehold(tx, clock, migr, form))).toEqual(refusal)
})

test('a household of whom one was not asked is neither assigned nor planned for', async () => {
  const { migr, householdId } = await aHouseholdNobodyAsked()
  for (const plan of [false, true])
    expect(
      await refused(database, migr, (tx, clock) => issueAnvisning(tx, clock, migr, { ...wish, plan, householdId })),
    ).toEqual(refusal)
})

test('the proposal says who was not asked, and that what health care knows needs consent', async () => {
  const { migr, householdId } = await aHouseholdNobodyAsked()
  const proposal = await done(database, migr, (tx, clock) =>
    proposeAnvisning({ tx, clock, actor: migr, language: 'en' }, householdId),
  )
  expect([proposal.needsNotAsked, proposal.healthConsent]).toEqual([
    1,
    {
      sentence: 'Health care may tell about health, or the need of adaptation, only if the person says yes.',
      source: 'SFS 2009:400 25 kap. 1 §',
    },
  ])
})

test('once asked, what the person answered reaches the municipality with the anvisning', async () => {
  const { migr, householdId, personIds } = await aHouseholdNobodyAsked()
  const asked = { state: 'asked', on: '2026-11-23', how: 'interpreter' } as const
  const personId = personIds[1] ?? ''
  await done(database, migr, (tx, clock) =>
    recordNeeds(tx, clock, migr, { personId, needs: ['near_hospital'], needsAsked: asked }),
  )
  await anAnvisning(database, migr, { householdId, to: 'K1380' })
  const told = await seen(database, await officer('K1380'), (tx) => selectData(tx, [personId], ['housing_needs']))
  expect(told.map(({ value }) => value)).toEqual([{ needs: ['near_hospital'], asked }])
})

test('an answer is written down only by somebody who may see the person', async () => {
  const { personIds } = await aHouseholdNobodyAsked()
  const halmstad = await officer('K1380')
  const command = { personId: personIds[1] ?? '', needs: [], needsAsked: notAsked }
  expect(await refused(database, halmstad, (tx, clock) => recordNeeds(tx, clock, halmstad, command))).toEqual({
    reason: 'person_not_found',
  })
})

test('the illness itself is asked for by consent, never passed on without (SFS 2009:400 25 kap. 1 §)', () => {
  const answer = decideDisclosure({
    source: { id: 'REG_N', kind: 'region' },
    recipient: { id: 'K1380', kind: 'municipality' },
    purpose: 'adapt_efforts',
    category: 'health',
    on: database.clock.today(),
    way: 'handoff',
    person: { protection: { skatteverket: 'none', own: 'none' }, ageYears: 41, guardianPresent: false },
    consents: [],
    agreements: { source: true, recipient: true },
    confirmed: true,
    weighing: 'Det är uppenbart att kommunen behöver veta om sjukdomen.',
  })
  expect(answer).toMatchObject({ answer: 'needs_consent', from: 'person', lack: 'none' })
})
