import { CompiledQuery, type RawBuilder } from 'kysely'
import type { Tx } from './database.ts'
import { alongSign } from './told-context.ts'

/**
 * Tells PostgreSQL something whose answer nobody needs, such as rows to be written: it travels with the next statement, or the end of the
 * transaction, in one packet and in its place, as whoever acts now. Where it fails, what it travels with fails, and the transaction writes nothing.
 * Not for what another may have written before: that is answered.
 */
export async function sendAlong(tx: Tx, statement: RawBuilder<unknown>): Promise<void> {
  const { sql: text, parameters: values } = statement.compile(tx)
  await tx.executeQuery(CompiledQuery.raw(alongSign, [{ text, values }]))
}
