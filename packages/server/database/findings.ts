import type pg from 'pg'
import { listMigrations } from './migrations.ts'
import { appRole, connectAs, ownerRole } from './roles.ts'

export interface Finding {
  readonly ok: boolean
  readonly what: string
}

/** Whether the database still has the walls that the application relies on. */
export async function findingsOf(database: { appUrl: string; adminUrl: string }): Promise<Finding[]> {
  const admin = await connectAs(database.adminUrl)
  const app = await connectAs(database.appUrl)
  try {
    return [
      await roleFinding(admin, appRole),
      await roleFinding(admin, ownerRole),
      await ownershipFinding(admin),
      await temporaryFinding(admin),
      await settingsFinding(admin),
      await rowSecurityFinding(admin),
      await strangerFinding(app),
      await migrationFinding(admin),
    ]
  } finally {
    await Promise.all([admin.end(), app.end()])
  }
}

async function roleFinding(client: pg.Client, role: string): Promise<Finding> {
  const { rows } = await client.query<{ powerful: boolean }>(
    'select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication as powerful from pg_roles where rolname = $1',
    [role],
  )
  return { ok: rows[0]?.powerful === false, what: `${role} is there and has no power over the cluster` }
}

async function ownershipFinding(client: pg.Client): Promise<Finding> {
  const owned = await count(client, 'select count(*) from pg_class where relowner = $1::regrole', [appRole])
  return { ok: owned === 0, what: `${appRole} owns nothing (${owned} found)` }
}

async function temporaryFinding(client: pg.Client): Promise<Finding> {
  const may = await count(client, `select count(*) where has_database_privilege($1, current_database(), 'temporary')`, [
    appRole,
  ])
  return { ok: may === 0, what: `${appRole} makes no temporary tables or functions` }
}

async function settingsFinding(client: pg.Client): Promise<Finding> {
  const own = await count(
    client,
    'select count(*) from pg_db_role_setting s join pg_roles r on r.oid = s.setrole where r.rolname = $1',
    [appRole],
  )
  return { ok: own === 0, what: `${appRole} has given itself no settings (${own} found)` }
}

async function rowSecurityFinding(client: pg.Client): Promise<Finding> {
  const tables = `from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pgboss', 'migration', 'information_schema') and n.nspname not like 'pg\\_%'`
  const all = await count(client, `select count(*) ${tables}`)
  const open = await count(client, `select count(*) ${tables} and not (c.relrowsecurity and c.relforcerowsecurity)`)
  return { ok: open === 0 && all > 0, what: `row security is forced on ${all - open} of ${all} tables` }
}

async function strangerFinding(client: pg.Client): Promise<Finding> {
  const seen = await count(client, 'select count(*) from organisations.organisation')
  return { ok: seen === 0, what: `without an actor the application sees nothing (${seen} rows seen)` }
}

async function migrationFinding(client: pg.Client): Promise<Finding> {
  const applied = await count(client, 'select count(*) from migration.applied')
  const known = listMigrations().length
  return { ok: applied === known, what: `${applied} of ${known} migrations are applied` }
}

async function count(client: pg.Client, statement: string, values: readonly string[] = []): Promise<number> {
  const { rows } = await client.query<{ count: string }>(statement, [...values])
  return Number(rows[0]?.count)
}
