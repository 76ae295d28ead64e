import type { Fact, Id } from '@kedjan/kernel'
import type { PersonTemplate, Template } from './notice.ts'

/** What is known of the hand-off, step or question that a fact is about. */
export interface FactContext {
  readonly handoff?: {
    readonly from: string
    readonly to: string
    readonly kind: 'anvisning' | 'referral'
    readonly personId: Id
  }
  readonly personId?: Id
  /** Who has the step that stands still. */
  readonly responsible?: string
}

export type Receiver =
  | { readonly organisationId: string; readonly template: Template }
  | { readonly personId: Id; readonly template?: PersonTemplate }

export const toldFacts = [
  'handoffs.decided',
  'handoffs.sent',
  'handoffs.accepted',
  'handoffs.refused',
  'handoffs.completed',
  'handoffs.asked',
  'handoffs.silent',
  'handoffs.ended',
  'chain.milestone_done',
  'chain.stalled',
  'chain.questioned',
  'exchange.consent_asked',
  'exchange.request_asked',
  'visits.reminder_due',
  'visits.moved',
  'visits.time_freed',
  'visits.more_asked',
] as const satisfies readonly Fact['name'][]
type ToldFact = (typeof toldFacts)[number]

export function isTold(name: string): name is ToldFact {
  return (toldFacts as readonly string[]).includes(name)
}

/** Who is told of a fact, and as what. */
export function decideReceivers(name: ToldFact, payload: Fact['payload'], context: FactContext): Receiver[] {
  const { handoff, personId } = context
  switch (name) {
    case 'handoffs.decided':
    case 'handoffs.sent':
      return handoff ? [{ organisationId: handoff.to, template: 'handoff_to_answer' }] : []
    case 'handoffs.accepted':
    case 'handoffs.refused':
    case 'handoffs.completed':
      return handoff ? [{ organisationId: handoff.from, template: 'handoff_answered' }] : []
    case 'handoffs.asked':
      return handoff ? [{ organisationId: otherParty(handoff, payload.by), template: 'handoff_asked' }] : []
    case 'handoffs.silent':
      return handoff ? silent(handoff, Number(payload.level)) : []
    case 'handoffs.ended':
      return handoff ? ended(handoff, payload.wasPlanned === true) : []
    case 'chain.stalled':
      return stalled(payload.level, context)
    case 'chain.questioned':
      return context.responsible ? [{ organisationId: context.responsible, template: 'step_questioned' }] : []
    case 'chain.milestone_done':
    case 'exchange.consent_asked':
      return personId ? [{ personId }] : []
    case 'visits.moved':
      return personId ? [{ personId, template: 'visit_moved' }] : []
    case 'visits.reminder_due':
      return personId ? [{ personId, template: 'visit_soon' }] : []
    case 'visits.time_freed':
      return personId ? [{ personId, template: 'visit_time_freed' }] : []
    case 'visits.more_asked':
      return typeof payload.agency === 'string' ? [{ organisationId: payload.agency, template: 'more_asked' }] : []
    case 'exchange.request_asked':
      return typeof payload.holder === 'string'
        ? [{ organisationId: payload.holder, template: 'request_to_answer' }]
        : []
  }
}

/** Both parties; of a plan that nobody has been told of, the sender alone. */
function ended(handoff: { from: string; to: string }, wasPlanned: boolean): Receiver[] {
  const parties = wasPlanned ? [handoff.from] : [handoff.from, handoff.to]
  return parties.map((organisationId) => ({ organisationId, template: 'handoff_ended' }))
}

function otherParty(handoff: { from: string; to: string }, by: unknown): string {
  return by === handoff.from ? handoff.to : handoff.from
}

/** A step that stands still: whoever has it, twice, and then the person. */
function stalled(level: unknown, { personId, responsible }: FactContext): Receiver[] {
  if (level === 'person_told') return personId ? [{ personId }] : []
  return responsible ? [{ organisationId: responsible, template: 'step_stalled' }] : []
}

/** Silence: first the receiver, then the sender too, then the person. */
function silent(handoff: { from: string; to: string; personId: Id }, level: number): Receiver[] {
  const receiver = { organisationId: handoff.to, template: 'handoff_silent' as const }
  if (level === 1) return [receiver]
  return level === 2
    ? [receiver, { organisationId: handoff.from, template: 'handoff_silent' }]
    : [{ personId: handoff.personId }]
}
