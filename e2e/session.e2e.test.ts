import { describe, expect, test } from 'vitest'
import { fill, openDialog } from './harness/forms.ts'
import { useBrowser, type Visit } from './harness/visit.ts'
import { wordsIn } from './harness/words.ts'

const { t } = wordsIn('sv')

describe('a session', () => {
  const comeIn = useBrowser()

  test('ends when one signs out, for whoever kept its cookie too', async () => {
    const visit = await comeIn({ as: 'staff:SO_0581:1', to: '/work' })
    const { page } = visit
    const kept = await page.context().cookies()
    await openAccount(visit)
    await page.getByRole('button', { name: t('session.sign_out'), exact: true }).click()
    await page.getByRole('heading', { name: t('start.pick_title') }).waitFor()

    await page.context().addCookies(kept)
    await visit.go('/work')
    await page.getByRole('heading', { name: t('shell.gate_nobody') }).waitFor()
    await visit.close()
  })

  test('that was ended elsewhere says so, keeps the page, and comes back to it', async () => {
    const here = await comeIn({ as: 'staff:SO_0581:1', to: '/persons' })
    const elsewhere = await comeIn({ as: 'staff:SO_0581:1', to: '/work' })
    await openAccount(elsewhere)
    await elsewhere.page.getByRole('button', { name: t('session.sign_out_others'), exact: true }).click()
    await elsewhere.page.getByText(t('session.others_signed_out'), { exact: true }).waitFor()

    await here.page.getByRole('searchbox', { name: t('persons.search_label'), exact: true }).fill('Oksana')
    await here.page.keyboard.press('Enter')
    const dialog = here.page.getByRole('dialog')
    await dialog.getByRole('heading', { name: t('shell.signed_out'), exact: true }).waitFor()
    const again = await dialog.getByRole('link', { name: t('shell.sign_in_again'), exact: true }).getAttribute('href')
    expect(new URLSearchParams(again?.split('?')[1]).get('to')).toBe('/persons')
    await here.go(`${again}&as=staff:SO_0581:1`)
    expect(new URL(here.page.url()).pathname).toBe('/persons')
    await here.page.getByRole('heading', { name: t('persons.title'), exact: true }).waitFor()
    await Promise.all([here.close(), elsewhere.close()])
  })
})

describe('a lost connection', () => {
  const comeIn = useBrowser()

  test('loses nothing that was typed, and what is sent again is done once', async () => {
    const visit = await comeIn({ as: 'staff:K0581:1', to: '/work?show=sent' })
    const { page } = visit
    await page.locator('tr[data-row] a').first().click()
    await page.waitForURL(/\/handoffs\//)
    const keys = listenForKeys(visit)
    const text = 'Går det bra på torsdag klockan nio?'
    await fill(page, t('handoffs.messages.write'), text)

    // The server does it, and the answer is lost on the way back.
    await page.route('**/ask', async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    await send(visit)
    await page.getByText(t('ui.no_answer_text'), { exact: true }).waitFor()
    await page.unroute('**/ask')
    // Then nothing leaves at all.
    await page.context().setOffline(true)
    await send(visit)
    await expect.poll(() => keys.length).toBe(2)
    expect(await page.getByRole('textbox', { name: t('handoffs.messages.write') }).inputValue()).toBe(text)

    await page.context().setOffline(false)
    await send(visit)
    await page.getByText(t('handoffs.messages.sent'), { exact: true }).waitFor()
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(1)
    await page.reload()
    await page.locator('.thread').waitFor()
    expect(await page.locator('.thread').getByText(text, { exact: true }).count()).toBe(1)
    await visit.close()
  })

  test('keeps a dialog open with what was filled in', async () => {
    const visit = await comeIn({ as: 'staff:K0581:1', to: '/work?show=open' })
    await visit.page.locator('tr[data-row] a').first().click()
    const dialog = await openDialog(visit, t('persons.refer'))
    await fill(dialog, t('handoffs.refer.subject'), 'Cykelkurs')
    await visit.page.context().setOffline(true)
    await dialog.getByRole('button', { name: t('handoffs.refer.do'), exact: true }).click()
    await dialog.getByText(t('ui.no_answer_text'), { exact: true }).waitFor()
    const subject = dialog.getByRole('textbox', { name: t('handoffs.refer.subject'), exact: true })
    expect(await subject.inputValue()).toBe('Cykelkurs')
    await visit.close()
  })
})

async function openAccount({ page }: Visit): Promise<void> {
  await page.locator('button.account').click()
}

async function send({ page }: Visit): Promise<void> {
  await page.getByRole('button', { name: t('handoffs.messages.send'), exact: true }).click()
}

/** The idempotency key of every question that is sent. */
function listenForKeys({ page }: Visit): string[] {
  const keys: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/ask')) keys.push(request.headers()['idempotency-key'] ?? '')
  })
  return keys
}
