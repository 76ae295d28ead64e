import type { Window } from './day.ts'
import { at } from './numbers.ts'

/** Free time in order: from, to, from, to … with a gap between any two. */
export type Free = readonly number[]

export function freeOf(windows: readonly Window[]): Free {
  const free: number[] = []
  for (const { from, to } of windows.toSorted((one, other) => one.from - other.from)) {
    const last = free.length - 1
    if (last > 0 && from <= at(free, last)) free[last] = Math.max(at(free, last), to)
    else if (to > from) free.push(from, to)
  }
  return free
}

/** What is left when a window is taken out. */
export function without(free: Free, { from, to }: Window): Free {
  const left: number[] = []
  for (let place = 0; place < free.length; place += 2) {
    const [start, end] = [at(free, place), at(free, place + 1)]
    if (end <= from || start >= to) {
      left.push(start, end)
      continue
    }
    if (start < from) left.push(start, from)
    if (end > to) left.push(to, end)
  }
  return left
}

/** What is free in both. */
export function meet(one: Free, other: Free): Free {
  const both: number[] = []
  let [left, right] = [0, 0]
  while (left < one.length && right < other.length) {
    const from = Math.max(at(one, left), at(other, right))
    const to = Math.min(at(one, left + 1), at(other, right + 1))
    if (from < to) both.push(from, to)
    if (at(one, left + 1) < at(other, right + 1)) left += 2
    else right += 2
  }
  return both
}

/** The first multiple of `step`, not before `from`, from which so many minutes are free; Infinity when there is none. */
export function firstFit(free: Free, from: number, minutes: number, step: number): number {
  for (let place = 0; place < free.length; place += 2) {
    const start = Math.ceil(Math.max(at(free, place), from) / step) * step
    if (start + minutes <= at(free, place + 1)) return start
  }
  return Number.POSITIVE_INFINITY
}

/** The length of the longest stretch, counted from a multiple of `step`. */
export function longestOf(free: Free, step: number): number {
  let longest = 0
  for (let place = 0; place < free.length; place += 2) {
    longest = Math.max(longest, at(free, place + 1) - Math.ceil(at(free, place) / step) * step)
  }
  return longest
}

/** Minutes that are free within a window. */
export function minutesWithin(free: Free, { from, to }: Window): number {
  let minutes = 0
  for (let place = 0; place < free.length; place += 2) {
    minutes += Math.max(0, Math.min(to, at(free, place + 1)) - Math.max(from, at(free, place)))
  }
  return minutes
}
