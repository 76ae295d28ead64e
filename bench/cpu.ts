import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks of the kernel in a second, as Linux counts them for programs. */
const ticks = 100

/** Seconds of processor that a process, its threads and whatever it has started have taken; nothing where there is no `/proc`. */
export function cpuSeconds(pid: number): number | undefined {
  const own = statOf(pid)
  if (!own) return undefined
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat?.parent === pid)
  // What has ended is in the parent's account.
  return [own, ...children].reduce((sum, stat) => sum + (stat?.seconds ?? 0), own.ofEnded)
}

function statOf(pid: number): { parent: number; seconds: number; ofEnded: number } | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    const at = (index: number) => Number(fields[index] ?? 0)
    return { parent: at(1), seconds: (at(11) + at(12)) / ticks, ofEnded: (at(13) + at(14)) / ticks }
  } catch {
    return undefined
  }
}
