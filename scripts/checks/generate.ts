import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshOpenApi, openApiFile } from './openapi.ts'
import { home } from './run-tool.ts'
import { databaseTypesFile, freshSchema, schemaFile } from './schema.ts'

/** Writes everything in the tree that is made from something else in the tree. */
const fresh = await freshSchema()
write(schemaFile, fresh.sql)
write(databaseTypesFile, fresh.types)
// Last, because the server only starts with the types of its tables in place.
write(openApiFile, await freshOpenApi())

function write(path: string, text: string): void {
  writeFileSync(join(home, path), text)
  console.log(`wrote ${path}`)
}
