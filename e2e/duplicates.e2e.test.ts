import { describe, expect, inject, test } from 'vitest'
import { confirm, fill, findInList, openDialog, tick } from './harness/forms.ts'
import { signIn } from './harness/signed-in.ts'
import { useBrowser } from './harness/visit.ts'
import { wordsIn } from './harness/words.ts'

const { t } = wordsIn('sv')
const officer = 'staff:MIGR:1'

const household = {
  caseNumber: 'K-2026-95001',
  permit: { ground: 'refugee', decidedOn: '2026-11-20', validTo: null },
  settlement: 'assigned',
  members: [
    {
      given: 'Khadija',
      family: 'Exempel',
      birthDate: '1979-04-05',
      sex: 'female',
      citizenship: 'SY',
      position: 'reference_person',
    },
  ],
}

describe('the same person written down twice', () => {
  const open = useBrowser()

  test('is noticed before it is done, joined afterwards, and parted again', async () => {
    const migr = await signIn(inject('origin'), officer)
    expect((await migr.post('/api/persons', household, 'e2e-duplicates-1')).status).toBe(201)
    const { page } = await open({ as: officer, to: '/register' })
    await fill(page, t('persons.register.case_number'), 'K-2026-95002')
    await findInList(page, { label: t('persons.register.citizenship'), option: 'Syrien' })
    await fill(page, t('persons.register.given'), 'Kadija')
    await fill(page, t('persons.register.family'), 'Exempel')
    await fill(page, t('persons.register.birth_date'), '1979-04-05')
    await page.getByRole('button', { name: t('persons.register.do'), exact: true }).click()
    const warning = page.getByRole('dialog', { name: t('duplicates.known.title') })
    await warning.getByText('Khadija Exempel').waitFor()
    expect(page.url()).toMatch(/\/register$/)
    await warning.getByRole('button', { name: t('duplicates.known.go_on') }).click()
    await page.waitForURL(/\/persons\/[0-9a-f-]{36}$/)

    await page.goto('/persons')
    await page.getByRole('link', { name: t('duplicates.title'), exact: true }).click()
    const pair = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /Khadija Exempel/ }) })
    await pair.getByText(t('duplicates.for.name_spelt_otherwise')).waitFor()
    await pair.getByRole('button', { name: new RegExp(`^${t('duplicates.merge')}`) }).click()
    await confirm(page.getByRole('dialog'), t('duplicates.merge.do'))
    await pair.waitFor({ state: 'detached' })

    await page.getByRole('link', { name: t('duplicates.view.joined'), exact: true }).click()
    await page
      .getByRole('link', { name: /Khadija/ })
      .first()
      .click()
    const banner = page.getByRole('note').filter({ hasText: t('duplicates.banner.title') })
    await banner.getByRole('link', { name: /Kadija/ }).waitFor()
    await confirm(
      await openDialog({ page } as Awaited<ReturnType<typeof open>>, t('duplicates.undo')),
      t('duplicates.undo.do'),
    )
    await banner.waitFor({ state: 'detached' })

    await page.goto('/persons/duplicates')
    await pair.getByRole('button', { name: new RegExp(`^${t('duplicates.not_same')}`) }).click()
    const dialog = page.getByRole('dialog')
    await tick(dialog, 'radio', t('duplicates.why.documents'))
    await confirm(dialog, t('duplicates.not_same.do'))
    await pair.waitFor({ state: 'detached' })
  })
})
