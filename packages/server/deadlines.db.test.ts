import type { PersonPage } from '@kedjan/contract'
import { completeMilestone } from '@kedjan/modules/chain'
import { aHousehold, aMember, done, milestoneId, onDay } from '@kedjan/modules/testing'
import { expect, test } from 'vitest'
import { openSession } from './sign-in/sessions.ts'
import { runningServer } from './testing/running-server.ts'

const server = runningServer()
let keys = 0

async function signedIn(organisationId: string, role: string) {
  const actor = await server.database.staff(organisationId, [role])
  const wallClock = { now: () => server.wallClock.now(), today: () => server.wallClock.today() }
  const parts = { ground: server.database.ground, wallClock }
  const cookie = `kedjan_session=${await openSession(parts, { kind: 'staff', staffId: actor.staffId })}`
  const ask = async (path: string, body?: unknown) => {
    keys += 1
    const response = await server.app.inject({
      method: body ? 'POST' : 'GET',
      url: path,
      headers: { cookie, 'sec-fetch-site': 'same-origin', ...(body ? { 'idempotency-key': `test-key-${keys}` } : {}) },
      ...(body ? { payload: body } : {}),
    })
    return { status: response.statusCode, body: response.json() }
  }
  return { actor, ask }
}

/** Somebody who found a home of their own, as it was written on 26 November 2026. */
async function withOwnHome() {
  onDay(server.database, '2026-11-24')
  const migr = await signedIn('MIGR', 'settlement_officer')
  const begun = await aHousehold(server.database, migr.actor, { settlement: 'own', members: [aMember()] })
  onDay(server.database, '2026-11-26')
  const home = await milestoneId(server.database, begun.journeyId, 'own_dwelling')
  await done(server.database, migr.actor, (tx, clock) =>
    completeMilestone(tx, clock, migr.actor, {
      ...{ milestoneId: home, on: '2026-11-26', ownDwelling: { municipality: 'K1380', address: 'Provgatan 1' } },
      disclose: [{ basisId: 'mv-skv-registration', recipient: 'SKV' }],
    }),
  )
  const registration = await milestoneId(server.database, begun.journeyId, 'population_registration')
  return { migr, home, registration, personId: begun.personIds[0] ?? '' }
}

test('a day put right moves the last day of another organisation, which reads how it is counted', async () => {
  const { migr, home, registration, personId } = await withOwnHome()
  const skv = await signedIn('SKV', 'case_officer')
  const lines = async () => {
    const page: PersonPage = (await skv.ask(`/api/persons/${personId}`)).body
    const steps = page.journeys.flatMap(({ milestones }) => milestones)
    return steps.find(({ id }) => id === registration)?.counting?.lines.map(({ text }) => text)
  }
  expect(await lines()).toEqual([
    'Tiden räknas från 2026-11-26, torsdag: dagen då villkoren för folkbokföring var uppfyllda. Den dagen är dag 0.',
    '2026-11-26 + 4 veckor = 2026-12-24, torsdag.',
    '2026-12-24 är julafton, så nästa vardag gäller: 2026-12-28, måndag.',
    'Sista dag: 2026-12-28, måndag.',
  ])
  const corrected = await migr.ask(`/api/milestones/${home}/correct-day`, { on: '2026-11-25', because: 'Fel dag.' })
  expect(corrected).toEqual({ status: 200, body: { milestoneId: home, moved: 1 } })
  expect(await lines()).toContain('Sista dag: 2026-12-23, onsdag.')
})

test('what the rule does not foresee is refused in words, with its paragraph and what is possible', async () => {
  const { registration } = await withOwnHome()
  const skv = await signedIn('SKV', 'case_officer')
  const wish = { ground: 'special_reasons', until: '2027-02-01', because: 'Personen är sjuk.' }
  expect(await skv.ask(`/api/milestones/${registration}/extend`, wish)).toMatchObject({
    status: 422,
    body: {
      reason: 'extension_not_foreseen',
      source: 'SFS 1991:481 26 §',
      detail: 'Den här tiden får inte förlängas på den grunden. Sista dag är 28 december 2026.',
    },
  })
  const leave = { ground: 'before_plan', from: '2026-12-01', to: '2026-12-10', because: 'Ingen plan.' }
  expect((await skv.ask(`/api/milestones/${registration}/pause`, leave)).body.reason).toBe('pause_not_foreseen')
  const later = { ground: 'dublin', to: '2026-12-01', because: 'Ansvarig stat.' }
  expect((await skv.ask(`/api/milestones/${registration}/count-from`, later)).body.reason).toBe('shift_not_foreseen')
})

test('whoever has nothing to do with the step finds none, and whoever only reads is not let in', async () => {
  const { home } = await withOwnHome()
  const wish = { on: '2026-11-25' }
  const laholm = await signedIn('K1381', 'case_officer')
  const strange = await laholm.ask(`/api/milestones/${home}/correct-day`, wish)
  expect([strange.status, strange.body.reason]).toEqual([404, 'milestone_not_found'])
  const reader = await signedIn('MIGR', 'reader')
  expect((await reader.ask(`/api/milestones/${home}/correct-day`, wish)).status).toBe(403)
})
