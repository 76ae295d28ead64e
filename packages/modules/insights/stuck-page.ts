import type { StuckCounts, StuckPage } from '@kedjan/contract'
import { daysBetween, type PlainDate, parsePlainDate } from '@kedjan/kernel'
import { chainTemplates, counties, disclosableCount } from '@kedjan/sweden'
import type { Asking } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import { type Counted, findCounted, type StuckSum, type StuckWish, selectStuck } from './queries.ts'

/** Where the whole country, or the asker's part of it, stands still right now: by step, by owner, by county. */
export async function readStuck(asking: Asking, wish: StuckWish): Promise<StuckPage> {
  const counted = await findCounted(asking.tx)
  const sums = counted ? await selectStuck(asking.tx, counted.count_id, wish) : []
  const context = { asking, day: dayOf(counted, asking) }
  const steps = sums.filter(({ key }) => key !== null)
  const owners = sums.filter(({ responsible }) => responsible !== null)
  const regions = sums.filter(({ county_code }) => county_code !== null)
  const whole = sums.find(({ key, responsible, county_code }) => !key && !responsible && county_code === null)
  return {
    countedAt: counted?.at ?? null,
    whole: presentCounts(whole, context),
    steps: byStillness(steps).map((sum) => ({ ...presentStep(sum, asking), ...presentCounts(sum, context) })),
    owners: byStillness(owners).map((sum) => ({
      id: sum.responsible ?? '',
      name: organisationName(sum.responsible ?? '', asking.language),
      ...presentCounts(sum, context),
    })),
    counties: byStillness(regions).map((sum) => ({
      code: sum.county_code ?? '',
      name: counties.find(({ code }) => code === sum.county_code)?.name ?? null,
      ...presentCounts(sum, context),
    })),
  }
}

interface Context {
  readonly asking: Asking
  readonly day: PlainDate
}

function dayOf(counted: Counted | undefined, { clock }: Asking): PlainDate {
  return parsePlainDate(counted?.on_date ?? '') ?? clock.today()
}

/** Few are not told as a number: nobody is found by being few (information-exchange § 6). */
function presentCounts(sum: StuckSum | undefined, { day }: Context): StuckCounts {
  const oldest = parsePlainDate(sum?.oldest_ready_on ?? '')
  return {
    open: disclosableCount(sum?.open_count ?? 0, day),
    late: disclosableCount(sum?.late_count ?? 0, day),
    stalled: disclosableCount(sum?.stalled_count ?? 0, day),
    longestDays: oldest && (sum?.open_count ?? 0) > 0 ? daysBetween(oldest, day) : null,
  }
}

function presentStep({ template, key }: StuckSum, { language }: Asking) {
  const chain = chainTemplates.findLast(
    (each) => each.key === template && each.milestones.some((step) => step.key === key),
  )
  const step = chain?.milestones.find((each) => each.key === key)
  return {
    chain: template ?? '',
    chainName: chain?.name[language] ?? template ?? '',
    key: key ?? '',
    name: step?.name[language] ?? key ?? '',
  }
}

/** What stands still most comes first, then what is late, then the rest. */
function byStillness(sums: readonly StuckSum[]): StuckSum[] {
  const weigh = (sum: StuckSum) => [sum.stalled_count ?? 0, sum.late_count ?? 0, sum.open_count ?? 0] as const
  return [...sums].sort((one, other) => {
    const [first, second] = [weigh(one), weigh(other)]
    const at = first.findIndex((count, index) => count !== second[index])
    return at < 0 ? 0 : (second[at] ?? 0) - (first[at] ?? 0)
  })
}
