import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { freePort, type RunningServer, startServer } from './running-server.ts'

/** A country of the journey's own, for those that play the clock on: nobody else's days pass by it. */
export function useOwnCountry(): () => { origin: string; browser: Browser } {
  const dataFolder = mkdtempSync(join(tmpdir(), 'kedjan-played-'))
  chmodSync(dataFolder, 0o755)
  let server: RunningServer
  let browser: Browser
  beforeAll(async () => {
    server = await startServer({ dataFolder, port: await freePort(), persons: 20 })
    browser = await chromium.connect(inject('browser'))
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  return () => ({ origin: server.origin, browser })
}

const mostAtOnce = 31

/** Plays days on, until the last of them is over. */
export async function play(origin: string, days: number): Promise<void> {
  for (let left = days; left > 0; left -= mostAtOnce) {
    const answer = await fetch(`${origin}/api/sandbox/play`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ days: Math.min(left, mostAtOnce) }),
    })
    expect(answer.status).toBe(202)
    await expect.poll(() => isPlaying(origin), { timeout: 120_000, interval: 500 }).toBe(false)
  }
}

async function isPlaying(origin: string): Promise<boolean> {
  const state = (await (await fetch(`${origin}/api/sandbox`)).json()) as { playing: unknown }
  return Boolean(state.playing)
}
