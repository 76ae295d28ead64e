import { playCountry } from './country.ts'
import type { Measurement } from './measurement.ts'

/** Twenty thousand persons in every chain, most of them there from the first month, played a year forward. */
export function benchYear(say: (line: string) => void): Promise<Measurement[]> {
  return playCountry(
    { name: 'bench_year', persons: 20_000, from: '2026-01-01', until: '2027-01-01', atOnce: 0.6, minutes: 5 },
    say,
  )
}
