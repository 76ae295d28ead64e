import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readArchitecture } from './architecture.ts'
import { type Check, fromFindings } from './check.ts'
import { censusOf } from './row-security-census.ts'
import { withClient, withFreshDatabase } from './with-database.ts'

/** The wall between organisations stands in the database as migrated. */
export const rowSecurity: Check = {
  name: 'row-security',
  run: async (root) => {
    const known = readArchitecture(root).securityDefiner
    const undecided = known
      .filter(({ adr }) => !existsSync(join(root, adr)))
      .map((one) => `${one.function} is security definer by ${one.adr}, which is not there`)
    const census = await withFreshDatabase(({ owner }) => withClient(owner, (client) => censusOf(client, known)))
    return fromFindings([...undecided, ...census.map(({ object, problem }) => `${object}: ${problem}`)])
  },
}
