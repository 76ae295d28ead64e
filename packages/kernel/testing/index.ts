/** A database of its own for a test file, and the staff who act in it. For tests only. */
export { type TestDatabase, type TestServer, useDatabase } from './use-database.ts'
