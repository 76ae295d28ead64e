import type { Journey } from '@kedjan/contract'
import { scaleLinear } from 'd3-scale'
import { routeArrow } from './arrows.ts'
import { dayNumber, isoOfDayNumber, mondays, monthStarts } from './days.ts'
import { estimateWidth, type Measure } from './measure.ts'
import { mirrored } from './mirror.ts'
import type { Arrow, Bar, ChainLayout, Lane, Tick } from './picture.ts'
import { packRows, placeSpan, type Scale, sizes, type Texts } from './place.ts'
import { type Span, spansOf } from './spans.ts'

export interface LayoutWish {
  width: number
  texts: Texts
  rtl?: boolean
  measure?: Measure
}

/** Finds a place for everything in the chain drawing. Pure: the same input gives the same picture. */
export function layOutLanes(journeys: readonly Journey[], today: string, wish: LayoutWish): ChainLayout {
  const spans = spansOf(journeys, today)
  const { from, to } = reachOf(spans, dayNumber(today))
  const scale = scaleFor({ from, to, today: dayNumber(today) }, wish.width)
  const { lanes, bars, height } = stackLanes(spans, scale, wish)
  const layout = {
    width: wish.width,
    height,
    rtl: false,
    lanes,
    bars,
    arrows: arrowsOf(bars),
    ...ticksOf(from, to, scale),
    today: { day: today, x: scale.today },
  }
  return wish.rtl ? mirrored(layout) : layout
}

/** How many days the drawing reaches over, for choosing a width per day. */
export function daysShown(journeys: readonly Journey[], today: string): number {
  const { from, to } = reachOf(spansOf(journeys, today), dayNumber(today))
  return to - from
}

function reachOf(spans: readonly Span[], today: number): { from: number; to: number } {
  const days = spans.flatMap((span) => [span.from, span.to, span.deadline ?? span.to, span.gap?.from ?? span.from])
  const from = Math.min(today, ...days)
  const to = Math.max(today, ...days)
  const air = Math.max(3, Math.round((to - from) * 0.03))
  return { from: from - air, to: to + air }
}

function scaleFor(days: { from: number; to: number; today: number }, width: number): Scale {
  const linear = scaleLinear().domain([days.from, days.to]).range([0, width])
  const x = (day: number): number => Math.round(linear(day) * 10) / 10
  return { x, width, today: x(days.today) }
}

function stackLanes(spans: readonly Span[], scale: Scale, wish: LayoutWish) {
  const lanes: Lane[] = []
  const bars: Bar[] = []
  let y = sizes.top
  let firstRow = 0
  for (const [id, members] of Map.groupBy(spans, (span) => span.lane)) {
    const placed = members.map((span) => placeSpan(span, scale, wish.texts, wish.measure ?? estimateWidth))
    const rows = packRows(placed)
    const rowCount = Math.max(...rows) + 1
    const height = rowCount * sizes.row + sizes.lanePad
    for (const [at, item] of placed.entries()) {
      const rowTop = y + sizes.lanePad / 2 + (rows[at] ?? 0) * sizes.row
      const row = firstRow + (rows[at] ?? 0)
      bars.push({ ...item, id: item.span.id, lane: lanes.length, row, rowTop, centre: rowTop + sizes.barCentre })
    }
    lanes.push({ id, name: nameOf(members), mine: members.some((span) => span.milestone.mine), y, height })
    firstRow += rowCount
    y += height
  }
  return { lanes, bars, height: y + sizes.lanePad }
}

function nameOf(members: readonly Span[]): string {
  return members[0]?.milestone.responsibleName ?? ''
}

function arrowsOf(bars: readonly Bar[]): Arrow[] {
  const byId = new Map(bars.map((bar) => [bar.id, bar]))
  return bars.flatMap((to) =>
    to.span.dependsOn.flatMap((id) => {
      const from = byId.get(id)
      if (!from || isGuess(from, to)) return []
      const critical = from.span.milestone.critical && to.span.milestone.critical
      return [{ from: id, to: to.id, critical, points: routeArrow(from, to, bars) }]
    }),
  )
}

/** A step that may not be seen is drawn where the template has it: an arrow back in time would only say that it lies wrong. */
function isGuess(from: Bar, to: Bar): boolean {
  return (from.look === 'hidden' || to.look === 'hidden') && to.span.from < from.span.to
}

const leastMonth = 72
const leastWeek = 36

function ticksOf(from: number, to: number, scale: Scale): { months: Tick[]; weeks: Tick[] } {
  const perDay = scale.width / (to - from)
  const starts = monthStarts(from, to)
  const every = [1, 2, 3, 6, 12].find((months) => months * 30 * perDay >= leastMonth) ?? 12
  const months = starts.filter((day) => Number(isoOfDayNumber(day).slice(5, 7)) % every === 1 % every)
  const weeks = perDay * 7 >= leastWeek ? mondays(from, to) : []
  const tick = (day: number): Tick => ({ day: isoOfDayNumber(day), x: scale.x(day) })
  return { months: months.map(tick), weeks: weeks.map(tick) }
}
