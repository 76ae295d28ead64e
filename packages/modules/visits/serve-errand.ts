import type { ErrandState } from '@kedjan/contract'
import {
  type AnyRefusal,
  asPlatform,
  type Clock,
  type Id,
  inNameOf,
  ok,
  publish,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { visitErrand } from '@kedjan/sweden'
import { completeMilestone } from '../chain/index.ts'
import { selectAssignments } from './assignment-queries.ts'
import { appendVisitStep } from './change-visit.ts'
import { findOpenStep } from './household-queries.ts'
import { insertErrandStep, insertNote } from './serve-queries.ts'
import { type CannotServe, decideServe, endsAtVisit, isErrandKey, isFinished, type ServeWish } from './serving.ts'
import { findVisit, type StoredErrand, type StoredVisit } from './visit-queries.ts'

interface Serving {
  readonly visit: StoredVisit
  readonly errand: StoredErrand
}

/**
 * Begins an errand, ends it, or says why it was not done. A simple act ends the step of the chain in the agency's name;
 * what takes the agency's own officer is taken in, and stands in the agency's work. A note goes to the agency alone.
 */
export async function serveErrand(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: ServeWish & { visitId: Id; seq: number },
): Promise<Result<{ id: Id; state: ErrandState }, CannotServe | AnyRefusal>> {
  const visit = await findVisit(tx, command.visitId)
  if (!visit) return refuse({ reason: 'visit_not_found' })
  const errand = visit.errands.find(({ seq }) => seq === command.seq)
  if (!errand || !isErrandKey(errand.key)) return refuse({ reason: 'errand_not_found' })
  const kind = visitErrand(errand.key, clock.today())
  const assignments = await selectAssignments(tx, { staffId: actor.staffId, today: clock.today().toString() })
  const { organisationId } = actor
  const { competence } = kind
  const decided = decideServe(command, { visit, errand, organisationId, competence, assignments })
  if (!decided.ok) return decided
  const state = await stateAfter(tx, clock, actor, { serving: { visit, errand }, wish: command })
  if (!state.ok) return state
  const because = command.because ?? null
  if (!(await insertErrandStep(tx, stepOf(clock, actor, { visit, errand, kind: state.value, because }))))
    return refuse({ reason: 'changed_meanwhile' })
  if (command.note !== undefined) await insertNote(tx, noteOf(clock, actor, { visit, errand, text: command.note }))
  await endWhenFinished(tx, clock, actor, { visit, errand, state: state.value })
  return ok({ id: visit.id, state: state.value })
}

async function stateAfter(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { serving, wish }: { serving: Serving; wish: ServeWish },
): Promise<Result<'begun' | 'done' | 'taken_in' | 'not_done', AnyRefusal>> {
  switch (wish.move) {
    case 'begin':
      return ok('begun')
    case 'not_done':
      return ok('not_done')
    case 'done':
      return endStep(tx, clock, actor, serving)
  }
}

/** Ends the step that the errand is about, in the agency's name; one that is not open yet, or takes an officer, is taken in. */
async function endStep(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { visit, errand }: Serving,
): Promise<Result<'done' | 'taken_in', AnyRefusal>> {
  if (!isErrandKey(errand.key) || visit.personId === null) return ok('done')
  const kind = visitErrand(errand.key, clock.today())
  const about = errand.aboutPerson ?? visit.personId
  const step = await asPlatform(tx, clock, actor, (platform) =>
    findOpenStep(platform, { personId: about, key: kind.milestone, responsible: errand.agency }),
  )
  if (!step || !endsAtVisit(kind, true)) return ok('taken_in')
  const on = clock.today().toString()
  const closed = await inNameOf(tx, clock, actor, {
    organisationId: errand.agency,
    work: (inside, acting) => completeMilestone(inside, clock, acting, { milestoneId: step, on, disclose: [] }),
  })
  return closed.ok ? ok('done') : closed
}

function stepOf(
  clock: Clock,
  actor: StaffActor,
  step: Serving & { kind: string; because: string | null },
): Parameters<typeof insertErrandStep>[1] {
  const { visit, errand, kind, because } = step
  return {
    visit_id: visit.id,
    errand_seq: errand.seq,
    seq: errand.lastSeq + 1,
    place_id: visit.placeId,
    office: visit.office,
    agency: errand.agency,
    person_id: visit.personId,
    kind,
    because,
    by_organisation: actor.organisationId,
    by_staff: actor.staffId,
    at: clock.now().toString(),
  }
}

function noteOf(clock: Clock, actor: StaffActor, { visit, errand, text }: Serving & { text: string }) {
  return {
    visit_id: visit.id,
    errand_seq: errand.seq,
    agency: errand.agency,
    person_id: visit.personId,
    text,
    by_staff: actor.staffId,
    at: clock.now().toString(),
  }
}

/** A visit ends with its last errand; the one who may see all of it says so. */
async function endWhenFinished(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  done: Serving & { state: string },
): Promise<void> {
  const { visit, errand, state } = done
  if (state === 'begun') return
  const payload = { visitId: visit.id, errandSeq: errand.seq, agency: errand.agency, state }
  publish(tx, clock, { name: 'visits.errand_ended', payload })
  const others = visit.errands.filter(({ seq }) => seq !== errand.seq)
  if (actor.organisationId !== visit.office || !others.every(isFinished)) return
  await appendVisitStep(tx, clock, actor, { visit, kind: 'ended', because: null })
}

/** Says that the agency has dealt with what was taken in at a visit. */
export async function settleErrand(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { visitId: Id; seq: number },
): Promise<Result<{ id: Id; state: ErrandState }, CannotServe>> {
  const visit = await findVisit(tx, command.visitId)
  if (!visit) return refuse({ reason: 'visit_not_found' })
  const errand = visit.errands.find(({ seq }) => seq === command.seq)
  if (!errand || errand.agency !== actor.organisationId) return refuse({ reason: 'errand_not_found' })
  if (errand.state !== 'taken_in') return refuse({ reason: 'errand_finished', state: errand.state })
  const written = await insertErrandStep(tx, stepOf(clock, actor, { visit, errand, kind: 'settled', because: null }))
  return written ? ok({ id: visit.id, state: 'settled' }) : refuse({ reason: 'changed_meanwhile' })
}
