import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlainDate } from '@kedjan/kernel'
import { getRuleOn } from '../rules/dated.ts'
import type { ChainKey, ChainTemplate, MilestoneTemplate } from './chain-template.ts'
import { checkChains } from './check-chains.ts'
import { readTemplate } from './read-template.ts'

/** Every chain in every wording, read once from the files beside this one. */
export const chainTemplates: readonly ChainTemplate[] = readChains()

function readChains(): ChainTemplate[] {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.yaml'))
  const templates = files.sort().map((file) => {
    const text = readFileSync(join(import.meta.dirname, file), 'utf8')
    return readTemplate(file, text)
  })
  checkChains(templates)
  return templates
}

/** The chain as it stands on a day. Throws for a day that it does not cover. */
export function chainTemplate(key: ChainKey, on: PlainDate): ChainTemplate {
  return getRuleOn(
    `chain ${key}`,
    chainTemplates.filter((template) => template.key === key),
    on,
  )
}

export function findMilestoneTemplate(template: ChainTemplate, key: string): MilestoneTemplate | undefined {
  return template.milestones.find((milestone) => milestone.key === key)
}
