import { playCountry } from './country.ts'
import type { Measurement } from './measurement.ts'

/** Twenty thousand persons, or so many as are wished for, in every chain, most of them there from the first month, played a year forward. */
export function benchYear(say: (line: string) => void, persons = 20_000): Promise<Measurement[]> {
  const period = { from: '2026-01-01', until: '2027-01-01', atOnce: 0.6 }
  return playCountry({ ...period, name: 'bench_year', persons, minutes: 5 }, say)
}
