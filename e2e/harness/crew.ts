import { afterAll } from 'vitest'
import { useBrowser, type Visit } from './visit.ts'

/** Everybody who takes part, each with a browser of their own that stays open: `await be('staff:MIGR:1', '/work')`. */
export function useCrew(): (as: string, to: string) => Promise<Visit> {
  const open = useBrowser()
  const crew = new Map<string, Visit>()
  afterAll(async () => {
    for (const visit of crew.values()) await visit.close()
  })
  return async (as, to) => {
    const known = crew.get(as)
    if (known) {
      await known.go(to)
      return known
    }
    const visit = await open({ as, to })
    crew.set(as, visit)
    return visit
  }
}
