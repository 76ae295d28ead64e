import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import {
  asActor,
  type Ground,
  morningOf,
  newId,
  openGround,
  parsePlainDate,
  type SettableClock,
  type StaffActor,
  settableClock,
  system,
} from '../index.ts'

/** Where the tests' PostgreSQL answers; provided once for the whole run. */
export interface TestServer {
  /** As the superuser, database `postgres`. */
  readonly adminUrl: string
  /** As the application, in the template. */
  readonly appUrl: string
  /** A database with every migration and the law loaded, to be cloned. */
  readonly template: string
  /** Begins the name of every clone, so that those of a run that died are found and dropped. */
  readonly prefix: string
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/** Ready from `beforeAll` on; take its parts inside a test, not while the file is being read. */
export interface TestDatabase {
  readonly ground: Ground
  /** Stands at nine in the morning of 2026-11-24 until it is set. */
  readonly clock: SettableClock
  /** As the application, and as the superuser, for tests that look behind the door. */
  readonly appUrl: string
  readonly adminUrl: string
  /** Registers somebody who acts for an organisation with these roles. */
  staff(organisationId: string, roles?: readonly string[]): Promise<StaffActor>
}

/** Gives the test file a database of its own, cloned before the first test and dropped after the last. */
export function useDatabase(): TestDatabase {
  const clock = settableClock(morningOf(firstDay()))
  let opened: { ground: Ground; appUrl: string; adminUrl: string; name: string } | undefined
  const get = () => {
    if (!opened) throw new Error('the database is there from beforeAll on; take its parts inside a test')
    return opened
  }
  beforeAll(async () => {
    opened = await openClone(inject('testServer'))
  }, 60_000)
  afterAll(async () => {
    if (!opened) return
    await opened.ground.close()
    await asAdmin(inject('testServer').adminUrl, `drop database ${opened.name} with (force)`)
  }, 60_000)
  return {
    clock,
    get ground() {
      return get().ground
    },
    get appUrl() {
      return get().appUrl
    },
    get adminUrl() {
      return get().adminUrl
    },
    staff: (organisationId, roles = ['case_officer']) => register(get().ground, clock, organisationId, roles),
  }
}

function firstDay() {
  const day = parsePlainDate('2026-11-24')
  if (!day) throw new Error('2026-11-24 is a day')
  return day
}

async function openClone(server: TestServer) {
  const name = `${server.prefix}_${newId(morningOf(firstDay())).replaceAll('-', '').slice(-12)}`
  await asAdmin(server.adminUrl, `create database ${name} template ${server.template}`)
  // What is granted on a database is not cloned with it.
  await asAdmin(server.adminUrl, `revoke temporary on database ${name} from public`)
  const appUrl = inDatabase(server.appUrl, name)
  return { name, appUrl, adminUrl: inDatabase(server.adminUrl, name), ground: openGround(appUrl, { connections: 4 }) }
}

function inDatabase(address: string, name: string): string {
  const url = new URL(address)
  url.pathname = `/${name}`
  return url.href
}

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

async function register(
  ground: Ground,
  clock: SettableClock,
  organisationId: string,
  roles: readonly string[],
): Promise<StaffActor> {
  const now = clock.now()
  const staffId = newId(now)
  await asActor(ground, clock, system, async (tx) => {
    await sql`insert into organisations.staff (id, organisation_id, subject, name, languages, registered_at)
      values (${staffId}, ${organisationId}, ${`test:${staffId}`}, ${`Prov ${organisationId}`}, '{sv}', ${now.toString()})`.execute(
      tx,
    )
    await sql`insert into organisations.staff_role (staff_id, role, seq, granted, at)
      select ${staffId}, role, 1, true, ${now.toString()} from unnest(${[...roles]}::text[]) as role`.execute(tx)
  })
  return { kind: 'staff', staffId, organisationId }
}
