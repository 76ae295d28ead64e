import { sizes } from './place.ts'

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
  label: { x: number; width: number }
}

const stub = 7

/** The corners of an arrow from the end of one bar to the start of another: the way that crosses the least. */
export function routeArrow(from: BarBox, to: BarBox, bars: readonly BarBox[]): Point[] {
  const boxes = bars.flatMap((bar) =>
    bar.id === from.id || bar.id === to.id ? [labelBox(bar)] : [barBox(bar), labelBox(bar)],
  )
  const ways = waysBetween(from, to).map((points) => ({ points, crossed: crossings(points, boxes) }))
  const best = ways.reduce((least, way) => (way.crossed < least.crossed ? way : least))
  return best.points
}

/** Every way that an arrow may take, the plainest first. */
function waysBetween(from: BarBox, to: BarBox): [Point[], ...Point[][]] {
  const start = { x: from.x + from.width, y: from.centre }
  const end = { x: to.x, y: to.centre }
  const round = aroundThrough(start, end, to.rowTop - 3)
  if (from.row === to.row) return end.x >= start.x ? [[start, end], round] : [round]
  const drop = dropAt(from, to)
  if (drop !== undefined) return [[{ x: drop, y: edgeTowards(from, to) }, { x: drop, y: end.y }, end], round]
  if (isPoint(from) && Math.abs(end.x - from.x) < stub) return [bracket(from, end), round]
  if (end.x - start.x < 2 * stub) return [round]
  return [
    bend(start, end, start.x + stub),
    bend(start, end, end.x - stub),
    bend(start, end, (start.x + end.x) / 2),
    round,
  ]
}

/** Where the next step begins as the first ends: straight down (or up) from the last of the bar, then in from the front. */
function dropAt(from: BarBox, to: BarBox): number | undefined {
  const last = from.x + from.width
  if (to.x - last >= 2 * stub) return undefined
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

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

function barBox({ x, width, centre, height }: BarBox): Box {
  return { left: x, right: x + width, top: centre - height / 2, bottom: centre + height / 2 }
}

function labelBox({ label, rowTop }: BarBox): Box {
  return { left: label.x, right: label.x + label.width, top: rowTop, bottom: rowTop + sizes.labelHeight }
}

/** How many bars and names the way runs across. */
function crossings(points: readonly Point[], boxes: readonly Box[]): number {
  const legs = points.slice(1).map((point, at) => [points[at] ?? point, point] as const)
  return legs.reduce((sum, [a, b]) => sum + boxes.filter((box) => meets(box, a, b)).length, 0)
}

function meets(box: Box, a: Point, b: Point): boolean {
  const beside = Math.max(a.x, b.x) <= box.left || Math.min(a.x, b.x) >= box.right
  return !beside && Math.max(a.y, b.y) > box.top && Math.min(a.y, b.y) < box.bottom
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
