import type { Check } from './check.ts'
import { compareGenerated } from './generated.ts'
import { dumpSchema } from './schema-dump.ts'
import { withClient, withFreshDatabase } from './with-database.ts'

export const schemaFile = 'docs/schema.sql'

/** What the migrations add up to, as SQL to read, is what they add up to now. */
export const schema: Check = {
  name: 'schema',
  run: async (root) => compareGenerated(root, schemaFile, await freshSchema()),
}

export function freshSchema(): Promise<string> {
  return withFreshDatabase(({ owner }) => withClient(owner, dumpSchema))
}
