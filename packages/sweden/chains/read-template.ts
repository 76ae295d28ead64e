import { deadlineKeys } from '../deadlines/deadline-rule.ts'
import { type InformationCategory, informationCategories } from '../information/categories.ts'
import type { Mark } from '../rules/dated.ts'
import {
  type ChainTemplate,
  chainKeys,
  kindOfRole,
  type MilestoneTemplate,
  type OpenedChain,
  type ProposedDisclosure,
  type ResponsibleRole,
} from './chain-template.ts'
import { checkTemplate } from './check-template.ts'
import {
  type Fields,
  readDays,
  readFields,
  readList,
  readOneOf,
  readPlainText,
  readText,
  readTexts,
} from './read-fields.ts'

const roles = Object.keys(kindOfRole) as ResponsibleRole[]
const categories = Object.keys(informationCategories) as InformationCategory[]
const marks: readonly Mark[] = ['recall', 'interpretation']
const templateKeys = ['key', 'from', 'to', 'source', 'mark', 'subject', 'name', 'milestones', 'end', 'opens']
const milestoneKeys = [
  ...['key', 'name', 'help', 'responsible', 'actor', 'category', 'dependsOn', 'deadline'],
  ...['typicalDays', 'stallAfterDays', 'closedBy', 'discloses', 'source', 'mark'],
]

/** Reads a chain from its file. What is wrong in it is an error that names the file and the milestone. */
export function readTemplate(file: string, value: unknown): ChainTemplate {
  const template = within(file, () => readWhole(value))
  within(file, () => checkTemplate(template))
  return template
}

function readWhole(value: unknown): ChainTemplate {
  const fields = readFields(value, templateKeys)
  return {
    key: readOneOf(fields, 'key', chainKeys),
    from: readText(fields, 'from'),
    ...(fields.to === undefined ? {} : { to: readText(fields, 'to') }),
    source: readText(fields, 'source'),
    ...readMark(fields),
    subject: readOneOf(fields, 'subject', ['household', 'person']),
    name: readPlainText(fields, 'name'),
    milestones: readList(fields, 'milestones').map(readMilestone),
    end: readTexts(fields, 'end'),
    opens: readList(fields, 'opens').map(readOpened),
  }
}

function readMilestone(value: unknown, index: number): MilestoneTemplate {
  const named =
    typeof value === 'object' && value !== null && 'key' in value ? String(value.key) : `number ${index + 1}`
  return within(`milestone "${named}"`, () => {
    const fields = readFields(value, milestoneKeys)
    return {
      key: readText(fields, 'key'),
      name: readPlainText(fields, 'name'),
      help: readPlainText(fields, 'help'),
      responsible: readOneOf(fields, 'responsible', roles),
      actor: readOneOf(fields, 'actor', ['organisation', 'person']),
      category: readOneOf(fields, 'category', categories),
      dependsOn: readTexts(fields, 'dependsOn'),
      ...readDeadline(fields),
      typicalDays: readDays(fields, 'typicalDays'),
      stallAfterDays: readDays(fields, 'stallAfterDays'),
      closedBy: readOneOf(fields, 'closedBy', ['handoff', 'officer']),
      discloses: readList(fields, 'discloses').map(readDisclosure),
      source: readText(fields, 'source'),
      ...readMark(fields),
    }
  })
}

function readDeadline(fields: Fields): Pick<MilestoneTemplate, 'deadline'> {
  if (fields.deadline === undefined) return {}
  const deadline = readFields(fields.deadline, ['rule', 'anchor'])
  return { deadline: { rule: readOneOf(deadline, 'rule', deadlineKeys), anchor: readText(deadline, 'anchor') } }
}

function readDisclosure(value: unknown): ProposedDisclosure {
  const fields = readFields(value, ['to', 'basis'])
  return { to: readOneOf(fields, 'to', roles), basis: readText(fields, 'basis') }
}

function readOpened(value: unknown): OpenedChain {
  const fields = readFields(value, ['chain', 'after', 'for'])
  return {
    chain: readOneOf(fields, 'chain', chainKeys),
    after: readText(fields, 'after'),
    for: readOneOf(fields, 'for', ['each_adult_in_establishment_age']),
  }
}

function readMark(fields: Fields): { mark?: Mark } {
  return fields.mark === undefined ? {} : { mark: readOneOf(fields, 'mark', marks) }
}

function within<Value>(where: string, read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
