import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { TypesetWish } from '@kedjan/modules/http'

/** The program beside the server, as it is spoken to: one document at a time. */
export interface SetProgram {
  ask(wish: TypesetWish): Promise<Buffer>
  /** Ends it at once; whoever waits is told. */
  end(): void
}

export type Answer = { readonly bytes: Uint8Array } | { readonly error: string }

const program = join(import.meta.dirname, 'program.ts')

/** Begins the program. Nothing of the server's environment goes along: it needs no secret. */
export function beginSetProgram(onEnd: () => void): SetProgram {
  const child = fork(program, { env: {}, serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  let waiting: { done: (bytes: Buffer) => void; failed: (error: Error) => void } | undefined
  child.on('message', (answer: Answer) => {
    if ('bytes' in answer) waiting?.done(Buffer.from(answer.bytes))
    else waiting?.failed(new Error(answer.error))
  })
  child.on('error', (error) => waiting?.failed(error))
  child.on('exit', () => {
    waiting?.failed(new Error('the typesetting program ended'))
    onEnd()
  })
  return {
    ask: (wish) =>
      new Promise((done, failed) => {
        waiting = { done, failed }
        child.send(wish)
      }),
    end: () => child.kill('SIGKILL'),
  }
}
