import type { RecordNeeds } from '@kedjan/contract'
import { ok, type PlainDate, type Result, refuse } from '@kedjan/kernel'
import type { Datum } from './datum.ts'

export type CannotRecordNeeds =
  | { reason: 'needs_not_asked'; source: string }
  | { reason: 'needs_contradict_each_other' }

/** An illness was lost because a form said "no special needs" and nobody had asked. */
export const askedSource = 'practice: JO 2280-2009'

type NeedsDatum = Extract<Datum, { kind: 'housing_needs' }>

/** What is written down of needs in the home: "none" only as an answer to a question, asked on a day that has been. */
export function decideNeeds(command: RecordNeeds, today: PlainDate): Result<NeedsDatum, CannotRecordNeeds> {
  const { needs, noNeeds, needsAsked: asked } = command
  if (noNeeds && needs.length > 0) return refuse({ reason: 'needs_contradict_each_other' })
  const isAsked = asked.state === 'asked' && asked.on <= today.toString()
  const saysAsked = noNeeds || asked.state === 'asked'
  if (saysAsked && !isAsked) return refuse({ reason: 'needs_not_asked', source: askedSource })
  return ok({ kind: 'housing_needs', value: { needs: [...needs], asked } })
}

/** Whether it can be said of somebody which needs there are: they answered, or some are known. */
export function isNeedsKnown(value: Datum['value'] | undefined): boolean {
  return value !== undefined && 'needs' in value && (value.asked.state === 'asked' || value.needs.length > 0)
}
