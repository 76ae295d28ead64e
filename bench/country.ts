import { morningOf, openGround, parsePlainDate, settableClock } from '@kedjan/kernel'
import { findBroken, type PlayedMonth, playPeriod, seedingSettings } from '@kedjan/sandbox'
import { cpuSeconds } from './cpu.ts'
import { openFreshDatabase } from './fresh-database.ts'
import { atMost, type Measurement, plain } from './measurement.ts'

interface Plan {
  readonly name: string
  readonly persons: number
  readonly from: string
  readonly until: string
  readonly atOnce?: number
  /** Minutes within which it is to be played; no bound when absent. */
  readonly minutes?: number
}

const seed = 20261124

/** Plays a country through every chain by the real actions, and says what it took and what was wrong afterwards. */
export async function playCountry(plan: Plan, say: (line: string) => void): Promise<Measurement[]> {
  const database = await openFreshDatabase(plan.name)
  const ground = openGround(database.appUrl, { options: seedingSettings })
  const [from, until] = [dayOf(plan.from), dayOf(plan.until)]
  const clock = settableClock(morningOf(from))
  const before = { at: performance.now(), node: process.cpuUsage(), postgres: cpuSeconds(database.pid) ?? 0 }
  const since = () => Math.round((performance.now() - before.at) / 1000)
  const months: (PlayedMonth & { seconds: number })[] = []
  const onMonth = (month: PlayedMonth) => {
    months.push({ ...month, seconds: (performance.now() - before.at) / 1000 })
    say(`${month.name}: ${month.persons} persons, ${month.actions} actions, ${since()} s`)
  }
  const played = await playPeriod({ ...plan, ground, clock, seed, from, until, onMonth })
  const wall = (performance.now() - before.at) / 1000
  const { user, system } = process.cpuUsage(before.node)
  const postgres = (cpuSeconds(database.pid) ?? 0) - before.postgres
  const broken = await findBroken(ground, clock)
  for (const { what, count } of played.refused) say(`refused ${count} times: ${what}`)
  for (const { template, key, reason, caseNumber } of played.faults)
    say(`led nowhere: ${template} ${key}, ${reason} (${caseNumber})`)
  for (const { wrong, template, key, count } of broken) say(`broken ${count} times: ${wrong}, ${template} ${key ?? ''}`)
  await ground.close()
  await database.stop()
  return [
    plain('persons', played.persons, 'persons'),
    plain('actions', played.actions, 'actions'),
    plain('refused', sum(played.refused), 'actions'),
    atMost('errands that led nowhere', played.faults.length, 'errands', 0),
    atMost('invariants broken', sum(broken), 'times', 0),
    plain('processor, Node', (user + system) / 1e6, 's'),
    plain('processor, PostgreSQL', postgres, 's'),
    plain('an action, processor', ((user + system) / 1e3 + postgres * 1e3) / Math.max(1, played.actions), 'ms'),
    plan.minutes ? atMost('played in', wall, 's', plan.minutes * 60) : plain('played in', wall, 's'),
    ...lastYearOf(months),
  ]
}

/** What the last of several years took, in a country that has filled up by then. */
function lastYearOf(months: readonly (PlayedMonth & { seconds: number })[]): Measurement[] {
  const [before, last] = [months.at(-13), months.at(-1)]
  if (!before || !last) return []
  return [
    plain('the last year: actions', last.actions - before.actions, 'actions'),
    plain('the last year: played in', last.seconds - before.seconds, 's'),
  ]
}

function sum(rows: readonly { count: number }[]): number {
  return rows.reduce((total, { count }) => total + count, 0)
}

function dayOf(text: string) {
  const day = parsePlainDate(text)
  if (!day) throw new Error(`${text} is not a day`)
  return day
}
