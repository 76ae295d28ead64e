const dayMs = 86_400_000

/** The number of a calendar day on one unbroken line, so that days can be placed and counted. */
export function dayNumber(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number)
  return Date.UTC(year ?? 1970, (month ?? 1) - 1, day ?? 1) / dayMs
}

export function isoOfDayNumber(number: number): string {
  return new Date(Math.round(number) * dayMs).toISOString().slice(0, 10)
}

/** The first days of the months from the one that holds `from` up to `to`. */
export function monthStarts(from: number, to: number): number[] {
  const first = new Date(from * dayMs)
  const starts: number[] = []
  for (let month = first.getUTCMonth(); ; month += 1) {
    const start = Date.UTC(first.getUTCFullYear(), month, 1) / dayMs
    if (start > to) return starts
    if (start >= from) starts.push(start)
  }
}

/** Mondays from `from` to `to`. Day 4 of the line, 5 January 1970, was a Monday. */
export function mondays(from: number, to: number): number[] {
  const starts: number[] = []
  for (let day = from + ((((4 - from) % 7) + 7) % 7); day <= to; day += 7) starts.push(day)
  return starts
}
