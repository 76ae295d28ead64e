import { parsePlainDate } from '@kedjan/kernel'
import { informationCategories } from '@kedjan/sweden'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideDisclosure, explainSeeing } from '../exchange/index.ts'
import { type OracleQuestion, oracleAnswer, oracleState } from './disclosure-oracle.ts'
import { flowTable } from './flow-table.ts'
import { actors, aQuestion, asAsked, partyOf } from './random-question.ts'

const thousands = { seed: 20261126, numRuns: 6000 }

describe('whatever is asked, the decision answers as the table does', () => {
  test('for some thousand flows, days and persons', () => {
    fc.assert(
      fc.property(aQuestion, (question) => {
        expect(decideDisclosure(asAsked(question)).answer).toBe(oracleAnswer(question))
      }),
      thousands,
    )
  })

  test('and every kind of answer is among them, from every row', () => {
    const asked: OracleQuestion[] = fc.sample(aQuestion, thousands)
    expect(new Set(asked.map(oracleAnswer))).toEqual(
      new Set([
        'permitted',
        'public',
        'on_request',
        'needs_consent',
        'needs_weighing',
        'needs_legal_assessment',
        'forbidden',
      ]),
    )
    const rows = new Set(flowTable.map(({ row }) => row).filter((row) => /^\d+$/.test(row)))
    expect(rows.size).toBe(28)
    const lines = flowTable.filter((line) =>
      asked.some(
        ({ purpose, what, from, to }) =>
          (line.purpose === '*' || line.purpose === purpose) &&
          line.what.includes(what) &&
          line.tells.includes(from.letters) &&
          line.isTold.includes(to.letters),
      ),
    )
    expect(flowTable.filter((line) => !lines.includes(line))).toEqual([])
  })

  test('and it always names a paragraph and says it in three languages', () => {
    fc.assert(
      fc.property(aQuestion, (question) => {
        const { paragraphs, sentence, locks } = decideDisclosure(asAsked(question))
        const sentences = [sentence, ...Object.values(locks).map((lock) => lock.sentence)]
        expect(paragraphs.length).toBeGreaterThan(0)
        expect(sentences.filter(({ sv, en, ar }) => !sv || !en || !ar)).toEqual([])
      }),
      { ...thousands, numRuns: 1000 },
    )
  })
})

describe('what is never so', () => {
  const never = (name: string, broken: (question: OracleQuestion, answer: string) => boolean) =>
    test(name, () => {
      fc.assert(
        fc.property(aQuestion, (question) => {
          const { answer } = decideDisclosure(asAsked(question))
          expect({ question, broken: broken(question, answer) }).toEqual({ question, broken: false })
        }),
        { ...thousands, numRuns: 3000 },
      )
    })

  never(
    'a protected person told of without an officer saying so',
    ({ isProtected, confirmed, way, what }, answer) =>
      answer === 'permitted' && isProtected && (!confirmed || way === 'standing') && what in informationCategories,
  )
  never(
    'a standing flow between two who have not both joined',
    ({ way, agreed }, answer) => answer === 'permitted' && way === 'standing' && !agreed,
  )
  never('grounds for protection told', ({ what }, answer) => answer === 'permitted' && what === 'protection_grounds')
  never(
    'health told without consent or question',
    ({ what, way, consent }, answer) =>
      answer === 'permitted' && what === 'health' && way !== 'on_request' && consent === undefined,
  )
  never('anything told for a purpose that no law names', ({ purpose, what }, answer) => {
    return answer === 'permitted' && purpose === 'curiosity' && what in informationCategories
  })
})

test('what a page shows of each kind of data is what the table says, for some hundred viewers and days', () => {
  const states = {
    may_be_told: 'permitted',
    on_request: 'on_request',
    needs_consent: 'needs_consent',
    legal_assessment: 'needs_legal_assessment',
    needs_weighing: 'needs_weighing',
    sees_not: 'forbidden',
    holds: 'forbidden',
    sees: 'forbidden',
  } as const
  fc.assert(
    fc.property(fc.constantFrom(...actors), aQuestion, (viewer, { day, age }) => {
      const today = parsePlainDate(day)
      if (!today) throw new Error(day)
      const shown = explainSeeing({
        organisation: partyOf(viewer),
        holds: new Set(),
        disclosures: [],
        today,
        ageYears: age,
      })
      for (const { category, state } of shown)
        expect(`${viewer.id} ${category} ${states[state]}`).toBe(
          `${viewer.id} ${category} ${oracleState(viewer, category, { day, age })}`,
        )
    }),
    { seed: 20261126, numRuns: 300 },
  )
}, 20_000)
