import type { Typeset, TypesetWish } from '@kedjan/modules/http'
import { beginSetProgram, type SetProgram } from './set-program.ts'

export interface Typesetter {
  readonly typeset: Typeset
  stop(): Promise<void>
}

interface Limits {
  /** For one document, with the start of the program. */
  readonly milliseconds: number
  /** How long the program is kept when nobody needs it: what it holds in memory goes with it. */
  readonly idle: number
}

const usual: Limits = { milliseconds: 20_000, idle: 60_000 }

/** Sets documents one after the other in a program beside the server, which is begun when the first is wanted and ended when none is. */
export function openTypesetter(limits: Limits = usual): Typesetter {
  let program: SetProgram | undefined
  let rest: NodeJS.Timeout | undefined
  let line: Promise<unknown> = Promise.resolve()
  let isStopped = false

  function begin(): SetProgram {
    const begun = beginSetProgram(() => drop(begun))
    return begun
  }

  function drop(one: SetProgram): void {
    if (program === one) program = undefined
    one.end()
  }

  async function setOne(wish: TypesetWish): Promise<Buffer> {
    if (isStopped) throw new Error('the server is stopping')
    clearTimeout(rest)
    program ??= begin()
    const asked = program
    // What takes too long is ended, and the program with it; the next document begins another.
    const alarm = setTimeout(drop, limits.milliseconds, asked)
    try {
      return await asked.ask(wish)
    } finally {
      clearTimeout(alarm)
      rest = setTimeout(drop, limits.idle, asked).unref()
    }
  }

  return {
    typeset(wish) {
      const set = line.then(() => setOne(wish))
      line = set.catch(() => {})
      return set
    },
    async stop() {
      isStopped = true
      clearTimeout(rest)
      if (program) drop(program)
      await line
    },
  }
}
