import type { Persona } from '@kedjan/contract'
import { morningOf, type SettableClock, settableClock, Temporal } from '@kedjan/kernel'
import { type TestDatabase, useDatabase } from '@kedjan/kernel/testing'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, inject } from 'vitest'
import { buildApplication } from '../application.ts'
import { type Config, readConfig } from '../config.ts'
import { freePort } from '../port.ts'
import { openSandbox, type RunningSandbox } from '../sandbox.ts'
import { loadSandbox, type SandboxRoom } from '../sandbox-seam.ts'
import { openTypesetter } from '../typesetting/typesetter.ts'
import { newTestLog } from './test-logs.ts'
import { type Visitor, visitor } from './visitor.ts'

export interface TestServer {
  readonly database: TestDatabase
  readonly app: FastifyInstance
  readonly origin: string
  readonly sandbox: RunningSandbox
  /** What sessions go by. */
  readonly wallClock: SettableClock
  visitor(): Visitor
}

export interface ServerWishes {
  readonly personas?: readonly Persona[]
  readonly environment?: Readonly<Record<string, string>>
  /** Routes of the test's own, before the server listens. */
  readonly routes?: (app: FastifyInstance) => void
  readonly playDays?: SandboxRoom['playDays']
}

/** The whole server over http on a port of its own, with a database of its own and the real identity provider of the sandbox. */
export function runningServer(wishes: ServerWishes = {}): TestServer {
  const database = useDatabase()
  const wallClock = settableClock(morningOf(Temporal.PlainDate.from('2026-11-24')))
  let running: Running | undefined
  const get = () => {
    if (!running) throw new Error('the server is there from beforeAll on')
    return running
  }
  beforeAll(async () => {
    running = await listening(() => build(database, wallClock, { wishes, typeset: typesetter.typeset }))
  })
  const typesetter = openTypesetter()
  afterAll(async () => {
    await running?.app.close()
    await running?.sandbox.close()
    await typesetter.stop()
  })
  return {
    database,
    wallClock,
    get app() {
      return get().app
    },
    get sandbox() {
      return get().sandbox
    },
    get origin() {
      return get().config.origin
    },
    visitor: () => visitor(get().config.origin),
  }
}

interface Running {
  readonly app: FastifyInstance
  readonly config: Config
  readonly sandbox: RunningSandbox
}

/** Somebody else may take the port between its being found free and our listening on it: then another is found. */
async function listening(make: () => Promise<Running>, tries = 3): Promise<Running> {
  const made = await make()
  try {
    await made.app.listen({ host: made.config.host, port: made.config.port })
    return made
  } catch (error) {
    await made.app.close()
    await made.sandbox.close()
    if ((error as { code?: string }).code !== 'EADDRINUSE' || tries === 1) throw error
    return listening(make, tries - 1)
  }
}

async function build(
  { ground, clock }: TestDatabase,
  wallClock: SettableClock,
  { wishes, typeset }: { wishes: ServerWishes; typeset: ReturnType<typeof openTypesetter>['typeset'] },
): Promise<Running> {
  const config = readConfig({
    KEDJAN_PORT: String(await freePort()),
    KEDJAN_LOG: newTestLog(inject('testServer').prefix),
    ...wishes.environment,
  })
  const sandbox = await openSandbox({
    room: await emptyCountry(wishes),
    ground,
    clock,
    config,
    onFailure: (error) => {
      throw error
    },
  })
  const app = await buildApplication({ ground, clock, config, sandbox, wallClock, typeset })
  wishes.routes?.(app)
  return { app, config, sandbox }
}

/** The sandbox's own room with only those people whom the test names. */
async function emptyCountry({ personas = [], playDays }: ServerWishes): Promise<SandboxRoom> {
  const room = await loadSandbox()
  return {
    ...room,
    listPersonas: async () => [...personas],
    findStory: async () => null,
    playDays: playDays ?? room.playDays,
  }
}
