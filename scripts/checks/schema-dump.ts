import type pg from 'pg'
import { allLinesBy, type LinesByKey, linesBy } from './catalogue.ts'
import { extensions, functions, sequences, types, views } from './catalogue-programs.ts'
import { schemas, tableSecurity } from './catalogue-security.ts'
import { readTables, tableExtras } from './catalogue-tables.ts'

const heading = `-- What the migrations add up to, for reading and for the diff in review.
-- Made by npm run generate; never applied and never edited by hand.
`

/** The whole of our schemas as SQL text, always in the same order. */
export async function dumpSchema(client: pg.Client): Promise<string> {
  // Names come out qualified only when no schema of ours is on the path.
  await client.query('set search_path to pg_catalog')
  const extras = await allLinesBy(client, [...tableExtras, ...tableSecurity])
  const kinds = [
    await allLinesBy(client, types),
    withExtras(await allLinesBy(client, sequences), extras),
    withExtras(await readTables(client), extras),
    withExtras(await allLinesBy(client, views), extras),
    await allLinesBy(client, functions),
  ]
  const sections = [...(await allLinesBy(client, schemas))].flatMap(([schema, lines]) => {
    const objects = kinds.flatMap((kind) => objectsOf(schema, kind))
    if (schema === 'public' && objects.length === 0) return []
    return [`-- ${schema} ${'-'.repeat(Math.max(3, 110 - schema.length))}`, lines.join('\n'), ...objects]
  })
  const head = (await linesBy(client, extensions)).get('extensions') ?? []
  return `${[heading.trimEnd(), ...head, ...sections].join('\n\n')}\n`
}

function withExtras(objects: LinesByKey, extras: LinesByKey): LinesByKey {
  return new Map([...objects].map(([name, lines]) => [name, [...lines, ...(extras.get(name) ?? [])]]))
}

function objectsOf(schema: string, kind: LinesByKey): string[] {
  return [...kind].filter(([name]) => name.startsWith(`${schema}.`)).map(([, lines]) => lines.join('\n'))
}
