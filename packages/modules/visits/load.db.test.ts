import { Temporal } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { expect, test } from 'vitest'
import { aReceivedHousehold, attempted, behind, usePlace } from '../testing/index.ts'
import { bookVisit } from './book-visit.ts'
import { timeOf } from './times.ts'

const database = useDatabase()
const here = usePlace(database)

test('thirty households that want the same ten times at once get ten, each exactly one', async () => {
  const households = []
  for (let made = 0; made < 30; made += 1) households.push(await aReceivedHousehold(database, here.officer))
  const answers = await Promise.all(
    households.map(({ person }, index) => {
      const from = timeOf(9 * 60 + (index % 10) * 40)
      const interpreter = { id: here.place.interpreter, mode: 'site' as const }
      const time = {
        errand: 'population_registration',
        date: '2026-12-01',
        from,
        desk: here.place.desks.skv,
        room: null,
        interpreter,
      }
      const command = { placeId: here.place.placeId, language: 'ar', times: [time], personId: person.personId }
      return attempted(database, person, (tx, clock) => bookVisit(tx, clock, person, command))
    }),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(10)
  const reasons = answers.flatMap((one) => (one.ok ? [] : [one.refusal.reason]))
  expect(new Set(reasons)).toEqual(new Set(['time_taken']))
  const sold = await behind<{ from: string }>(
    database,
    `select to_json(lower(during)) #>> '{}' as from from visits.taken where what = $1 order by during`,
    [here.place.desks.skv],
  )
  const first = Temporal.Instant.from('2026-12-01T08:00:00Z')
  expect(sold.map(({ from }) => Temporal.Instant.from(from).toString())).toEqual(
    [...Array(10).keys()].map((slot) => first.add({ minutes: slot * 40 }).toString()),
  )
})
