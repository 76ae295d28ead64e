import type { Id, StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { disclose } from '../exchange/index.ts'
import { aGroup, aMember, behind, deletedFrom, done, householdForm, officers, refused, seen } from '../testing/index.ts'
import {
  dismissProposal,
  findKnownMembers,
  liftProtection,
  listDuplicateProposals,
  mergePersons,
  protectPerson,
  registerHousehold,
  selectMerges,
  selectProtected,
  unmergePersons,
} from './index.ts'

const database = useDatabase()
const officer = officers(database)

/** Each test has a birth date of its own, so that it meets nobody of the others. */
let birthDate = '1960-02-03'
beforeEach(() => {
  const year = Number(birthDate.slice(0, 4)) + 1
  birthDate = `${year}-02-03`
})

async function somebody(holder: string, name: { given: string; family: string }): Promise<Id> {
  const actor = await officer(holder)
  const form = householdForm({ members: [aMember({ ...name, birthDate })] })
  const written = await done(database, actor, (tx, clock) => registerHousehold(tx, clock, actor, form))
  return written.referencePersonId
}

const twice = async (holder = 'MIGR', other = holder): Promise<[Id, Id]> => [
  await somebody(holder, { given: 'Mohammed', family: 'al-Tajribi' }),
  await somebody(other, { given: 'Muhammad', family: 'Tajribi' }),
]

async function tell(personId: Id, recipient: string): Promise<void> {
  const migr = await officer('MIGR')
  const basis = { basisId: 'mv-municipality-anvisning', cause: 'handoff:test', protectedPerson: false }
  await done(database, migr, (tx, clock) =>
    disclose(tx, clock, migr, { ...basis, personIds: [personId], recipient, confirmedProtected: false }),
  )
}

async function proposed(organisation: string, ...about: Id[]): Promise<[Id, Id][]> {
  const actor = await officer(organisation)
  const proposals = await seen(database, actor, listDuplicateProposals)
  return proposals
    .map(({ one, other }): [Id, Id] => [one.person_id, other.person_id])
    .filter((pair) => pair.some((id) => about.includes(id)))
}

const merge = (actor: StaffActor, [keptPersonId, otherPersonId]: readonly [Id, Id]) =>
  done(database, actor, (tx, clock) => mergePersons(tx, clock, actor, { keptPersonId, otherPersonId }))

const mergeRefused = (actor: StaffActor, [keptPersonId, otherPersonId]: readonly [Id, Id]) =>
  refused(database, actor, (tx, clock) => mergePersons(tx, clock, actor, { keptPersonId, otherPersonId }))

describe('somebody written down twice', () => {
  test('is proposed to whoever sees both, with the reasons', async () => {
    const [one, other] = await twice()
    const migr = await officer('MIGR')
    const proposals = await seen(database, migr, listDuplicateProposals)
    const [first, second] = [one, other].sort()
    expect(proposals.find((proposal) => proposal.one.person_id === first)).toMatchObject({
      other: { person_id: second },
      comparison: {
        verdict: 'likely',
        for: ['name_spelt_otherwise', 'same_birth_date', 'same_sex', 'same_citizenship'],
        against: [],
      },
    })
  })

  test('by two organisations is proposed only to one that was told of both', async () => {
    const [one, other] = await twice('MIGR', 'K1380')
    for (const organisation of ['MIGR', 'K1380', 'SKV', 'REG_N'])
      expect(await proposed(organisation, one, other)).toEqual([])
    await tell(one, 'K1380')
    expect(await proposed('K1380', one, other)).toEqual([[one, other].sort()])
    expect(await proposed('MIGR', one, other)).toEqual([])
  })

  test('is not proposed when one of the two is protected', async () => {
    const [one, other] = await twice()
    const migr = await officer('MIGR')
    await done(database, migr, (tx, clock) =>
      protectPerson(tx, clock, migr, { personId: other, level: 'sekretessmarkering', reason: 'threat' }),
    )
    expect(await proposed('MIGR', one, other)).toEqual([])
  })

  test('is found with day and month swapped, and by every sound of the name in the same year', async () => {
    const one = await somebody('MIGR', { given: 'Rahel', family: 'Exempel' })
    const year = birthDate.slice(0, 4)
    birthDate = `${year}-03-02`
    const other = await somebody('MIGR', { given: 'Rahel', family: 'Exempel' })
    expect(await proposed('MIGR', one, other)).toEqual([[one, other].sort()])
  })
})

describe('a merge', () => {
  test('joins the two, is seen by its holder, and is proposed no more', async () => {
    const [one, other] = await twice()
    const migr = await officer('MIGR')
    const { id } = await merge(migr, [one, other])
    expect(await proposed('MIGR', one, other)).toEqual([])
    const [joined] = await seen(database, migr, (tx) => selectMerges(tx, { after: undefined, limit: 1 }))
    expect(joined).toMatchObject({
      id,
      kept_person_id: one,
      other_person_id: other,
      holder: 'MIGR',
      reasons: ['name_spelt_otherwise', 'same_birth_date', 'same_sex', 'same_citizenship'],
      decided_by_name: 'Prov MIGR',
      undone: false,
    })
  })

  test('is refused for one registration, for a protected one, and for whoever is joined already', async () => {
    const [one, other] = await twice()
    const migr = await officer('MIGR')
    const third = await somebody('MIGR', { given: 'Mohamad', family: 'Tajribi' })
    const fourth = await somebody('MIGR', { given: 'Mohamed', family: 'Tajriby' })
    expect(await mergeRefused(migr, [one, one])).toEqual({ reason: 'same_registration' })
    await merge(migr, [one, other])
    expect(await mergeRefused(migr, [one, other])).toEqual({ reason: 'already_merged' })
    expect(await mergeRefused(migr, [other, one])).toEqual({ reason: 'already_merged' })
    expect(await mergeRefused(migr, [other, third])).toEqual({ reason: 'merged_with_another' })
    expect(await mergeRefused(migr, [third, other])).toEqual({ reason: 'merged_with_another' })
    await merge(migr, [one, third])
    expect(await mergeRefused(migr, [other, third])).toEqual({ reason: 'already_merged' })
    expect(await mergeRefused(migr, [fourth, one])).toEqual({ reason: 'merged_with_another' })
    await done(database, migr, (tx, clock) =>
      protectPerson(tx, clock, migr, { personId: fourth, level: 'sekretessmarkering', reason: 'threat' }),
    )
    expect(await mergeRefused(migr, [one, fourth])).toEqual({
      reason: 'person_protected',
      source: 'SFS 2009:400 21 kap. 3 §',
    })
  })

  test('of somebody whom one does not see is refused as if nobody were there', async () => {
    const [one, other] = await twice()
    const halmstad = await officer('K1380')
    expect(await mergeRefused(halmstad, [one, other])).toEqual({ reason: 'person_not_found' })
    await tell(one, 'K1380')
    expect(await mergeRefused(halmstad, [one, other])).toEqual({ reason: 'person_not_found' })
  })

  test('is seen by whoever was told the identity of both by its holder, and by nobody else', async () => {
    const [one, other] = await twice()
    const { id } = await merge(await officer('MIGR'), [one, other])
    const sees = async (organisation: string) =>
      (
        await seen(database, await officer(organisation), (tx) => selectMerges(tx, { after: undefined, limit: 50 }))
      ).some((joined) => joined.id === id)
    await tell(one, 'K1380')
    expect(await sees('K1380')).toBe(false)
    await tell(other, 'K1380')
    expect([await sees('K1380'), await sees('MIGR'), await sees('K0180')]).toEqual([true, true, false])
    const person = { kind: 'person' as const, personId: one, actsFor: [one, other], follows: [one, other] }
    expect(await seen(database, person, (tx) => selectMerges(tx, { after: undefined, limit: 50 }))).toEqual([])
  })

  test('carries a later protection to both registrations, and back', async () => {
    const [one, other] = await twice()
    const { asker: migr } = await aGroup(database, 'MIGR')
    const { id } = await merge(migr, [one, other])
    const protect = () =>
      done(database, migr, (tx, clock) =>
        protectPerson(tx, clock, migr, { personId: one, level: 'sekretessmarkering', reason: 'told_by_skatteverket' }),
      )
    await protect()
    expect(await seen(database, migr, (tx) => selectProtected(tx, [one, other]))).toEqual(
      new Map([
        [one, 'sekretessmarkering'],
        [other, 'own_assessment'],
      ]),
    )
    expect(await behind(database, 'select 1 from persons.search_key where person_id = $1', [other])).toEqual([])
    await done(database, migr, (tx, clock) => liftProtection(tx, clock, migr, { personId: one, fact: 'marking' }))
    expect(await seen(database, migr, (tx) => selectProtected(tx, [one, other]))).toEqual(new Map())
    await protect()
    await done(database, migr, (tx, clock) => unmergePersons(tx, clock, migr, { mergeId: id }))
    expect(await seen(database, migr, (tx) => selectProtected(tx, [one, other]))).toEqual(
      new Map([[one, 'sekretessmarkering']]),
    )
  })

  test.each([
    'update persons.same_person set kept_person_id = other_person_id',
    'update persons.not_same_person set why = $$other$$',
  ])('is a line that stays: %s', async (statement) => {
    const migr = await officer('MIGR')
    await expect(seen(database, migr, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow('permission denied')
  })

  test.each(['persons.same_person', 'persons.same_person_undone', 'persons.not_same_person'])(
    'loses no line of %s without a signed order',
    async (table) => {
      expect(await deletedFrom(database, await officer('MIGR'), table)).toBe(0)
    },
  )

  test('is written by nobody in the name of another, nor about somebody unseen', async () => {
    const [one, other] = await twice()
    const halmstad = await officer('K1380')
    const forged = (holder: string) =>
      seen(database, halmstad, (tx) =>
        sql`insert into persons.same_person (id, kept_person_id, other_person_id, holder, reasons, decided_by, decided_at)
          values (gen_random_uuid(), ${one}, ${other}, ${holder}, '{}', ${halmstad.staffId}, now())`.execute(tx),
      )
    await expect(forged('MIGR')).rejects.toThrow('row-level security')
    await expect(forged('K1380')).rejects.toThrow('row-level security')
  })
})

describe('an unmerge', () => {
  test('leaves the two as they were, to be proposed again', async () => {
    const [one, other] = await twice()
    const migr = await officer('MIGR')
    const { id } = await merge(migr, [one, other])
    await done(database, migr, (tx, clock) => unmergePersons(tx, clock, migr, { mergeId: id }))
    expect(await proposed('MIGR', one, other)).toEqual([[one, other].sort()])
    await merge(migr, [other, one])
  })

  test('is refused the second time, and for whoever was only told', async () => {
    const [one, other] = await twice()
    const [migr, halmstad] = [await officer('MIGR'), await officer('K1380')]
    const { id } = await merge(migr, [one, other])
    const undoRefused = (actor: StaffActor) =>
      refused(database, actor, (tx, clock) => unmergePersons(tx, clock, actor, { mergeId: id }))
    expect(await undoRefused(halmstad)).toEqual({ reason: 'merge_not_found' })
    for (const personId of [one, other]) await tell(personId, 'K1380')
    expect(await undoRefused(halmstad)).toEqual({ reason: 'not_the_holder' })
    await done(database, migr, (tx, clock) => unmergePersons(tx, clock, migr, { mergeId: id }))
    expect(await undoRefused(migr)).toEqual({ reason: 'already_unmerged' })
  })
})

describe('that two are not one', () => {
  const dismiss = (actor: StaffActor, [personId, otherPersonId]: readonly [Id, Id]) => {
    return (tx: Parameters<typeof dismissProposal>[0], clock: Parameters<typeof dismissProposal>[1]) =>
      dismissProposal(tx, clock, actor, { personId, otherPersonId, why: 'documents' })
  }

  test('is remembered, and asked of nobody in the organisation again', async () => {
    const [one, other] = await twice()
    const migr = await officer('MIGR')
    await done(database, migr, dismiss(migr, [other, one]))
    expect(await proposed('MIGR', one, other)).toEqual([])
    for (const personId of [one, other]) await tell(personId, 'K1380')
    expect(await proposed('K1380', one, other)).toEqual([[one, other].sort()])
  })

  test('is refused twice, for one registration, and of those who are joined', async () => {
    const [one, other] = await twice()
    const migr = await officer('MIGR')
    await done(database, migr, dismiss(migr, [one, other]))
    expect(await refused(database, migr, dismiss(migr, [other, one]))).toEqual({ reason: 'already_dismissed' })
    expect(await refused(database, migr, dismiss(migr, [one, one]))).toEqual({ reason: 'same_registration' })
    await merge(migr, [one, other])
    expect(await refused(database, migr, dismiss(migr, [one, other]))).toEqual({ reason: 'already_merged' })
  })

  test('is not said of somebody whom one does not see', async () => {
    const [one, other] = await twice()
    const halmstad = await officer('K1380')
    expect(await refused(database, halmstad, dismiss(halmstad, [one, other]))).toEqual({ reason: 'person_not_found' })
  })
})

describe('before a household is written down', () => {
  const known = async (organisation: string, given: string, more: { lmaCard?: string; birthDate?: string } = {}) => {
    const member = aMember({ given, family: 'Tajribi', birthDate, ...more })
    const found = await seen(database, await officer(organisation), (tx) => findKnownMembers(tx, [aMember(), member]))
    return found.filter(({ at }) => at === 1).map(({ known, comparison }) => [known.person_id, comparison.verdict])
  }

  test('who seems to be known is told, by name or number', async () => {
    const one = await somebody('MIGR', { given: 'Mohammed', family: 'al-Tajribi' })
    expect(await known('MIGR', 'Muhammad')).toEqual([[one, 'likely']])
    expect(await known('MIGR', 'Karim')).toEqual([])
    expect(await known('MIGR', 'Muhammad', { birthDate: '1919-05-06' })).toEqual([])
  })

  test('nobody is told of somebody unseen, or protected', async () => {
    const one = await somebody('MIGR', { given: 'Mohammed', family: 'al-Tajribi' })
    expect(await known('K1380', 'Muhammad')).toEqual([])
    const migr = await officer('MIGR')
    await done(database, migr, (tx, clock) =>
      protectPerson(tx, clock, migr, { personId: one, level: 'sekretessmarkering', reason: 'threat' }),
    )
    expect(await known('MIGR', 'Muhammad')).toEqual([])
  })
})
