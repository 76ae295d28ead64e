import { createHmac } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { PlainError } from '../plain-error.ts'

/** Owns every table and migrates; never used by a request. */
export const ownerRole = 'kedjan_owner'
/** What requests run as: no superuser, owns nothing, cannot pass row security. */
export const appRole = 'kedjan_app'

const oldestPostgres = 15

/** Creates the two roles where they are missing, and lets the application in; every replica derives the same password. */
export async function prepareRoles(adminUrl: string): Promise<string> {
  const client = await connectAs(adminUrl)
  try {
    await requireVersion(client)
    const appUrl = appUrlFrom(adminUrl)
    await despiteOthers(() => alterRoles(client, new URL(appUrl).password))
    return appUrl
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    throw new PlainError(
      `The user in DATABASE_URL may not create the roles ${ownerRole} and ${appRole}; connect as one that may (CREATEROLE), as docs/howto/operate.md describes.`,
    )
  } finally {
    await client.end()
  }
}

/**
 * Roles belong to the whole cluster, but a lock only to one database: two processes that prepare two databases meet here.
 * PostgreSQL then refuses one of them, which tries again and finds the roles made.
 */
async function despiteOthers(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const { code } = error as { code?: string }
      if (attempt >= 20 || !metAnother.has(code ?? '')) throw error
      await wait(10 * attempt)
    }
  }
}

/** Concurrent update of a catalogue row, unique violation in a catalogue, role already made. */
const metAnother = new Set(['XX000', '23505', '42710', '40001'])

async function alterRoles(client: pg.Client, password: string): Promise<void> {
  await client.query(`do $$ begin
    if not exists (select 1 from pg_roles where rolname = '${ownerRole}') then create role ${ownerRole} nologin; end if;
    if not exists (select 1 from pg_roles where rolname = '${appRole}') then create role ${appRole} nologin; end if;
  end $$`)
  await client.query(
    `alter role ${appRole} login nosuperuser nocreatedb nocreaterole nobypassrls password '${password}'`,
  )
  await client.query(`grant ${ownerRole} to current_user`)
  const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name')
  await client.query(`grant create, connect on database ${rows[0]?.name} to ${ownerRole}`)
  await client.query(`grant connect on database ${rows[0]?.name} to ${appRole}`)
}

export function appUrlFrom(adminUrl: string): string {
  const url = new URL(adminUrl)
  const key = `${decodeURIComponent(url.password)}\n${url.username}`
  url.password = createHmac('sha256', key).update(appRole).digest('hex')
  url.username = appRole
  return url.href
}

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: string }>(`select current_setting('server_version_num') as number`)
  const major = Math.floor(Number(rows[0]?.number) / 10_000)
  if (major < oldestPostgres)
    throw new PlainError(`Kedjan needs PostgreSQL ${oldestPostgres} or later; DATABASE_URL leads to ${major}.`)
}

/** Connects, or says in one sentence why that is not possible, without showing a password. */
export async function connectAs(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    application_name: 'kedjan migrations',
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    throw new PlainError(`The database at ${hostOf(url)} does not let us in (${code ?? message}); check DATABASE_URL.`)
  }
}

function hostOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `${hostname}:${port || '5432'}${pathname}`
  } catch {
    throw new PlainError('DATABASE_URL is not an address such as postgres://user:password@host:5432/kedjan.')
  }
}
