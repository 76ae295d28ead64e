import type { DeadlineChoices, DeadlineMove, DeadlinePreview, Language } from '@kedjan/contract'
import { type AnyRefusal, type Id, ok, type Result, refuse } from '@kedjan/kernel'
import { type AnchorShift, chainTemplate, type Extension, explainDeadline, type Pause } from '@kedjan/sweden'
import { dayOf, dueChoices, findMilestone, type PreviewedMove, previewMove, selectMilestones } from '../chain/index.ts'
import { type Asking, staffOf } from '../http/index.ts'
import { selectProtected } from '../persons/index.ts'

/** What may be done about the time of a step, with the law's conditions in words. */
export async function readDeadlineChoices(
  { tx, clock, actor, language }: Asking,
  milestoneId: Id,
): Promise<Result<DeadlineChoices, { reason: 'milestone_not_found' }>> {
  const milestone = await findMilestone(tx, milestoneId)
  if (!milestone) return refuse({ reason: 'milestone_not_found' })
  const choices = dueChoices(milestone, {
    organisationId: staffOf(actor).organisationId,
    today: clock.today(),
    template: chainTemplate(milestone.template, dayOf(milestone.template_from)),
    others: await selectMilestones(tx, milestone.journey_id),
  })
  const said = sayIn(language)
  return ok({
    milestoneId,
    extend: choices.extend.map(({ foreseen, after, latest }) => ({
      ...{ ground: foreseen.ground, ...said(foreseen), after, latest },
      mustBeTold: foreseen.mustBeTold ?? false,
    })),
    pause: choices.pause.map(({ foreseen, from, to }) => ({ ground: foreseen.ground, ...said(foreseen), from, to })),
    resume: choices.resume && {
      ...{ ground: choices.resume.foreseen.ground, ...said(choices.resume.foreseen) },
      ...{ from: choices.resume.from, to: choices.resume.to },
    },
    shift: choices.shift.map(({ foreseen, after }) => ({ ground: foreseen.ground, ...said(foreseen), after })),
    takeBack: choices.takeBack.map(({ of, foreseen }) => ({ of, ...said(foreseen) })),
    correct: choices.correct,
    protectedPerson: (await selectProtected(tx, [milestone.person_id])).size > 0,
  })
}

function sayIn(language: Language) {
  return ({ when, source }: Extension | Pause | AnchorShift) => ({ when: when[language], source })
}

/** The last days as a move would make them, with the arithmetic; nothing is written. */
export async function previewDeadline(
  { tx, clock, actor, language }: Asking,
  command: { milestoneId: Id; move: DeadlineMove },
): Promise<Result<DeadlinePreview, AnyRefusal>> {
  const previewed = await previewMove(tx, staffOf(actor), clock.today(), command)
  if (!previewed.ok) return previewed
  const { template, moves } = previewed.value
  const nameOf = (key: string) => template.milestones.find((step) => step.key === key)?.name[language] ?? key
  return ok({ moves: moves.map((move) => presentMove(move, nameOf(move.milestone.key), language)) })
}

function presentMove({ milestone, counted }: PreviewedMove, name: string, language: Language) {
  const on = counted.on.toString()
  return {
    ...{ milestoneId: milestone.id, name, on, before: milestone.dueOn ?? on },
    lines: explainDeadline(counted, language),
  }
}
