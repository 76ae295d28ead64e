import { asActor, type Clock, type Ground } from '@kedjan/kernel'
import { setKommuntal } from '@kedjan/modules/handoffs'
import { counties, lanstal, municipalities } from '@kedjan/sweden'
import type { Acting } from './staff.ts'

export interface Share {
  readonly municipality: string
  readonly persons: number
}

/**
 * Splits a county's länstal over its municipalities by population, by the method of largest remainder, so that the sum is exact.
 * The split is synthetic: county boards also weigh the labour market, earlier reception and housing (SFS 2016:38 7 §).
 */
export function splitLanstal(countyCode: string, persons: number): Share[] {
  const inCounty = municipalities.filter((municipality) => municipality.countyCode === countyCode)
  const people = inCounty.reduce((sum, { population2019 }) => sum + population2019, 0)
  const shares = inCounty.map(({ code, population2019 }) => {
    const exact = (persons * population2019) / people
    return { code, whole: Math.floor(exact), rest: exact - Math.floor(exact) }
  })
  const left = persons - shares.reduce((sum, { whole }) => sum + whole, 0)
  const byRest = [...shares].sort((one, other) => other.rest - one.rest || one.code.localeCompare(other.code))
  const favoured = new Set(byRest.slice(0, left).map(({ code }) => code))
  return shares.map(({ code, whole }) => ({ municipality: `K${code}`, persons: whole + (favoured.has(code) ? 1 : 0) }))
}

/** The last länstal that is known, for years that the Government has not yet decided. */
function lastKnownLanstal(countyCode: string): number {
  const rows = lanstal.filter((row) => row.countyCode === countyCode)
  return rows.reduce((last, row) => (row.from > last.from ? row : last)).persons
}

/** Every county board decides the kommuntal of its municipalities for a year. */
export async function decideKommuntal(ground: Ground, clock: Clock, acting: Acting, year: number): Promise<number> {
  let decided = 0
  for (const county of counties) {
    const [actor] = acting.get(`LST_${county.letter}`) ?? []
    if (!actor) throw new Error(`nobody acts for the county board of ${county.name}`)
    await asActor(ground, clock, actor, async (tx) => {
      for (const share of splitLanstal(county.code, lastKnownLanstal(county.code))) {
        const done = await setKommuntal(tx, clock, actor, { ...share, year })
        if (!done.ok) throw new Error(`the kommuntal of ${share.municipality} was refused: ${done.refusal.reason}`)
        decided += 1
      }
    })
  }
  return decided
}
