import AxeBuilder from '@axe-core/playwright'
import { expect } from 'vitest'
import type { Visit } from './visit.ts'

/** What axe finds against WCAG 2.2 AA in what is on the screen now. */
export async function faults({ page }: Visit): Promise<string[]> {
  await page.waitForLoadState('networkidle')
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

/** Nothing is wrong, once what a pressed button announced has faded, which refers to a button that is gone. */
export async function expectFaultless(visit: Visit): Promise<void> {
  await expect.poll(() => faults(visit), { timeout: 15_000 }).toEqual([])
}
