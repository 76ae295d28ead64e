import { beforeAll, describe, expect, inject, test } from 'vitest'
import { behind } from './harness/behind.ts'
import { expectFaultless } from './harness/faults.ts'
import { fill, tick } from './harness/forms.ts'
import { codeOf, lettersSoFar, tokenOf } from './harness/letters.ts'
import { signIn } from './harness/signed-in.ts'
import { beginAlone, closeStep } from './harness/steps.ts'
import { phone, useBrowser, type Visit } from './harness/visit.ts'

const embassy = 'EMB_KAMPALA'
const officer = 'staff:MIGR:1'

/** In the sandbox everybody who has a step signs in: this mission has lost its users, its two addresses are known, and it has told of its step. */
async function withoutUsers(personId: string): Promise<void> {
  await behind('update organisations.staff set organisation_id = $2 where organisation_id = $1', [embassy, 'EMB_AMMAN'])
  await behind(
    `insert into notifications.contact (organisation_id, registered_by, seq, mailbox, second_channel, second_address, language, by_staff, at)
    select $1, 'MIGR', 1, 'kampala@ambassad.example', 'sms', '+46701740609', 'sv', s.id, now()
    from organisations.staff s where s.subject = $2`,
    [embassy, officer],
  )
  await behind(
    `insert into exchange.disclosure (id, person_id, category, holder, recipient, basis_id, purpose, decided_by, decided_at, decided_on, cause)
    select gen_random_uuid(), m.person_id, m.category, m.responsible, 'MIGR', 'a-test', 'a test', gen_random_uuid(), now(), '2026-11-24',
      'milestone:' || m.id
    from chain.milestone m where m.person_id = $1 and m.key = 'permit_card'`,
    [personId],
  )
}

describe('a step that waits for a mission without users', () => {
  const open = useBrowser()
  let asking: Visit
  let token = ''
  let before = { token: '', code: '' }

  beforeAll(async () => {
    const migr = await signIn(inject('origin'), officer)
    const work = { chain: 'work_permit', startedOn: '2026-11-24', caseNumber: 'K-2026-97401', given: 'Salome' }
    const personId = await beginAlone(migr, work)
    const [on, permit] = ['2026-11-24', { ground: 'work', validTo: '2028-11-24' }]
    await closeStep(migr, personId, { key: 'offer', on })
    await closeStep(migr, personId, { key: 'union_opinion', on, outcome: 'no_objection' })
    const parties = [{ role: 'embassy', organisationId: embassy }]
    await closeStep(migr, personId, { key: 'application', on, outcome: 'from_abroad', parties })
    await closeStep(migr, personId, { key: 'decision', on, outcome: 'granted', permit })
    await closeStep(migr, personId, { key: 'decision_served', on })
    await withoutUsers(personId)
    asking = await open({ as: officer, to: `/persons/${personId}` })
    return () => asking.close()
  })

  test('is asked about by the officer whose step came before: a letter goes out, without a word about anybody', async () => {
    const { page, words } = asking
    await page.locator('[data-bar$="/permit_card"]').focus()
    await page.getByRole('heading', { name: words.t('notifications.link.step_title') }).waitFor()
    await expectFaultless(asking)
    before = await lettersSoFar()
    await page.getByRole('button', { name: words.t('notifications.link.send'), exact: true }).click()
    token = await tokenOf({ before: before.token })
    expect(token).not.toBe('')
  })

  test('is answered on a phone: the code that came apart from the link, and why it takes time', async () => {
    const guest = await open({ to: `/answer#${token}`, options: { viewport: phone } })
    const { page, words } = guest
    await page.getByRole('button', { name: words.t('notifications.answer.open'), exact: true }).click()
    await page.getByRole('heading', { name: words.t('notifications.answer.code_title') }).waitFor()
    await fill(page, words.t('notifications.answer.code'), await codeOf({ before: before.code }))
    await page.keyboard.press('Enter')
    await page.getByText(words.step('work_permit', 'permit_card'), { exact: true }).waitFor()
    expect(await page.getByText('Salome').count()).toBe(0)
    await expectFaultless(guest)
    await tick(page, 'radio', words.t('stalls.because.waits_for_papers'))
    await page.getByRole('button', { name: words.t('notifications.answer.step_do'), exact: true }).click()
    await page.getByText(words.t('notifications.answer.done_working'), { exact: true }).waitFor()
    await expectFaultless(guest)
    await guest.close()
  })

  test('says on the page of the officer who asked why it takes time', async () => {
    const { page, words } = asking
    await page.reload()
    await page.locator('[data-bar$="/permit_card"]').focus()
    const said = { day: words.format.day('2026-11-24'), because: 'väntar på handlingar' }
    await page.getByText(words.t('stalls.state.still_working', said)).first().waitFor()
    expect(asking.complaints()).toEqual([])
  })
})
