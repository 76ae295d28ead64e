import type { LifeChange } from '@kedjan/contract'
import { type Id, isAfter, ok, type PlainDate, parsePlainDate, type Result, refuse } from '@kedjan/kernel'
import type { ChangeRule } from '@kedjan/sweden'
import type { WholeJourney } from '../chain/index.ts'
import type { Member } from '../persons/index.ts'

/** A journey under way, or one that ended because somebody had disappeared. */
export type JourneyAbout = WholeJourney & { readonly how: string | null }

/** What is known when a change is decided upon. */
export interface ChangeFacts {
  readonly rule: ChangeRule
  readonly personId: Id
  readonly householdId: Id | null
  readonly members: readonly Member[]
  readonly journeys: readonly JourneyAbout[]
  /** The household into which somebody comes. */
  readonly other: { readonly householdId: Id; readonly templates: readonly string[] } | null
  readonly today: PlainDate
}

export type CannotRecordChange =
  | { reason: 'change_not_recorded_by'; kind: string; kinds: string; source: string }
  | { reason: 'change_in_the_future'; today: string }
  | { reason: 'not_in_household' }
  | { reason: 'nothing_to_reopen' }
  | { reason: 'lives_there_already'; municipality: string }
  | { reason: 'birth_date_impossible'; member: number }
  | { reason: 'household_not_found' }

/** Whether a change can be recorded at all, by this kind of organisation and with these facts. */
export function decideChange(
  change: LifeChange,
  facts: ChangeFacts,
  kind: ChangeRule['recordedBy'][number],
): Result<null, CannotRecordChange> {
  const { rule, today } = facts
  if (!rule.recordedBy.includes(kind)) {
    const kinds = rule.recordedBy.join(', ')
    return refuse({ reason: 'change_not_recorded_by', kind: change.kind, kinds, source: rule.source })
  }
  const on = parsePlainDate(change.on)
  if (!on || isAfter(on, today)) return refuse({ reason: 'change_in_the_future', today: today.toString() })
  const known = new Set([facts.personId, ...facts.members.map(({ person_id }) => person_id)])
  if (concernedBy(change, facts).some((id) => !known.has(id))) return refuse({ reason: 'not_in_household' })
  return decideByKind(change, facts)
}

function decideByKind(change: LifeChange, facts: ChangeFacts): Result<null, CannotRecordChange> {
  switch (change.kind) {
    case 'came_back': {
      const isReopening = facts.journeys.some(({ how }) => how === 'absconded')
      return isReopening ? ok(null) : refuse({ reason: 'nothing_to_reopen' })
    }
    case 'moved': {
      const lived = facts.journeys.map(({ parties }) => parties.residence_municipality).filter(Boolean)
      const isThere = lived.length > 0 && lived.every((each) => each === change.municipality)
      return isThere ? refuse({ reason: 'lives_there_already', municipality: change.municipality }) : ok(null)
    }
    case 'age_reassessed': {
      const birth = parsePlainDate(change.birthDate)
      return birth && !isAfter(birth, facts.today) ? ok(null) : refuse({ reason: 'birth_date_impossible', member: 1 })
    }
    case 'joined':
      return facts.other ? ok(null) : refuse({ reason: 'household_not_found' })
    default:
      return ok(null)
  }
}

/** Whom a change is about: those named, or the whole household where nobody is; somebody who died, alone. */
export function concernedBy(change: LifeChange, facts: Pick<ChangeFacts, 'personId' | 'members'>): Id[] {
  if (change.kind === 'died' || change.kind === 'age_reassessed') return [facts.personId]
  if ('personIds' in change && change.personIds && change.personIds.length > 0) return [...change.personIds]
  return facts.members.length > 0 ? facts.members.map(({ person_id }) => person_id) : [facts.personId]
}
