import AxeBuilder from '@axe-core/playwright'
import { aPdf, aPicture } from '@kedjan/modules/testing'
import type { Download } from 'playwright-core'
import { getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { chooseFrom, openDialog } from './harness/forms.ts'
import { phone, useBrowser, type Visit } from './harness/visit.ts'
import { wordsIn } from './harness/words.ts'

const { t } = wordsIn('sv')
const arabic = wordsIn('ar')
/** The household of the story on the start page. */
const caseNumber = 'K-2026-00417'

async function faults({ page }: Visit): Promise<string[]> {
  await page.waitForLoadState('networkidle')
  const { violations } = await new AxeBuilder({ page })
    // What a screen reader was told a moment ago, about a button that has gone with its dialog.
    .exclude('[data-live-announcer]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

async function bytesOf(download: Download): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of await download.createReadStream()) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

/** Presses what opens the choice of files, and chooses one. */
async function choose({ page }: Visit, button: string, file: { name: string; mimeType: string; buffer: Buffer }) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button, exact: true }).click()
  await (await chooser).setFiles(file)
}

describe('papers', () => {
  const comeIn = useBrowser()

  test('an officer adds a paper; the newcomer opens it on a phone in Arabic, sends one back and saves the plan', async () => {
    const officer = await comeIn({ as: 'staff:MIGR:1', to: '/persons' })
    const { page } = officer
    const search = page.getByRole('searchbox')
    await search.fill(caseNumber)
    await search.press('Enter')
    await page.getByRole('main').getByRole('table').getByRole('link').first().click()
    await page.waitForURL(/\/persons\/[0-9a-f-]{36}/)
    await page.getByRole('tab', { name: t('persons.tab.documents'), exact: true }).click()
    await page.getByText(t('documents.none'), { exact: true }).waitFor()
    expect(await faults(officer)).toEqual([])
    const dialog = await openDialog(officer, t('documents.add'))
    await choose(officer, t('documents.choose_file'), {
      name: 'beslut.exe',
      mimeType: 'application/pdf',
      buffer: aPdf(),
    })
    await chooseFrom(dialog, { label: t('documents.category'), option: wordsIn('sv').category('permit') })
    expect(await faults(officer)).toEqual([])
    await dialog.getByRole('button', { name: t('documents.add'), exact: true }).click()
    await dialog.getByRole('alert').waitFor()
    const right = { name: 'Beslut.pdf', mimeType: 'application/pdf', buffer: aPdf() }
    await choose(officer, t('documents.choose_file'), right)
    await dialog.getByRole('button', { name: t('documents.add'), exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    const row = page.getByRole('row').filter({ hasText: 'Beslut.pdf' })
    await row.getByText(t('documents.scan.clean'), { exact: true }).waitFor()
    expect(await faults(officer)).toEqual([])
    const newcomer = await comeIn({
      as: 'person:story:1',
      to: '/me/documents',
      language: 'ar',
      options: { viewport: phone },
    })
    const own = newcomer.page
    await own.getByText('Beslut.pdf', { exact: true }).waitFor()
    expect(await faults(newcomer)).toEqual([])
    await choose(newcomer, arabic.t('documents.choose_file'), {
      name: 'pass.png',
      mimeType: 'image/png',
      buffer: aPicture(),
    })
    await chooseFrom(own, { label: arabic.t('documents.own.category'), option: arabic.category('identity') })
    await chooseFrom(own, { label: arabic.t('documents.own.to'), option: 'Migrationsverket' })
    await own.getByRole('button', { name: arabic.t('documents.own.send'), exact: true }).click()
    const card = own.getByRole('listitem').filter({ hasText: 'pass.png' })
    await card.getByText(arabic.t('documents.scan.clean'), { exact: true }).waitFor()
    await card
      .getByRole('button', { name: /pass\.png/ })
      .first()
      .click()
    const picture = own.getByRole('img', { name: arabic.t('documents.picture_of', { name: 'pass.png' }) })
    await picture.waitFor()
    expect(await picture.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBe(8)
    expect(await faults(newcomer)).toEqual([])
    await own.keyboard.press('Escape')
    const download = own.waitForEvent('download')
    await own.getByRole('link', { name: arabic.t('documents.own.plan'), exact: true }).click()
    const saved = await download
    expect(saved.suggestedFilename()).toBe('kedjan-plan.pdf')
    const plan = await getDocumentProxy(new Uint8Array(await bytesOf(saved)))
    expect((await plan.getMetadata()).info).toMatchObject({ Language: 'ar', Title: 'خطتك' })
    expect(await plan.getMarkInfo()).toMatchObject({ Marked: true })

    await page.reload()
    await page.getByRole('row').filter({ hasText: 'pass.png' }).getByText(t('documents.by_person')).waitFor()
    await officer.close()
    await newcomer.close()
  })
})
