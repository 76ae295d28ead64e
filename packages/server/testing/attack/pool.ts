import type { TestDatabase } from '@kedjan/kernel/testing'
import { behind } from '@kedjan/modules/testing'
import type { Pool } from './values.ts'

/** Every id and code that stands anywhere in the database, by the name of its column: what a curious mind could have come by. */
export async function poolOf(database: TestDatabase): Promise<Pool> {
  const columns = await behind<{ name: string; source: string }>(
    database,
    `select case when a.attname = 'id' then c.relname || '_id' else a.attname end as name,
      format('select %I::text as value from %I.%I', a.attname, n.nspname, c.relname) as source
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname not in ('pg_catalog', 'information_schema', 'pgboss', 'migration') and not a.attisdropped
      and (a.atttypid = 'uuid'::regtype or a.attname ~ '(^|_)(id|code|category)$|^holder$')`,
  )
  const pool: Record<string, string[]> = {
    day: [
      '2026-11-24',
      '2026-11-25',
      '2026-12-20',
      '2027-01-20',
      '2026-10-02',
      '1988-03-01',
      '2017-01-01',
      '2031-01-01',
    ],
  }
  for (const name of new Set(columns.map((column) => column.name))) {
    const sources = columns.filter((column) => column.name === name).map(({ source }) => source)
    const rows = await behind<{ value: string }>(
      database,
      `select value from (${sources.join(' union ')}) as one where value is not null order by value limit 400`,
    )
    pool[name] = rows.map(({ value }) => value)
  }
  const ids = Object.values(pool)
    .flat()
    .filter((value) => /^[0-9a-f-]{36}$/.test(value))
  // Mostly those who take part, or hardly a request would concern anybody.
  const parties = [...Array(40).keys()].flatMap(() => pool.holder ?? [])
  return { ...pool, organisation_id: [...parties, ...(pool.organisation_id ?? [])], id: [...new Set(ids)] }
}
