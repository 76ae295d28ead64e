import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeOpenShop, type OpenShop, readOpenShop, solveOpenShop } from '@kedjan/engines/visits'
import { atLeast, atMost, type Measurement, plain } from './measurement.ts'

/** Taillard's instances, where they lie beside the project. */
const folder = join(import.meta.dirname, '..', '..', 'shared', 'data', 'scheduling')
const seconds = 10
const sizes = [4, 5, 7, 10, 15, 20] as const
const eachSize = 10

interface Named {
  readonly name: string
  readonly size: string
  readonly shop: OpenShop
}

/** How many open shops of each size are closed within ten seconds each, and how long the slowest takes. */
export async function benchOpenShop(say: (line: string) => void): Promise<Measurement[]> {
  const taillard = readTaillard()
  say(
    taillard.length > 0
      ? `${taillard.length} instances of Taillard`
      : 'Taillard’s instances are not at hand; drawn ones instead',
  )
  const shops = taillard.length > 0 ? taillard : drawn()
  const measured = shops.map((one) => ({ ...one, ...measure(one, say) }))
  return [...Map.groupBy(measured, ({ size }) => size)].flatMap(([size, all]) => [
    atLeast(
      `${size}: proven shortest, of ${all.length}`,
      all.filter(({ optimal }) => optimal).length,
      'shops',
      all.length,
    ),
    atMost(`${size}: slowest`, Math.max(...all.map(({ milliseconds }) => milliseconds)), 'ms', seconds * 1000),
    plain(
      `${size}: sum of makespans`,
      all.reduce((sum, { makespan }) => sum + makespan, 0),
      'time units',
    ),
  ])
}

function measure({ name, shop }: Named, say: (line: string) => void) {
  const start = performance.now()
  const end = start + seconds * 1000
  const { makespan, lowerBound, optimal } = solveOpenShop(shop, { seed: 1, stop: () => performance.now() > end })
  const milliseconds = performance.now() - start
  say(`${name}: ${makespan}${optimal ? '' : `, not below ${lowerBound}`} in ${Math.round(milliseconds)} ms`)
  return { makespan, optimal, milliseconds }
}

function readTaillard(): Named[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => /^ta\d+x\d+_\d+os\.txt$/.test(name))
  return files.map((file) => {
    const read = readOpenShop(readFileSync(join(folder, file), 'utf8'))
    if (!read.ok) throw new Error(`${file}: ${read.refusal.reason}`)
    return { name: file, size: sizeOf(read.value), shop: read.value }
  })
}

function drawn(): Named[] {
  return sizes.flatMap((size) =>
    Array.from({ length: eachSize }, (_, seed) => {
      const shop = makeOpenShop(seed + 1, { jobs: size, machines: size, low: 1, high: 99 })
      return { name: `drawn ${size}x${size} ${seed + 1}`, size: sizeOf(shop), shop }
    }),
  )
}

function sizeOf({ times }: OpenShop): string {
  return `${String(times.length).padStart(2)} x ${String(times[0]?.length ?? 0).padStart(2)}`
}
