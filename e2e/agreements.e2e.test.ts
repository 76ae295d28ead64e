import { describe, expect, test } from 'vitest'
import { confirm, openDialog, tick } from './harness/forms.ts'
import { phone, useBrowser, type Visit } from './harness/visit.ts'
import { wordsIn } from './harness/words.ts'

const { t } = wordsIn('sv')
const coordinator = 'staff:K1380:1'

/** The row of the flow from Skatteverket to Halmstad. */
function flowToHalmstad({ page }: Visit) {
  return page
    .getByRole('table', { name: t('agreements.flows'), exact: true })
    .getByRole('row')
    .filter({ hasText: 'Skatteverket' })
    .filter({ hasText: 'Halmstads kommun' })
}

describe('what organisations have agreed', () => {
  const open = useBrowser()

  test('Halmstad leaves the declaration of intent, what it is told stands still, and it joins again', async () => {
    const visit = await open({ as: coordinator, to: '/agreements' })
    const { page } = visit
    await page.getByRole('main').getByRole('table').getByRole('link').first().click()
    await page.waitForURL(/\/agreements\/[0-9a-f-]{36}$/)
    const flow = flowToHalmstad(visit)
    await flow.getByText(t('agreements.flow.stands'), { exact: true }).waitFor()

    const leaving = await openDialog(visit, t('agreements.leave'))
    await leaving.getByRole('listitem').filter({ hasText: 'Skatteverket' }).waitFor()
    expect(await leaving.getByRole('button', { name: t('agreements.leave'), exact: true }).isDisabled()).toBe(true)
    await tick(leaving, 'checkbox', t('agreements.leave.sure'))
    await confirm(leaving, t('agreements.leave'))
    await flow.getByText(t('agreements.flow.still'), { exact: true }).waitFor()
    await page.getByText(t('agreements.own.left'), { exact: true }).waitFor()

    await confirm(await openDialog(visit, t('agreements.join')), t('agreements.join'))
    await flow.getByText(t('agreements.flow.stands'), { exact: true }).waitFor()
    await page.getByText(t('agreements.own.joined'), { exact: true }).waitFor()
    expect(visit.complaints()).toEqual([])
    await visit.close()
  })

  test('the log says that it is untouched, and holds what was just done', async () => {
    const visit = await open({ as: coordinator, to: '/log' })
    const { page } = visit
    await page.getByRole('status').getByText(t('log.holds'), { exact: true }).waitFor()
    const joining = page.getByRole('row').filter({ hasText: t('log.action.agreements.join') })
    await joining.first().getByText(t('log.covered'), { exact: true }).waitFor()
    await page.getByLabel(t('log.action'), { exact: true }).selectOption('agreements.leave')
    await joining.first().waitFor({ state: 'detached' })
    const leaving = page.getByRole('row').filter({ hasText: t('log.action.agreements.leave') })
    await leaving.first().waitFor()
    expect(page.url()).toMatch(/action=agreements\.leave/)
    expect(visit.complaints()).toEqual([])
    await visit.close()
  })

  test.each([{ name: 'a desk' }, { name: 'a phone', options: { viewport: phone } }])(
    'what is not for every day is reached by the keyboard from $name',
    async ({ name: _, ...wish }) => {
      const visit = await open({ as: coordinator, to: '/persons', ...wish })
      const { page } = visit
      const more = page.getByRole('button', { name: t('shell.more'), exact: true })
      await more.focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Escape')
      expect(await more.getAttribute('aria-expanded')).toBe('false')
      await page.keyboard.press('Enter')
      const log = page.getByRole('link', { name: t('shell.log'), exact: true })
      const isThere = () => log.evaluate((link) => link === document.activeElement)
      for (let place = 0; place < 8 && !(await isThere()); place += 1) await page.keyboard.press('Tab')
      expect(await isThere()).toBe(true)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/log$/)
      await page
        .locator('h1:focus')
        .filter({ hasText: t('log.title') })
        .waitFor()
      expect(await more.getAttribute('aria-expanded')).toBe('false')
      await visit.close()
    },
  )
})
