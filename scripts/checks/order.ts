import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Architecture, readArchitecture } from './architecture.ts'
import type { Check, Outcome } from './check.ts'
import { home, runTool } from './run-tool.ts'

export const order: Check = { name: 'order', run: checkOrder }

/** Holds every import against architecture.json. */
export async function checkOrder(root: string): Promise<Outcome> {
  const unranked = findUnranked(root, readArchitecture(root))
  const folders = ['packages', 'scripts', 'e2e', 'bench'].filter((folder) => existsSync(join(root, folder)))
  const config = join(home, '.dependency-cruiser.cjs')
  const cruise = await runTool(root, 'dependency-cruiser/bin/dependency-cruiser.mjs', [
    '--config',
    config,
    '--output-type',
    'err-long',
    ...folders,
  ])
  return {
    ok: cruise.ok && unranked.length === 0,
    output: [...unranked, cruise.output].filter(Boolean).join('\n'),
  }
}

/** Folders that stand in the tree without a place in the order. */
export function findUnranked(root: string, architecture: Architecture): string[] {
  const packages = architecture.packages.map((one) => one.name)
  return [
    ...foldersIn(join(root, 'packages'))
      .filter((name) => !packages.includes(name))
      .map((name) => `packages/${name} has no rank; add it to "packages" in architecture.json`),
    ...foldersIn(join(root, 'packages', 'modules'))
      .filter((name) => !architecture.modules.includes(name) && name !== 'node_modules')
      .map((name) => `packages/modules/${name} has no rank; add it to "modules" in architecture.json`),
  ]
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}
