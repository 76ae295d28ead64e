import type { Point } from './arrows.ts'
import type { Placed } from './place.ts'

export interface Lane {
  id: string
  name: string
  mine: boolean
  y: number
  height: number
}

/** A milestone with its place in the drawing. */
export interface Bar extends Placed {
  id: string
  lane: number
  /** Counted through the whole drawing. */
  row: number
  rowTop: number
  centre: number
}

export interface Arrow {
  from: string
  to: string
  critical: boolean
  points: Point[]
}

export interface Tick {
  day: string
  x: number
}

export interface ChainLayout {
  width: number
  height: number
  rtl: boolean
  lanes: Lane[]
  bars: Bar[]
  arrows: Arrow[]
  months: Tick[]
  weeks: Tick[]
  today: Tick
}
