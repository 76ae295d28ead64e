import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { newKey } from '../../api/client.ts'
import { acknowledge } from './api.ts'

/** What has become of one of several. */
export type Outcome =
  | { is: 'waiting' }
  | { is: 'doing' }
  | { is: 'done' }
  | { is: 'failed'; error: unknown }
  | { is: 'skipped' }

interface Run {
  outcomes: ReadonlyMap<string, Outcome>
  running: boolean
  finished: boolean
  start: () => Promise<void>
  stop: () => void
}

/** Acknowledges one after the other; one that is refused does not hold up the rest. */
export function useAcknowledgeAll(ids: readonly string[]): Run {
  const client = useQueryClient()
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(
    () => new Map(ids.map((id) => [id, { is: 'waiting' }])),
  )
  const [phase, setPhase] = useState<'before' | 'running' | 'finished'>('before')
  const stopped = useRef(false)
  const tell = (id: string, outcome: Outcome): void => setOutcomes((before) => new Map(before).set(id, outcome))
  async function start(): Promise<void> {
    setPhase('running')
    for (const id of ids) {
      if (stopped.current) {
        tell(id, { is: 'skipped' })
        continue
      }
      tell(id, { is: 'doing' })
      tell(id, await attempt(id))
    }
    setPhase('finished')
    await client.invalidateQueries()
  }
  return {
    outcomes,
    running: phase === 'running',
    finished: phase === 'finished',
    start,
    stop: () => {
      stopped.current = true
    },
  }
}

async function attempt(id: string): Promise<Outcome> {
  try {
    await acknowledge(id, newKey())
    return { is: 'done' }
  } catch (error) {
    return { is: 'failed', error }
  }
}
