import { type Clock, type StaffActor, system, type Tx } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { attempted, done, officers, onDay, refused, seen } from '../testing/index.ts'
import { readAgreement } from './agreement-page.ts'
import {
  arrangeFlow,
  endFlow,
  joinAgreement,
  leaveAgreement,
  type ProposeAgreement,
  proposeAgreement,
  recordSigned,
  selectStandingFlows,
} from './index.ts'
import { findAgreement } from './queries.ts'

const database = useDatabase()
const officer = officers(database)
let halmstad: StaffActor
let hylte: StaffActor
let migr: StaffActor
let skv: StaffActor

beforeAll(async () => {
  onDay(database, '2026-11-24')
  halmstad = await officer('K1380')
  hylte = await officer('K1315')
  migr = await officer('MIGR')
  skv = await officer('SKV')
})

const written = (more: Partial<ProposeAgreement> = {}): ProposeAgreement => ({
  kind: 'local_agreement',
  title: 'Local agreement of Halmstad',
  purpose: 'Efforts that run in parallel and without unplanned breaks',
  targetGroup: 'Newcomers in their first two years',
  from: '2026-01-01',
  source: 'KS 2026/00123',
  parties: ['K1380', 'AF'],
  ...more,
})

const statesOf = async (id: string) =>
  Object.fromEntries(
    ((await seen(database, hylte, (tx) => findAgreement(tx, id)))?.parties ?? []).map((party) => [
      party.organisationId,
      party.state,
    ]),
  )

async function aDeclaration(parties: readonly string[]): Promise<string> {
  const command = written({ kind: 'declaration_of_intent', title: 'Declaration of intent', parties })
  return (await done(database, system, (tx, clock) => recordSigned(tx, clock, system, command))).id
}

describe('an agreement', () => {
  test('is joined by whoever proposes it, and the others are invited', async () => {
    const { id } = await done(database, halmstad, (tx, clock) => proposeAgreement(tx, clock, halmstad, written()))
    expect(await statesOf(id)).toEqual({ K1380: 'joined', AF: 'invited' })
    const af = await officer('AF')
    await done(database, af, (tx, clock) => joinAgreement(tx, clock, af, { agreementId: id }))
    expect(await statesOf(id)).toEqual({ K1380: 'joined', AF: 'joined' })
    await done(database, af, (tx, clock) => leaveAgreement(tx, clock, af, { agreementId: id }))
    expect(await statesOf(id)).toEqual({ K1380: 'joined', AF: 'left' })
  })

  test('is refused by rule', async () => {
    const propose = (more: Partial<ProposeAgreement>) =>
      refused(database, halmstad, (tx, clock) => proposeAgreement(tx, clock, halmstad, written(more)))
    expect(await propose({ parties: ['K1380'] })).toEqual({ reason: 'too_few_parties' })
    expect(await propose({ parties: ['K9999'] })).toEqual({ reason: 'unknown_organisation' })
    expect(await propose({ to: '2025-12-31' })).toEqual({ reason: 'ends_before_it_begins' })
    expect(await refused(database, halmstad, (tx, clock) => recordSigned(tx, clock, halmstad, written()))).toEqual({
      reason: 'not_the_platform',
    })
  })

  test('is joined only by those invited, and the declaration of intent by everybody', async () => {
    const { id } = await done(database, halmstad, (tx, clock) => proposeAgreement(tx, clock, halmstad, written()))
    const joining = (agreementId: string) =>
      [database, hylte, (tx: Tx, clock: Clock) => joinAgreement(tx, clock, hylte, { agreementId })] as const
    expect(await refused(...joining(id))).toEqual({ reason: 'not_invited' })
    const open = await aDeclaration(['MIGR', 'SKV'])
    await done(...joining(open))
    expect(await statesOf(open)).toEqual({ MIGR: 'joined', SKV: 'joined', K1315: 'joined' })
    expect(await refused(...joining(open))).toEqual({
      reason: 'already_a_party',
    })
    const past = await done(database, system, (tx, clock) =>
      recordSigned(tx, clock, system, written({ kind: 'declaration_of_intent', to: '2026-11-23' })),
    )
    expect(await refused(...joining(past.id))).toEqual({
      reason: 'agreement_ended',
      to: '2026-11-23',
    })
  })

  test('is joined for nobody else: the database refuses it', async () => {
    const id = await aDeclaration(['MIGR', 'SKV'])
    const forging = attempted(database, hylte, async (tx) => {
      await sql`insert into agreements.party_step (agreement_id, organisation_id, seq, kind, on_date, by_organisation, by_staff, at)
        values (${id}, 'K1380', 1, 'joined', '2026-11-24', 'K1315', ${hylte.staffId}, now())`.execute(tx)
      return { ok: true as const, value: null }
    })
    await expect(forging).rejects.toThrow('row-level security')
  })
})

describe('a standing flow', () => {
  const arrange = (agreementId: string, actor = skv, recipient = 'MIGR', basisId = 'skv-mv-registration') =>
    [
      database,
      actor,
      (tx: Tx, clock: Clock) => arrangeFlow(tx, clock, actor, { agreementId, recipient, basisId }),
    ] as const
  const standing = () => seen(database, skv, (tx) => selectStandingFlows(tx, 'SKV', '2026-11-24'))

  test('stands between two parties until one of them ends it', async () => {
    const id = await aDeclaration(['MIGR', 'SKV'])
    const flow = await done(...arrange(id))
    expect((await standing()).map((known) => known.id)).toContain(flow.id)
    await done(database, migr, (tx, clock) => endFlow(tx, clock, migr, { flowId: flow.id }))
    expect((await standing()).map((known) => known.id)).not.toContain(flow.id)
    expect(await refused(database, migr, (tx, clock) => endFlow(tx, clock, migr, { flowId: flow.id }))).toEqual({
      reason: 'flow_ended',
    })
  })

  test('stands still as soon as a party leaves, in either direction', async () => {
    const id = await aDeclaration(['MIGR', 'SKV'])
    const flow = await done(...arrange(id))
    await done(database, migr, (tx, clock) => leaveAgreement(tx, clock, migr, { agreementId: id }))
    expect((await standing()).map((known) => known.id)).not.toContain(flow.id)
  })

  test('is refused by rule', async () => {
    const id = await aDeclaration(['MIGR', 'SKV', 'K1380', 'FK'])
    await done(...arrange(id))
    expect(await refused(...arrange(id))).toEqual({ reason: 'flow_already_arranged' })
    expect(await refused(...arrange(id, skv, 'SKV'))).toEqual({ reason: 'same_organisation' })
    expect(await refused(...arrange(id, skv, 'K1315', 'skv-municipality-registration'))).toEqual({
      reason: 'not_a_party',
      organisation: 'K1315',
      source: 'SFS 2017:900 8 §',
    })
    const fk = await officer('FK')
    expect(await refused(...arrange(id, fk, 'K1380', 'fk-municipality-assistance'))).toEqual({
      reason: 'basis_decided_each_time',
      source: 'SFS 2025:400 15 kap. 10 §',
    })
    expect(await refused(...arrange(id, skv, 'MIGR', 'no-such'))).toEqual({ reason: 'unknown_basis' })
    expect(await refused(...arrange(id, skv, 'FK', 'skv-mv-registration'))).toMatchObject({
      reason: 'basis_for_others',
    })
  })

  test('is ended by nobody else', async () => {
    const id = await aDeclaration(['MIGR', 'SKV'])
    const flow = await done(...arrange(id))
    expect(await refused(database, hylte, (tx, clock) => endFlow(tx, clock, hylte, { flowId: flow.id }))).toEqual({
      reason: 'not_a_party',
      organisation: 'K1315',
      source: 'SFS 2017:900 8 §',
    })
  })

  test('between organisations that have not joined is refused by the database too', async () => {
    const id = await aDeclaration(['MIGR', 'SKV'])
    const forging = attempted(database, halmstad, async (tx) => {
      await sql`insert into agreements.standing_flow (id, agreement_id, holder, recipient, basis_id, from_date, arranged_by, at)
        values ('00000000-0000-7000-8000-000000000001', ${id}, 'K1380', 'MIGR', 'municipality-mv-reception', '2026-11-24',
          ${halmstad.staffId}, now())`.execute(tx)
      return { ok: true as const, value: null }
    })
    await expect(forging).rejects.toThrow('row-level security')
  })
})

describe('the page of an agreement', () => {
  const page = async (id: string, actor: StaffActor) => {
    const read = await seen(database, actor, (tx) =>
      readAgreement({ tx, clock: database.clock, actor, language: 'sv' }, id),
    )
    if (!read.ok) throw new Error(read.refusal.reason)
    return read.value
  }

  test('offers a party the bases that need no weighing, with the parties that may be told', async () => {
    const id = await aDeclaration(['MIGR', 'SKV', 'FK', 'K1380'])
    const { may, openBases } = await page(id, skv)
    expect(may).toEqual(['leave', 'arrange'])
    const offered = new Map(openBases.map(({ basisId, recipients }) => [basisId, recipients]))
    expect(offered.get('skv-mv-registration')).toEqual(['MIGR'])
    expect(offered.get('skv-municipality-registration')).toEqual(['K1380'])
    for (const { basisId, recipients } of openBases) {
      for (const recipient of recipients) {
        const command = { agreementId: id, recipient, basisId }
        await done(database, skv, (tx, clock) => arrangeFlow(tx, clock, skv, command))
      }
    }
    expect((await page(id, skv)).openBases).toEqual([])
  })

  test('offers who has not joined to join, and nothing else', async () => {
    const id = await aDeclaration(['MIGR', 'SKV'])
    expect(await page(id, halmstad)).toMatchObject({ may: ['join'], openBases: [], own: null })
    const command = written({ parties: ['MIGR', 'SKV'] })
    const local = await done(database, system, (tx, clock) => recordSigned(tx, clock, system, command))
    expect(await page(local.id, halmstad)).toMatchObject({ may: [], openBases: [], own: null })
  })

  test('offers no basis that is named for one organisation to another of its kind', async () => {
    const id = await aDeclaration(['K1380', 'SKOLV', 'SKV'])
    const school = await officer('SKOLV')
    expect((await page(id, school)).openBases.map(({ basisId }) => basisId)).not.toContain(
      'csn-municipality-assistance',
    )
    const command = { agreementId: id, recipient: 'K1380', basisId: 'csn-municipality-assistance' }
    expect(await refused(database, school, (tx, clock) => arrangeFlow(tx, clock, school, command))).toMatchObject({
      reason: 'basis_for_others',
    })
  })
})
