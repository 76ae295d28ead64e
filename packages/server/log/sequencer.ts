import { setTimeout as wait } from 'node:timers/promises'
import { type Clock, type Ground, type Signer, sequence } from '@kedjan/kernel'

export interface SequencerParts {
  readonly ground: Ground
  readonly clock: Clock
  readonly signer: Signer
  readonly onFailure: (error: Error) => void
}

const rest = 200
const restAfterFailure = 5000

/** Gives the log's lines their place again and again, well within a second; answers how to end it. */
export function startSequencer({ ground, clock, signer, onFailure }: SequencerParts): () => Promise<void> {
  const stopping = new AbortController()
  const pause = (time: number) => wait(time, undefined, { signal: stopping.signal, ref: false }).catch(() => {})

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const isMore = await sequence(ground, clock, signer)
        if (!isMore) await pause(rest)
      } catch (error) {
        onFailure(error instanceof Error ? error : new Error(String(error)))
        await pause(restAfterFailure)
      }
    }
  }

  const running = run()
  return async () => {
    stopping.abort()
    await running
  }
}
