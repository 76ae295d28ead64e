import type { StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { completeMilestone } from '../chain/index.ts'
import { disclose } from '../exchange/index.ts'
import { protectPerson } from '../persons/index.ts'
import {
  aGroup,
  aHousehold,
  aKommuntal,
  aMember,
  aNumber,
  anAnvisning,
  answered,
  behind,
  done,
  letIn,
  milestoneId,
  officers,
  refused,
  seen,
} from '../testing/index.ts'
import { acknowledge, ask, issueAnvisning, makeReferral } from './index.ts'
import { selectMessages } from './message-queries.ts'

const database = useDatabase()
const officer = officers(database)
const closed = { reason: 'protected_closed', source: 'SFS 2009:400 21 kap. 3 §' }
const noNote = { reason: 'note_about_protected', source: 'SFS 2009:400 21 kap. 3 §' }
let group: Awaited<ReturnType<typeof aGroup>>
let migr: StaffActor
let halmstad: StaffActor

beforeAll(async () => {
  await aKommuntal(database, await officer('LST_N'), { municipality: 'K1380', persons: 100 })
  group = await aGroup(database, 'MIGR', 'settlement_officer')
  migr = group.asker
  halmstad = await officer('K1380')
})

function aProtectedHousehold() {
  return aHousehold(database, migr, { members: [aMember({ protection: 'sekretessmarkering' })] })
}

async function anvisad() {
  const begun = await aProtectedHousehold()
  const personId = begun.personIds[0] ?? ''
  await letIn(database, group, personId)
  const handoffId = await anAnvisning(database, migr, {
    householdId: begun.householdId,
    to: 'K1380',
    confirmProtected: true,
  })
  return { ...begun, personId, handoffId }
}

describe('a protected household', () => {
  test('is assigned by an officer who has been let in and says so, and then goes on without anybody else seeing it', async () => {
    const { householdId, personIds } = await aProtectedHousehold()
    const wish = { householdId, to: 'K1380', receiveBy: '2027-01-10', plan: false, confirmProtected: false }
    const issuing = () => refused(database, migr, (tx, clock) => issueAnvisning(tx, clock, migr, wish))
    expect(await issuing()).toEqual(closed)
    await letIn(database, group, personIds[0] ?? '')
    expect(await issuing()).toEqual({ reason: 'protected_person', source: 'SFS 2009:400 21 kap. 3 §' })
    const id = await anAnvisning(database, migr, { householdId, to: 'K1380', confirmProtected: true })
    await answered(database, halmstad, id, 'received')
    expect(
      await behind(database, `select 1 from persons.datum where person_id = $1 and value::text like '%Testgatan%'`, [
        personIds[0],
      ]),
    ).toEqual([])
    expect(
      await behind(database, `select 1 from exchange.disclosure where person_id = $1 and recipient = 'MIGR'`, [
        personIds[0],
      ]),
    ).toEqual([])
  })

  test('is registered by Skatteverket with its numbers only by one who has been let in', async () => {
    const { journeyId, personId, personIds, handoffId } = await anvisad()
    await answered(database, halmstad, handoffId, 'received')
    const skv = await aGroup(database, 'SKV')
    await done(database, migr, (tx, clock) =>
      disclose(tx, clock, migr, {
        personIds,
        basisId: 'mv-skv-registration',
        recipient: 'SKV',
        cause: 'test',
        protectedPerson: true,
        confirmedProtected: true,
      }),
    )
    const command = {
      milestoneId: await milestoneId(database, journeyId, 'population_registration'),
      on: '2026-11-24',
      disclose: [],
      personalIdentityNumbers: [{ personId, number: aNumber('1988-03-01', '440') }],
    }
    const complete = (tx: Parameters<typeof completeMilestone>[0], clock: typeof database.clock) =>
      completeMilestone(tx, clock, skv.asker, command)
    expect(await refused(database, skv.asker, (tx) => complete(tx, database.clock))).toEqual(closed)
    await letIn(database, skv, personId)
    expect(
      await refused(database, skv.asker, (tx, clock) =>
        completeMilestone(tx, clock, skv.asker, { ...command, note: 'Bor hos en vän.' }),
      ),
    ).toEqual(noNote)
    await done(database, skv.asker, (tx) => complete(tx, database.clock))
  })
})

describe('words about a protected household', () => {
  test('stand with no step', async () => {
    const { handoffId } = await anvisad()
    expect(
      await refused(database, halmstad, (tx, clock) =>
        acknowledge(tx, clock, halmstad, { handoffId, note: 'Vi hör av oss.' }),
      ),
    ).toEqual(noNote)
    await done(database, halmstad, (tx, clock) => acknowledge(tx, clock, halmstad, { handoffId }))
  })

  test('are messages, written and read by those who have been let in', async () => {
    const { handoffId, personId } = await anvisad()
    const municipality = await aGroup(database, 'K1380')
    const question = { handoffId, text: 'Vilken dag passar?' }
    expect(await refused(database, halmstad, (tx, clock) => ask(tx, clock, halmstad, question))).toEqual(closed)
    await letIn(database, municipality, personId)
    await done(database, municipality.asker, (tx, clock) => ask(tx, clock, municipality.asker, question))
    const read = (actor: StaffActor) => seen(database, actor, (tx) => selectMessages(tx, handoffId))
    expect(await read(halmstad)).toEqual([])
    expect(await read(municipality.asker)).toHaveLength(1)
    expect(await read(migr)).toHaveLength(1)
  })

  test('of a referral are its first message', async () => {
    const { personId } = await anvisad()
    const command = { personId, to: 'RK', subject: 'Hjälp att söka efter en anhörig', answerBy: '2026-12-10' }
    const { id } = await done(database, migr, (tx, clock) => makeReferral(tx, clock, migr, command))
    expect(await behind(database, 'select subject from handoffs.handoff where id = $1', [id])).toEqual([
      { subject: null },
    ])
    expect((await seen(database, migr, (tx) => selectMessages(tx, id))).map(({ text }) => text)).toEqual([
      'Hjälp att söka efter en anhörig',
    ])
  })

  test('that stood before the protection are emptied when it comes', async () => {
    const { householdId, personIds } = await aHousehold(database, migr, { members: [aMember()] })
    const personId = personIds[0] ?? ''
    const handoffId = await anAnvisning(database, migr, { householdId, to: 'K1380' })
    await done(database, halmstad, (tx, clock) =>
      acknowledge(tx, clock, halmstad, { handoffId, note: 'Bor hos en vän i Oskarström.' }),
    )
    const command = { personId, to: 'RK', subject: 'Läxhjälp i Oskarström', answerBy: '2026-12-10' }
    await done(database, migr, (tx, clock) => makeReferral(tx, clock, migr, command))
    await done(database, halmstad, (tx, clock) =>
      protectPerson(tx, clock, halmstad, { personId, level: 'own_assessment', reason: 'threat' }),
    )
    expect(
      await behind(
        database,
        `select note as words from handoffs.step where person_id = $1 and note is not null
        union all select subject from handoffs.handoff where person_id = $1 and subject is not null`,
        [personId],
      ),
    ).toEqual([])
  })
})
