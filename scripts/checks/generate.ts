import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshLawPage, lawPageFile } from './law-page.ts'
import { freshOpenApi, openApiFile } from './openapi.ts'
import { home } from './run-tool.ts'
import { freshSchema, schemaFile } from './schema.ts'

/** Writes everything in the tree that is made from something else in the tree. */
write(schemaFile, await freshSchema())
write(openApiFile, await freshOpenApi())
write(lawPageFile, await freshLawPage())

function write(path: string, text: string): void {
  writeFileSync(join(home, path), text)
  console.log(`wrote ${path}`)
}
