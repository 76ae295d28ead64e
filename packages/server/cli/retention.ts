import { asActor, type Clock, type Ground, openGround, system } from '@kedjan/kernel'
import { type RetentionSummary, runRetention, summariseRetention } from '@kedjan/modules/retention'
import { readDatabaseConfig } from '../config.ts'
import { openDatabase } from '../database/open.ts'
import { clockOf } from './played-clock.ts'

type Say = (line: string) => void

/** What is on its way out; with `run` the day's round first, as the job does it. */
export async function tellRetention(word: string | undefined, say: Say, stopping: AbortSignal): Promise<void> {
  const database = await openDatabase(readDatabaseConfig(process.env), say)
  const ground = openGround(database.appUrl, { connections: 1 })
  try {
    const clock = await clockOf(ground)
    if (word === 'run') await round(ground, clock, { say, stopping })
    const summary = await asActor(ground, clock, system, (tx) => summariseRetention(tx, clock))
    for (const line of linesOf(summary, clock.today().toString())) say(line)
  } finally {
    await ground.close()
    await database.stop()
  }
}

async function round(
  ground: Ground,
  clock: Clock,
  { say, stopping }: { say: Say; stopping: AbortSignal },
): Promise<void> {
  const onProgress = (done: number, of: number) => {
    if (done === of || done % 25 === 0) say(`${done} of ${of} households`)
  }
  const report = await runRetention({ ground, clock, onProgress, signal: stopping })
  say(
    `Warned ${report.warned}, removed ${report.households} households (${report.persons} persons), ${report.lapsed} orders lapsed, ${report.forgotten} old rows forgotten.`,
  )
}

const words = {
  open: 'ended, but something is open',
  kept: 'kept for now',
  to_warn: 'to be warned with the next round',
  warned: 'warned',
  held: 'held',
  to_list: 'ready to be listed',
  listed: 'listed, not signed',
  signed: 'signed, removed with the next round',
} satisfies Record<keyof RetentionSummary['households'], string>

/** The summary as lines of text. */
export function linesOf(summary: RetentionSummary, today: string): string[] {
  const states = Object.entries(words).flatMap(([state, text]) => {
    const count = summary.households[state as keyof typeof words] ?? 0
    return count > 0 ? [`${String(count).padStart(7)} ${text}`] : []
  })
  const { waiting, signed, rejected } = summary.lists
  return [
    `Households whose chain has ended, on ${today}:`,
    ...(states.length > 0 ? states : ['      0']),
    summary.firstDay === null ? 'None is on its way out.' : `The first may be removed on ${summary.firstDay}.`,
    `Destruction lists: ${waiting} to be signed, ${signed} signed, ${rejected} rejected; ${summary.erased} households removed.`,
  ]
}
