import type { Locator, Page } from 'playwright-core'
import type { Visit } from './visit.ts'

/** Writes into a field that is found by the key of its label. */
export function fill(within: Page | Locator, label: string, value: string): Promise<void> {
  return within.getByRole('textbox', { name: label, exact: true }).fill(value)
}

/** Chooses from a list that opens; its button is named by what is chosen and then by its label. */
export async function chooseFrom(within: Page | Locator, { label, option }: { label: string; option: string }) {
  const list = pageOf(within)
  await untilChosen(async (timeout) => {
    await within.getByRole('button', { name: new RegExp(`${escaped(label)}$`) }).click({ timeout })
    await list.getByRole('option', { name: option, exact: true }).click({ timeout })
  })
}

/** Chooses from a list by writing the beginning of a name. */
export async function findInList(within: Page | Locator, { label, option }: { label: string; option: string }) {
  const field = within.getByRole('combobox', { name: label, exact: true })
  const list = pageOf(within)
  await untilChosen(async (timeout) => {
    // The list opens on focus; what is written at that very moment would be lost.
    await field.focus()
    await field.fill(option)
    await list
      .getByRole('option', { name: new RegExp(`^${escaped(option)}`) })
      .first()
      .click({ timeout })
  })
}

/** A list closes when the page scrolls under it, and a slow machine scrolls late: then a person opens it again. */
async function untilChosen(choose: (timeout: number) => Promise<void>): Promise<void> {
  for (let again = 2; again > 0; again -= 1) {
    const isChosen = await choose(5000).then(
      () => true,
      () => false,
    )
    if (isChosen) return
  }
  await choose(15_000)
}

/** Ticks or chooses what is named; the box itself is drawn over the real one. */
export async function tick(within: Page | Locator, role: 'checkbox' | 'radio', name: string): Promise<void> {
  await within.getByRole(role, { name, exact: true }).check({ force: true })
}

/** Opens a dialog by its button. */
export async function openDialog({ page }: Visit, button: string): Promise<Locator> {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading').first().waitFor()
  return dialog
}

/** Presses the button of a dialog that does it, and waits until the dialog is gone. */
export async function confirm(dialog: Locator, button: string): Promise<void> {
  await dialog.getByRole('button', { name: button, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

function pageOf(within: Page | Locator): Page {
  return 'page' in within ? within.page() : within
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
