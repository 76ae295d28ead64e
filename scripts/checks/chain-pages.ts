import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Check, Outcome } from './check.ts'
import { compareGenerated } from './generated.ts'

const folder = 'docs/law'

/** docs/law/chains.md and its pictures are what the files of the chains say. */
export const chainPages: Check = {
  name: 'chain-pages',
  run: async (root) => compareChainPages(root, await freshChainPages()),
}

/** By path in the tree, the text. */
export async function freshChainPages(): Promise<Map<string, string>> {
  const { chainPages: pages } = await import('@kedjan/server')
  return new Map([...(await pages())].map(([file, text]) => [`${folder}/${file}`, text]))
}

export function compareChainPages(root: string, fresh: ReadonlyMap<string, string>): Outcome {
  const pictures = join(root, folder, 'chains')
  const kept = existsSync(pictures) ? readdirSync(pictures).map((file) => `${folder}/chains/${file}`) : []
  const left = kept.filter((path) => !fresh.has(path))
  if (left.length > 0)
    return { ok: false, output: `${left.join(', ')}: no wording of a chain draws it any more; remove it` }
  const outcomes = [...fresh].map(([path, text]) => compareGenerated(root, path, text))
  return outcomes.find(({ ok }) => !ok) ?? { ok: true, output: '' }
}
