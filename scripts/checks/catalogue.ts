import type pg from 'pg'

/** Which schemas are ours, for a query where pg_namespace is `n`. */
export const ourSchemas = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')`

/** Lines of text under a key, such as the columns of each table, in the order the query gave them. */
export type LinesByKey = Map<string, string[]>

/** Runs a query that answers `key` and `line`. */
export async function linesBy(client: pg.Client, query: string): Promise<LinesByKey> {
  const { rows } = await client.query<{ key: string; line: string }>(query)
  const found: LinesByKey = new Map()
  for (const { key, line } of rows) {
    const lines = found.get(key)
    if (lines) lines.push(line)
    else found.set(key, [line])
  }
  return found
}

/** Several queries' lines for each key, one query after the other. */
export async function allLinesBy(client: pg.Client, queries: readonly string[]): Promise<LinesByKey> {
  const all: LinesByKey = new Map()
  for (const query of queries) {
    for (const [key, lines] of await linesBy(client, query)) all.set(key, [...(all.get(key) ?? []), ...lines])
  }
  return all
}
