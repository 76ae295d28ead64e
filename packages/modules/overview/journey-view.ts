import type { Deadline, Journey, Language, Milestone, MilestoneState } from '@kedjan/contract'
import type { Actor, PlainDate } from '@kedjan/kernel'
import { belongings, type ChainKey, type ChainTemplate, chainTemplate, type MilestoneTemplate } from '@kedjan/sweden'
import {
  actsOf,
  dayOf,
  deriveMilestones,
  dueChoices,
  type Expectation,
  type ExpectedEnd,
  forecast,
  forecastEnd,
  type JourneyJson,
  organisationFor,
  ruleOfDue,
  type StallStanding,
  type StoredMilestone,
  turnedOut,
} from '../chain/index.ts'
import { organisationName } from '../organisations/index.ts'
import { countingOf } from './counting-view.ts'
import { roleName } from './role-names.ts'
import { presentStall } from './stall-view.ts'

export interface Viewing {
  readonly actor: Actor
  readonly today: PlainDate
  readonly language: Language
}

interface Known {
  readonly template: ChainTemplate
  readonly journey: JourneyJson
  readonly milestones: ReadonlyMap<string, StoredMilestone>
  readonly stalls: ReadonlyMap<string, StallStanding>
  readonly parties: ReadonlyMap<string, string>
  readonly expected: ReadonlyMap<string, Expectation>
}

/** A journey as its viewer may know it: visible steps with their state, the others as the public template tells. */
export function presentJourney(journey: JourneyJson, viewing: Viewing): Journey {
  const template = chainTemplate(journey.template as ChainKey, dayOf(journey.template_from))
  const standing = deriveMilestones(journey.milestones, journey.steps)
  const milestones = new Map(standing.map((milestone) => [milestone.key, milestone]))
  const facts = { milestones: standing, startedOn: dayOf(journey.started_on), today: viewing.today }
  const known: Known = {
    template,
    journey,
    milestones,
    stalls: new Map(journey.stalls.map((stall) => [stall.milestone_id, stall])),
    parties: partiesFrom(template, standing),
    expected: forecast(template, facts),
  }
  const belonging = belongings(template, turnedOut(standing))
  // A way that is not taken, or not yet, is not shown: it would promise or threaten.
  const shown = template.milestones
    .filter(({ key }) => milestones.has(key) || belonging.get(key) === 'yes')
    .map((milestone) => presentMilestone(milestone, known, viewing))
  return {
    id: journey.id,
    template: template.key,
    name: template.name[viewing.language],
    subject: template.subject,
    personId: journey.person_id,
    startedOn: journey.started_on,
    end: journey.end ? { on: journey.end.on_date, how: journey.end.how } : null,
    openedBy: journey.opened_by,
    ...endOf(journey, forecastEnd(template, facts)),
    milestones: shown,
  }
}

/** When it ended, or is expected to. */
function endOf({ end }: JourneyJson, expected: ExpectedEnd): Pick<Journey, 'expectedEnd' | 'expectedBetween'> {
  if (end) return { expectedEnd: end.on_date, expectedBetween: { earliest: end.on_date, latest: end.on_date } }
  const { usual, earliest, latest } = expected
  return {
    expectedEnd: usual.toString(),
    expectedBetween: { earliest: earliest.toString(), latest: latest.toString() },
  }
}

/** Who fills each role, from the steps that are seen: a role is known by the organisation that has a step of it. */
function partiesFrom(template: ChainTemplate, standing: readonly StoredMilestone[]): Map<string, string> {
  const roles = new Map(template.milestones.map((milestone) => [milestone.key, milestone.responsible]))
  return new Map(
    standing.flatMap(({ key, responsible }) => (roles.has(key) ? [[roles.get(key) ?? '', responsible]] : [])),
  )
}

function presentMilestone(template: MilestoneTemplate, known: Known, viewing: Viewing): Milestone {
  const milestone = known.milestones.get(template.key)
  const responsible = milestone?.responsible ?? organisationFor(template.responsible, known.parties) ?? null
  const expected = expectationOf(template, known)
  return {
    id: milestone?.id ?? null,
    key: template.key,
    name: template.name[viewing.language],
    help: template.help[viewing.language],
    responsible,
    responsibleName: responsible
      ? organisationName(responsible, viewing.language)
      : roleName(template.responsible, viewing.language),
    state: stateOf(template, known, viewing),
    mine: viewing.actor.kind === 'staff' && responsible === viewing.actor.organisationId,
    actor: template.actor,
    dependsOn: [...template.dependsOn],
    readyOn: milestone?.readyOn ?? null,
    doneOn: milestone?.doneOn ?? null,
    expectedFrom: expected.from,
    expectedTo: expected.to,
    deadline: milestone ? deadlineOf(milestone, viewing.language) : null,
    counting: milestone ? countingOf(milestone, viewing.language) : null,
    may: milestone ? mayOf(milestone, known, viewing) : [],
    stallOn: milestone?.stallOn ?? null,
    stall:
      milestone && milestone.doneOn === null ? presentStall(known.stalls.get(milestone.id), viewing.language) : null,
    outcome: template.outcomes?.find(({ key }) => key === milestone?.outcome)?.name[viewing.language] ?? null,
    critical: expected.critical,
    pendingElsewhere: isPendingElsewhere(template, known, viewing),
    closedBy: template.closedBy,
  }
}

/** What the viewer's organisation may do about the time of its step; nobody else anything. */
function mayOf(
  milestone: StoredMilestone,
  { template, milestones }: Known,
  { actor, today }: Viewing,
): Milestone['may'] {
  if (actor.kind !== 'staff' || milestone.responsible !== actor.organisationId) return []
  const { organisationId } = actor
  return actsOf(dueChoices(milestone, { organisationId, today, template, others: [...milestones.values()] }))
}

/** When a step is thought to be taken. One that is not seen in a journey that has ended was taken somewhere in its days, or not at all. */
function expectationOf({ key }: MilestoneTemplate, { journey, milestones, expected }: Known) {
  const startedOn = journey.started_on
  if (journey.end && !milestones.has(key)) return { from: startedOn, to: journey.end.on_date, critical: false }
  const known = expected.get(key)
  if (!known) return { from: startedOn, to: startedOn, critical: false }
  return { from: known.from.toString(), to: known.to.toString(), critical: known.critical }
}

function stateOf(template: MilestoneTemplate, known: Known, viewing: Viewing): MilestoneState {
  const milestone = known.milestones.get(template.key)
  if (milestone) return stateOfKnown(milestone, viewing.today.toString())
  // A step that may be seen and does not stand was given up when the journey ended.
  const isSeen = known.journey.milestones.some(({ key }) => key === template.key)
  if (known.journey.end) return isSeen || viewing.actor.kind === 'person' ? 'withdrawn' : 'hidden'
  if (viewing.actor.kind === 'person' || hasUndoneBefore(template, known)) return 'waiting'
  return 'hidden'
}

/** What the state of a step that may be seen is, today. */
function stateOfKnown(milestone: StoredMilestone, today: string): MilestoneState {
  if (milestone.withdrawn) return 'withdrawn'
  if (milestone.doneOn !== null) return 'done'
  if (milestone.readyOn === null || milestone.readyOn > today) return 'waiting'
  if (milestone.dueOn !== null && milestone.dueOn < today) return 'late'
  return milestone.stallOn !== null && milestone.stallOn < today ? 'stalled' : 'open'
}

/** Whether a step before this one is known not to be done, so that this one's turn cannot have come. */
function hasUndoneBefore(template: MilestoneTemplate, known: Known): boolean {
  return template.dependsOn.some((key) => {
    const before = known.milestones.get(key)
    if (before) return before.doneOn === null
    const further = known.template.milestones.find((milestone) => milestone.key === key)
    return further ? hasUndoneBefore(further, known) : false
  })
}

/** The own step waits, and all that is seen before it is done: what it waits for lies with somebody else. */
function isPendingElsewhere(template: MilestoneTemplate, known: Known, viewing: Viewing): boolean {
  const milestone = known.milestones.get(template.key)
  const isMine = viewing.actor.kind === 'staff' && milestone?.responsible === viewing.actor.organisationId
  if (!isMine || milestone.readyOn !== null) return false
  const before = template.dependsOn.map((key) => known.milestones.get(key))
  return before.some((step) => step === undefined) && before.every((step) => step === undefined || step.doneOn !== null)
}

/** The last day with how it was counted, in the reader's language. */
export function deadlineOf(
  due: { dueOn: string | null; dueRule: string | null; dueSource: string | null; dueAnchor: string | null },
  language: Language,
): Deadline | null {
  if (!due.dueOn || !due.dueRule || !due.dueAnchor) return null
  const rule = ruleOfDue({ rule: due.dueRule, anchor: due.dueAnchor })
  if (!rule) return null
  return {
    on: due.dueOn,
    rule: due.dueRule,
    source: due.dueSource ?? rule.source,
    anchorOn: due.dueAnchor,
    strength: rule.strength,
    sentence: rule.sentence[language],
  }
}
