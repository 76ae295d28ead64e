import { type PlainDate, parsePlainDate } from '@kedjan/kernel'
import {
  type ChainTemplate,
  chainKeys,
  chainTemplate,
  type DeadlineRule,
  deadlineFrom,
  deadlineKeys,
  deadlineRule,
  type MilestoneTemplate,
  organisations,
} from '@kedjan/sweden'
import { PlainError } from '../plain-error.ts'

/** The last day that a rule gives from a day, with how it is counted and where that stands. */
export function explainDeadline(key: string | undefined, day: string | undefined): string[] {
  const known = deadlineKeys.find((one) => one === key)
  if (!known) throw new PlainError(`There is no deadline "${key ?? ''}"; those there are: ${deadlineKeys.join(', ')}.`)
  const from = readDay(day)
  const rule = orPlain(() => deadlineRule(known, from))
  const last = deadlineFrom(rule, from)
  return [
    `${last} (${weekday(last)}) is the last day.`,
    `${from} + ${countOf(rule)}${rule.endsOn ? ', to the end of that month' : ''}${moved(rule)}.`,
    `${rule.sentence.sv}`,
    `${rule.strength === 'statutory' ? 'By law' : 'A target, not law'}: ${rule.source}${rule.mark ? ` [${rule.mark}]` : ''}`,
  ]
}

function countOf({ offset }: DeadlineRule): string {
  const parts = Object.entries(offset).map(([unit, count]) => `${count} ${count === 1 ? unit.slice(0, -1) : unit}`)
  return parts.join(' and ')
}

function moved(rule: DeadlineRule): string {
  return rule.calendar === 'swedish_next_working_day'
    ? ', moved to the next working day where it falls on a day off'
    : ''
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

/** A chain as text: its steps in order, each with owner, what it waits for, deadline and source. */
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
    `    ${milestone.source}${milestone.mark ? ` [${milestone.mark}]` : ''}`,
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

function weekday(day: PlainDate): string {
  return day.toLocaleString('en-GB', { weekday: 'long' })
}
