import { asActor, type Id, system } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { legalBases } from '@kedjan/sweden'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { noticeStalls } from '../chain/index.ts'
import { tellByHand } from '../persons/index.ts'
import { attempted, begun, behind, officers, onDay, seen, walkChain } from './index.ts'

const database = useDatabase()
const officer = officers(database)

/** Those who support, of every kind: a municipality, a region, agencies, a university, an embassy, civil society, a county board. */
const supporting = ['K1380', 'K0180', 'REG_N', 'AF', 'FK', 'PM', 'UNI_UU', 'EMB_AMMAN', 'RK', 'LST_N'] as const
const enforcing = ['MIGR', 'POL', 'MD_GOTEBORG', 'KV'] as const
const everybody = [...supporting, ...enforcing, 'SKV'] as const

/** What the police are told nothing of. */
const support = ['health', 'education_work', 'housing_needs', 'guardian', 'child_concern', 'protection_grounds']

beforeEach(() => onDay(database, '2026-11-24'))

/** A way out of the country: refused, appealed perhaps, returning in one of the ways, as chance has it. */
const outcomes = fc.record({
  decision: fc.constant('rejected'),
  appeal_or_final: fc.constantFrom('final', 'appealed'),
  order: fc.constantFrom('utvisning', 'avvisning'),
  departure: fc.constantFrom('left', 'not_left'),
  enforcement: fc.constantFrom('left', 'absconded', 'handed_back', 'obstacle'),
  detention: fc.constantFrom('none', 'supervision', 'detained'),
})

/** Somebody who tries to tell somebody else something by hand, on whatever paragraph. */
const attempt = fc.record({
  // Most tries come from those who know of the return.
  from: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...enforcing) }, fc.constantFrom(...everybody)),
  to: fc.constantFrom(...everybody),
  basisId: fc.constantFrom(...legalBases.map(({ id }) => id)),
})

interface Attempt {
  readonly from: string
  readonly to: string
  readonly basisId: string
}

interface Leak {
  readonly what: string
  readonly category: string
}

/** What an organisation sees of a person, by the kind of thing and its category. */
async function sees(organisation: string, personId: Id): Promise<Leak[]> {
  return seen(database, await officer(organisation), async (tx) => {
    const { rows } = await sql<Leak>`
      select 'milestone' as what, category from chain.milestone where person_id = ${personId}
      union select 'step', category from chain.step where person_id = ${personId}
      union select 'stall', category from chain.stall where person_id = ${personId}
      union select 'datum', category from persons.datum where person_id = ${personId}
      union select 'told', category from exchange.disclosure where person_id = ${personId}
      union select 'journey', template from chain.journey where person_id = ${personId}
      union select 'log', action from kernel.activity where person_id = ${personId} and organisation_id <> ${organisation}
      union select 'hand-off', kind from handoffs.handoff where person_id = ${personId}`.execute(tx)
    return rows
  })
}

async function wholeWay(plan: Record<string, string>): Promise<Id> {
  const { personId, journeyId } = await begun(database, await officer('MIGR'), { chain: 'asylum' })
  await walkChain(database, officer, journeyId, { outcomes: plan })
  for (let next = await openJourney(personId); next; next = await openJourney(personId)) {
    await walkChain(database, officer, next.id, { outcomes: plan, until: 'order_lapsed' })
    if (next.template === 'return_enforced') break
  }
  onDay(database, '2028-11-24')
  await asActor(database.ground, database.clock, system, (tx) => noticeStalls(tx, database.clock))
  return personId
}

async function openJourney(personId: Id) {
  const [row] = await behind<{ id: Id; template: string }>(
    database,
    `select j.id, j.template from chain.journey j
    where j.person_id = $1 and j.template in ('appeal', 'return_voluntary', 'return_enforced')
      and not exists (select 1 from chain.journey_end e where e.journey_id = j.id)
    order by j.id limit 1`,
    [personId],
  )
  return row
}

async function tryToTell(personId: Id, tries: readonly Attempt[]) {
  for (const { from, to, basisId } of tries) {
    const actor = await officer(from)
    await attempted(database, actor, (tx, clock) =>
      tellByHand(tx, clock, actor, {
        ...{ personId, basisId, recipient: to, wholeHousehold: false, confirmProtected: false },
        weighing: 'Uppgiften behövs, och det är uppenbart att intresset väger tyngre än sekretessen.',
      }),
    )
  }
}

describe('the wall between support and enforcement', () => {
  test('whoever tries to tell whatever, those who support see nothing of a return, and the police nothing of support', async () => {
    let told = 0
    await fc.assert(
      fc.asyncProperty(outcomes, fc.array(attempt, { minLength: 60, maxLength: 60 }), async (plan, tries) => {
        onDay(database, '2026-11-24')
        const personId = await wholeWay(plan)
        await tryToTell(personId, tries)
        for (const organisation of supporting) {
          const seenOfReturn = (await sees(organisation, personId)).filter(isOfReturn)
          expect({ organisation, seenOfReturn }).toEqual({ organisation, seenOfReturn: [] })
        }
        const seenByPolice = await sees('POL', personId)
        expect(seenByPolice.filter(({ category }) => support.includes(category))).toEqual([])
        told += seenByPolice.length
      }),
      { seed: 20261124, numRuns: 12, endOnFailure: true },
    )
    // A wall around nothing would prove nothing.
    expect(told).toBeGreaterThan(20)
  }, 120_000)
})

/** Of an appeal the court tells a municipality its judgment (SFS 2006:97 7 kap. 5 §); of a return nobody tells those who support. */
function isOfReturn({ what, category }: Leak): boolean {
  return (
    category === 'return_case' || category.startsWith('return_') || (what === 'log' && /return|handed/.test(category))
  )
}
