import type { Journey, Milestone } from '@kedjan/contract'
import type { Format } from '../../format.ts'
import type { Translate } from '../../texts/translate.ts'
import type { Tone } from '../../ui/Badge.tsx'
import { dayNumber } from './days.ts'
import type { Gap, Span } from './spans.ts'

/** Whose journey it is, where a household has several of the same kind. */
export type WhoseName = (journey: Journey) => string | null

export interface Words {
  t: Translate
  format: Format
}

export function stateTone(state: Milestone['state']): Tone {
  switch (state) {
    case 'done':
      return 'ok'
    case 'open':
      return 'now'
    case 'late':
      return 'bad'
    case 'stalled':
      return 'wait'
    case 'waiting':
    case 'hidden':
    case 'withdrawn':
      return 'quiet'
  }
}

/** From when to when, in the words that fit the state. */
export function whenOf(milestone: Milestone, { t, format }: Words): string {
  const begun = milestone.readyOn ?? milestone.expectedFrom
  const ends = milestone.state === 'done' ? (milestone.doneOn ?? milestone.expectedTo) : milestone.expectedTo
  const days = { from: format.day(begun, 'short'), to: format.day(ends, isSameYear(begun, ends) ? 'short' : 'medium') }
  switch (milestone.state) {
    case 'done':
      return days.from === days.to ? days.to : t('chain.done_between', days)
    case 'open':
    case 'late':
    case 'stalled':
      return t('chain.open_since', days)
    case 'hidden':
      return t('chain.likely', days)
    case 'waiting':
    case 'withdrawn':
      return t('chain.expected', days)
  }
}

function isSameYear(one: string, other: string): boolean {
  return one.slice(0, 4) === other.slice(0, 4)
}

export function gapSentence(gap: Gap, t: Translate): string {
  const days = gap.to - gap.from
  switch (gap.kind) {
    case 'between':
      return t('chain.gap_between', { days })
    case 'standstill':
      return t('chain.gap_standstill', { days })
    case 'overdue':
      return t('chain.gap_overdue', { days })
  }
}

/** A step that could turn out in more than one way is named with how it did. */
export function nameWithOutcome({ name, outcome }: Milestone): string {
  return outcome === null ? name : `${name}: ${outcome}`
}

/** The name in the drawing: what, whose where that is needed, and by when, or the word for what is wrong. */
export function labelOf(span: Span, whose: string | null, { t, format }: Words): string {
  const { state, deadline } = span.milestone
  const parts = [nameWithOutcome(span.milestone)]
  if (whose) parts.push(whose)
  if (span.gap && span.gap.kind !== 'between') parts.push(gapSentence(span.gap, t))
  else if (state === 'late' || state === 'stalled') parts.push(t(`chain.state.${state}`))
  else if (state === 'open' && deadline) parts.push(t('chain.by', { day: format.day(deadline.on, 'short') }))
  return parts.join(' · ')
}

/** Everything a bar says, as one sentence for those who do not see it. */
export function barName(span: Span, whose: string | null, words: Words): string {
  const { t, format } = words
  const { milestone } = span
  const sentence = t('chain.bar_name', {
    name: whose ? `${nameWithOutcome(milestone)} (${whose})` : nameWithOutcome(milestone),
    who: milestone.responsibleName,
    state: t(`chain.state.${milestone.state}`),
    when: whenOf(milestone, words),
  })
  const more = [sentence]
  if (milestone.deadline) more.push(`${t('chain.deadline')} ${format.day(milestone.deadline.on)}`)
  if (span.gap) more.push(gapSentence(span.gap, t))
  return more.join('. ').replace(/[\u2066-\u2069]/g, '')
}

/** Milestones in the order in which a reader meets them. */
export function inOrder(milestones: readonly Milestone[]): Milestone[] {
  return milestones.toSorted((a, b) => startOf(a) - startOf(b))
}

function startOf(milestone: Milestone): number {
  return dayNumber(milestone.readyOn ?? milestone.expectedFrom)
}
