import type { PlainDate } from '@kedjan/kernel'
import type { PlainText } from '../texts/texts.ts'
import type { DeadlineRule, Offset } from './deadline-rule.ts'
import type { CountedDeadline, DeadlineStep } from './deadline-step.ts'
import { dayOffNames, extendedBy, resultSentences, stepSentences, unitForms, weekdayNames } from './explain-words.ts'

export interface DeadlineLine {
  readonly kind: DeadlineStep['kind'] | 'result'
  readonly before: string
  readonly after: string
  readonly text: string
  readonly source: string
}

type Spoken = keyof PlainText

const pluralRules: Readonly<Record<Spoken, Intl.PluralRules>> = {
  sv: new Intl.PluralRules('sv'),
  en: new Intl.PluralRules('en'),
  ar: new Intl.PluralRules('ar'),
}

/** How a deadline was counted, a sentence for each step, the arithmetic written out, and what came of it. */
export function explainDeadline({ rule, on, steps }: CountedDeadline, language: Spoken): DeadlineLine[] {
  const lines = steps.map((step) => {
    const words = { ...daysOf(step, language), ...wordsOf(step, rule, language) }
    return lineOf(step, { kind: step.kind, text: fill(stepSentences[step.kind][language], words) })
  })
  const words = daysOf({ before: on, after: on }, language)
  const result = { before: on, after: on, source: rule.source }
  return [...lines, lineOf(result, { kind: 'result', text: fill(resultSentences[rule.kind][language], words) })]
}

function lineOf(
  { before, after, source }: Pick<DeadlineStep, 'before' | 'after' | 'source'>,
  said: Pick<DeadlineLine, 'kind' | 'text'>,
): DeadlineLine {
  return { kind: said.kind, before: before.toString(), after: after.toString(), text: said.text, source }
}

function daysOf({ before, after }: Pick<DeadlineStep, 'before' | 'after'>, language: Spoken): Record<string, string> {
  return {
    before: written(before, language),
    after: written(after, language),
    weekday: weekdayNames[language][after.dayOfWeek - 1] ?? '',
  }
}

function wordsOf(step: DeadlineStep, rule: DeadlineRule, language: Spoken): Record<string, string> {
  switch (step.kind) {
    case 'anchor':
      return { anchor: rule.anchor[language] }
    case 'anchor_moved':
      return { ground: whenOf(rule.shifts, step.ground, language) }
    case 'offset':
      return { sign: isBackwards(step.offset) ? '−' : '+', count: countOf(step.offset, language) }
    case 'short_month':
      return { day: String(step.before.day) }
    case 'paused':
      return {
        from: written(step.pause.from, language),
        to: written(step.pause.to, language),
        ground: whenOf(rule.pauses, step.pause.ground, language),
        count: countOf({ days: step.days }, language),
      }
    case 'extended': {
      const count = step.offset && countOf(step.offset, language)
      const by = count === null ? '' : fill(extendedBy[language], { count })
      return { by, ground: whenOf(rule.extensions, step.ground, language) }
    }
    case 'day_off':
      return { day_off: dayOffNames[step.dayOff][language] }
    case 'month_end':
    case 'decided':
      return {}
  }
}

function whenOf(
  foreseen: readonly { ground: string; when: PlainText }[] | undefined,
  ground: string,
  language: Spoken,
): string {
  const found = foreseen?.find((one) => one.ground === ground)
  if (!found) throw new Error(`the rule does not foresee ${ground}`)
  return found.when[language]
}

function isBackwards(offset: Offset): boolean {
  return Object.values(offset).some((count) => count < 0)
}

/** “3 weeks”, without a sign. */
function countOf(offset: Offset, language: Spoken): string {
  const units = ['years', 'months', 'weeks', 'days'] as const
  const named = units.flatMap((unit) => {
    const count = Math.abs(offset[unit] ?? 0)
    return count === 0 ? [] : [countedUnit(unit, count, language)]
  })
  return named.join(' + ') || countedUnit('days', 0, language)
}

function countedUnit(unit: keyof Offset, count: number, language: Spoken): string {
  const form = pluralRules[language].select(count)
  return unitForms[unit][language][form === 'zero' ? 'other' : form].replace('#', String(count))
}

/** A day as it is written everywhere, kept in its own direction among letters that run from the right. */
function written(day: PlainDate, language: Spoken): string {
  return language === 'ar' ? `\u2066${day.toString()}\u2069` : day.toString()
}

function fill(sentence: string, words: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    const word = words[name]
    if (word === undefined) throw new Error(`the sentence asks for ${name}`)
    return word
  })
}
