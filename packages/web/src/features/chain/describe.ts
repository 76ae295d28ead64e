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
  const from = format.day(milestone.readyOn ?? milestone.expectedFrom, 'short')
  switch (milestone.state) {
    case 'done': {
      const to = format.day(milestone.doneOn ?? milestone.expectedTo, 'short')
      return from === to ? to : t('chain.done_between', { from, to })
    }
    case 'open':
    case 'late':
    case 'stalled':
      return t('chain.open_since', { from, to: format.day(milestone.expectedTo, 'short') })
    case 'waiting':
    case 'hidden':
    case 'withdrawn':
      return t('chain.expected', {
        from: format.day(milestone.expectedFrom, 'short'),
        to: format.day(milestone.expectedTo, 'short'),
      })
  }
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

/** The name in the drawing: what, whose where that is needed, and the word for what is wrong. */
export function labelOf(span: Span, whose: string | null, t: Translate): string {
  const parts = [span.milestone.name]
  if (whose) parts.push(whose)
  if (span.gap && span.gap.kind !== 'between') parts.push(gapSentence(span.gap, t))
  else if (span.milestone.state === 'late' || span.milestone.state === 'stalled') {
    parts.push(t(`chain.state.${span.milestone.state}`))
  }
  return parts.join(' · ')
}

/** Everything a bar says, as one sentence for those who do not see it. */
export function barName(span: Span, whose: string | null, words: Words): string {
  const { t, format } = words
  const { milestone } = span
  const sentence = t('chain.bar_name', {
    name: whose ? `${milestone.name} (${whose})` : milestone.name,
    who: milestone.responsibleName,
    state: t(`chain.state.${milestone.state}`),
    when: whenOf(milestone, words),
  })
  const more = [sentence]
  if (milestone.deadline) more.push(`${t('chain.deadline')} ${format.day(milestone.deadline.on)}`)
  if (span.gap) more.push(gapSentence(span.gap, t))
  return more.join('. ')
}

/** Milestones in the order in which a reader meets them. */
export function inOrder(milestones: readonly Milestone[]): Milestone[] {
  return milestones.toSorted((a, b) => startOf(a) - startOf(b))
}

function startOf(milestone: Milestone): number {
  return dayNumber(milestone.readyOn ?? milestone.expectedFrom)
}
