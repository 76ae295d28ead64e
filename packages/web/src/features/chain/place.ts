import { fitText, type Measure } from './measure.ts'
import type { Gap, Look, Span } from './spans.ts'

/** Where a day stands, and how wide the drawing is. */
export interface Scale {
  x: (day: number) => number
  width: number
  /** Where the line of today stands. */
  today: number
}

/** Sizes in pixels; a row is a line of text with its bar below. */
export const sizes = {
  row: 45,
  lanePad: 8,
  top: 40,
  labelBaseline: 14,
  labelHeight: 18,
  barCentre: 29,
  bar: 12,
  criticalBar: 18,
  minBar: 12,
  clearance: 14,
  diamond: 7,
  markIcon: 18,
  widestLabel: 420,
  besideToday: 6,
}

export interface Texts {
  /** The name under which a milestone stands in the drawing. */
  label: (span: Span) => string
  gap: (gap: Gap) => string
}

export interface Placed {
  span: Span
  look: Look
  mark: 'late' | 'stalled' | null
  /** From the start of the drawing, left to right, before any mirroring. */
  x: number
  width: number
  height: number
  label: { text: string; x: number; width: number; strong: boolean }
  gap: { x: number; width: number; text: string | null; textX: number; textWidth: number } | null
  diamond: number | null
  /** What the row must keep free for it. */
  from: number
  to: number
}

/** Finds the horizontal places of a milestone's bar, label, gap and last day. */
export function placeSpan(span: Span, scale: Scale, texts: Texts, measure: Measure): Placed {
  const x = scale.x(span.from)
  const width = Math.max(sizes.minBar, scale.x(span.to) - x)
  const gap = placeGap(span, scale, texts, measure)
  const label = placeLabel(span, { x, gapEnd: gap?.text ? gap.textX + gap.textWidth + 8 : 0, scale }, texts, measure)
  const diamond = span.deadline === null ? null : scale.x(span.deadline)
  const points = [x, x + width, label.x, label.x + label.width]
  if (diamond !== null) points.push(diamond - sizes.diamond, diamond + sizes.diamond)
  if (gap) points.push(gap.x, gap.x + gap.width, gap.textX, gap.textX + gap.textWidth)
  return {
    span,
    look: span.look,
    mark: markOf(span),
    x,
    width,
    height: span.milestone.critical ? sizes.criticalBar : sizes.bar,
    label,
    gap,
    diamond,
    from: Math.min(...points),
    to: Math.max(...points),
  }
}

function markOf(span: Span): Placed['mark'] {
  return span.milestone.state === 'late' || span.milestone.state === 'stalled' ? span.milestone.state : null
}

function placeLabel(
  span: Span,
  at: { x: number; gapEnd: number; scale: Scale },
  texts: Texts,
  measure: Measure,
): Placed['label'] {
  const strong = span.look === 'now'
  const icon = markOf(span) ? sizes.markIcon : 0
  const room = Math.min(sizes.widestLabel, at.scale.width - at.gapEnd) - icon
  const text = fitText(texts.label(span), room, (part) => measure(part, strong))
  const width = measure(text, strong) + icon
  const wish = Math.max(at.gapEnd, besideToday(at.x, at.scale.today))
  return { text, width, strong, x: Math.min(wish, Math.max(at.gapEnd, at.scale.width - width)) }
}

/** A name that would begin on the line of today begins just after it. */
function besideToday(x: number, today: number): number {
  return x > today - sizes.besideToday && x < today + sizes.besideToday ? today + sizes.besideToday : x
}

const leastLabel = 120

/** A gap before the step has its number of days above it; one at its end has it in the label. */
function placeGap(span: Span, scale: Scale, texts: Texts, measure: Measure): Placed['gap'] {
  if (!span.gap) return null
  const x = scale.x(span.gap.from)
  const width = scale.x(span.gap.to) - x
  if (span.gap.kind !== 'between' || width < 1) return { x, width, text: null, textX: x, textWidth: 0 }
  const text = texts.gap(span.gap)
  const textWidth = measure(text, true)
  return { x, width, text, textX: Math.max(0, Math.min(x, scale.width - textWidth - leastLabel)), textWidth }
}

/** Gives every item of a lane the first row in which nothing stands in its way. Returns the row of each. */
export function packRows(items: readonly { from: number; to: number }[]): number[] {
  const rows: { from: number; to: number }[][] = []
  return items.map((item) => {
    const free = rows.findIndex((row) => row.every((other) => isClear(item, other)))
    if (free >= 0) {
      rows[free]?.push(item)
      return free
    }
    rows.push([item])
    return rows.length - 1
  })
}

function isClear(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from >= b.to + sizes.clearance || b.from >= a.to + sizes.clearance
}
