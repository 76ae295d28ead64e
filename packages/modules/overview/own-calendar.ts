import type { Journey, Milestone } from '@kedjan/contract'
import { type Id, ok, type Result, refuse } from '@kedjan/kernel'
import { type CalendarEntry, calendarFile } from '../documents/index.ts'
import type { AnsweredFile, Asking } from '../http/index.ts'
import { presentJourney } from './journey-view.ts'
import { placeFor } from './own-texts.ts'
import { paperTexts } from './paper-texts.ts'
import { findPersonFacts } from './queries.ts'

export type CannotMakeCalendar = { reason: 'person_not_found' } | { reason: 'no_day' }

/** The days of the own path as a calendar file: of every open step that has one for the person, or of one step. */
export async function readOwnCalendar(
  asking: Asking,
  milestoneId?: Id,
): Promise<Result<AnsweredFile, CannotMakeCalendar>> {
  const { tx, actor, clock, language } = asking
  if (actor.kind !== 'person') return refuse({ reason: 'person_not_found' })
  const facts = await findPersonFacts(tx, actor.personId)
  if (!facts) return refuse({ reason: 'person_not_found' })
  const viewing = { actor, today: clock.today(), language }
  const journeys = facts.journeys.map((journey) => presentJourney(journey, viewing))
  const agreed = facts.handoffs.find(({ state }) => state === 'date_agreed')?.agreedDay ?? null
  const isProtected = (facts.protection ?? 'none') !== 'none'
  const entries = openSteps(journeys)
    .filter(({ id }) => milestoneId === undefined || id === milestoneId)
    .flatMap((step) => entryOf(step, { agreed, isProtected }, asking))
  if (entries.length === 0) return refuse({ reason: 'no_day' })
  const text = calendarFile(entries, clock.now().toString())
  return ok({ bytes: Buffer.from(text), type: 'text/calendar; charset=utf-8', name: 'kedjan.ics', about: [] })
}

/** The steps whose turn it is, in journeys that have not ended. */
function openSteps(journeys: readonly Journey[]): Milestone[] {
  return journeys
    .filter(({ end }) => end === null)
    .flatMap(({ milestones }) => milestones)
    .filter(({ state }) => ['open', 'late', 'stalled'].includes(state))
}

/**
 * An agreed day is when it happens; any other is the last on which the person can do it. By when others must is no day of the person's.
 * A protected person's calendar tells no place and no municipality.
 */
function entryOf(
  step: Milestone,
  { agreed, isProtected }: { agreed: string | null; isProtected: boolean },
  { language }: Asking,
): CalendarEntry[] {
  const happensOn = step.key === 'reception' ? agreed : null
  const day = happensOn ?? (step.actor === 'person' ? step.deadline?.on : undefined)
  if (!day || step.id === null) return []
  const text = isProtected ? step.help : [step.help, step.responsibleName].join('\n')
  return [
    {
      uid: `${step.id}@kedjan`,
      when: { day },
      title: happensOn ? step.name : `${paperTexts[language].atLatest}: ${step.name}`,
      text,
      place: isProtected ? null : placeFor(step, language),
    },
  ]
}
