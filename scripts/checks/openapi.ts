import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Check } from './check.ts'
import { compareGenerated } from './generated.ts'
import { home } from './run-tool.ts'

export const openApiFile = 'docs/openapi.json'

/** docs/openapi.json is what the server answers. */
export const openApi: Check = {
  name: 'openapi',
  run: async (root) => compareGenerated(root, openApiFile, await freshOpenApi()),
}

export async function freshOpenApi(): Promise<string> {
  const path = join(home, 'packages', 'server', 'openapi.ts')
  const server: { openApiDocument?: () => Promise<object> } = await import(pathToFileURL(path).href)
  if (!server.openApiDocument) throw new Error('packages/server/openapi.ts exports no openApiDocument')
  return `${JSON.stringify(await server.openApiDocument(), null, 2)}\n`
}
