import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildWeb } from '../../packages/web/build.ts'
import { launchBrowser } from './browser.ts'
import { tracesOfAnybody } from './names.ts'
import { freePort, startServer } from './running-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    origin: string
    browser: string
    dataFolder: string
  }
}

/** One server with a small country, and one browser, for all journeys. */
// biome-ignore lint/style/noDefaultExport: the test runner asks for it
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildWeb()
  const dataFolder = mkdtempSync(join(tmpdir(), 'kedjan-journeys-'))
  chmodSync(dataFolder, 0o755)
  const [server, browser] = await Promise.all([
    freePort().then((port) => startServer({ dataFolder, port, persons: 72 })),
    launchBrowser(),
  ])
  project.provide('origin', server.origin)
  project.provide('dataFolder', dataFolder)
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await server.stop()
    requireImpersonal(dataFolder, server.said())
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** What the server and its database wrote while everything was walked through tells of nobody. */
function requireImpersonal(dataFolder: string, said: string): void {
  const logs = ['kedjan.log', 'postgres.log'].map((name) => readFileSync(join(dataFolder, name), 'utf8'))
  const traces = [said, ...logs].flatMap(tracesOfAnybody)
  if (traces.length > 0) throw new Error(`the server has logged what is personal: ${[...new Set(traces)].join(', ')}`)
}
