import type { CorrectDay } from '@kedjan/contract'
import {
  asPlatformAlone,
  type Clock,
  type Id,
  ok,
  publish,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { type ChainTemplate, chainTemplate } from '@kedjan/sweden'
import { selectProtected } from '../persons/index.ts'
import { establishmentAdults } from './establishment-adults.ts'
import { milestoneTemplate } from './journey.ts'
import { journeyLocks } from './move-on.ts'
import { personsOf } from './persons-of.ts'
import { type FoundMilestone, findMilestone, selectMilestones, tryToInsertSteps } from './queries.ts'
import { type CannotRecount, recountDues } from './recount-dues.ts'
import type { StoredMilestone } from './stored-milestone.ts'
import { dayOf } from './template-day.ts'

export type CannotCorrect =
  | CannotRecount
  | { reason: 'milestone_not_found' }
  | { reason: 'not_responsible'; responsible: string }
  | { reason: 'milestone_withdrawn' }
  | { reason: 'milestone_not_done' }
  | { reason: 'closed_by_handoff' }
  | { reason: 'day_in_the_future'; today: string }
  | { reason: 'day_before_ready'; readyOn: string }
  | { reason: 'day_after_next_step'; latest: string }
  | { reason: 'day_is_the_same'; on: string }
  | { reason: 'note_about_protected'; source: string }
  | { reason: 'changed_meanwhile' }

interface Wish {
  readonly organisationId: string
  readonly on: string
  readonly today: string
  readonly template: ChainTemplate
  /** Steps of the journey that the asker sees. */
  readonly others: readonly StoredMilestone[]
}

/** Whether the day on which a step was done may be put right by this organisation to this day. */
export function decideCorrection(milestone: StoredMilestone, wish: Wish): Result<null, CannotCorrect> {
  const { on, today, template } = wish
  if (milestone.responsible !== wish.organisationId)
    return refuse({ reason: 'not_responsible', responsible: milestone.responsible })
  if (milestone.withdrawn) return refuse({ reason: 'milestone_withdrawn' })
  if (milestone.doneOn === null || milestone.readyOn === null) return refuse({ reason: 'milestone_not_done' })
  if (milestoneTemplate(template, milestone.key).closedBy === 'handoff') return refuse({ reason: 'closed_by_handoff' })
  if (on === milestone.doneOn) return refuse({ reason: 'day_is_the_same', on })
  if (on > today) return refuse({ reason: 'day_in_the_future', today })
  if (on < milestone.readyOn) return refuse({ reason: 'day_before_ready', readyOn: milestone.readyOn })
  const latest = firstDayAfter(milestone, template, wish.others)
  return latest !== undefined && on > latest ? refuse({ reason: 'day_after_next_step', latest }) : ok(null)
}

/** The first day on which a step that depends on this one was done; undefined while none is. */
export function firstDayAfter(
  milestone: StoredMilestone,
  template: ChainTemplate,
  others: readonly StoredMilestone[],
): string | undefined {
  const after = new Set(
    template.milestones.flatMap(({ key, dependsOn }) => (dependsOn.includes(milestone.key) ? [key] : [])),
  )
  return others.flatMap(({ key, doneOn }) => (doneOn !== null && after.has(key) ? [doneOn] : [])).sort()[0]
}

/** Puts right the day on which a step was done, and counts anew the last days that run from it. */
export async function correctDay(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: CorrectDay & { milestoneId: Id },
): Promise<Result<{ milestoneId: Id; moved: number }, CannotCorrect>> {
  const milestone = await findMilestone(tx, command.milestoneId)
  if (!milestone) return refuse({ reason: 'milestone_not_found' })
  const decided = decideCorrection(milestone, {
    organisationId: actor.organisationId,
    on: command.on,
    today: clock.today().toString(),
    template: chainTemplate(milestone.template, dayOf(milestone.template_from)),
    others: await selectMilestones(tx, milestone.journey_id),
  })
  if (!decided.ok) return decided
  if (command.because !== undefined && (await selectProtected(tx, [milestone.person_id])).size > 0)
    return refuse({ reason: 'note_about_protected', source: 'SFS 2009:400 21 kap. 3 §' })
  if (!(await writeDay(tx, clock, actor, { milestone, ...command }))) return refuse({ reason: 'changed_meanwhile' })
  const { id, journey_id: journeyId, key } = milestone
  publish(tx, clock, { name: 'chain.day_corrected', payload: { milestoneId: id, journeyId, key } })
  const persons = await personsOf(tx, clock, actor, milestone)
  const { adults } = await establishmentAdults(tx, { key, persons, on: dayOf(command.on) })
  const work = (platform: Tx) => recountDues(platform, clock, { journeyId, anchor: key, on: command.on, adults })
  const recounted = await asPlatformAlone(tx, clock, actor, { space: journeyLocks, key: journeyId, work })
  return recounted.ok ? ok({ milestoneId: id, moved: recounted.value }) : recounted
}

/** Appends the day anew; how the step turned out stays as it was. False when somebody else was first. */
async function writeDay(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { milestone, on, because }: CorrectDay & { milestone: FoundMilestone },
): Promise<boolean> {
  const written = await tryToInsertSteps(tx, [
    {
      milestone_id: milestone.id,
      seq: milestone.lastSeq + 1,
      journey_id: milestone.journey_id,
      person_id: milestone.person_id,
      category: milestone.category,
      responsible: milestone.responsible,
      kind: 'done',
      on_date: on,
      outcome: milestone.outcome,
      note: because ?? null,
      by_organisation: actor.organisationId,
      by_staff: actor.staffId,
      at: clock.now().toString(),
    },
  ])
  return written > 0
}
