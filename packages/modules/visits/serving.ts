import type { NotDoneReason } from '@kedjan/contract'
import { ok, type Result, refuse } from '@kedjan/kernel'
import { type ErrandKey, errandKeys, type VisitErrand } from '@kedjan/sweden'
import type { StoredErrand, StoredVisit } from './visit-queries.ts'

export type CannotServe =
  | { reason: 'visit_not_found' }
  | { reason: 'errand_not_found' }
  | { reason: 'visit_not_checked_in'; state: string }
  | { reason: 'errand_finished'; state: string }
  | { reason: 'why_not_done_missing' }
  | { reason: 'not_assigned'; agency: string; source: string }
  | { reason: 'note_about_protected'; source: string }
  | { reason: 'changed_meanwhile' }

export interface ServeWish {
  readonly move: 'begin' | 'done' | 'not_done'
  readonly because?: NotDoneReason | undefined
  readonly note?: string | undefined
}

export interface ServeFacts {
  readonly visit: Pick<StoredVisit, 'state' | 'isProtected'>
  readonly errand: Pick<StoredErrand, 'state' | 'agency'>
  readonly organisationId: string
  readonly competence: string
  /** In whose names, and for what, the one who serves may act. */
  readonly assignments: readonly { agency: string; competence: string }[]
}

/** Whether one of the staff may do this to an errand now: for the own agency, or personally assigned by the agency (SFS 2019:212 5 §). */
export function decideServe(wish: ServeWish, facts: ServeFacts): Result<null, CannotServe> {
  const { visit, errand, assignments, organisationId, competence } = facts
  const isAssigned = assignments.some((one) => one.agency === errand.agency && one.competence === competence)
  if (organisationId !== errand.agency && !isAssigned)
    return refuse({ reason: 'not_assigned', agency: errand.agency, source: 'SFS 2019:212 5 §' })
  if (visit.state !== 'checked_in') return refuse({ reason: 'visit_not_checked_in', state: visit.state })
  if (!['planned', 'begun'].includes(errand.state) || (wish.move === 'begin' && errand.state === 'begun'))
    return refuse({ reason: 'errand_finished', state: errand.state })
  if (wish.move === 'not_done' && wish.because === undefined) return refuse({ reason: 'why_not_done_missing' })
  if (wish.note !== undefined && visit.isProtected)
    return refuse({ reason: 'note_about_protected', source: 'SFS 2009:400 21 kap. 3 §' })
  return ok(null)
}

/** Whether a step of the chain is ended at the desk, or the agency's officer has to decide. */
export function endsAtVisit(kind: VisitErrand, stepIsOpen: boolean): boolean {
  return kind.ends === 'at_visit' && stepIsOpen
}

export function isErrandKey(key: string): key is ErrandKey {
  return errandKeys.some((known) => known === key)
}

/** An errand that has come to its end, whichever. */
export function isFinished({ state }: Pick<StoredErrand, 'state'>): boolean {
  return state !== 'planned' && state !== 'begun'
}
