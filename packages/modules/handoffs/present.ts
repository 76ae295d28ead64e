import type { HandoffItem, Language } from '@kedjan/contract'
import { type Actor, daysBetween, type Id, type PlainDate, parsePlainDate } from '@kedjan/kernel'
import { organisationName } from '../organisations/index.ts'
import { fullName, identityOf, type StoredDatum } from '../persons/index.ts'
import { isEnded } from './handoff.ts'
import type { StoredHandoff } from './stored-handoff.ts'

export interface HandoffContext {
  readonly actor: Actor
  readonly today: PlainDate
  readonly language: Language
  /** Identity of the reference persons, as far as the asker may see it. */
  readonly identities: ReadonlyMap<Id, Pick<StoredDatum, 'value'>>
  readonly caseNumbers: ReadonlyMap<Id, string>
  readonly protectedPersons: ReadonlySet<Id>
}

/** A hand-off as a line in a list. */
export function presentHandoffItem(handoff: StoredHandoff, context: HandoffContext): HandoffItem {
  const dueOn = dueDay(handoff)
  const due = dueOn ? parsePlainDate(dueOn) : undefined
  const identity = identityOf(context.identities.get(handoff.person_id)?.value)
  return {
    id: handoff.id,
    kind: handoff.kind,
    state: handoff.state,
    from: handoff.from_organisation,
    fromName: organisationName(handoff.from_organisation, context.language),
    to: handoff.to_organisation,
    toName: organisationName(handoff.to_organisation, context.language),
    personId: handoff.person_id,
    personName: identity ? fullName(identity) : null,
    caseNumber: context.caseNumbers.get(handoff.person_id) ?? null,
    personsCount: handoff.persons_count,
    madeOn: handoff.made_on,
    answerBy: handoff.answer_by,
    receiveBy: handoff.receive_by,
    dueOn,
    daysLeft: due ? daysBetween(context.today, due) : null,
    escalation: handoff.escalation,
    mine: sideOf(handoff, context.actor),
    protectedPerson: context.protectedPersons.has(handoff.person_id),
  }
}

/** The day that counts now: the answer while there is none, the reception after. */
function dueDay(handoff: StoredHandoff): string | null {
  if (isEnded(handoff.state)) return null
  const isUnanswered = handoff.state === 'decided' || handoff.state === 'sent'
  return isUnanswered ? handoff.answer_by : handoff.receive_by
}

function sideOf(handoff: StoredHandoff, actor: Actor): HandoffItem['mine'] {
  if (actor.kind !== 'staff') return 'none'
  if (actor.organisationId === handoff.from_organisation) return 'sender'
  return actor.organisationId === handoff.to_organisation ? 'receiver' : 'none'
}
