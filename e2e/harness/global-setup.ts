import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildWeb } from '../../packages/web/build.ts'
import { launchBrowser } from './browser.ts'
import { freePort, startServer } from './running-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    origin: string
    browser: string
  }
}

/** One server with a small country, and one browser, for all journeys. */
// biome-ignore lint/style/noDefaultExport: the test runner asks for it
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildWeb()
  const dataFolder = mkdtempSync(join(tmpdir(), 'kedjan-journeys-'))
  chmodSync(dataFolder, 0o755)
  const [server, browser] = await Promise.all([
    freePort().then((port) => startServer({ dataFolder, port, persons: 60 })),
    launchBrowser(),
  ])
  project.provide('origin', server.origin)
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
