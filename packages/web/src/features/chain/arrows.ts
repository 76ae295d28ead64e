/** A point of the drawing in pixels. */
export interface Point {
  x: number
  y: number
}

interface BarBox {
  id: string
  x: number
  width: number
  centre: number
  height: number
  row: number
  rowTop: number
}

const stub = 7

/** The corners of an arrow from the end of one bar to the start of another, avoiding bars on the way where it can. */
export function routeArrow(from: BarBox, to: BarBox, bars: readonly BarBox[]): Point[] {
  const start = { x: from.x + from.width, y: from.centre }
  const drop = dropAt(from, to)
  const end = { x: to.x, y: to.centre }
  const others = bars.filter((bar) => bar.id !== from.id && bar.id !== to.id)
  if (from.row === to.row && end.x >= start.x && isFree(others, from.row, start.x, end.x)) return [start, end]
  if (drop !== undefined) return [{ x: drop, y: edgeTowards(from, to) }, { x: drop, y: end.y }, end]
  if (isPoint(from) && from.row !== to.row && Math.abs(end.x - from.x) < stub) return bracket(from, end)
  if (end.x - start.x >= 2 * stub) {
    if (isFree(others, to.row, start.x, end.x)) return bend(start, end, start.x + stub)
    if (isFree(others, from.row, start.x, end.x)) return bend(start, end, end.x - stub)
  }
  return aroundThrough(start, end, to.rowTop - 3)
}

/** Where the next step begins as the first ends: straight down (or up) from the last of the bar, then in from the front. */
function dropAt(from: BarBox, to: BarBox): number | undefined {
  const last = from.x + from.width
  if (from.row === to.row || to.x - last >= 2 * stub) return undefined
  const x = Math.min(to.x - stub, last - 3)
  return x >= Math.max(from.x + 2, last - 2 * stub) ? x : undefined
}

/** A step that took no time is a dot: its end is where it began. */
function isPoint(bar: BarBox): boolean {
  return bar.width <= 2 * stub
}

/** From one dot to what begins on the same day: round the front of both. */
function bracket(from: BarBox, end: Point): Point[] {
  const x = Math.min(from.x, end.x) - stub
  return [{ x: from.x, y: from.centre }, { x, y: from.centre }, { x, y: end.y }, end]
}

function edgeTowards(from: BarBox, to: BarBox): number {
  return from.centre + (Math.sign(to.centre - from.centre) * from.height) / 2
}

function bend(start: Point, end: Point, x: number): Point[] {
  return [start, { x, y: start.y }, { x, y: end.y }, end]
}

/** Out of the first bar, along the free strip above the row of the second, and into it from the front. */
function aroundThrough(start: Point, end: Point, strip: number): Point[] {
  return [
    start,
    { x: start.x + stub, y: start.y },
    { x: start.x + stub, y: strip },
    { x: end.x - stub, y: strip },
    { x: end.x - stub, y: end.y },
    end,
  ]
}

function isFree(bars: readonly BarBox[], row: number, from: number, to: number): boolean {
  return bars.every((bar) => bar.row !== row || bar.x >= to || bar.x + bar.width <= from)
}

/** An svg path along the points with rounded corners. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const [first, ...rest] = points
  if (!first) return ''
  const parts = [`M${round(first.x)} ${round(first.y)}`]
  for (const [at, corner] of rest.entries()) {
    const before = points[at] ?? corner
    const after = points[at + 2]
    if (after) parts.push(roundCorner(before, corner, after, radius))
    else parts.push(`L${round(corner.x)} ${round(corner.y)}`)
  }
  return parts.join('')
}

function roundCorner(before: Point, corner: Point, after: Point, radius: number): string {
  const enter = towards(corner, before, radius)
  const leave = towards(corner, after, radius)
  return `L${round(enter.x)} ${round(enter.y)}Q${round(corner.x)} ${round(corner.y)} ${round(leave.x)} ${round(leave.y)}`
}

function towards(from: Point, to: Point, atMost: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length === 0) return from
  const share = Math.min(atMost, length / 2) / length
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
