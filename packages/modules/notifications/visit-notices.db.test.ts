import { asActor, deliver, type PersonActor, type StaffActor, system } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  aCoordinator,
  aPlace,
  aReceivedHousehold,
  aVisit,
  behind,
  done,
  type LetterBox,
  letterBox,
  type MadePlace,
  officers,
  onDay,
  someRoom,
} from '../testing/index.ts'
import { applyReplan, cancelVisit, freedTimes, remindVisitors, wishForTime } from '../visits/index.ts'
import { chooseChannel, notificationsSubscriber, proveChannel, sendNotices } from './index.ts'

const database = useDatabase()
const officer = officers(database)
const origin = 'https://kedjan.example.se'
const errands = ['population_registration']
let coordinator: StaffActor
let place: MadePlace
let box: LetterBox

beforeAll(async () => {
  onDay(database, '2026-11-24')
  await someRoom(database, officer)
  coordinator = await aCoordinator(database)
  place = await aPlace(database, coordinator)
})

beforeEach(async () => {
  onDay(database, '2026-11-24')
  await heard()
  box = letterBox()
})

const run = () => ({ ground: database.ground, clock: database.clock, post: box, origin })

async function heard(): Promise<void> {
  await deliver(database.ground, database.clock, freedTimes)
  await deliver(database.ground, database.clock, notificationsSubscriber)
}

/** A household whose first adult reads text messages in a language of choice. */
async function aReachable(language: 'sv' | 'en' | 'ar'): Promise<{ person: PersonActor; address: string }> {
  const { person } = await aReceivedHousehold(database, officer)
  const address = `+4670174065${['sv', 'en', 'ar'].indexOf(language)}`
  const choice = { channel: 'sms' as const, address, language, isSafe: false }
  await done(database, person, (tx, clock) => chooseChannel(tx, clock, person, choice))
  await heard()
  await sendNotices(run())
  const code = box.newestCode()
  await asActor(database.ground, database.clock, system, (tx) => proveChannel(tx, database.clock, person, code))
  box.letters.length = 0
  return { person, address }
}

async function told(): Promise<{ to: string; text: string }[]> {
  await heard()
  await sendNotices(run())
  return box.letters.map(({ to, text }) => ({ to, text }))
}

describe('of an own visit', () => {
  test('a person is reminded the working day before, by fixed words and a link', async () => {
    const { person, address } = await aReachable('sv')
    await aVisit(database, person, { placeId: place.placeId, errands, notBefore: '2026-12-07' })
    onDay(database, '2026-12-04')
    const remind = () => asActor(database.ground, database.clock, system, (tx) => remindVisitors(tx, database.clock))
    await remind()
    const text =
      'Du har en bokad tid nästa vardag. Logga in för att se när, var och vad du ska ta med:\nhttps://kedjan.example.se/me/visits'
    expect(await told()).toEqual([{ to: address, text }])
    await remind()
    expect(await told()).toHaveLength(1)
  })

  test('a person is told when the office moves it', async () => {
    const { person, address } = await aReachable('en')
    const visit = await aVisit(database, person, { placeId: place.placeId, errands, notBefore: '2026-12-14' })
    const [at] = await behind<{ date: string }>(
      database,
      'select on_date::text as date from visits.booked_time where visit_id = $1',
      [visit.id],
    )
    const during = { resourceId: place.desks.skv, date: at?.date ?? '', from: '09:00', to: '16:00' }
    const change = { change: 'exception' as const, ...during, kind: 'closed' as const, because: 'illness' as const }
    const wish = { placeId: place.placeId, change }
    await done(database, coordinator, (tx, clock) => applyReplan(tx, clock, coordinator, wish))
    const text =
      'A time that you booked has been moved. Sign in to see the new time and why:\nhttps://kedjan.example.se/me/visits'
    expect(await told()).toEqual([{ to: address, text }])
  })

  test('a person who waits is told when a time becomes free, in the chosen language', async () => {
    const { person, address } = await aReachable('ar')
    const other = await aReceivedHousehold(database, officer)
    const visit = await aVisit(database, other.person, { placeId: place.placeId, errands })
    await done(database, person, (tx, clock) => wishForTime(tx, clock, person, { placeId: place.placeId, errands }))
    await done(database, other.person, (tx, clock) => cancelVisit(tx, clock, other.person, { visitId: visit.id }))
    const text =
      'أصبح الموعد الذي تنتظره متاحاً. من يحجز أولاً يحصل عليه. سجّل الدخول للحجز:\nhttps://kedjan.example.se/me/visits'
    expect(await told()).toEqual([{ to: address, text }])
  })
})
