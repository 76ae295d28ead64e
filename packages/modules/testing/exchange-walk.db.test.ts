import { type PersonActor, type StaffActor, system } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { arrangeFlow, joinAgreement, leaveAgreement, recordSigned } from '../agreements/index.ts'
import { endConsent, tellStanding } from '../exchange/index.ts'
import { correctDatum, giveOwnConsent, recordDatum, tellByHand } from '../persons/index.ts'
import { aHousehold, aMember, attempted, behind, done, officers, onDay, seen } from './index.ts'

const database = useDatabase()
const officer = officers(database)
const [basisId, standingBasis] = ['municipality-af-orientation-certificate', 'skv-fk-registration']
let halmstad: StaffActor
let skv: StaffActor
let fk: StaffActor
let agreementId: string

beforeAll(async () => {
  onDay(database, '2026-11-24')
  ;[halmstad, skv, fk] = [await officer('K1380'), await officer('SKV'), await officer('FK')]
  const declaration = {
    ...{ kind: 'declaration_of_intent' as const, title: 'Declaration', purpose: 'One chain', targetGroup: 'Newcomers' },
    ...{ from: '2019-05-01', source: 'signed on paper', parties: ['SKV', 'FK'] },
  }
  agreementId = (await done(database, system, (tx, clock) => recordSigned(tx, clock, system, declaration))).id
  await done(database, skv, (tx, clock) =>
    arrangeFlow(tx, clock, skv, { agreementId, recipient: 'FK', basisId: standingBasis }),
  )
})

const deeds = [
  'consent',
  'tell',
  'consent',
  'tell',
  'record',
  'end',
  'pass',
  'correct',
  'register',
  'join',
  'leave',
] as const
const deed = fc.record({ what: fc.constantFrom(...deeds), which: fc.nat({ max: 1000 }) })

/** What the rules say that the two recipients may see, kept in plain words beside the database. */
interface Expected {
  consents: { id: string; until: string; ended: boolean; told: boolean }[]
  recorded: number
  isParty: boolean
  toldByFlow: boolean
  registered: number
}

const today = () => database.clock.today()

async function happen(personId: string, expected: Expected, { what, which }: { what: string; which: number }) {
  const person: PersonActor = { kind: 'person', personId, actsFor: [personId], follows: [personId] }
  const flow = { personId, basisId, recipient: 'AF', categories: ['establishment' as const] }
  switch (what) {
    case 'consent': {
      const until = today()
        .add({ days: which % 60 })
        .toString()
      const wish = { ...flow, holder: 'K1380', until, childSaid: 'not_asked' as const, language: 'sv' }
      const { id } = await done(database, person, (tx, clock) => giveOwnConsent(tx, clock, person, wish))
      expected.consents.push({ id, until, ended: false, told: false })
      return
    }
    case 'end': {
      const consent = expected.consents[which % Math.max(1, expected.consents.length)]
      if (!consent || consent.ended) return
      await done(database, person, (tx, clock) => endConsent(tx, clock, person, { consentId: consent.id }))
      consent.ended = true
      return
    }
    case 'tell': {
      const told = await attempted(database, halmstad, (tx, clock) =>
        tellByHand(tx, clock, halmstad, { ...flow, wholeHousehold: false, confirmProtected: false }),
      )
      const live = expected.consents.filter(({ ended, until }) => !ended && until >= today().toString())
      expect(told.ok).toBe(live.length > 0)
      for (const consent of live) consent.told = true
      return
    }
    case 'pass':
      return onDay(
        database,
        today()
          .add({ days: which % 25 })
          .toString(),
      )
    case 'record':
    case 'correct':
      return write(personId, expected, { isCorrection: what === 'correct', which })
    case 'register':
      return register(personId, expected)
    case 'join':
    case 'leave': {
      const act = what === 'join' ? joinAgreement : leaveAgreement
      const result = await attempted(database, fk, (tx, clock) => act(tx, clock, fk, { agreementId }))
      if (result.ok) expected.isParty = what === 'join'
    }
  }
}

async function write(personId: string, expected: Expected, how: { isCorrection: boolean; which: number }) {
  const value = { from: '2026-01-01', extentPercent: how.which + 1 + expected.recorded * 2000 }
  const datum = { kind: 'establishment' as const, value }
  const act = how.isCorrection ? correctDatum : recordDatum
  const result = await attempted<unknown>(database, halmstad, (tx, clock) =>
    act(tx, clock, halmstad, { personId, datum }),
  )
  if (result.ok) expected.recorded += 1
}

/** Skatteverket writes something down, and its flow tells by itself while both are parties. */
async function register(personId: string, expected: Expected) {
  const value = { registeredOn: today().toString(), personalIdentityNumber: '' }
  await done(database, skv, async (tx, clock) => {
    const recorded = await recordDatum(tx, clock, skv, { personId, datum: { kind: 'population_registration', value } })
    await tellStanding(tx, clock, skv, {
      categories: ['population_registration'],
      whom: async () => ({ personIds: [personId], isConcerned: () => true }),
    })
    return recorded
  })
  expected.registered += 1
  if (expected.isParty) expected.toldByFlow = true
}

async function rowsSeen(actor: StaffActor, personId: string, category: string): Promise<number> {
  const { rows } = await seen(database, actor, (tx) =>
    sql`select 1 from persons.datum where person_id = ${personId} and category = ${category}`.execute(tx),
  )
  return rows.length
}

test('whatever is agreed to, taken back, corrected, joined and left, in whatever order, no row is seen that the rules do not give', async () => {
  const [af, reached] = [await officer('AF'), new Set<string>()]
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 10, maxLength: 30 }), async (events) => {
      const personId = await aPerson()
      await attempted(database, fk, (tx, clock) => joinAgreement(tx, clock, fk, { agreementId }))
      const expected: Expected = { consents: [], recorded: 0, isParty: true, toldByFlow: false, registered: 0 }
      for (const event of events) {
        await happen(personId, expected, event)
        const day = today().toString()
        const isOpen = expected.consents.some(({ told, ended, until }) => told && !ended && until >= day)
        expect([
          await rowsSeen(af, personId, 'establishment'),
          await rowsSeen(fk, personId, 'population_registration'),
        ]).toEqual([isOpen ? expected.recorded : 0, expected.toldByFlow ? expected.registered : 0])
        if (isOpen && expected.recorded > 0) reached.add('seen on consent')
        if (expected.toldByFlow) reached.add('seen by flow')
        if (!expected.isParty && expected.registered > 0 && !expected.toldByFlow) reached.add('not told outside')
      }
    }),
    { seed: 20261124, numRuns: 12, endOnFailure: true },
  )
  expect([...reached].sort()).toEqual(['not told outside', 'seen by flow', 'seen on consent'])
}, 120_000)

/** Somebody whom Halmstad and Skatteverket know. */
async function aPerson(): Promise<string> {
  const migr = await officer('MIGR')
  onDay(database, '2026-11-24')
  const { personIds } = await aHousehold(database, migr, { members: [aMember()] })
  const personId = personIds[0] ?? ''
  for (const [basis, recipient] of [
    ['mv-municipality-anvisning', 'K1380'],
    ['mv-skv-registration', 'SKV'],
  ] as const)
    await done(database, migr, (tx, clock) =>
      tellByHand(tx, clock, migr, {
        ...{ personId, basisId: basis, recipient, wholeHousehold: false, confirmProtected: false },
      }),
    )
  expect(await behind(database, 'select 1 from persons.person where id = $1', [personId])).toHaveLength(1)
  return personId
}
