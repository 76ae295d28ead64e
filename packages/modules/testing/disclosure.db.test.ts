import { asActor, newId, type StaffActor, type Tx } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { informationCategories } from '@kedjan/sweden'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { decideDisclosure } from '../exchange/index.ts'
import { onDay } from './act.ts'
import { behind } from './behind.ts'
import { ledgerLetsIn, type OracleQuestion, oracleAnswer } from './disclosure-oracle.ts'
import { actors, aQuestion, asAsked } from './random-question.ts'

const database = useDatabase()
const staff = new Map<string, StaffActor>()
const basesByPurpose = new Map<string, string[]>()

beforeAll(async () => {
  for (const { id } of actors) staff.set(id, await database.staff(id))
  const rows = await behind<{ id: string; purpose: string }>(
    database,
    'select distinct id, purpose from exchange.legal_basis order by id',
  )
  for (const { id, purpose } of rows) basesByPurpose.set(purpose, [...(basesByPurpose.get(purpose) ?? []), id])
})

const inTheLedger = (question: OracleQuestion) =>
  question.what in informationCategories && question.from.id !== question.to.id

/** Tries every basis of the purpose, as an officer of the holder who does not ask the decision first. */
async function isWritten(question: OracleQuestion): Promise<boolean> {
  const actor = staff.get(question.from.id)
  if (!actor) throw new Error(question.from.id)
  onDay(database, question.day)
  const requests = question.way === 'on_request' ? await asked(question) : new Map<string, string>()
  return asActor(database.ground, database.clock, actor, async (tx) => {
    for (const basis of basesByPurpose.get(question.purpose) ?? ['everything'])
      if (await attempt(tx, actor, { question, basis, requestId: requests.get(basis) ?? null })) return true
    return false
  })
}

/** What is told on request answers a request: the recipient has asked for it, on every basis of the purpose. */
async function asked({ from, to, what, purpose, day }: OracleQuestion): Promise<Map<string, string>> {
  const asker = staff.get(to.id)
  if (!asker) throw new Error(to.id)
  const requests = new Map((basesByPurpose.get(purpose) ?? []).map((basis) => [basis, newId(database.clock.now())]))
  await asActor(database.ground, database.clock, asker, async (tx) => {
    for (const [basis, id] of requests) {
      await sql`insert into exchange.request (id, asker, holder, number_kind, number, categories, basis_id, purpose, reason, answer_by,
          asked_by, asked_on, asked_at)
        values (${id}, ${to.id}, ${from.id}, 'lma_card', ${id}, ${[what]}, ${basis}, ${purpose}, 'test', ${day}, ${asker.staffId}, ${day},
          now())`.execute(tx)
      await sql`insert into exchange.request_step (request_id, seq, asker, holder, kind, by_organisation, by_staff, on_date, at)
        values (${id}, 1, ${to.id}, ${from.id}, 'asked', ${to.id}, ${asker.staffId}, ${day}, now())`.execute(tx)
    }
  })
  return requests
}

async function attempt(
  tx: Tx,
  actor: StaffActor,
  { question, basis, requestId }: { question: OracleQuestion; basis: string; requestId: string | null },
): Promise<boolean> {
  await sql`savepoint attempt`.execute(tx)
  const [personId, weighingId] = [newId(database.clock.now()), newId(database.clock.now())]
  await sql`insert into exchange.weighing (id, person_id, holder, text, by_staff, at)
    values (${weighingId}, ${personId}, ${question.from.id}, ${question.weighing}, ${actor.staffId}, now())`.execute(tx)
  return sql`insert into exchange.disclosure (id, person_id, category, holder, recipient, basis_id, purpose, way, weighing_id, request_id,
      decided_by, decided_at, decided_on, cause)
    values (gen_random_uuid(), ${personId}, ${question.what}, ${question.from.id}, ${question.to.id}, ${basis}, ${question.purpose},
      ${question.way}, ${weighingId}, ${requestId}, ${actor.staffId}, now(), ${question.day}, 'test')`
    .execute(tx)
    .then(
      () => true,
      async (error: { code: string }) => {
        if (error.code !== '42501') throw error
        await sql`rollback to savepoint attempt`.execute(tx)
        return false
      },
    )
}

test('the ledger lets in what the table says, for some hundred flows, ways and days', async () => {
  let written = 0
  await fc.assert(
    fc.asyncProperty(aQuestion.filter(inTheLedger), async (question) => {
      const isIn = await isWritten(question)
      expect({ question, isIn }).toEqual({ question, isIn: ledgerLetsIn(question) })
      // The ledger does not know the person. For an adult whom nobody threatens, it and the decision agree.
      const anybody = { ...question, age: 34, isProtected: false, agreed: false, consent: undefined }
      const grown = decideDisclosure(asAsked(anybody)).answer
      expect(grown).toBe(oracleAnswer(anybody))
      if (grown === 'permitted') expect({ question, isIn }).toEqual({ question, isIn: true })
      const child = decideDisclosure(asAsked({ ...anybody, age: 9 })).answer
      if (isIn) expect([grown, child]).toContain('permitted')
      if (isIn) written += 1
    }),
    { seed: 20261126, numRuns: 600, endOnFailure: true },
  )
  expect(written).toBeGreaterThan(100)
}, 30_000)
