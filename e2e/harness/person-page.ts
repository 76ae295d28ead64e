import { expect } from 'vitest'
import type { Visit } from './visit.ts'

export interface NextStep {
  readonly step: string
  readonly who: string
  /** The last day, as it stands in an address; null where none is set. */
  readonly due: string | null
}

/** The card that says what comes next, by whom and by when. */
export async function expectNext({ page, words: { t, format } }: Visit, next: NextStep): Promise<void> {
  const card = page.getByRole('region', { name: t('persons.next.title'), exact: true })
  await card.getByRole('heading', { name: next.step }).waitFor()
  const says = await card.innerText()
  expect(says).toContain(t('persons.next.responsible', { who: next.who }))
  expect(says).toContain(next.due ? t('persons.next.due', { day: format.day(next.due) }) : t('persons.next.no_day'))
}

/** Which kinds of information the organisation holds or has been told, by name and in order. */
export async function seenBy(visit: Visit, personId: string): Promise<string[]> {
  const { page, words } = visit
  await visit.go(`/persons/${personId}?tab=information`)
  const rows = page.getByRole('table', { name: words.t('persons.seeing.title') }).getByRole('row')
  await rows.nth(1).waitFor()
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
  )
  const open = [words.t('persons.seeing.sees'), words.t('persons.seeing.holds')]
  return [
    ...new Set(cells.filter(([, state = '']) => open.includes(state)).map(([name = '']) => name.replace(/ \?$/, ''))),
  ]
}

/** How each step of the household's or person's chains stands, as the table of the chain says. */
export async function stepsSeen(visit: Visit, personId: string): Promise<Map<string, string>> {
  const { page, words } = visit
  await visit.go(`/persons/${personId}`)
  await page.getByRole('button', { name: words.t('chain.show_table'), exact: true }).click()
  const rows = page.getByRole('tabpanel').locator('tbody tr')
  await rows.first().waitFor()
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
  )
  return new Map(cells.map(([name = '', , state = '']) => [name, state]))
}

/** The person is not there for this organisation. */
export async function expectNotFound(visit: Visit, personId: string): Promise<void> {
  await visit.go(`/persons/${personId}`)
  await visit.page.getByText(visit.words.t('ui.not_found'), { exact: true }).waitFor()
}

/** A step stands among the organisation's open ones, with the name of the person it is about. */
export async function expectOwnStep({ page }: Visit, person: string, step: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: person }).filter({ hasText: step }).first().waitFor()
}
