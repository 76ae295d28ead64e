import type { ChainStep, Language } from '@kedjan/contract'
import type { PlainDate } from '@kedjan/kernel'
import { kindName } from '@kedjan/modules/organisations'
import { roleName } from '@kedjan/modules/overview'
import {
  type ChainKey,
  type ChainTemplate,
  chainTemplates,
  type DeadlineRule,
  deadlineRule,
  isInForce,
  isKnownFact,
  knownFacts,
  type MilestoneDeadline,
  type MilestoneTemplate,
  type Offset,
} from '@kedjan/sweden'
import { sentence } from '../problems/sentences.ts'

/** In which language and as of which day a chain is told. */
export interface Telling {
  readonly language: Language
  readonly on: PlainDate
}

/** The steps of a chain in words, in the order of its file. */
export function stepsInWords(template: ChainTemplate, telling: Telling): ChainStep[] {
  return template.milestones.map((step) => stepInWords(template, step, telling))
}

function stepInWords(template: ChainTemplate, step: MilestoneTemplate, telling: Telling): ChainStep {
  const { language } = telling
  const { name, help, responsible, actor, typicalDays, source } = step
  return {
    key: step.key,
    name: name[language],
    help: help[language],
    responsible,
    responsibleName: roleName(responsible, language),
    actor,
    after: step.dependsOn.map((key) => stepName(template, key, language)),
    only: Object.entries(step.only ?? {}).map(([key, outcomes]) => ({
      step: stepName(template, key, language),
      outcomes: outcomeNames(template, { after: key, on: outcomes }, language),
    })),
    outcomes: (step.outcomes ?? []).map((outcome) => outcome.name[language]),
    deadline: step.deadline ? deadlineInWords(template, step.deadline, telling) : null,
    leads: leadsOf(template, language)
      .filter(({ after }) => after === step.key)
      .map(({ on, chain, text }) => ({ on, chain, name: text })),
    typicalDays,
    source,
  }
}

export interface Lead {
  readonly after: string
  /** How the step has to turn out, in words; empty: however. */
  readonly on: string[]
  readonly chain: ChainKey | null
  readonly text: string
}

/** Where a chain leads: the chains that it opens, and what its ends mean. */
export function leadsOf(template: ChainTemplate, language: Language): Lead[] {
  const opens = template.opens.map((opened) => {
    const key = opened.for === 'same' ? 'opens' : 'opens_each'
    const text = sentence('chains', key, language, { name: chainName(opened.chain, language) })
    return { after: opened.after, on: outcomeNames(template, opened, language), chain: opened.chain, text }
  })
  const ends = template.waysOut.map((way) => ({
    after: way.after,
    on: outcomeNames(template, way, language),
    chain: null,
    text: sentence('chains', `end_${way.means}`, language),
  }))
  return [...opens, ...ends]
}

/** Who begins a chain, in words. */
export function beginnersOf({ begunBy }: ChainTemplate, language: Language): string[] {
  return begunBy.map((kind) => kindName(kind, language))
}

/** The name of a chain in its latest wording. */
function chainName(key: ChainKey, language: Language): string {
  const [latest] = wordingsOf(key).toReversed()
  if (!latest) throw new Error(`there is no chain ${key}`)
  return latest.name[language]
}

/** All wordings of a chain, the earliest first. */
export function wordingsOf(key: ChainKey): ChainTemplate[] {
  return chainTemplates.filter((template) => template.key === key).toSorted((a, b) => a.from.localeCompare(b.from))
}

/** The wording of a chain in force on a day. */
export function wordingOn(key: ChainKey, on: PlainDate): ChainTemplate | undefined {
  return wordingsOf(key).find((template) => isInForce(template, on))
}

export function outcomeNames(
  { milestones }: ChainTemplate,
  { after, on = [] }: { after: string; on?: readonly string[] },
  language: Language,
): string[] {
  const known = isKnownFact(after) ? knownFacts[after].outcomes : undefined
  const outcomes: MilestoneTemplate['outcomes'] = known ?? milestones.find(({ key }) => key === after)?.outcomes
  return on.map((outcome) => outcomes?.find(({ key }) => key === outcome)?.name[language] ?? outcome)
}

function stepName({ milestones }: ChainTemplate, key: string, language: Language): string {
  if (isKnownFact(key)) return knownFacts[key].name[language]
  return milestones.find((step) => step.key === key)?.name[language] ?? sentence('chains', `anchor_${key}`, language)
}

function deadlineInWords(
  template: ChainTemplate,
  { rule: key, anchor }: MilestoneDeadline,
  { language, on }: Telling,
): NonNullable<ChainStep['deadline']> {
  const rule = deadlineRule(key, on)
  const facts = { time: spanInWords(rule.offset, language), anchor: stepName(template, anchor, language) }
  return {
    time: sentence('chains', formOf(rule), language, facts),
    sentence: rule.sentence[language],
    source: rule.source,
    strength: rule.strength,
  }
}

function formOf({ kind, offset }: DeadlineRule): string {
  const counts = Object.values(offset)
  if (counts.every((count) => count === 0)) return 'same_day'
  const isBefore = counts.some((count) => count < 0)
  switch (kind) {
    case 'latest':
    case 'window':
      return isBefore ? 'latest_before' : 'latest'
    case 'earliest':
      return isBefore ? 'earliest_before' : 'earliest'
    case 'duration':
      return 'duration'
  }
}

const units = ['years', 'months', 'weeks', 'days'] as const

function spanInWords(offset: Offset, language: Language): string {
  const parts = units.flatMap((unit) => {
    const count = Math.abs(offset[unit] ?? 0)
    return count === 0 ? [] : [sentence('chains', unit, language, { count })]
  })
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts)
}
