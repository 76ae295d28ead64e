import type { LifeChange } from '@kedjan/contract'
import { type Id, ok, type PlainDate, type Tx } from '@kedjan/kernel'
import { findEffects, recordChange, tellingsForComers } from '@kedjan/modules/changes'
import { identityOf, selectData, selectMembers } from '@kedjan/modules/persons'
import { municipalities } from '@kedjan/sweden'
import { type LifeEvent, splitNumber } from '../life.ts'
import { type Random, streamOf } from '../random.ts'
import type { Deed } from './deed.ts'

interface Context {
  readonly seed: number
  readonly day: PlainDate
  /** Into which household somebody who is alone can move. */
  readonly partner: string | undefined
}

/** Whoever learns of what happened looks at what it would do to the chains, and writes it down. What cannot happen any more does not. */
export function lifeChange(event: LifeEvent, context: Context): Deed {
  const { step, kind } = event
  const stream = () => streamOf(context.seed, 'life', kind, step.case_number, step.place, step.ready_on)
  const byTaxAgency = step.template === 'establishment' && (kind === 'moved' || kind === 'died')
  return {
    organisationId: byTaxAgency ? 'SKV' : 'MIGR',
    what: `life.${kind}`,
    order: `${step.case_number} ${step.place} ${kind}`,
    random: stream(),
    act: async (tx, clock, actor) => {
      // Drawn anew each time: a deed that is tried twice is the same deed.
      const change = await changeFor(tx, event, { ...context, random: stream() })
      if (!change) return ok(null)
      const command = { personId: step.person_id, change }
      const decided = await findEffects(tx, clock, actor, command)
      if (!decided.ok) return ok(null)
      const { facts, seen } = decided.value
      const proposed = await tellingsForComers(tx, clock, actor, { change, facts })
      const disclose = proposed.map(({ basis_id: basisId, recipient }) => ({ basisId, recipient }))
      return recordChange(tx, clock, actor, { ...command, seen, disclose })
    },
  }
}

async function changeFor(
  tx: Tx,
  { kind, step }: LifeEvent,
  { day, partner, random }: Context & { random: Random },
): Promise<LifeChange | undefined> {
  const on = day.toString()
  switch (kind) {
    case 'moved': {
      const code = random.weighted(municipalities.map((each) => [each.code, each.population2019] as const))
      return { kind, on, municipality: `K${code}` }
    }
    case 'born':
      return childOf(tx, step.person_id, { on, random })
    case 'separated': {
      const [, leaving] = (await selectMembers(tx, step.household_id)).filter(({ position }) => position !== 'child')
      const caseNumber = splitNumber(step.case_number)
      return leaving && caseNumber ? { kind, on, caseNumber, personIds: [leaving.person_id] } : undefined
    }
    case 'joined': {
      // A child may have been born since, who cannot be left behind.
      const isAlone = (await selectMembers(tx, step.household_id)).length === 1
      return partner && isAlone ? { kind, on, caseNumber: partner, personIds: [step.person_id] } : undefined
    }
    case 'age_reassessed': {
      const years = random.chance(0.6) ? random.between(18, 20) : random.between(14, 16)
      return { kind, on, birthDate: day.subtract({ years, days: random.between(1, 300) }).toString() }
    }
    default:
      return { kind, on }
  }
}

const given = { female: ['Lina', 'Sara', 'Mona'], male: ['Adam', 'Elias', 'Noah'] } as const

async function childOf(
  tx: Tx,
  personId: Id,
  { on, random }: { on: string; random: Random },
): Promise<LifeChange | undefined> {
  const [datum] = await selectData(tx, [personId], ['identity'])
  const parent = datum && identityOf(datum.value)
  if (!parent) return undefined
  const sex = random.pick(['female', 'male'] as const)
  const { family, citizenship } = parent
  return { kind: 'born', on, child: { given: random.pick(given[sex]), family, sex, citizenship } }
}
