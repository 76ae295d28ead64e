import { type PlainDate, parsePlainDate } from '@kedjan/kernel'
import {
  type ChainTemplate,
  chainKeys,
  chainTemplate,
  computeDeadline,
  type DeadlineRule,
  deadlineKeys,
  deadlineRule,
  explainDeadline as explainInWords,
  type MilestoneTemplate,
  organisations,
} from '@kedjan/sweden'
import { PlainError } from '../plain-error.ts'

/** The day that a rule gives from a day, how it is counted step by step, and where that stands. */
export function explainDeadline(key: string | undefined, day: string | undefined): string[] {
  const known = deadlineKeys.find((one) => one === key)
  if (!known) throw new PlainError(`There is no deadline "${key ?? ''}"; those there are: ${deadlineKeys.join(', ')}.`)
  const from = readDay(day)
  const rule = orPlain(() => deadlineRule(known, from))
  const counted = computeDeadline(rule, { anchor: from })
  if (!counted.ok) throw new PlainError(`${known} gives no day: ${counted.refusal.reason}.`)
  return [
    ...explainInWords(counted.value, 'en').map(({ text }) => text),
    rule.sentence.sv,
    `${rule.strength === 'statutory' ? 'By law' : 'A target, not law'}: ${rule.source}${rule.mark ? ` [${rule.mark}]` : ''}`,
    ...possibilities(rule),
  ]
}

/** When a rule gives another day: what may be added, what is not counted, from which other day it may run. */
function possibilities({ extensions = [], pauses = [], shifts = [], waived }: DeadlineRule): string[] {
  return [
    ...extensions.map(
      ({ when, source, mustBeTold }) =>
        `May be extended when ${when.en}${mustBeTold ? ', and the person must be told why' : ''}: ${source}`,
    ),
    ...pauses.map(({ when, source }) => `Not counted: ${when.en}: ${source}`),
    ...shifts.map(({ when, source }) => `Counted from another day when ${when.en}: ${source}`),
    ...(waived ? [`No time is given when ${waived.when.en}: ${waived.source}`] : []),
  ]
}

/** Organisations whose id or name holds the text. */
export function findOrganisations(search: string): string[] {
  if (search.trim() === '') throw new PlainError('Say what to search for, for example: kedjan organisations halmstad.')
  const wanted = search.trim().toLocaleLowerCase('sv')
  const found = organisations.filter(({ id, nameSv, nameEn, short }) =>
    [id, nameSv, nameEn, short ?? ''].some((text) => text.toLocaleLowerCase('sv').includes(wanted)),
  )
  if (found.length === 0) return [`No organisation matches "${search}".`]
  return found.slice(0, 50).map(({ id, nameSv, kind }) => `${id.padEnd(16)} ${nameSv} (${kind})`)
}

/** A chain as text: its steps in order, each with owner, what it waits for, how it can turn out, where that leads, deadline and source. */
export function printChain(key: string | undefined, day = '2026-11-24'): string[] {
  const known = chainKeys.find((one) => one === key)
  if (!known) throw new PlainError(`There is no chain "${key ?? ''}"; those there are: ${chainKeys.join(', ')}.`)
  const on = readDay(day)
  const template = orPlain(() => chainTemplate(known, on))
  return [
    `${template.name.sv} (${template.key}), in force on ${on}`,
    ...template.milestones.flatMap((milestone) => stepLines(template, milestone)),
  ]
}

function stepLines(template: ChainTemplate, milestone: MilestoneTemplate): string[] {
  const names = milestone.dependsOn.map((key) => template.milestones.find((one) => one.key === key)?.name.sv ?? key)
  const waits = names.length > 0 ? `after: ${names.join(', ')}` : 'from the start'
  const deadline = milestone.deadline ? `; ${milestone.deadline.rule} from ${milestone.deadline.anchor}` : ''
  return [
    '',
    `  ${milestone.key} – ${milestone.name.sv}`,
    `    ${milestone.responsible}; ${waits}${deadline}; normally ${milestone.typicalDays} days`,
    ...Object.entries(milestone.only ?? {}).map(([key, on]) => `    only when ${key} turns out ${on.join(' or ')}`),
    ...(milestone.outcomes ?? []).map(({ key, name }) => `    turns out ${key} – ${name.sv}`),
    ...leadLines(template, milestone.key),
    `    ${milestone.source}${milestone.mark ? ` [${milestone.mark}]` : ''}`,
  ]
}

/** Where the chain goes on, or what its end means, after a step. */
function leadLines({ opens, waysOut }: ChainTemplate, key: string): string[] {
  const when = ({ on }: { readonly on?: readonly string[] }) => (on ? `on ${on.join(' or ')} ` : '')
  return [
    ...opens.filter(({ after }) => after === key).map((opened) => `    ${when(opened)}opens ${opened.chain}`),
    ...waysOut.filter(({ after }) => after === key).map((way) => `    ${when(way)}ends: ${way.means}`),
  ]
}

function readDay(text: string | undefined): PlainDate {
  const day = parsePlainDate(text ?? '')
  if (!day) throw new PlainError(`"${text ?? ''}" is not a day; write one such as 2026-11-24.`)
  return day
}

/** A rule that does not cover the day is an answer here, not a bug. */
function orPlain<Value>(look: () => Value): Value {
  try {
    return look()
  } catch (error) {
    throw new PlainError(error instanceof Error ? error.message : String(error))
  }
}
