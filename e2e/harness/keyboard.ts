import type { Page } from 'playwright-core'

/** The name of what has focus, and whether it stands in a dialog. */
export async function focused(page: Page): Promise<{ name: string; tag: string; inDialog: boolean }> {
  return page.evaluate(() => {
    const { activeElement: at } = document
    const label = (at?.getAttribute('aria-label') ?? at?.id) ? document.querySelector(`label[for="${at?.id}"]`) : null
    const name = at?.getAttribute('aria-label') ?? (label ?? at)?.textContent ?? ''
    return { name: name.trim(), tag: at?.tagName ?? '', inDialog: at?.closest('[role="dialog"]') != null }
  })
}

/** Presses a key until what has focus has this name. */
export async function pressTo(page: Page, key: string, name: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if ((await focused(page)).name === name) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never comes to “${name}”; it stands at “${(await focused(page)).name}”`)
}
