import AxeBuilder from '@axe-core/playwright'
import { describe, expect, inject, test } from 'vitest'
import { anvisadToHalmstad } from './harness/anvisad.ts'
import { confirm, fill, findInList, openDialog } from './harness/forms.ts'
import { pressTo } from './harness/keyboard.ts'
import { codeOf, lettersSoFar, tokenOf } from './harness/letters.ts'
import { signIn } from './harness/signed-in.ts'
import { phone, useBrowser, type Visit } from './harness/visit.ts'
import { wordsIn } from './harness/words.ts'

const { t } = wordsIn('sv')
const subject = 'Läxhjälp två gånger i veckan'

async function faults({ page }: Visit): Promise<string[]> {
  await page.waitForLoadState('networkidle')
  const { violations } = await new AxeBuilder({ page }).disableRules(['label-content-name-mismatch']).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

/** Once what a pressed button announced has faded, which refers to a button that is gone. */
async function expectFaultless(visit: Visit): Promise<void> {
  await expect.poll(() => faults(visit), { timeout: 15_000 }).toEqual([])
}

describe('an organisation without users', () => {
  const comeIn = useBrowser()
  let handoffPath = ''
  let token = ''
  let before = { token: '', code: '' }

  test('is asked by a municipality about a household', async () => {
    const origin = inject('origin')
    const anvisning = await anvisadToHalmstad(origin, { given: 'Dalia', caseNumber: 'K-2026-97001' })
    const coordinator = await signIn(origin, 'staff:K1380:1')
    const { personId } = (await (await coordinator.get(`/api/handoffs/${anvisning}`)).json()) as { personId: string }
    const officer = await comeIn({ as: 'staff:K1380:1', to: `/persons/${personId}` })
    const dialog = await openDialog(officer, t('persons.refer'))
    await findInList(dialog, { label: t('handoffs.refer.to'), option: 'Rädda Barnen' })
    await dialog.getByLabel(t('handoffs.refer.tell'), { exact: true }).waitFor()
    await fill(dialog, t('handoffs.refer.subject'), subject)
    await fill(dialog, t('handoffs.refer.answer_by'), '2026-12-08')
    await expectFaultless(officer)
    before = await lettersSoFar()
    await confirm(dialog, t('handoffs.refer.do'))
    const page = (await (await coordinator.get(`/api/persons/${personId}`)).json()) as {
      handoffs: { id: string; kind: string }[]
    }
    handoffPath = `/handoffs/${page.handoffs.find(({ kind }) => kind === 'referral')?.id}`
    await officer.close()
    token = await tokenOf({ before: before.token })
  })

  test('opens the link on a phone, by keyboard, confirms it by the code and answers', async () => {
    const guest = await comeIn({ to: '/answer', options: { viewport: phone } })
    const { page } = guest
    await page.getByText(t('notifications.answer.no_link'), { exact: true }).waitFor()
    expect(guest.complaints().filter((line) => !line.includes('401'))).toEqual([])
    await page.goto(`/answer#${token}`)
    await page.getByRole('button', { name: t('notifications.answer.open'), exact: true }).waitFor()
    expect(new URL(page.url()).hash).toBe('')
    await expectFaultless(guest)
    await pressTo(page, 'Tab', t('notifications.answer.open'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: t('notifications.answer.code_title') }).waitFor()
    await expectFaultless(guest)
    await fill(page, t('notifications.answer.code'), await codeOf({ before: before.code }))
    await page.keyboard.press('Enter')
    await page.getByText(subject, { exact: true }).waitFor()
    await page.getByText(t('notifications.answer.passed_on_none'), { exact: true }).waitFor()
    expect(await page.getByText('Dalia').count()).toBe(0)
    await expectFaultless(guest)
    await pressTo(page, 'Tab', t('notifications.answer.accept'))
    await page.keyboard.press('Enter')
    await page.getByText(t('notifications.answer.done_accepted'), { exact: true }).waitFor()
    await expectFaultless(guest)
    await guest.close()
  })

  test('finds its link used up afterwards, and has a new one sent', async () => {
    const guest = await comeIn({ to: `/answer#${token}`, options: { viewport: phone } })
    const { page } = guest
    await page.getByRole('button', { name: t('notifications.answer.open'), exact: true }).click()
    await page.getByRole('heading', { name: t('notifications.answer.used') }).waitFor()
    await expectFaultless(guest)
    await page.getByRole('button', { name: t('notifications.answer.renew'), exact: true }).click()
    await page.getByText(t('notifications.answer.renewed'), { exact: true }).waitFor()
    expect(await tokenOf({ before: token })).not.toBe(token)
    await guest.close()
  })

  test('has answered: the municipality sees it', async () => {
    const officer = await comeIn({ as: 'staff:K1380:1', to: handoffPath })
    const { page } = officer
    await page.getByText(t('handoffs.state.accepted'), { exact: true }).first().waitFor()
    await page.getByRole('heading', { name: t('notifications.link.title') }).waitFor()
    await page.getByText(t('notifications.link.state.used'), { exact: true }).waitFor()
    await expectFaultless(officer)
    expect(officer.complaints()).toEqual([])
    await officer.close()
  })
})
