import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { buildWeb } from '../packages/web/build.ts'
import { launchBrowser } from './harness/browser.ts'
import { freePort, startServer } from './harness/running-server.ts'
import { phone, type Visit, type VisitWish, visit } from './harness/visitor.ts'

interface Picture extends VisitWish {
  readonly name: string
  /** What is done on the page before the picture is taken. */
  readonly first?: (visit: Visit) => Promise<void>
}

const folder = join(import.meta.dirname, '../docs/pictures')
const coordinator = 'staff:K1380:1'

const pictures: readonly Picture[] = [
  {
    name: 'person',
    as: coordinator,
    to: '/work?show=answer',
    options: { viewport: { width: 1280, height: 1010 } },
    first: openStory,
  },
  { name: 'work', as: coordinator, to: '/work?show=open', options: { viewport: { width: 1280, height: 800 } } },
  { name: 'next-ar', as: 'person:story:1', to: '/me', language: 'ar', options: { viewport: phone } },
]

/** Takes the pictures of the documentation from a synthetic country of its own. */
async function takePictures(): Promise<void> {
  await buildWeb()
  mkdirSync(folder, { recursive: true })
  const dataFolder = mkdtempSync(join(tmpdir(), 'kedjan-pictures-'))
  chmodSync(dataFolder, 0o755)
  const server = await startServer({ dataFolder, port: await freePort(), persons: 400 })
  const launched = await launchBrowser()
  const browser = await chromium.connect(launched.wsEndpoint())
  try {
    for (const picture of pictures) await take(browser, server.origin, picture)
  } finally {
    await launched.close()
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function take(browser: Browser, origin: string, { name, first, ...wish }: Picture): Promise<void> {
  const shown = await visit(browser, origin, wish)
  await first?.(shown)
  await shown.page.waitForLoadState('networkidle')
  await shown.page.screenshot({ path: join(folder, `${name}.png`) })
  await shown.close()
  process.stdout.write(`wrote docs/pictures/${name}.png\n`)
}

/** The household of the guided story, from its hand-off to its page. */
async function openStory({ page }: Visit): Promise<void> {
  for (const address of [/\/handoffs\//, /\/persons\//]) {
    await page.getByRole('link', { name: 'Amina al-Tajribi', exact: true }).first().click()
    await page.waitForURL(address)
  }
  await page.locator('.chain-picture').waitFor()
}

await takePictures()
