import type { RecordNeeds } from '@kedjan/contract'
import type { z } from 'zod'

type Sent = z.input<typeof RecordNeeds>
type Asked = Extract<NonNullable<Sent['needsAsked']>, { state: 'asked' }>

/** Needs in the home as typed. Nothing is chosen beforehand: nobody is to be without needs by default. */
export interface NeedsForm {
  needs: readonly string[]
  asked: boolean
  askedOn: string
  askedHow: Asked['how']
}

export const needs = ['step_free', 'ground_floor_or_lift', 'near_hospital', 'adapted_bathroom', 'quiet'] as const
export const askedHow = ['in_person', 'interpreter', 'phone', 'letter'] as const

export function emptyNeeds(): NeedsForm {
  return { needs: [], asked: false, askedOn: '', askedHow: 'interpreter' }
}

/** As the server takes it: no need, after a question, is the answer "none". */
export function needsBody({ needs: chosen, asked, askedOn, askedHow: how }: NeedsForm) {
  if (!asked) return { needs: chosen }
  return {
    needs: chosen,
    ...(chosen.length === 0 && { noNeeds: true }),
    needsAsked: { state: 'asked' as const, on: askedOn.trim(), how },
  }
}
