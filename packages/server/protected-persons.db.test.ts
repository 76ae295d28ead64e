import type { Opening, OpeningWork, OwnReadings, PersonPage, PersonProtection } from '@kedjan/contract'
import { newId, type StaffActor } from '@kedjan/kernel'
import { aGroup, aHousehold, aMember, behind } from '@kedjan/modules/testing'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import type { Owner } from './sign-in/sessions.ts'
import { openSession } from './sign-in/sessions.ts'
import { runningServer } from './testing/running-server.ts'

const server = runningServer({})

async function signedIn(owner: Owner) {
  const { ground, clock } = server.database
  const cookie = `kedjan_session=${await openSession({ ground, wallClock: server.wallClock }, owner)}`
  return {
    async read<Answer>(path: string): Promise<Answer> {
      const response = await fetch(`${server.origin}${path}`, { headers: { cookie } })
      expect(`${path} ${response.status}`).toBe(`${path} 200`)
      return (await response.json()) as Answer
    },
    async write(path: string, body: object): Promise<{ status: number; id: string; reason: string }> {
      const response = await fetch(`${server.origin}${path}`, {
        method: 'POST',
        headers: {
          cookie,
          origin: server.origin,
          'content-type': 'application/json',
          'idempotency-key': newId(clock.now()),
        },
        body: JSON.stringify(body),
      })
      return { ...((await response.json()) as { id: string; reason: string }), status: response.status }
    },
  }
}

const staff = ({ staffId }: StaffActor) => signedIn({ kind: 'staff', staffId })

test('a protected household is opened by two, seen by one, looked back at by a third, and told to the person', async () => {
  const { database } = server
  const group = await aGroup(database, 'MIGR', 'settlement_officer')
  const { personIds } = await aHousehold(database, group.asker, {
    members: [aMember({ protection: 'own_assessment' })],
  })
  const personId = personIds[0] ?? ''
  const [asker, approver, reviewer] = [
    await staff(group.asker),
    await staff(group.approver),
    await staff(group.reviewer),
  ]
  const outsider = await staff(await database.staff('MIGR', ['settlement_officer']))

  const before = await outsider.read<PersonPage>(`/api/persons/${personId}`)
  expect(before).toMatchObject({ name: null, closed: true, protection: 'own_assessment', data: [], seeing: [] })
  expect(before.household?.caseNumber).toMatch(/^K-2026-/)
  expect(before.next.map(({ mine }) => mine)).toContain(true)
  const told = await outsider.read<PersonProtection>(`/api/persons/${personId}/protection`)
  expect(told).toMatchObject({ inGroup: false, isOpen: false, facts: [], openings: [] })
  expect(told.group).toHaveLength(3)
  const why = { kind: 'step', reason: 'Steget anvisning är öppet hos oss.' }
  expect(await outsider.write(`/api/persons/${personId}/openings`, why)).toMatchObject({ status: 403 })
  expect(await asker.write(`/api/persons/${personId}/openings`, { ...why, reason: 'kort' })).toMatchObject({
    status: 400,
  })

  const { id, status } = await asker.write(`/api/persons/${personId}/openings`, why)
  expect(status).toBe(201)
  expect(await asker.write(`/api/openings/${id}/answer`, { approve: true })).toMatchObject({
    status: 403,
    reason: 'own_question',
  })
  const mayOf = async (who: typeof asker, list: keyof OpeningWork) =>
    (await who.read<OpeningWork>('/api/work/openings'))[list].map((opening: Opening) => opening.may)
  expect(await mayOf(approver, 'toAnswer')).toEqual([['answer']])
  expect(await approver.write(`/api/openings/${id}/answer`, { approve: true })).toMatchObject({ status: 200 })
  expect(await asker.read<PersonPage>(`/api/persons/${personId}`)).toMatchObject({
    closed: false,
    name: { given: 'Amina' },
  })
  expect(await approver.read<PersonPage>(`/api/persons/${personId}`)).toMatchObject({ closed: true, name: null })
  expect(await asker.write(`/api/openings/${id}/close`, {})).toMatchObject({ status: 200 })
  expect(await asker.read<PersonPage>(`/api/persons/${personId}`)).toMatchObject({ closed: true, name: null })
  expect(await mayOf(reviewer, 'toReview')).toEqual([['review']])
  const verdict = { verdict: 'justified', note: 'Steget krävde det.' }
  expect(await reviewer.write(`/api/openings/${id}/review`, verdict)).toMatchObject({ status: 200 })
  expect(await mayOf(reviewer, 'toReview')).toEqual([])

  const person = await signedIn({ kind: 'person', personId })
  const { items } = await person.read<z.infer<typeof OwnReadings>>('/api/own/readings')
  const lines = items.map(({ what, text }) => `${what}: ${text}`)
  expect(lines).toContain('read: Fick se dina skyddade uppgifter, efter att två personer godkänt det')
  expect(lines).toContain('done: Kontrollerade i efterhand att det var rätt att se dina skyddade uppgifter')
  const logged = await behind<{ action: string }>(
    database,
    `select distinct action from kernel.activity where person_id = $1 and action like 'persons.%' order by action`,
    [personId],
  )
  expect(logged.map(({ action }) => action)).toEqual([
    'persons.answer_opening',
    'persons.ask_opening',
    'persons.close_opening',
    'persons.read_protection',
    'persons.review_opening',
  ])
})

test('whoever suspects a threat protects at once, and only the group lifts it again', async () => {
  const { database } = server
  const { asker } = await aGroup(database, 'MIGR', 'settlement_officer')
  const { personIds } = await aHousehold(database, asker, { members: [aMember()] })
  const path = `/api/persons/${personIds[0]}/protection`
  const officer = await staff(await database.staff('MIGR', ['settlement_officer']))
  const reader = await staff(await database.staff('MIGR', ['reader']))
  const threat = { level: 'own_assessment', reason: 'honour' }
  expect(await reader.write(path, threat)).toMatchObject({ status: 403, reason: 'not_permitted' })
  expect(await officer.write(path, threat)).toMatchObject({ status: 200 })
  expect(await officer.write(`${path}/lift`, { fact: 'own_assessment' })).toMatchObject({ status: 403 })
  expect(await (await staff(asker)).write(`${path}/lift`, { fact: 'own_assessment' })).toMatchObject({ status: 200 })
})
