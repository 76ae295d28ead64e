import type { PlainDate } from '@kedjan/kernel'
import { getRuleOn } from '../rules/dated.ts'
import type { ChainKey, ChainTemplate, MilestoneTemplate } from './chain-template.ts'
import establishment from './establishment.json' with { type: 'json' }
import { readTemplate } from './read-template.ts'
import settlementAssigned from './settlement-assigned.json' with { type: 'json' }
import settlementOwn from './settlement-own.json' with { type: 'json' }

export const chainTemplates: readonly ChainTemplate[] = [
  readTemplate('settlement-assigned.json', settlementAssigned),
  readTemplate('settlement-own.json', settlementOwn),
  readTemplate('establishment.json', establishment),
]

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
