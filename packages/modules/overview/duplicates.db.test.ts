import type { Id, StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { describe, expect, test } from 'vitest'
import { disclose } from '../exchange/index.ts'
import { mergePersons } from '../persons/index.ts'
import { aHousehold, aMember, done, officers, seen } from '../testing/index.ts'
import { listDuplicates, listKnownMembers } from './duplicate-list.ts'
import { readOwnPage } from './own-page.ts'
import { readPersonPage } from './person-page.ts'

const database = useDatabase()
const officer = officers(database)

function as<Value>(actor: StaffActor, read: (asking: Parameters<typeof readPersonPage>[0]) => Promise<Value>) {
  return seen(database, actor, (tx) => read({ tx, clock: database.clock, actor, language: 'sv' }))
}

async function page(organisation: string, personId: Id) {
  const result = await as(await officer(organisation), (asking) => readPersonPage(asking, personId))
  if (!result.ok) throw new Error(result.refusal.reason)
  return result.value
}

/** One woman written down twice, at two addresses, each registration with a chain of its own. */
async function twice(birthDate: string): Promise<[Id, Id]> {
  const migr = await officer('MIGR')
  const write = (given: string, address: string) =>
    aHousehold(database, migr, { members: [aMember({ given, birthDate })], address })
  const [one, other] = [await write('Khadija', 'Testgatan 1'), await write('Kadija', 'Testgatan 2')]
  return [one.personIds[0] ?? '', other.personIds[0] ?? '']
}

async function join([keptPersonId, otherPersonId]: [Id, Id]): Promise<Id> {
  const migr = await officer('MIGR')
  return (await done(database, migr, (tx, clock) => mergePersons(tx, clock, migr, { keptPersonId, otherPersonId }))).id
}

async function tell(personId: Id, recipient: string): Promise<void> {
  const migr = await officer('MIGR')
  const basis = { basisId: 'mv-municipality-anvisning', cause: 'handoff:test', protectedPerson: false }
  await done(database, migr, (tx, clock) =>
    disclose(tx, clock, migr, { ...basis, personIds: [personId], recipient, confirmedProtected: false }),
  )
}

describe('the page about a person written down twice', () => {
  test('shows what is known under both, each datum with its registration, and both chains going on', async () => {
    const [one, other] = await twice('1971-01-02')
    const mergeId = await join([one, other])
    const shown = await page('MIGR', one)
    const addresses = shown.data.filter(({ category }) => category === 'contact')
    expect(addresses.map(({ personId, text }) => [personId, text])).toEqual([
      [one, 'Testgatan 1'],
      [other, 'Testgatan 2'],
    ])
    expect(shown.journeys.map(({ personId, end }) => [personId, end])).toEqual([
      [one, null],
      [other, null],
    ])
    expect(
      shown.next.every(({ milestoneId }) => shown.journeys[0]?.milestones.some(({ id }) => id === milestoneId)),
    ).toBe(true)
    expect(shown.joined).toMatchObject([
      { personId: other, mergeId, kept: false, mayUndo: true, hasOpenJourney: true, name: { given: 'Kadija' } },
    ])
    expect((await page('MIGR', other)).joined).toMatchObject([{ personId: one, mergeId, kept: true }])
  })

  test('is as before for whoever sees only one of the two, and for the person', async () => {
    const [one, other] = await twice('1972-01-02')
    await tell(one, 'K1380')
    const before = await page('K1380', one)
    const own = { kind: 'person' as const, personId: one, actsFor: [one], follows: [one] }
    const ownPage = () =>
      seen(database, own, (tx) => readOwnPage({ tx, clock: database.clock, actor: own, language: 'sv' }))
    const ownBefore = await ownPage()
    await join([one, other])
    expect(await page('K1380', one)).toEqual(before)
    expect(await ownPage()).toEqual(ownBefore)
    expect(before.joined).toEqual([])
  })

  test('is joined, and not to be undone, for whoever was told of both', async () => {
    const [one, other] = await twice('1973-01-02')
    await join([one, other])
    for (const personId of [one, other]) await tell(personId, 'K1380')
    const shown = await page('K1380', one)
    expect(shown.joined).toMatchObject([{ personId: other, mayUndo: false, decidedByName: 'Migrationsverket' }])
  })

  test('holds every registration that is joined with the same one', async () => {
    const [one, other] = await twice('1974-01-02')
    const [third] = await twice('1974-01-02')
    await join([one, other])
    await join([one, third])
    const joinedWith = async (personId: Id) => (await page('MIGR', personId)).joined.map((each) => each.personId).sort()
    expect(await joinedWith(one)).toEqual([other, third].sort())
    expect(await joinedWith(third)).toEqual([one, other].sort())
  })
})

describe('the list of double registrations', () => {
  test('goes on where a page ends, likely ones first, and says which chains go on', async () => {
    const migr = await officer('MIGR')
    const list = (cursor?: string) =>
      as(migr, (asking) => listDuplicates(asking, { show: 'proposed', limit: 1, ...(cursor ? { cursor } : {}) }))
    await twice('1975-01-01')
    const first = await list()
    expect(first.items[0]).toMatchObject({ verdict: 'likely', one: { hasOpenJourney: true }, decided: null })
    const found = [first]
    for (let next = first.next; next; next = found.at(-1)?.next ?? null) found.push(await list(next))
    expect(found).toHaveLength(first.total ?? 0)
    const verdicts = found.flatMap(({ items }) => items.map(({ verdict }) => verdict))
    expect(verdicts).toEqual(verdicts.toSorted())
    expect(verdicts).toContain('possible')
  })

  test('shows what was joined, by whom', async () => {
    const pair = await twice('1976-01-02')
    const mergeId = await join(pair)
    const { items } = await as(await officer('MIGR'), (asking) => listDuplicates(asking, { show: 'joined', limit: 50 }))
    expect(items.filter(({ decided }) => decided?.id === mergeId)).toMatchObject([
      {
        one: { personId: pair[0] },
        other: { personId: pair[1] },
        keptPersonId: pair[0],
        decided: { id: mergeId, byName: 'Prov MIGR', organisationName: 'Migrationsverket', why: null },
        mayUndo: true,
      },
    ])
  })

  test('is empty for whoever sees nobody', async () => {
    await twice('1977-01-02')
    for (const show of ['proposed', 'joined', 'not_same'] as const) {
      const list = await as(await officer('REG_N'), (asking) => listDuplicates(asking, { show, limit: 20 }))
      expect(list.items).toEqual([])
    }
  })
})

test('a member who seems to be known is shown before the household is written down', async () => {
  const [one, other] = await twice('1978-01-02')
  const member = aMember({ given: 'Khadijah', birthDate: '1978-01-02' })
  const { items } = await as(await officer('MIGR'), (asking) => listKnownMembers(asking, [member]))
  expect(items.map(({ at, known, verdict }) => [at, known.personId, verdict])).toEqual(
    [one, other].sort().map((personId) => [0, personId, 'likely']),
  )
})
