import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Clock, type Ground, openGround, realClock, settableClock } from '@kedjan/kernel'
import { buildApplication } from './application.ts'
import { type Beside, startBeside } from './beside.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database/open.ts'
import { startJobs } from './jobs.ts'
import { openLogSigner } from './log/key.ts'
import { startSequencer } from './log/sequencer.ts'
import { subscribers } from './modules.ts'
import { PlainError } from './plain-error.ts'
import { requireFreePort } from './port.ts'
import { makePost } from './post/make-post.ts'
import { type Terminal, unlessStopped } from './program.ts'
import { beforeTheCountry, openSandbox, type RunningSandbox } from './sandbox.ts'
import { loadSandbox } from './sandbox-seam.ts'
import { openScanner } from './scanning/open-scanner.ts'
import { openSeederEarly, seedOnce } from './seed.ts'
import { openTypesetter } from './typesetting/typesetter.ts'

export interface RunningServer {
  /** The address for browsers. */
  readonly address: string
  /** Finishes requests, stops the jobs, closes the database. */
  stop(): Promise<void>
}

export interface StartOptions {
  readonly config: Config
  readonly say: (line: string) => void
  /** Aborted when the start is to be given up half-way. */
  readonly stopping?: AbortSignal
}

const never = new AbortController().signal

/** Starts everything in order; what was begun is ended again when a later step fails. */
export async function start({ config, say, stopping = never }: StartOptions): Promise<RunningServer> {
  await requireFreePort(config.host, config.port)
  const endings: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const end of endings.splice(0).reverse()) await end()
  }
  try {
    prepareLog(config.log)
    const pages = config.buildsWeb ? buildPages({ say, stopping }) : Promise.resolve()
    const built = pages.catch(() => {})
    endings.push(() => built)
    const seeder = openSeederEarly(config, { say, stopping })
    if (seeder) endings.push(seeder.end)
    const database = await openDatabase(config, say)
    endings.push(database.stop)
    const signer = openLogSigner(config)
    const country = await unlessStopped(
      stopping,
      openCountry({ config, database, terminal: { say, stopping }, seeder }),
    )
    endings.push(() => country.ground.close())
    const { sandbox } = country
    if (sandbox) endings.push(sandbox.close)
    const onFailure = (error: Error) => say(`Something running in the background failed: ${error.name}.`)
    const scanner = openScanner(config.scanner)
    const notices = { post: makePost({ ...sandbox?.post, ...config.post }, config.origin), origin: config.origin }
    const own = { appUrl: database.appUrl, subscribers, escalates: !sandbox, scanner, notices, onFailure }
    const jobs = await startJobs({ ...country, ...own })
    endings.push(jobs.stop)
    sandbox?.onPlayed(jobs.wroteSomething)
    await pages
    endings.push(startSequencer({ ...country, signer, onFailure }))
    const typesetter = openTypesetter()
    endings.push(typesetter.stop)
    const { wroteSomething } = jobs
    const app = await buildApplication({ ...country, config, wroteSomething, typeset: typesetter.typeset })
    endings.push(() => app.close())
    await app.listen({ host: config.host, port: config.port })
    return { address: config.origin, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** No statement outlasts the request that it answers, and no forgotten transaction keeps its locks. */
const whileServing = { options: '-c statement_timeout=30s -c idle_in_transaction_session_timeout=60s' }

interface Country {
  readonly ground: Ground
  readonly clock: Clock
  readonly sandbox?: RunningSandbox
}

async function openCountry(parts: {
  config: Config
  database: { appUrl: string; adminUrl: string; empty(): Promise<void> }
  terminal: Terminal
  seeder: Beside | undefined
}): Promise<Country> {
  const { config, database, terminal } = parts
  if (!config.sandbox) return { ground: openGround(database.appUrl, whileServing), clock: realClock() }
  const room = await loadSandbox()
  const clock = settableClock(beforeTheCountry)
  await seedOnce({ ...parts, room, clock })
  const ground = openGround(database.appUrl, whileServing)
  const onFailure = (error: Error) => terminal.say(`Playing days on failed: ${error.name}.`)
  const sandbox = await openSandbox({ room, ground, clock, config, onFailure })
  return { ground, clock, sandbox }
}

/** By path and not by name: the pages stand above the server, which only serves what the build wrote. */
async function buildPages(terminal: Terminal): Promise<void> {
  const web = join(import.meta.dirname, '..', 'web')
  const { isWebBuilt }: { isWebBuilt(): boolean } = await import(pathToFileURL(join(web, 'build.ts')).href)
  if (isWebBuilt()) return
  terminal.say('Building the pages.')
  await startBeside(join(web, 'build-program.ts'), terminal, { isPatient: true }).run({})
}

function prepareLog(log: string): void {
  if (log === '-' || log === 'off') return
  try {
    mkdirSync(dirname(log), { recursive: true })
  } catch {
    throw new PlainError(
      `The folder ${dirname(log)} cannot be written to; make it writable, or name another with KEDJAN_DATA, or set KEDJAN_LOG.`,
    )
  }
}
