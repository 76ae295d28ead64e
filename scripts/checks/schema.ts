import type { Check } from './check.ts'
import { freshDatabaseTypes } from './database-types.ts'
import { compareGenerated } from './generated.ts'
import { dumpSchema } from './schema-dump.ts'
import { withClient, withFreshDatabase } from './with-database.ts'

export const schemaFile = 'docs/schema.sql'
export const databaseTypesFile = 'packages/modules/database.generated.ts'

/** What the migrations add up to, as SQL to read and as types to compile against, is what they add up to now. */
export const schema: Check = {
  name: 'schema',
  run: async (root) => {
    const fresh = await freshSchema()
    const outcomes = [
      compareGenerated(root, schemaFile, fresh.sql),
      compareGenerated(root, databaseTypesFile, fresh.types),
    ]
    return {
      ok: outcomes.every((outcome) => outcome.ok),
      output: outcomes
        .map((outcome) => outcome.output)
        .join('\n')
        .trim(),
    }
  },
}

export function freshSchema(): Promise<{ sql: string; types: string }> {
  return withFreshDatabase(async ({ owner }) => ({
    sql: await withClient(owner, dumpSchema),
    types: await freshDatabaseTypes(owner),
  }))
}
