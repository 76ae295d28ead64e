import type { PlainDate } from '@kedjan/kernel'

/** How sure a row is: `recall` was not seen in a source, `verify` was seen but has to be checked, `interpretation` is our own reading of one. */
export type Mark = 'recall' | 'verify' | 'interpretation'

/** Everything that comes from a law or an agreement has a first day, perhaps a last day, and a source. */
export interface Dated {
  readonly from: string
  /** The last day in force. */
  readonly to?: string
  readonly source: string
  readonly mark?: Mark
}

// Writing a date takes longer than looking a rule up, and one decision asks about the same day many times.
const written = new WeakMap<PlainDate, string>()

function dayOf(on: PlainDate): string {
  const there = written.get(on)
  if (there !== undefined) return there
  const day = on.toString()
  written.set(on, day)
  return day
}

export function isInForce(row: Dated, on: PlainDate): boolean {
  const day = dayOf(on)
  return row.from <= day && (row.to === undefined || day <= row.to)
}

/** The row in force on a day. Of rows that overlap, which they should not, the latest begun. */
export function ruleOn<Row extends Dated>(rows: readonly Row[], on: PlainDate): Row | undefined {
  return rows
    .filter((row) => isInForce(row, on))
    .reduce<Row | undefined>((best, row) => (best === undefined || row.from > best.from ? row : best), undefined)
}

/** As `ruleOn`, but a day without a row is an error that names what was asked and which days are covered. */
export function getRuleOn<Row extends Dated>(asked: string, rows: readonly Row[], on: PlainDate): Row {
  const row = ruleOn(rows, on)
  if (row) return row
  const covered = rows.map(({ from, to }) => `${from}–${to ?? ''}`).join(', ')
  throw new RangeError(`${asked} has no row in force on ${on.toString()}; it has ${covered || 'no rows at all'}`)
}

/** Pairs of rows whose days overlap: none, in a table that is right. */
export function findOverlaps<Row extends Dated>(rows: readonly Row[]): (readonly [Row, Row])[] {
  const sorted = [...rows].sort((one, other) => one.from.localeCompare(other.from))
  return sorted.flatMap((row, index) => {
    const next = sorted[index + 1]
    if (!next) return []
    return row.to === undefined || row.to >= next.from ? [[row, next] as const] : []
  })
}
