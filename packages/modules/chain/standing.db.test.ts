import { type StaffActor, system } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { arrangeFlow, endFlow, leaveAgreement, recordSigned } from '../agreements/index.ts'
import { protectPerson, tellByHand } from '../persons/index.ts'
import {
  aGroup,
  aHousehold,
  aKommuntal,
  aMember,
  anAnvisning,
  answered,
  behind,
  done,
  letIn,
  officers,
  onDay,
  registered,
  seen,
} from '../testing/index.ts'

const database = useDatabase()
const officer = officers(database)
let migr: StaffActor
let skv: StaffActor
let halmstad: StaffActor

beforeAll(async () => {
  onDay(database, '2026-11-24')
  ;[migr, skv, halmstad] = [await officer('MIGR'), await officer('SKV'), await officer('K1380')]
  for (const municipality of ['K1380', 'K1315'])
    await aKommuntal(database, await officer('LST_N'), { municipality, persons: 500 })
})
beforeEach(() => onDay(database, '2026-11-24'))

/** Skatteverket has arranged to tell each of these what it registers. */
async function arranged(recipients: Readonly<Record<string, string>>) {
  const parties = ['SKV', ...Object.keys(recipients)]
  const { id: agreementId } = await done(database, system, (tx, clock) =>
    recordSigned(tx, clock, system, {
      ...{
        kind: 'declaration_of_intent',
        title: 'Declaration of intent',
        purpose: 'One chain',
        targetGroup: 'Newcomers',
      },
      ...{ from: '2019-05-01', source: 'signed on paper', parties },
    }),
  )
  const flowIds: string[] = []
  for (const [recipient, basisId] of Object.entries(recipients)) {
    const flow = await done(database, skv, (tx, clock) =>
      arrangeFlow(tx, clock, skv, { agreementId, recipient, basisId }),
    )
    flowIds.push(flow.id)
  }
  return { agreementId, flowIds }
}

/** A household received in a municipality, whom Skatteverket then registers; protected just before, where asked. */
async function registeredIn(municipality: 'K1380' | 'K1315', { isProtected = false } = {}): Promise<string> {
  const begun = await aHousehold(database, migr, { members: [aMember()] })
  const handoff = await anAnvisning(database, migr, { householdId: begun.householdId, to: municipality })
  await answered(database, await officer(municipality), handoff, 'received')
  const personId = begun.personIds[0] ?? ''
  const byHand = { personId, basisId: 'mv-skv-registration', recipient: 'SKV', wholeHousehold: true }
  await done(database, migr, (tx, clock) => tellByHand(tx, clock, migr, { ...byHand, confirmProtected: false }))
  serial += 1
  const members = [{ personId, birthDate: '1988-03-01', serial: String(serial).padStart(3, '0') }]
  await registered(database, isProtected ? await letInAt(personId) : skv, { journeyId: begun.journeyId, members })
  return personId
}

/** Protects a person, and lets one of Skatteverket's group in. */
async function letInAt(personId: string): Promise<StaffActor> {
  const protection = { personId, level: 'sekretessmarkering' as const, reason: 'threat' as const }
  await done(database, migr, (tx, clock) => protectPerson(tx, clock, migr, protection))
  const group = await aGroup(database, 'SKV')
  await letIn(database, group, personId)
  return group.asker
}
let serial = 100

const linesOf = (personId: string) =>
  behind<{ recipient: string }>(
    database,
    `select recipient from exchange.disclosure where person_id = $1 and way = 'standing' order by recipient`,
    [personId],
  ).then((rows) => rows.map(({ recipient }) => recipient))

describe('a standing flow', () => {
  test('tells whoever has to do with the person when the holder registers, and nobody else', async () => {
    const { flowIds } = await arranged({
      ...{ MIGR: 'skv-mv-registration', FK: 'skv-fk-registration' },
      ...{ K1380: 'skv-municipality-registration', K1315: 'skv-municipality-registration' },
    })
    const personId = await registeredIn('K1380')
    expect(await linesOf(personId)).toEqual(['FK', 'K1380', 'MIGR'])
    const { rows } = await seen(database, halmstad, (tx) =>
      sql`select 1 from persons.datum where person_id = ${personId} and category = 'population_registration'`.execute(
        tx,
      ),
    )
    expect(rows).toHaveLength(1)
    expect(
      await behind(
        database,
        `select cause from exchange.disclosure where person_id = $1 and recipient = 'MIGR' and way = 'standing'`,
        [personId],
      ),
    ).toEqual([{ cause: `agreement:${flowIds[0]}` }])
  })

  test('tells nothing of a protected person', async () => {
    await arranged({ MIGR: 'skv-mv-registration' })
    expect(await linesOf(await registeredIn('K1380', { isProtected: true }))).toEqual([])
  })

  test('tells nothing once it is ended, or a party has left', async () => {
    const { agreementId, flowIds } = await arranged({ FK: 'skv-fk-registration' })
    await behind(database, `delete from agreements.standing_flow where agreement_id <> '${agreementId}'`)
    const flowId = flowIds[0] ?? ''
    await done(database, skv, (tx, clock) => endFlow(tx, clock, skv, { flowId }))
    expect(await linesOf(await registeredIn('K1380'))).toEqual([])
    const other = await arranged({ FK: 'skv-fk-registration' })
    expect(await linesOf(await registeredIn('K1380'))).toEqual(['FK'])
    const fk = await officer('FK')
    await done(database, fk, (tx, clock) => leaveAgreement(tx, clock, fk, { agreementId: other.agreementId }))
    expect(await linesOf(await registeredIn('K1380'))).toEqual([])
  })

  test('that nobody has arranged is refused by the ledger itself', async () => {
    const personId = await registeredIn('K1315')
    const line = (cause: string) =>
      seen(database, skv, (tx) =>
        sql
          .raw(`insert into exchange.disclosure (id, person_id, category, holder, recipient, basis_id, purpose, way, decided_by,
            decided_at, decided_on, cause) values (gen_random_uuid(), '${personId}', 'population_registration', 'SKV', 'K1315',
            'skv-municipality-registration', 'municipal_services', 'standing', '${skv.staffId}', now(), '2026-11-24', '${cause}')`)
          .execute(tx),
      )
    await expect(line('agreement:00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: '42501' })
  })
})
