import type { Bar } from './picture.ts'

export type Move = 'forward' | 'back' | 'up' | 'down' | 'first' | 'last'

/** Where the keyboard goes from a bar: along the chain, or to the lane above or below. */
export function moveFrom(bars: readonly Bar[], id: string, move: Move): string | undefined {
  const ordered = bars.toSorted((a, b) => a.span.from - b.span.from || a.row - b.row)
  const here = bars.find((bar) => bar.id === id)
  if (!here) return ordered[0]?.id
  switch (move) {
    case 'first':
      return ordered[0]?.id
    case 'last':
      return ordered.at(-1)?.id
    case 'forward':
      return forward(ordered, here)
    case 'back':
      return back(ordered, here)
    case 'up':
      return neighbour(bars, here, -1)
    case 'down':
      return neighbour(bars, here, 1)
  }
}

function forward(ordered: readonly Bar[], here: Bar): string | undefined {
  const dependants = ordered.filter((bar) => bar.span.dependsOn.includes(here.id))
  const next = dependants.find((bar) => bar.span.milestone.critical) ?? dependants[0]
  return (next ?? ordered[ordered.indexOf(here) + 1])?.id
}

function back(ordered: readonly Bar[], here: Bar): string | undefined {
  const before = ordered.filter((bar) => here.span.dependsOn.includes(bar.id))
  const last = before.toSorted((a, b) => b.span.to - a.span.to)[0]
  return (last ?? ordered[ordered.indexOf(here) - 1])?.id
}

/** The bar in the row above or below that lies nearest in time. */
function neighbour(bars: readonly Bar[], here: Bar, step: 1 | -1): string | undefined {
  const beyond = bars.filter((bar) => Math.sign(bar.row - here.row) === step)
  if (beyond.length === 0) return undefined
  const row = step === 1 ? Math.min(...beyond.map((bar) => bar.row)) : Math.max(...beyond.map((bar) => bar.row))
  const candidates = beyond.filter((bar) => bar.row === row)
  return candidates.toSorted((a, b) => distance(a, here) - distance(b, here))[0]?.id
}

function distance(a: Bar, b: Bar): number {
  return Math.abs(a.span.from + a.span.to - b.span.from - b.span.to)
}
