import type { ChainTemplate } from './chain-template.ts'

const confirmed = 'departure_confirmed'

/**
 * Whether a step says that somebody has left the country for good. Where a chain confirms the departure in a step of its own, that
 * step alone says so: an order that lapses five years later does not end what has begun since.
 */
export function isDeparture(template: ChainTemplate, step: { key: string; outcome: string | null }): boolean {
  if (template.milestones.some(({ key }) => key === confirmed)) return step.key === confirmed
  return template.waysOut.some(
    ({ after, on, means }) =>
      means === 'departed' && after === step.key && (on === undefined || on.includes(step.outcome ?? '')),
  )
}
