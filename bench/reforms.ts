import { playCountry } from './country.ts'
import type { Measurement } from './measurement.ts'

/** Twenty thousand persons, or so many as are wished for, over three years in which reforms take over what is under way. */
export function benchReforms(say: (line: string) => void, persons = 20_000): Promise<Measurement[]> {
  return playCountry({ name: 'bench_reforms', persons, from: '2024-07-01', until: '2027-07-01' }, say)
}
