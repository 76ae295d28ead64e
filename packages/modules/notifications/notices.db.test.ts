import { asActor, deliver, type Id, newId, publish, type StaffActor, system } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeReferral } from '../handoffs/index.ts'
import {
  aConsenting,
  actingAs,
  aHousehold,
  aMember,
  attempted,
  behind,
  done,
  type LetterBox,
  letterBox,
  officers,
  onDay,
  refused,
  seen,
} from '../testing/index.ts'
import { findChoice, insertChoice } from './channel-queries.ts'
import { chooseChannel } from './choose-channel.ts'
import {
  forgetOldNotices,
  notificationsSubscriber,
  proveChannel,
  registerContact,
  retryNotices,
  selectUnsent,
  sendNotices,
} from './index.ts'
import { readOwnNotices } from './own-notices.ts'

const database = useDatabase()
const officer = officers(database)
const origin = 'https://kedjan.example.se'
let coordinator: StaffActor
let personId: Id
let box: LetterBox

beforeAll(async () => {
  coordinator = await database.staff('K1380', ['coordinator'])
  personId = await aConsenting(database, officer)
  const own = { organisationId: 'K1380', mailbox: 'nyanlanda@halmstad.example', second: null, language: 'sv' as const }
  await done(database, coordinator, (tx, clock) => registerContact(tx, clock, coordinator, own))
})

beforeEach(async () => {
  await heard()
  await sendNotices({ ...run(), post: letterBox() })
  box = letterBox()
})

const run = () => ({ ground: database.ground, clock: database.clock, post: box, origin })
const heard = () => deliver(database.ground, database.clock, notificationsSubscriber)

/** Arbetsförmedlingen asks Halmstad for something: the mailbox of Halmstad is told. */
async function referredToHalmstad(): Promise<void> {
  const af = await officer('AF')
  const known = await done(database, await officer('K1380'), async (tx, clock) => {
    const halmstad = await officer('K1380')
    const wish = { personId, to: 'AF', subject: 'Praktik', answerBy: '2026-12-08' }
    return makeReferral(tx, clock, halmstad, wish)
  })
  expect(known.state).toBe('sent')
  await asActor(database.ground, database.clock, system, async (tx) =>
    publish(tx, database.clock, {
      name: 'exchange.request_asked',
      payload: { requestId: known.id, holder: 'K1380', asker: af.organisationId },
    }),
  )
  await heard()
}

async function statesOf(key: Id): Promise<string[]> {
  const rows = await behind<{ state: string }>(
    database,
    'select state from notifications.notice_step where notice_id = $1 order by seq',
    [key],
  )
  return rows.map(({ state }) => state)
}

describe('a notice to an organisation', () => {
  test('goes to its mailbox, in its language, with a link and nothing else', async () => {
    await referredToHalmstad()
    expect(await sendNotices(run())).toBe(1)
    expect(box.letters.map(({ to, subject, text }) => ({ to, subject, text }))).toEqual([
      {
        to: 'nyanlanda@halmstad.example',
        subject: 'En förfrågan i Kedjan',
        text: 'Det har kommit en förfrågan till er i Kedjan. Logga in för att läsa den:\nhttps://kedjan.example.se/work\n\nDet här är en avisering från Kedjan och går inte att svara på.',
      },
    ])
    expect(await statesOf(box.letters[0]?.key ?? '')).toEqual(['queued', 'sending', 'sent'])
  })

  test('is sent once, however often facts are delivered and the queue is run', async () => {
    await referredToHalmstad()
    await heard()
    await Promise.all([sendNotices(run()), sendNotices(run())])
    expect(await sendNotices(run())).toBe(0)
    expect(box.letters.length).toBe(1)
  })

  test('of a fact that is old when it is heard is not sent', async () => {
    const old = database.clock.now()
    await asActor(database.ground, database.clock, system, async (tx) =>
      publish(tx, database.clock, {
        name: 'exchange.request_asked',
        payload: { requestId: newId(old), holder: 'K1380' },
      }),
    )
    onDay(database, '2026-11-27')
    expect(await heard()).toBe(0)
    onDay(database, '2026-11-24')
    await heard()
  })

  test('is sent again under the same key when the process dies between sending and writing down', async () => {
    await referredToHalmstad()
    const dying = letterBox()
    // It arrives, and whoever sent it is never heard of again.
    void sendNotices({
      ...run(),
      post: { ...dying, send: (letter) => dying.send(letter).then(() => new Promise(() => {})) },
    })
    await expect.poll(() => dying.letters.length).toBe(1)
    expect(await sendNotices(run())).toBe(0)
    database.clock.set(database.clock.now().add({ minutes: 5 }))
    expect(await sendNotices(run())).toBe(1)
    expect(box.letters[0]?.key).toBe(dying.letters[0]?.key)
    expect(await statesOf(box.letters[0]?.key ?? '')).toEqual(['queued', 'sending', 'sending', 'sent'])
  })

  test('is tried again by the clock, and given up in the end', async () => {
    await referredToHalmstad()
    const away = { outcome: 'failed' as const, why: 'smtp_451' }
    box.answerNext(away, away, away, away, away, away)
    for (const minutes of [0, 1, 5, 30, 120, 720]) {
      database.clock.set(database.clock.now().add({ minutes }))
      expect(await sendNotices(run())).toBe(1)
      expect(await sendNotices(run())).toBe(0)
    }
    database.clock.set(database.clock.now().add({ hours: 48 }))
    expect(await sendNotices(run())).toBe(0)
    expect((await statesOf(box.letters[0]?.key ?? '')).slice(-2)).toEqual(['sending', 'given_up'])
    const unsent = await asActor(database.ground, database.clock, system, selectUnsent)
    expect(unsent.map(({ state, why, attempts }) => [state, why, attempts])).toContainEqual(['given_up', 'smtp_451', 6])
    expect(JSON.stringify(unsent)).not.toContain('@')

    await asActor(database.ground, database.clock, system, (tx) => retryNotices(tx, database.clock))
    expect(await sendNotices(run())).toBe(1)
    expect((await statesOf(box.letters[0]?.key ?? '')).at(-1)).toBe('sent')
    onDay(database, '2026-11-24')
  })
})

describe('a person', () => {
  const choice = { channel: 'sms' as const, address: '+46701740650', language: 'ar' as const, isSafe: false }
  const news = async (about: Id) => {
    await asActor(database.ground, database.clock, system, async (tx) =>
      publish(tx, database.clock, {
        name: 'exchange.consent_asked',
        payload: { askId: newId(database.clock.now()), personId: about },
      }),
    )
    await heard()
    await sendNotices(run())
  }
  const prove = (about: Id, code: string) =>
    asActor(database.ground, database.clock, system, (tx) => proveChannel(tx, database.clock, actingAs(about), code))

  test('is told nothing before the address is proven, and in the chosen language after', async () => {
    const person = actingAs(personId)
    await news(personId)
    expect(box.letters).toEqual([])
    expect(await done(database, person, (tx, clock) => chooseChannel(tx, clock, person, choice))).toEqual({
      state: 'code_sent',
    })
    await news(personId)
    expect(box.letters.map(({ to, text }) => [to, text.includes('رمزك')])).toEqual([['+46701740650', true]])
    const code = box.newestCode()
    const wrong = code === '000000' ? '000001' : '000000'
    expect((await prove(personId, wrong)).answer).toEqual({ ok: false, refusal: { reason: 'wrong_code', left: 4 } })
    expect((await prove(personId, code)).answer).toEqual({ ok: true, value: { state: 'proven' } })
    await news(personId)
    expect(box.letters.slice(1).map(({ text }) => text)).toEqual([
      'لديك شيء جديد في Kedjan. سجّل الدخول لقراءته:\nhttps://kedjan.example.se/me',
    ])
  })

  test('is not disturbed at night', async () => {
    database.clock.set(database.clock.now().add({ hours: 12 }))
    await news(personId)
    expect(box.letters).toEqual([])
    database.clock.set(database.clock.now().add({ hours: 11 }))
    await sendNotices(run())
    expect(box.letters.length).toBe(1)
    onDay(database, '2026-11-24')
  })

  test('who has turned notices off is told nothing', async () => {
    const person = actingAs(personId)
    await done(database, person, (tx, clock) => chooseChannel(tx, clock, person, { channel: 'off', language: 'sv' }))
    await news(personId)
    expect(box.letters).toEqual([])
  })

  test('who is protected is told only where nobody else reads (SFS 2009:400 21 kap. 3 §)', async () => {
    const migr = await officer('MIGR')
    const members = [aMember({ protection: 'sekretessmarkering' })]
    const [hidden = ''] = (await aHousehold(database, migr, { members })).personIds
    const person = actingAs(hidden)
    expect(await refused(database, person, (tx, clock) => chooseChannel(tx, clock, person, choice))).toEqual({
      reason: 'needs_safe_channel',
      source: 'SFS 2009:400 21 kap. 3 §',
    })
    await done(database, person, (tx, clock) => chooseChannel(tx, clock, person, { ...choice, isSafe: true }))
    await sendNotices(run())
    await prove(hidden, box.newestCode())
    await news(hidden)
    // What had happened before was heard at the same time: one message says so once.
    expect(box.letters.map(({ subject }) => subject)).toEqual(['رمز Kedjan', 'لديك شيء جديد في Kedjan'])
  })

  test('chooses for nobody else, and no officer does', async () => {
    const row = { ...choice, personId, seq: 99, at: database.clock.now().toString() }
    for (const actor of [actingAs(newId(database.clock.now())), await officer('K1380')]) {
      await expect(seen(database, actor, (tx) => insertChoice(tx, row))).rejects.toThrow(
        'row-level security policy for table "channel_choice"',
      )
      expect(await seen(database, actor, (tx) => findChoice(tx, personId))).toBeUndefined()
    }
  })
})

test('only a coordinator registers addresses, and those of another organisation stay its own', async () => {
  const [officerOfHalmstad, norrkoping] = [await officer('K1380'), await database.staff('K0581', ['coordinator'])]
  const addresses = { organisationId: 'RB', mailbox: 'a@rb.example', second: null, language: 'sv' as const }
  expect(
    await refused(database, coordinator, (tx, clock) => registerContact(tx, clock, coordinator, addresses)),
  ).toEqual({ reason: 'second_address_missing' })
  const both = { ...addresses, second: { channel: 'email' as const, address: 'b@rb.example' } }
  await expect(
    attempted(database, officerOfHalmstad, (tx, clock) => registerContact(tx, clock, officerOfHalmstad, both)),
  ).rejects.toThrow('row-level security')
  await done(database, norrkoping, (tx, clock) => registerContact(tx, clock, norrkoping, both))
  const [row] = await behind<{ registered_by: string }>(
    database,
    `select registered_by from notifications.contact where organisation_id = 'RB'`,
  )
  expect(row).toEqual({ registered_by: 'K0581' })
})

test('notices, links and codes are forgotten after ninety days, and not a day before', async () => {
  onDay(database, '2026-11-24')
  const kept = () =>
    behind<{ count: number }>(
      database,
      'select (select count(*) from notifications.notice)::integer + (select count(*) from notifications.code)::integer as count',
    )
  const [before] = await kept()
  expect(before?.count).toBeGreaterThan(5)
  const forget = () => asActor(database.ground, database.clock, system, forgetOldNotices)
  onDay(database, '2027-02-20')
  expect(await forget()).toBe(0)
  onDay(database, '2027-03-01')
  expect(await forget()).toBeGreaterThan(5)
  expect(await kept()).toEqual([{ count: 0 }])
})

describe('an address that takes nothing', () => {
  test('is told to the person, gets nothing more, and begins anew when it is chosen and proven again', async () => {
    onDay(database, '2026-11-24')
    const begun = await aHousehold(database, await officer('MIGR'), { members: [aMember()] })
    const person = actingAs(begun.personIds[0] ?? '')
    const chosen = { channel: 'email' as const, address: 'jag@example.org', language: 'sv' as const, isSafe: false }
    const choose = () => done(database, person, (tx, clock) => chooseChannel(tx, clock, person, chosen))
    await choose()
    box.answerNext({ outcome: 'bounced', why: 'smtp_550' })
    await sendNotices(run())
    const read = async () => {
      const asking = { clock: database.clock, actor: person, language: 'sv' as const }
      const notices = await seen(database, person, (tx) => readOwnNotices({ ...asking, tx }))
      return notices.ok && notices.value.unreachableSince
    }
    expect(await read()).toBe('2026-11-24T08:00:00+00:00')
    const sentBefore = box.letters.length
    await asActor(database.ground, database.clock, system, (tx) => retryNotices(tx, database.clock))
    await sendNotices(run())
    expect(box.letters.length).toBe(sentBefore)
    await choose()
    await sendNotices(run())
    expect([await read(), box.letters.length]).toEqual([null, sentBefore + 1])
  })
})
