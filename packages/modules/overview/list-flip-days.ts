import type { FlipDays } from '@kedjan/contract'
import { asPlatform, type PlainDate } from '@kedjan/kernel'
import { disclosableCount } from '@kedjan/sweden'
import { type Asking, staffOf } from '../http/index.ts'
import { decideFlipDay, type FlipDay } from './flip-day.ts'
import { type FlipJourney, selectFlipJourneys, selectFlipRows } from './flip-queries.ts'
import { namesOf } from './names-of.ts'
import { factsOf } from './read-flip-day.ts'

const monthsAhead = 12

/**
 * How many persons change over in the own municipality each month, from this one on. Numbers are counted over everybody there who is
 * not protected; of the month asked for those are named whose permit the municipality has been told of.
 */
export async function listFlipDays(asking: Asking, wish: { month?: string | undefined }): Promise<FlipDays> {
  const { tx, clock, actor } = asking
  const staff = staffOf(actor)
  const today = clock.today()
  const journeys = await asPlatform(tx, clock, staff, (platform) => selectFlipJourneys(platform, staff.organisationId))
  const flipping = journeys.flatMap((journey) => {
    const facts = factsOf({ ...journey, registered_on: null, housing: null }, { today, births: [] })
    return facts ? [{ journey, month: monthOf(decideFlipDay(facts)) }] : []
  })
  const month = wish.month ?? today.toString().slice(0, 7)
  const inMonth = flipping.filter((each) => each.month === month).map(({ journey }) => journey)
  return {
    months: monthsFrom(today).map((each) => ({
      month: each,
      persons: disclosableCount(countIn(flipping, each), today),
    })),
    month,
    items: await itemsOf(asking, inMonth),
  }
}

async function itemsOf({ tx, clock }: Asking, journeys: readonly FlipJourney[]): Promise<FlipDays['items']> {
  const rows = await selectFlipRows(
    tx,
    journeys.flatMap(({ person_ids }) => person_ids),
  )
  const names = await namesOf(
    tx,
    rows.map(({ person_id }) => person_id),
  )
  const items = rows.flatMap((row) => {
    const facts = factsOf(row, { today: clock.today(), births: [] })
    if (!facts) return []
    const { on, state, gap } = decideFlipDay(facts)
    const name = names.get(row.person_id) ?? null
    return [{ personId: row.person_id, name, on: on.toString(), state, gapDays: gap?.days ?? null }]
  })
  return items.sort((one, other) => one.on.localeCompare(other.on))
}

function countIn(flipping: readonly { journey: FlipJourney; month: string | null }[], month: string): number {
  const inMonth = flipping.filter((each) => each.month === month)
  return inMonth.reduce((count, { journey }) => count + journey.person_ids.length, 0)
}

/** Those whose permit ends before change over in no month. */
function monthOf({ state, on }: FlipDay): string | null {
  return state === 'permit_too_short' ? null : on.toString().slice(0, 7)
}

function monthsFrom(today: PlainDate): string[] {
  return Array.from({ length: monthsAhead }, (_, at) =>
    today.with({ day: 1 }).add({ months: at }).toString().slice(0, 7),
  )
}
