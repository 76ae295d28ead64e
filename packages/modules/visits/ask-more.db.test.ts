import { addDays, type PlainDate, parsePlainDate } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { expect, test } from 'vitest'
import { aReceivedHousehold, type ByStaff, done, usePlace } from '../testing/index.ts'
import { addException } from './add-exception.ts'
import { readAssignments } from './assignments-page.ts'
import { askMore, readCapacity } from './capacity.ts'

const database = useDatabase()
const here = usePlace(database)

const monday = parsePlainDate('2026-11-30')
const workdays: readonly PlainDate[] = monday ? [0, 1, 2, 3, 4].map((day) => addDays(monday, day)) : []

/** A household waits to be registered, and Skatteverket's desk is closed in the week in which it is expected. */
async function tooSmall(): Promise<void> {
  await aReceivedHousehold(database, here.officer)
  const closed = { placeId: here.place.placeId, resourceId: here.place.desks.skv, from: '09:00', to: '16:00' }
  for (const day of workdays) {
    const command = { ...closed, date: day.toString(), kind: 'closed', because: 'illness' } as const
    await done(database, here.coordinator, (tx, clock) => addException(tx, clock, here.coordinator, command))
  }
}

const ask: ByStaff = (tx, clock, actor) =>
  askMore(tx, clock, actor, { placeId: here.place.placeId, agency: 'SKV', week: '2026-12-02' })

const askedOf = async (organisationId: string) => {
  const actor = await here.officer(organisationId)
  return (await done(database, actor, (tx) => readAssignments(here.asking(tx, actor)))).moreAsked
}

test('an agency is asked to open more in a week that will be too small, once, and sees how much is missing', async () => {
  await tooSmall()
  const weeks = async () => {
    const actor = here.coordinator
    const { placeId } = here.place
    const capacity = await done(database, actor, (tx) => readCapacity(here.asking(tx, actor), { placeId }))
    return capacity.weeks.find(({ week }) => week === '2026-11-30')?.agencies.find(({ agency }) => agency === 'SKV')
  }
  expect(await weeks()).toMatchObject({ state: 'short', openMinutes: 0, asked: false })
  await done(database, here.coordinator, (tx, clock) => ask(tx, clock, here.coordinator))
  expect(await weeks()).toMatchObject({ asked: true })
  expect(await here.refusedTo(here.coordinator, ask)).toEqual({ reason: 'more_already_asked' })
  expect(await askedOf('SKV')).toMatchObject([
    { officeName: 'Servicekontoret i Halmstad', placeName: 'Servicekontoret', week: '2026-11-30' },
  ])
})

test('no other agency sees what was asked of it', async () => {
  expect(await askedOf('AF')).toEqual([])
})
