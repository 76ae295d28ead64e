import { deadlineKeys } from '../deadlines/deadline-rule.ts'
import { type InformationCategory, informationCategories } from '../information/categories.ts'
import { organisationKinds } from '../organisations/organisation.ts'
import type { Mark } from '../rules/dated.ts'
import {
  asksOfSteps,
  type ChainTemplate,
  chainKeys,
  kindOfRole,
  type ResponsibleRole,
  type Transition,
} from './chain-template.ts'
import { readOn, readOpened, readWayOut } from './read-ends.ts'
import {
  type Fields,
  FormatError,
  type Place,
  placeOf,
  readDays,
  readFields,
  readList,
  readObject,
  readOneOf,
  readPlainText,
  readSome,
  readText,
  readTexts,
} from './read-fields.ts'

const roles = Object.keys(kindOfRole) as ResponsibleRole[]
const categories = Object.keys(informationCategories) as InformationCategory[]
const marks: readonly Mark[] = ['recall', 'interpretation']
const templateKeys = [
  ...['key', 'from', 'to', 'source', 'mark', 'subject', 'name', 'begunBy', 'startsWith', 'transition'],
  ...['milestones', 'end', 'opens', 'waysOut'],
]
const milestoneKeys = [
  ...['key', 'name', 'help', 'responsible', 'actor', 'category', 'dependsOn', 'only', 'outcomes', 'asks', 'asksOn'],
  ...['fills', 'deadline', 'notBefore', 'typicalDays', 'stallAfterDays', 'closedBy', 'discloses', 'source', 'mark'],
]

/** The chain as written in its file, each value of the kind that it should be. */
export function readWhole(place: Place): ChainTemplate {
  const fields = readFields(place, templateKeys)
  return {
    key: readOneOf(fields, 'key', chainKeys),
    from: readText(fields, 'from'),
    ...(fields.values.to === undefined ? {} : { to: readText(fields, 'to') }),
    source: readText(fields, 'source'),
    ...readMark(fields),
    subject: readOneOf(fields, 'subject', ['household', 'person']),
    name: readPlainText(fields, 'name'),
    begunBy: readSome(fields, 'begunBy', organisationKinds),
    startsWith: readSome(fields, 'startsWith', roles),
    transition: readTransition(placeOf(fields, 'transition')),
    milestones: readList(fields, 'milestones').map(readMilestone),
    end: readTexts(fields, 'end'),
    opens: readList(fields, 'opens').map(readOpened),
    waysOut: readList(fields, 'waysOut').map(readWayOut),
  }
}

function readTransition(place: Place): Transition {
  const fields = readFields(place, ['appliesTo', 'source', 'mark', 'sentence'])
  return {
    appliesTo: readOneOf(fields, 'appliesTo', ['new', 'open']),
    source: readText(fields, 'source'),
    ...readMark(fields),
    sentence: readPlainText(fields, 'sentence'),
  }
}

type Milestone = ChainTemplate['milestones'][number]

function readMilestone(place: Place, index: number): Milestone {
  const { value } = place
  const named =
    typeof value === 'object' && value !== null && 'key' in value ? String(value.key) : `number ${index + 1}`
  return within(`milestone "${named}"`, () => {
    const fields = readFields(place, milestoneKeys)
    return {
      key: readText(fields, 'key'),
      name: readPlainText(fields, 'name'),
      help: readPlainText(fields, 'help'),
      responsible: readOneOf(fields, 'responsible', roles),
      actor:
        fields.values.actor === undefined ? 'organisation' : readOneOf(fields, 'actor', ['organisation', 'person']),
      category: readOneOf(fields, 'category', categories),
      dependsOn: readTexts(fields, 'dependsOn'),
      ...readBranch(fields),
      ...readAsks(fields),
      fills: readSome(fields, 'fills', roles),
      ...readTimes(fields),
      typicalDays: readDays(fields, 'typicalDays'),
      stallAfterDays: readDays(fields, 'stallAfterDays'),
      closedBy:
        fields.values.closedBy === undefined ? 'officer' : readOneOf(fields, 'closedBy', ['handoff', 'officer']),
      discloses: readList(fields, 'discloses').map(readDisclosure),
      source: readText(fields, 'source'),
      ...readMark(fields),
    }
  })
}

function readBranch(fields: Fields): Pick<Milestone, 'only' | 'outcomes'> {
  return {
    ...(fields.values.only === undefined ? {} : { only: readOnly(placeOf(fields, 'only')) }),
    ...(fields.values.outcomes === undefined
      ? {}
      : {
          outcomes: readList(fields, 'outcomes').map((place) => {
            const outcome = readFields(place, ['key', 'name'])
            return { key: readText(outcome, 'key'), name: readPlainText(outcome, 'name') }
          }),
        }),
  }
}

/** `only: { decision: granted }`, or a list of outcomes. */
function readOnly(place: Place): Record<string, string[]> {
  const branches = readObject(place)
  return Object.fromEntries(
    Object.entries(branches).map(([milestone, value]) => {
      const listed: unknown[] = Array.isArray(value) ? value : [value]
      const outcomes = listed.filter((each) => typeof each === 'string')
      if (outcomes.length === 0 || outcomes.length < listed.length)
        throw new FormatError([...place.path, milestone], `"only" should name outcomes of "${milestone}"`)
      return [milestone, outcomes]
    }),
  )
}

function readAsks(fields: Fields): Pick<Milestone, 'asks' | 'asksOn'> {
  return {
    ...(fields.values.asks === undefined ? {} : { asks: readOneOf(fields, 'asks', asksOfSteps) }),
    ...(fields.values.asksOn === undefined ? {} : { asksOn: readTexts(fields, 'asksOn') }),
  }
}

function readTimes(fields: Fields): Pick<Milestone, 'deadline' | 'notBefore'> {
  return {
    ...(fields.values.deadline === undefined ? {} : { deadline: readTime(placeOf(fields, 'deadline')) }),
    ...(fields.values.notBefore === undefined ? {} : { notBefore: readTime(placeOf(fields, 'notBefore')) }),
  }
}

function readTime(place: Place): NonNullable<Milestone['deadline']> {
  const fields = readFields(place, ['rule', 'ruleOfRegistered', 'anchor'])
  const { ruleOfRegistered } = fields.values
  return {
    rule: readOneOf(fields, 'rule', deadlineKeys),
    ...(ruleOfRegistered === undefined
      ? {}
      : { ruleOfRegistered: readOneOf(fields, 'ruleOfRegistered', deadlineKeys) }),
    anchor: readText(fields, 'anchor'),
  }
}

function readDisclosure(place: Place): Milestone['discloses'][number] {
  const fields = readFields(place, ['to', 'basis', 'on'])
  return { to: readOneOf(fields, 'to', roles), basis: readText(fields, 'basis'), ...readOn(fields) }
}

function readMark(fields: Fields): { mark?: Mark } {
  return fields.values.mark === undefined ? {} : { mark: readOneOf(fields, 'mark', marks) }
}

function within<Value>(where: string, read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    if (error instanceof FormatError) throw new FormatError(error.path, `${where}: ${error.message}`)
    throw error
  }
}
