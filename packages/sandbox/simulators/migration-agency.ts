import type { RegisterHousehold } from '@kedjan/contract'
import {
  type AnyRefusal,
  type Clock,
  type Id,
  ok,
  type PlainDate,
  type Result,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { beginHousehold, completeMilestone, membersKnown } from '@kedjan/modules/chain'
import { disclose } from '@kedjan/modules/exchange'
import { cancelAnvisning, declineAnvisning, issueAnvisning, replaceAnvisning } from '@kedjan/modules/handoffs'
import { recordNeeds, selectData } from '@kedjan/modules/persons'
import { municipalities } from '@kedjan/sweden'
import { findCast } from '../people/cast.ts'
import { makeHousehold } from '../people/make-household.ts'
import { streamOf } from '../random.ts'
import type { OpenAnvisning, StepToDo } from '../step-queries.ts'
import { streamFor } from '../when.ts'
import type { Deed } from './deed.ts'
import type { Places } from './places.ts'
import { tellingsOf, toldOfProtected } from './tellings.ts'

interface Context {
  readonly seed: number
  readonly day: PlainDate
  readonly places: Places
}

/** Migrationsverket registers a household that has got a permit. About a protected one the officer tells by name what must be told. */
export function registration(seed: number, household: RegisterHousehold): Deed {
  const isProtected = household.members.some(({ protection }) => protection !== 'none')
  return {
    organisationId: 'MIGR',
    what: 'household_registered',
    order: household.caseNumber,
    random: streamOf(seed, 'registration', household.caseNumber),
    act: async (tx, clock, actor) => {
      const begun = await beginHousehold(tx, clock, actor, household)
      if (!begun.ok || !isProtected) return begun
      for (const [basisId, recipient] of toldOfProtected) {
        const cause = `journey:${begun.value.journeyId}`
        const confirmed = { protectedPerson: true, confirmedProtected: true }
        const told = await disclose(tx, clock, actor, {
          ...confirmed,
          personIds: begun.value.personIds,
          basisId,
          recipient,
          cause,
        })
        if (!told.ok) return told
      }
      return begun
    },
  }
}

/** What Migrationsverket does about one of its own open steps. */
export function migrationAgency(step: StepToDo, context: Context): Deed | undefined {
  switch (step.key) {
    case 'anvisning':
      return anvisning(step, context)
    case 'own_dwelling':
      return ownDwelling(step, context)
    case 'lma_ended':
      return completion(step, context)
    default:
      return undefined
  }
}

function deedFor(step: StepToDo, context: Context, what: string): Omit<Deed, 'act'> {
  const order = `${step.case_number} ${step.place} ${step.template}`
  return { organisationId: 'MIGR', what, order, random: streamFor(context.seed, step) }
}

function anvisning(step: StepToDo, context: Context): Deed | undefined {
  const random = streamOf(context.seed, 'anvisning', step.case_number, step.ready_on)
  const written = findCast(step.case_number)?.anvisning
  const to = written?.to ?? context.places.choose(random, step.size)
  if (!to) return undefined
  const receiveBy = written?.receiveBy ?? context.day.add({ days: random.between(50, 59) }).toString()
  return {
    ...deedFor(step, context, 'anvisning_decided'),
    order: byMunicipality(to, step),
    ...(step.is_protected ? { opens: step.person_id } : {}),
    act: async (tx, clock, actor) => {
      const asked = await askForNeeds(tx, clock, actor, step.household_id)
      const wish = { householdId: step.household_id, to, receiveBy, plan: false, confirmProtected: true }
      return asked.ok ? issueAnvisning(tx, clock, actor, wish) : asked
    },
  }
}

/** Each anvisning holds the kommuntal of its municipality: those of a day take them in one order, so that none waits crosswise. */
function byMunicipality(to: string, step: StepToDo): string {
  return `anvisning ${to} ${step.case_number}`
}

/** Of a child that was born on the way nobody has asked what it needs in the home. */
async function askForNeeds(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  householdId: Id,
): Promise<Result<null, AnyRefusal>> {
  const personIds = (await membersKnown(tx, clock, actor, householdId)).map(({ person_id }) => person_id)
  const known = new Set((await selectData(tx, personIds, ['housing_needs'])).map(({ person_id }) => person_id))
  const asked = { state: 'asked', on: clock.today().toString(), how: 'interpreter' } as const
  for (const personId of personIds.filter((id) => !known.has(id))) {
    const done = await recordNeeds(tx, clock, actor, { personId, needs: [], noNeeds: true, needsAsked: asked })
    if (!done.ok) return done
  }
  return ok(null)
}

function ownDwelling(step: StepToDo, context: Context): Deed {
  const random = streamOf(context.seed, 'own dwelling', step.case_number)
  const known = findCast(step.case_number)
    ? undefined
    : makeHousehold(context.seed, step.case_number, context.day).municipalityCode
  const code = known ?? random.weighted(municipalities.map((each) => [each.code, each.population2019] as const))
  const ownDwelling = { municipality: `K${code}`, address: `Exempelgatan ${random.between(1, 90)}` }
  return completion(step, context, { ownDwelling })
}

function completion(step: StepToDo, context: Context, more: { ownDwelling?: object } = {}): Deed {
  return {
    ...deedFor(step, context, step.key),
    act: (tx, clock, actor) =>
      completeMilestone(tx, clock, actor, {
        ...(more as { ownDwelling?: { municipality: string; address: string } }),
        milestoneId: step.milestone_id,
        on: context.day.toString(),
        disclose: tellingsOf(step, context.day),
      }),
  }
}

/** Ends an anvisning before reception. */
export function endOfAnvisning(
  step: StepToDo,
  context: Context,
  end: { handoff: OpenAnvisning; fate: 'declined' | 'cancelled' | 'replaced' },
): Deed | undefined {
  const handoffId = end.handoff.id
  const random = streamOf(context.seed, 'end reason', step.case_number, step.ready_on)
  const deed = deedFor(step, context, `anvisning_${end.fate}`)
  switch (end.fate) {
    case 'declined': {
      const reason = random.pick(['person_declined', 'person_cannot_use', 'settled_otherwise'])
      return { ...deed, act: (tx, clock, actor) => declineAnvisning(tx, clock, actor, { handoffId, reason }) }
    }
    case 'cancelled': {
      const reason = 'circumstances_changed'
      return { ...deed, act: (tx, clock, actor) => cancelAnvisning(tx, clock, actor, { handoffId, reason }) }
    }
    case 'replaced':
      return replacement(step, context, { handoff: end.handoff, deed })
  }
}

function replacement(
  step: StepToDo,
  context: Context,
  { handoff, deed }: { handoff: OpenAnvisning; deed: Omit<Deed, 'act'> },
): Deed | undefined {
  const random = streamOf(context.seed, 'replacement', step.case_number, step.ready_on)
  const to = context.places.choose(random, step.size, handoff.to)
  if (!to) return undefined
  return {
    ...deed,
    order: byMunicipality(to, step),
    ...(step.is_protected ? { opens: step.person_id } : {}),
    act: async (tx, clock, actor) => {
      const asked = await askForNeeds(tx, clock, actor, step.household_id)
      if (!asked.ok) return asked
      const replaced = await replaceAnvisning(tx, clock, actor, {
        handoffId: handoff.id,
        to,
        receiveBy: context.day.add({ days: random.between(50, 59) }).toString(),
        reason: 'municipality_unable',
        confirmProtected: true,
      })
      return replaced.ok ? ok(null) : replaced
    },
  }
}
