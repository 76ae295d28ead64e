/** One number of a benchmark, with what it ought to be where that is decided. */
export interface Measurement {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** Readable, such as `at least 0.5`. */
  readonly wanted?: string
  readonly met?: boolean
}

export function atLeast(name: string, value: number, unit: string, bound: number): Measurement {
  return { name, value: rounded(value), unit, wanted: `at least ${bound}`, met: value >= bound }
}

export function atMost(name: string, value: number, unit: string, bound: number): Measurement {
  return { name, value: rounded(value), unit, wanted: `at most ${bound}`, met: value <= bound }
}

export function plain(name: string, value: number, unit: string): Measurement {
  return { name, value: rounded(value), unit }
}

function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 1000) / 1000
}
