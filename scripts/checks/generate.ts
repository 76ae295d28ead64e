import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { freshChainPages } from './chain-pages.ts'
import { freshLawPage, lawPageFile } from './law-page.ts'
import { freshOpenApi, openApiFile } from './openapi.ts'
import { home } from './run-tool.ts'
import { freshSchema, schemaFile } from './schema.ts'

/** Writes everything in the tree that is made from something else in the tree. */
write(schemaFile, await freshSchema())
write(openApiFile, await freshOpenApi())
write(lawPageFile, await freshLawPage())
for (const [path, text] of await freshChainPages()) write(path, text)

function write(path: string, text: string): void {
  mkdirSync(dirname(join(home, path)), { recursive: true })
  writeFileSync(join(home, path), text)
  console.log(`wrote ${path}`)
}
