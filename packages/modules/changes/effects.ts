import type { LifeChange } from '@kedjan/contract'
import { type Id, isAfter, parsePlainDate } from '@kedjan/kernel'
import { type ChainKey, chainTemplate } from '@kedjan/sweden'
import { dayOf, partiesAt } from '../chain/index.ts'
import { type ChangeFacts, concernedBy, type JourneyAbout } from './change.ts'

/** One thing that a change does to the journeys under way. */
export type Effect =
  | { do: 'end'; journeyId: Id; template: string; how: 'withdrawn' | 'permit_lost' | 'absconded' | 'died' | 'moved_on' }
  | { do: 'go_on'; journeyId: Id; template: string }
  | { do: 'hand_over'; journeyId: Id; template: string; role: string; to: string; steps: string[] }
  | { do: 'open'; template: string; personId: Id; householdId: Id | null; from: Id; done: string[] }
  | { do: 'carry'; journeyId: Id; template: string; personId: Id; householdId: Id | null }
  | { do: 'new_birthday'; journeyId: Id; template: string; on: string }

/**
 * What a change does to each journey under way. Everything that goes on is said too, so that nothing is passed over; what ends
 * without another chain taking over ends with its meaning.
 */
export function decideEffects(change: LifeChange, facts: ChangeFacts): Effect[] {
  const concerned = new Set(concernedBy(change, facts))
  const open = facts.journeys.filter(({ ended }) => !ended)
  const effects = open.flatMap((journey) => effectsOn(journey, change, { facts, concerned }))
  return [...effects, ...reopened(change, facts), ...opened(change, facts, effects)]
}

/** Of which journeys, and about whom, what is open between organisations ends: nobody waits for an answer about somebody who has died or is gone. */
export function handoffsEnding(
  change: LifeChange,
  facts: Pick<ChangeFacts, 'personId' | 'members'>,
  effects: readonly Effect[],
): { journeyIds: Id[]; personIds: Id[] } {
  const journeyIds = effects.flatMap((effect) => (effect.do === 'end' ? [effect.journeyId] : []))
  const isGone = change.kind === 'died' || change.kind === 'disappeared'
  return { journeyIds, personIds: isGone ? concernedBy(change, facts) : [] }
}

interface Context {
  readonly facts: ChangeFacts
  readonly concerned: ReadonlySet<Id>
}

function effectsOn(journey: JourneyAbout, change: LifeChange, context: Context): Effect[] {
  const { id: journeyId, template } = journey
  const goesOn: Effect = { do: 'go_on', journeyId, template }
  if (!isAbout(journey, context)) return [leftBehind(journey, change, context) ?? goesOn].flat()
  switch (change.kind) {
    case 'moved':
      return [goesOn, ...handedOver(journey, change.municipality)]
    case 'separated':
      return [goesOn]
    case 'joined':
      return joined(journey, context.facts)
    case 'age_reassessed':
      return ageReassessed(journey, change.birthDate, context.facts)
    default:
      return [ends(journey, context.facts) ?? goesOn]
  }
}

/** Whether a journey is about everybody whom a change concerns: one's own, or that of a household that is concerned as a whole. */
function isAbout({ household_id, person_id }: JourneyAbout, { facts, concerned }: Context): boolean {
  if (household_id === null) return concerned.has(person_id)
  return facts.members.every((member) => concerned.has(member.person_id))
}

/** What becomes of the journey of a household of which only some are concerned. */
function leftBehind(journey: JourneyAbout, change: LifeChange, { facts, concerned }: Context): Effect[] | undefined {
  const { id: journeyId, template, household_id: householdId } = journey
  if (householdId === null) return undefined
  const left = facts.members.filter(({ person_id }) => !concerned.has(person_id))
  const next = left.find(({ position }) => position !== 'child') ?? left[0]
  const isFiledUnderGone = concerned.has(journey.person_id) && next
  // A journey is filed under somebody of the household: when that one dies or goes, under another.
  if (isFiledUnderGone && (change.kind === 'died' || change.kind === 'separated' || change.kind === 'joined')) {
    return [
      { do: 'end', journeyId, template, how: change.kind === 'died' ? 'died' : 'moved_on' },
      { do: 'carry', journeyId, template, personId: next.person_id, householdId },
    ]
  }
  return undefined
}

function ends(journey: JourneyAbout, { rule }: ChangeFacts): Effect | undefined {
  const isEnding = rule.ends === 'all' || rule.ends.some((key) => key === journey.template)
  if (!isEnding || !rule.how) return undefined
  return { do: 'end', journeyId: journey.id, template: journey.template, how: rule.how }
}

/** Roles that follow from where somebody lives go to those of the new municipality, with what they have left to do. */
function handedOver(journey: JourneyAbout, municipality: string): Effect[] {
  const template = chainTemplate(journey.template as ChainKey, dayOf(journey.template_from))
  const undone = new Set(journey.milestones.filter(({ doneOn }) => doneOn === null).map(({ key }) => key))
  const byHandoff = template.milestones.filter(({ closedBy }) => closedBy === 'handoff')
  const isReceived = byHandoff.every(({ key }) => journey.milestones.some((each) => each.key === key && each.doneOn))
  const assigned = isReceived ? [{ role: 'assigned_municipality', organisationId: municipality }] : []
  return [...partiesAt(template, municipality), ...assigned].flatMap(({ role, organisationId }): Effect[] => {
    const from = journey.parties[role]
    if (!from || !organisationId || from === organisationId) return []
    const steps = template.milestones.filter(({ key, responsible }) => responsible === role && undone.has(key))
    const { id: journeyId, template: key } = journey
    return [
      { do: 'hand_over', journeyId, template: key, role, to: organisationId, steps: steps.map((step) => step.key) },
    ]
  })
}

/** A household that nobody is left in walks on in the other one, unless that walks the same way already. */
function joined(journey: JourneyAbout, { other }: ChangeFacts): Effect[] {
  const { id: journeyId, template, person_id: personId, household_id: householdId } = journey
  if (householdId === null || !other) return [{ do: 'go_on', journeyId, template }]
  const end: Effect = { do: 'end', journeyId, template, how: 'moved_on' }
  if (other.templates.includes(template)) return [end]
  return [end, { do: 'carry', journeyId, template, personId, householdId: other.householdId }]
}

function ageReassessed(journey: JourneyAbout, birthDate: string, facts: ChangeFacts): Effect[] {
  const { id: journeyId, template } = journey
  const adultOn = parsePlainDate(birthDate)?.add({ years: 18 })
  const isAdult = adultOn !== undefined && !isAfter(adultOn, facts.today)
  const goesOn: Effect = { do: 'go_on', journeyId, template }
  if (isAdult) return [ends(journey, facts) ?? goesOn]
  const counts = journey.days.eighteenth_birthday !== undefined
  return counts && adultOn ? [goesOn, { do: 'new_birthday', journeyId, template, on: adultOn.toString() }] : [goesOn]
}

/** Journeys that ended when somebody disappeared and that nobody walks now. */
function reopened(change: LifeChange, { journeys }: ChangeFacts): Effect[] {
  if (change.kind !== 'came_back') return []
  const walked = new Set(journeys.filter(({ ended }) => !ended).map(({ template }) => template))
  // Who was to leave and was handed over to the police stays with the police until they hand back.
  if (walked.has('return_enforced')) walked.add('return_voluntary')
  return journeys
    .filter(({ how, template }) => how === 'absconded' && !walked.has(template))
    .map(({ id, template, person_id, household_id }) => ({
      do: 'carry',
      journeyId: id,
      template,
      personId: person_id,
      householdId: household_id,
    }))
}

/** The chain that takes over from those that have ended: once for a household that is concerned as a whole, else once for each person. */
function opened(change: LifeChange, facts: ChangeFacts, effects: readonly Effect[]): Effect[] {
  const { opens } = facts.rule
  if (!opens) return []
  const ended = new Set(effects.flatMap((effect) => (effect.do === 'end' ? [effect.journeyId] : [])))
  const from = facts.journeys.filter(
    ({ id, template }) => ended.has(id) && opens.whenEnded.some((key) => key === template),
  )
  const done = opens.chain === 'asylum' ? ['application'] : []
  const all = from.map((journey) => ({ from: journey.id, ...walkersAfter(journey, change, facts) }))
  const once = all.filter(
    ({ personId, householdId }, at) =>
      all.findIndex((other) => isSame(other, { personId, householdId })) === at &&
      !facts.journeys.some((each) => !each.ended && each.template === opens.chain && isWalkedBy(each, personId)),
  )
  return once.map((walkers) => ({ do: 'open', template: opens.chain, ...walkers, done }))
}

interface Walkers {
  readonly personId: Id
  readonly householdId: Id | null
}

/** Where a change concerns everybody of a household, all of them walk on together, though each may have walked alone before. */
function walkersAfter(journey: JourneyAbout, change: LifeChange, facts: ChangeFacts): Walkers {
  const { members, householdId } = facts
  const [reference] = members
  const concerned = new Set(concernedBy(change, facts))
  const isWhole = householdId !== null && members.every(({ person_id }) => concerned.has(person_id))
  if (journey.household_id !== null || !reference || !isWhole)
    return { personId: journey.person_id, householdId: journey.household_id }
  return { personId: reference.person_id, householdId }
}

function isSame(one: Walkers, other: Walkers): boolean {
  return one.householdId === other.householdId && (one.householdId !== null || one.personId === other.personId)
}

function isWalkedBy({ household_id, person_id }: JourneyAbout, personId: Id): boolean {
  return household_id !== null || person_id === personId
}
