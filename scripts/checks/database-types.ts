import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { home, runTool } from './run-tool.ts'

const tail = `
declare module '@kedjan/kernel' {
  interface Database extends DB {}
}
`

/** The types of every table of ours, as the kernel's pool hands their values over: dates as ISO text, whole numbers as numbers. */
export async function freshDatabaseTypes(owner: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kedjan-types-'))
  const file = join(folder, 'database.ts')
  try {
    const outcome = await runTool(home, 'kysely-codegen/dist/cli/bin.js', [
      '--dialect=postgres',
      `--url=${owner}`,
      '--exclude-pattern={pgboss,migration}.*',
      '--date-parser=string',
      '--type-mapping={"int8":"number"}',
      `--out-file=${file}`,
    ])
    if (!outcome.ok) throw new Error(`kysely-codegen failed: ${outcome.output}`)
    return `${readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trimEnd()}\n${tail}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
