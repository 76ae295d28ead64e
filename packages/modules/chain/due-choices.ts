import type { DeadlineAct, TakeBackMove } from '@kedjan/contract'
import { addDays, type PlainDate } from '@kedjan/kernel'
import {
  type AnchorShift,
  type ChainTemplate,
  type DeadlineKey,
  type DeadlineRule,
  deadlineRule,
  type Extension,
  type Pause,
} from '@kedjan/sweden'
import { decideCorrection, firstDayAfter } from './correct-day.ts'
import { countFrom, type DueFacts, plainFacts } from './due-facts.ts'
import { decideMoveDue } from './move-due.ts'
import type { StoredMilestone } from './stored-milestone.ts'
import { dayOf } from './template-day.ts'

type Pausing = DueFacts['pauses'][number]

/** What an organisation may do about the time of its step today, with what the rule says of each. */
export interface DueChoices {
  readonly extend: readonly { foreseen: Extension; after: string; latest: string | null }[]
  readonly pause: readonly { foreseen: Pause; from: string; to: string }[]
  readonly resume: { readonly foreseen: Pause; readonly from: string; readonly to: string } | null
  readonly shift: readonly { foreseen: AnchorShift; after: string }[]
  readonly takeBack: readonly { of: TakeBackMove['of']; foreseen: Extension | Pause | AnchorShift }[]
  readonly correct: { readonly on: string; readonly from: string; readonly to: string } | null
}

interface Asking {
  readonly organisationId: string
  readonly today: PlainDate
  readonly template: ChainTemplate
  /** Steps of the journey that the asker sees. */
  readonly others: readonly StoredMilestone[]
}

const none: DueChoices = { extend: [], pause: [], resume: null, shift: [], takeBack: [], correct: null }

/** What may be done; nothing at all with a step of another organisation. */
export function dueChoices(milestone: StoredMilestone, asking: Asking): DueChoices {
  const facts = milestone.dueFacts ?? plainFacts
  const wish = { organisationId: asking.organisationId, facts, because: 'asked only', isProtected: false }
  const { dueOn, dueRule, dueAnchor } = milestone
  if (!decideMoveDue(milestone, wish).ok || dueOn === null || dueRule === null || dueAnchor === null)
    return { ...none, correct: correctionOf(milestone, asking) }
  const rule = deadlineRule(dueRule as DeadlineKey, dayOf(facts.shift?.to ?? dueAnchor))
  return {
    extend: extensionsOf(rule, dueAnchor, facts),
    pause: pausesOf(rule, { from: facts.shift?.to ?? dueAnchor, dueOn }),
    resume: resumeOf(rule, facts, asking.today),
    shift: (rule.shifts ?? []).map((foreseen) => ({ foreseen, after: dueAnchor })),
    takeBack: takenBackOf(rule, facts),
    correct: null,
  }
}

/** Only the names of what may be done, for the page that offers it. */
export function actsOf(choices: DueChoices): DeadlineAct[] {
  const acts: [DeadlineAct, boolean][] = [
    ['extend', choices.extend.length > 0],
    ['pause', choices.pause.length > 0],
    ['resume', choices.resume !== null],
    ['shift', choices.shift.length > 0],
    ['take_back', choices.takeBack.length > 0],
    ['correct_day', choices.correct !== null],
  ]
  return acts.flatMap(([act, isOpen]) => (isOpen ? [act] : []))
}

/** A ground that is used up is not offered again; where the law names no limit, the day is the officer's to say. */
function extensionsOf(rule: DeadlineRule, anchor: string, facts: DueFacts): DueChoices['extend'] {
  return (rule.extensions ?? []).flatMap((foreseen): DueChoices['extend'] => {
    const more = { ...facts, extensions: [...facts.extensions, { ground: foreseen.ground, until: null }] }
    const [now, counted] = [countFrom(rule.key, anchor, facts), countFrom(rule.key, anchor, more)]
    if (!now.ok) return []
    const after = now.value.on.toString()
    if (counted.ok) return [{ foreseen, after, latest: counted.value.on.toString() }]
    return counted.refusal.reason === 'extension_day_missing' ? [{ foreseen, after, latest: null }] : []
  })
}

function pausesOf(rule: DeadlineRule, { from, dueOn }: { from: string; dueOn: string }): DueChoices['pause'] {
  const first = addDays(dayOf(from), 1).toString()
  return (rule.pauses ?? []).map((foreseen) => ({ foreseen, from: first, to: dueOn }))
}

function resumeOf(rule: DeadlineRule, { pauses }: DueFacts, today: PlainDate): DueChoices['resume'] {
  const last: Pausing | undefined = pauses.at(-1)
  const foreseen = rule.pauses?.find(({ ground }) => ground === last?.ground)
  if (!last || !foreseen || last.to < today.toString()) return null
  return { foreseen, from: last.from, to: last.to }
}

function takenBackOf(rule: DeadlineRule, { extensions, pauses, shift }: DueFacts): DueChoices['takeBack'] {
  const given = rule.extensions?.find(({ ground }) => ground === extensions.at(-1)?.ground)
  const paused = rule.pauses?.find(({ ground }) => ground === pauses.at(-1)?.ground)
  const shifted = rule.shifts?.find(({ ground }) => ground === shift?.ground)
  return [
    ...(given ? [{ of: 'extension' as const, foreseen: given }] : []),
    ...(paused ? [{ of: 'pause' as const, foreseen: paused }] : []),
    ...(shifted ? [{ of: 'shift' as const, foreseen: shifted }] : []),
  ]
}

/** Between which days the day of a step that is done may lie; null where there is no other day than its own. */
function correctionOf(milestone: StoredMilestone, asking: Asking): DueChoices['correct'] {
  const { readyOn, doneOn } = milestone
  if (readyOn === null || doneOn === null) return null
  const today = asking.today.toString()
  const next = firstDayAfter(milestone, asking.template, asking.others)
  const to = next !== undefined && next < today ? next : today
  const other = [readyOn, to].find((day) => day !== doneOn)
  if (other === undefined) return null
  return decideCorrection(milestone, { ...asking, on: other, today }).ok ? { on: doneOn, from: readyOn, to } : null
}
