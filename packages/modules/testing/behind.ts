import type { TestDatabase } from '@kedjan/kernel/testing'
import pg from 'pg'

/** Asks as the superuser, past row security: what really stands in the tables. */
export async function behind<Row extends pg.QueryResultRow>(
  database: TestDatabase,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.adminUrl })
  await client.connect()
  try {
    return (await client.query<Row>(text, [...values])).rows
  } finally {
    await client.end()
  }
}

let counting: string | undefined

/** How many rows every table of ours holds. */
export async function countRows(database: TestDatabase): Promise<Record<string, number>> {
  counting ??= await countingStatement(database)
  const rows = await behind<{ name: string; count: string }>(database, counting)
  return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]))
}

async function countingStatement(database: TestDatabase): Promise<string> {
  const tables = await behind<{ name: string }>(
    database,
    `select format('%I.%I', schemaname, tablename) as name
    from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'pgboss', 'migration')
    order by 1`,
  )
  return tables.map(({ name }) => `select '${name}' as name, count(*) as count from ${name}`).join(' union all ')
}
