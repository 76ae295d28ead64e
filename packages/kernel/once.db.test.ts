import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import {
  type Actor,
  type AnyRefusal,
  asActor,
  isRepeat,
  newId,
  ok,
  once,
  publish,
  type Result,
  refuse,
  system,
} from './index.ts'
import { useDatabase } from './testing/index.ts'

const database = useDatabase()

type Answer = Result<{ id: string }, AnyRefusal>

/** A write as a route makes it: once, and tried again when somebody else answered meanwhile. */
async function write(
  actor: Actor,
  key: { idempotencyKey: string; asked: unknown },
  work?: () => Promise<Answer>,
): Promise<Answer> {
  const attempt = () =>
    asActor(database.ground, database.clock, actor, (tx) =>
      once({ tx, clock: database.clock, actor }, key, async (): Promise<Answer> => {
        const id = newId(database.clock.now())
        publish(tx, database.clock, { name: 'test.written', payload: { id, key: key.idempotencyKey } })
        return work ? work() : ok({ id })
      }),
    )
  return attempt().catch((error: unknown) => {
    if (isRepeat(error)) return attempt()
    throw error
  })
}

async function timesDone(key: string): Promise<number> {
  return asActor(database.ground, database.clock, system, async (tx) => {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from kernel.outbox where payload ->> 'key' = ${key}`.execute(tx)
    return rows[0]?.count ?? -1
  })
}

describe('a write under a key', () => {
  test('is answered the same again, and done once', async () => {
    const officer = await database.staff('K1380')
    const key = { idempotencyKey: 'same-again', asked: { to: 'K1380' } }
    const first = await write(officer, key)
    const second = await write(officer, key)
    expect(first.ok).toBe(true)
    expect(second).toEqual(first)
    expect(await timesDone('same-again')).toBe(1)
  })

  test('is refused when something else is asked under it', async () => {
    const officer = await database.staff('K1380')
    await write(officer, { idempotencyKey: 'other-body', asked: { to: 'K1380' } })
    const other = await write(officer, { idempotencyKey: 'other-body', asked: { to: 'K0180' } })
    expect(other).toEqual({ ok: false, refusal: { reason: 'idempotency_key_reused' } })
    expect(await timesDone('other-body')).toBe(1)
  })

  test('is another write for another officer', async () => {
    const [one, other] = [await database.staff('K1380'), await database.staff('K1380')]
    const key = { idempotencyKey: 'two-officers', asked: {} }
    const answers = [await write(one, key), await write(other, key)]
    expect(answers.map((answer) => answer.ok)).toEqual([true, true])
    expect(await timesDone('two-officers')).toBe(2)
  })

  test('that is refused may be tried again', async () => {
    const officer = await database.staff('K1380')
    const key = { idempotencyKey: 'second-try', asked: {} }
    expect((await write(officer, key, async () => refuse({ reason: 'not_yet' }))).ok).toBe(false)
    expect((await write(officer, key)).ok).toBe(true)
    expect(await timesDone('second-try')).toBe(1)
  })

  test('sent twice at the same moment is done once and answered the same', async () => {
    const officer = await database.staff('K1380')
    for (let round = 0; round < 10; round += 1) {
      const key = { idempotencyKey: `at-once-${round}`, asked: {} }
      const answers = await Promise.all([write(officer, key), write(officer, key), write(officer, key)])
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect(answers[0]?.ok).toBe(true)
      expect(await timesDone(`at-once-${round}`)).toBe(1)
    }
  })

  test('sent twice at the same moment answers the second what the first was answered, not that somebody was quicker', async () => {
    const officer = await database.staff('K1380')
    let taken = false
    const takeOnce = async (): Promise<Answer> => {
      if (taken) return refuse({ reason: 'already_answered' })
      taken = true
      return ok({ id: 'taken' })
    }
    const key = { idempotencyKey: 'quicker-self', asked: {} }
    const answers = await Promise.all([write(officer, key, takeOnce), write(officer, key, takeOnce)])
    expect(answers).toEqual([ok({ id: 'taken' }), ok({ id: 'taken' })])
  })
})
