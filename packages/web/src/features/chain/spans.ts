import type { Journey, Milestone } from '@kedjan/contract'
import { dayNumber } from './days.ts'

/** How a bar is drawn: `now` is an open step of one's own organisation, `ready` one of another organisation. */
export type Look = 'done' | 'now' | 'ready' | 'waiting' | 'hidden' | 'withdrawn'

/** A hatched stretch in which nothing happened: before the step began, or while it stood still past its day. */
export interface Gap {
  kind: 'between' | 'standstill' | 'overdue'
  from: number
  to: number
}

/** One milestone on the line of days, before it has got a place. */
export interface Span {
  id: string
  journeyId: string
  milestone: Milestone
  lane: string
  look: Look
  from: number
  to: number
  gap: Gap | null
  deadline: number | null
  dependsOn: readonly string[]
}

export function spanId(journeyId: string, key: string): string {
  return `${journeyId}/${key}`
}

/** The milestones of all journeys as spans of days, in the order in which they begin. */
export function spansOf(journeys: readonly Journey[], today: string): Span[] {
  const now = dayNumber(today)
  const spans = journeys.flatMap((journey) => journey.milestones.map((milestone) => spanOf(journey, milestone, now)))
  const byId = new Map(spans.map((span) => [span.id, span]))
  const known = spans.map((span) => ({ ...span, dependsOn: span.dependsOn.filter((id) => byId.has(id)) }))
  return known.map((span) => ({ ...span, gap: span.gap ?? gapBefore(span, byId) })).sort(byStart)
}

function spanOf(journey: Journey, milestone: Milestone, today: number): Span {
  const { from, to } = daysOf(milestone, today)
  return {
    id: spanId(journey.id, milestone.key),
    journeyId: journey.id,
    milestone,
    lane: milestone.responsible ?? milestone.responsibleName,
    look: lookOf(milestone),
    from,
    to: Math.max(from, to),
    gap: standstillOf(milestone, today),
    deadline: milestone.deadline ? dayNumber(milestone.deadline.on) : null,
    dependsOn: milestone.dependsOn.map((key) => spanId(journey.id, key)),
  }
}

function daysOf(milestone: Milestone, today: number): { from: number; to: number } {
  const from = dayNumber(milestone.readyOn ?? milestone.expectedFrom)
  switch (milestone.state) {
    case 'done':
    case 'withdrawn': {
      const end = dayNumber(milestone.doneOn ?? milestone.expectedTo)
      return { from: Math.min(from, end), to: end }
    }
    case 'open':
    case 'late':
    case 'stalled':
      return { from, to: Math.max(today, dayNumber(milestone.expectedTo)) }
    case 'waiting':
    case 'hidden':
      return { from: dayNumber(milestone.expectedFrom), to: dayNumber(milestone.expectedTo) }
  }
}

function lookOf(milestone: Milestone): Look {
  switch (milestone.state) {
    case 'open':
    case 'late':
    case 'stalled':
      return milestone.mine ? 'now' : 'ready'
    case 'done':
    case 'waiting':
    case 'hidden':
    case 'withdrawn':
      return milestone.state
  }
}

function standstillOf(milestone: Milestone, today: number): Gap | null {
  if (milestone.state === 'late' && milestone.deadline) {
    return gapBetween('overdue', dayNumber(milestone.deadline.on), today)
  }
  if (milestone.state === 'stalled' && milestone.stallOn) {
    return gapBetween('standstill', dayNumber(milestone.stallOn), today)
  }
  return null
}

/** Days before a step in which nothing happened. Nothing is claimed where a state may not be seen. */
function gapBefore(span: Span, byId: ReadonlyMap<string, Span>): Gap | null {
  const before = span.dependsOn.flatMap((id) => byId.get(id) ?? [])
  if (before.length === 0 || [span, ...before].some(isUnknown)) return null
  return gapBetween('between', Math.max(...before.map(({ to }) => to)), span.from)
}

function isUnknown({ look }: Span): boolean {
  return look === 'hidden' || look === 'withdrawn'
}

function gapBetween(kind: Gap['kind'], from: number, to: number): Gap | null {
  return to > from ? { kind, from, to } : null
}

function byStart(a: Span, b: Span): number {
  return a.from - b.from || a.to - b.to
}
