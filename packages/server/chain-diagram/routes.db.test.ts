import { describe, expect, test } from 'vitest'
import { openSession } from '../sign-in/sessions.ts'
import { runningServer } from '../testing/running-server.ts'

const server = runningServer()

async function ask(url: string, more: { cookie?: string; language?: string } = {}) {
  const headers = { 'accept-language': more.language ?? 'sv', ...(more.cookie && { cookie: more.cookie }) }
  const response = await server.app.inject({ method: 'GET', url, headers })
  return { status: response.statusCode, body: response.json() }
}

async function begins(organisationId: string, role: string): Promise<string[]> {
  const actor = await server.database.staff(organisationId, [role])
  const parts = { ground: server.database.ground, wallClock: server.wallClock }
  const cookie = `kedjan_session=${await openSession(parts, { kind: 'staff', staffId: actor.staffId })}`
  const { body } = await ask('/api/chains', { cookie })
  return body.items
    .filter(({ mayBegin }: { mayBegin: boolean }) => mayBegin)
    .map(({ key }: { key: string }) => key)
    .filter((key: string) => key.startsWith('settlement'))
}

describe('the chains', () => {
  test('can be read by anybody, in the language asked for', async () => {
    const { status, body } = await ask('/api/chains', { language: 'en' })
    expect(status).toBe(200)
    const settlement = body.items.find(({ key }: { key: string }) => key === 'settlement_assigned')
    expect(settlement).toMatchObject({ subject: 'household', inForce: true, mayBegin: false })
    const diagram = await ask('/api/chains/settlement_assigned/diagram')
    expect(diagram.body).toMatchObject({
      key: 'settlement_assigned',
      on: '2026-11-24',
      wording: { from: '2016-03-01' },
    })
  })

  test('are begun by the kind of organisation that the chain names, and by whoever may begin one there', async () => {
    expect(await begins('MIGR', 'case_officer')).toEqual(['settlement_assigned', 'settlement_own'])
    expect(await begins('K1380', 'coordinator')).toEqual([])
    expect(await begins('MIGR', 'reader')).toEqual([])
  })

  test('are refused where there is no such chain, or no wording that day', async () => {
    const unknown = await ask('/api/chains/nowhere/diagram')
    expect([unknown.status, unknown.body.reason]).toEqual([404, 'unknown_chain'])
    const early = await ask('/api/chains/settlement_assigned/diagram?on=2010-01-01')
    expect([early.status, early.body.reason]).toEqual([404, 'no_wording_that_day'])
    expect(early.body.detail).toContain('1 januari 2010')
    expect((await ask('/api/chains/settlement_assigned/diagram?on=tomorrow')).status).toBe(400)
  })
})
