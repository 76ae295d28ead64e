import { createHmac } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { PlainError } from '../plain-error.ts'

/** Owns every table and migrates; never used by a request. */
export const ownerRole = 'kedjan_owner'
/** What requests run as: no superuser, owns nothing, cannot pass row security. */
export const appRole = 'kedjan_app'

const oldestPostgres = 15

/**
 * Creates the two roles where they are missing, and lets the application in; every replica derives the same password.
 * A user that may create roles is enough: nothing here takes a superuser.
 */
export async function prepareRoles(adminUrl: string): Promise<string> {
  const client = await connectAs(adminUrl)
  const appUrl = appUrlFrom(adminUrl)
  try {
    await requireVersion(client)
    await despiteOthers(() => makeRoles(client, appUrl))
    await refusePowerfulRoles(client)
    return appUrl
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    throw new PlainError(
      `The user in DATABASE_URL may not create the roles ${ownerRole} and ${appRole} or give them the database; connect as its owner, with CREATEROLE, as docs/howto/operate.md describes.`,
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

/** Changes only what is not yet so, since others may be doing the same. */
async function makeRoles(client: pg.Client, appUrl: string): Promise<void> {
  await client.query(`do $$ begin
    if not exists (select 1 from pg_roles where rolname = '${ownerRole}') then create role ${ownerRole} nologin; end if;
    if not exists (select 1 from pg_roles where rolname = '${appRole}') then create role ${appRole} nologin; end if;
  end $$`)
  await client.query(`do $$ begin
    if not pg_has_role('${ownerRole}', 'usage') then grant ${ownerRole} to current_user; end if;
  end $$`)
  const { rows } = await client.query<{ name: string; granted: boolean }>(
    `select quote_ident(current_database()) as name, has_database_privilege($1, current_database(), 'create') as granted`,
    [ownerRole],
  )
  const database = rows[0]
  if (!database?.granted) {
    await client.query(`grant create, connect on database ${database?.name} to ${ownerRole}`)
    await client.query(`grant connect on database ${database?.name} to ${appRole}`)
    // A grant that one may not give is only a warning to PostgreSQL.
    const after = await client.query<{ granted: boolean }>(
      `select has_database_privilege($1, current_database(), 'create') as granted`,
      [ownerRole],
    )
    if (!after.rows[0]?.granted) throw Object.assign(new Error('the grant was not given'), { code: '42501' })
  }
  await takeBackTemporary(client)
  await takeBackSettings(client)
  if (!(await letsIn(appUrl))) {
    await client.query(`alter role ${appRole} login password '${new URL(appUrl).password}'`)
  }
}

/**
 * Everybody may make temporary objects unless told otherwise. A trigger on a temporary table would run inside of a trigger,
 * where the policies on the work lists let more through.
 */
async function takeBackTemporary(client: pg.Client): Promise<void> {
  const mayStill = `select quote_ident(current_database()) as name,
    has_database_privilege($1, current_database(), 'temporary') as may`
  const { rows } = await client.query<{ name: string; may: boolean }>(mayStill, [appRole])
  if (!rows[0]?.may) return
  await client.query(`revoke temporary on database ${rows[0].name} from public`)
  const after = await client.query<{ may: boolean }>(mayStill, [appRole])
  if (after.rows[0]?.may) throw Object.assign(new Error('the privilege was not taken back'), { code: '42501' })
}

/** A role may give itself settings that every later connection begins with; whatever got there is taken away at the next start. */
async function takeBackSettings(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ place: string }>(
    `select coalesce(' in database ' || quote_ident(d.datname), '') as place
    from pg_db_role_setting s
    join pg_roles r on r.oid = s.setrole
    left join pg_database d on d.oid = s.setdatabase
    where r.rolname = $1`,
    [appRole],
  )
  for (const { place } of rows) await client.query(`alter role ${appRole}${place} reset all`)
}

async function letsIn(url: string): Promise<boolean> {
  try {
    await (await connectAs(url)).end()
    return true
  } catch {
    return false
  }
}

async function refusePowerfulRoles(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>(
    `select rolname from pg_roles
     where rolname = any ($1) and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication)`,
    [[ownerRole, appRole]],
  )
  if (rows.length === 0) return
  const names = rows.map(({ rolname }) => rolname).join(' and ')
  throw new PlainError(
    `The database role ${names} has powers that would pass the row security; take them away with alter role … nosuperuser nocreatedb nocreaterole nobypassrls noreplication.`,
  )
}

/** The application's own address: a password derived from the administrator's, so that there is no second secret to keep. */
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
