import { asActor, deliver, system } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { describe, expect, test } from 'vitest'
import { aReceivedHousehold, aVisit, behind, done, onDay, refused, usePlace } from '../testing/index.ts'
import { cancelVisit } from './change-visit.ts'
import { readOwnVisits } from './own-visits.ts'
import { remindVisitors } from './remind.ts'
import { endWish, freedTimes, wishForTime } from './wish-for-time.ts'

const database = useDatabase()
const here = usePlace(database)

const errands = ['population_registration']

describe('the waiting list', () => {
  test('tells those who wait when a visit is cancelled, once each', async () => {
    const [one, other] = [
      await aReceivedHousehold(database, here.officer),
      await aReceivedHousehold(database, here.officer),
    ]
    const visit = await aVisit(database, one.person, { placeId: here.place.placeId, errands, notBefore: '2026-11-30' })
    const wish = { placeId: here.place.placeId, errands }
    await done(database, other.person, (tx, clock) => wishForTime(tx, clock, other.person, wish))
    const again = await refused(database, other.person, (tx, clock) => wishForTime(tx, clock, other.person, wish))
    expect(again.reason).toBe('already_waiting')
    await done(database, one.person, (tx, clock) => cancelVisit(tx, clock, one.person, { visitId: visit.id }))
    await deliver(database.ground, database.clock, freedTimes)
    await deliver(database.ground, database.clock, freedTimes)
    const page = await done(database, other.person, (tx) =>
      readOwnVisits({ tx, clock: database.clock, actor: other.person, language: 'sv' }),
    )
    expect(page.wishes).toMatchObject([{ placeName: 'Servicekontoret', told: true }])
    expect(await behind(database, `select 1 from kernel.outbox where name = 'visits.time_freed'`)).toHaveLength(1)
  })

  test('is joined for an own open errand and left by oneself', async () => {
    const [one, other] = [
      await aReceivedHousehold(database, here.officer),
      await aReceivedHousehold(database, here.officer),
    ]
    const unknown = await refused(database, one.person, (tx, clock) =>
      wishForTime(tx, clock, one.person, { placeId: here.place.placeId, errands: ['mapping'] }),
    )
    expect(unknown).toEqual({ reason: 'errand_not_open', errand: 'mapping' })
    const { id } = await done(database, one.person, (tx, clock) =>
      wishForTime(tx, clock, one.person, { placeId: here.place.placeId, errands }),
    )
    const foreign = await refused(database, other.person, (tx, clock) =>
      endWish(tx, clock, other.person, { wishId: id }),
    )
    expect(foreign.reason).toBe('wish_not_found')
    await done(database, one.person, (tx, clock) => endWish(tx, clock, one.person, { wishId: id }))
  })
})

describe('a reminder', () => {
  test('is due the working day before, once, and again when the visit has been moved', async () => {
    const { person } = await aReceivedHousehold(database, here.officer)
    await aVisit(database, person, { placeId: here.place.placeId, errands, notBefore: '2026-12-07' })
    const remind = () => asActor(database.ground, database.clock, system, (tx) => remindVisitors(tx, database.clock))
    onDay(database, '2026-12-03')
    expect(await remind()).toBe(0)
    onDay(database, '2026-12-04')
    expect(await remind()).toBe(1)
    expect(await remind()).toBe(0)
    onDay(database, '2026-11-24')
  })
})
