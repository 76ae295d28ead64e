import { parseArgs } from 'node:util'
import { benchBooking } from './booking.ts'
import { benchDecisions } from './decisions.ts'
import { benchDuplicates } from './duplicates.ts'
import { benchLog } from './log.ts'
import type { Measurement } from './measurement.ts'
import { benchOpenShop } from './open-shop.ts'
import { benchPersonPage, benchScale } from './person-page.ts'
import { benchReforms } from './reforms.ts'
import { benchRowPolicy } from './row-policy.ts'
import { benchStart } from './start.ts'
import { benchStuck } from './stuck.ts'
import { benchVisits } from './visits.ts'
import { benchYear } from './year.ts'

type Bench = (say: (line: string) => void, persons?: number) => Promise<Measurement[]>

const benches: Record<string, Bench> = {
  'person-page': benchPersonPage,
  scale: benchScale,
  start: benchStart,
  duplicates: benchDuplicates,
  log: benchLog,
  decisions: benchDecisions,
  'row-policy': benchRowPolicy,
  stuck: benchStuck,
  visits: benchVisits,
  booking: benchBooking,
  openshop: benchOpenShop,
  year: benchYear,
  reforms: benchReforms,
}

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false }, persons: { type: 'string' } },
  allowPositionals: true,
})
const wanted = positionals.length > 0 ? positionals : Object.keys(benches)
const say = (line: string) => process.stderr.write(`${line}\n`)

for (const name of wanted) {
  const bench = benches[name]
  if (!bench) {
    say(`There is no benchmark ${name}; there are ${Object.keys(benches).join(', ')}.`)
    process.exit(1)
  }
  say(`measuring ${name}`)
  const measurements = await bench(say, values.persons === undefined ? undefined : Number(values.persons))
  process.stdout.write(
    values.json ? `${JSON.stringify({ bench: name, measurements })}\n` : measurements.map(line).join(''),
  )
}
process.exit(0)

function line({ name, value, unit, wanted: bound, met }: Measurement): string {
  const verdict = bound ? `  (${bound}: ${met ? 'met' : 'NOT met'})` : ''
  return `  ${name}: ${value} ${unit}${verdict}\n`
}
