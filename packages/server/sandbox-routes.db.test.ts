import { expect, test } from 'vitest'
import type { PlayOptions } from './sandbox-seam.ts'
import { runningServer } from './testing/running-server.ts'

/** A play that ends when it is told to, so that the test decides how long a day lasts. */
let finish = () => {}
const server = runningServer({
  playDays: ({ signal, onDay }: PlayOptions) =>
    new Promise((resolve) => {
      onDay?.('2026-11-25')
      const played = { from: '2026-11-24', to: '2026-11-25', happened: [{ what: 'received', count: 2 }] }
      finish = () => resolve(played)
      signal?.addEventListener('abort', finish)
    }),
})

async function play(days: unknown): Promise<Response> {
  return fetch(`${server.origin}/api/sandbox/play`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ days }),
  })
}

async function state() {
  return (await fetch(`${server.origin}/api/sandbox`)).json()
}

test('days are played one play at a time, and one can follow how far it has come', async () => {
  expect(await state()).toEqual({ today: '2026-11-24', personas: [], playing: null, story: null, lastPlay: null })
  const begun = await play(7)
  expect([begun.status, await begun.json()]).toEqual([202, { playing: true }])
  expect((await state()).playing).toEqual({ from: '2026-11-24', to: '2026-12-01', at: '2026-11-25' })
  const second = await play(1)
  expect([second.status, (await second.json()).reason]).toEqual([409, 'already_playing'])
  finish()
  await expect
    .poll(state)
    .toMatchObject({ playing: null, lastPlay: { to: '2026-11-25', happened: [{ what: 'received', count: 2 }] } })
})

test('a play is stopped after the day it is on', async () => {
  await play(31)
  expect((await fetch(`${server.origin}/api/sandbox/stop`, { method: 'POST' })).status).toBe(204)
  await expect.poll(state).toMatchObject({ playing: null })
})

test.each([0, 32, 1.5, '7', undefined])('%o days cannot be played', async (days) => {
  expect((await play(days)).status).toBe(400)
})
