import type { LifeChange } from '@kedjan/contract'
import {
  asPlatformAlone,
  type Clock,
  type Id,
  newId,
  ok,
  publish,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import {
  addChild,
  type CannotAddChild,
  type CannotMoveMembers,
  joinHouseholds,
  splitHousehold,
} from '../persons/index.ts'
import { applyEffects } from './apply-effects.ts'
import { concernedBy } from './change.ts'
import type { Effect } from './effects.ts'
import { type CannotPreview, type Decided, findEffects } from './find-facts.ts'
import { insertChange } from './queries.ts'
import { recordAge } from './record-age.ts'
import { type CannotTellOfComers, type ChosenTelling, tellingsForComers, tellOfComers } from './tell-of-comers.ts'

export type CannotRecordLifeChange =
  | CannotPreview
  | CannotAddChild
  | CannotMoveMembers
  | CannotTellOfComers
  | { reason: 'effects_have_changed' }

/** Changes about one household are recorded one at a time. */
const changeLocks = 7311

/** Writes down what has happened and does to the chains what was shown before, or nothing where something has changed meanwhile. */
export async function recordChange(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { personId: Id; change: LifeChange; seen: string; disclose?: readonly ChosenTelling[] },
): Promise<Result<{ id: Id; personId: Id }, CannotRecordLifeChange>> {
  const { personId, change } = command
  const lock = { space: changeLocks, key: personId, work: async () => {} }
  await asPlatformAlone(tx, clock, actor, lock)
  const decided = await findEffects(tx, clock, actor, command)
  if (!decided.ok) return decided
  if (decided.value.seen !== command.seen) return refuse({ reason: 'effects_have_changed' })
  const proposed = await tellingsForComers(tx, clock, actor, { change, facts: decided.value.facts })
  const household = await changeHousehold(tx, clock, actor, { change, decided: decided.value })
  if (!household.ok) return household
  const { comers, split } = household.value
  const told = await tellOfComers(tx, clock, actor, { comers, proposed, chosen: command.disclose ?? [] })
  if (!told.ok) return told
  await recordAge(tx, clock, actor, command)
  const { facts } = decided.value
  const effects = [...decided.value.effects, ...afterSplit(decided.value, split)]
  const id = newId(clock.now())
  await insertChange(tx, {
    id,
    kind: change.kind,
    person_id: personId,
    category: facts.rule.category,
    holder: actor.organisationId,
    on_date: change.on,
    facts: change.kind === 'born' ? { kind: change.kind } : change,
    effects,
    source: facts.rule.source,
    recorded_by: actor.staffId,
    at: clock.now().toString(),
  })
  const work = (platform: Tx) => applyEffects(platform, clock, { change, effects, facts, by: actor })
  await asPlatformAlone(tx, clock, actor, { space: changeLocks, key: facts.householdId ?? personId, work })
  publish(tx, clock, { name: 'changes.recorded', payload: { changeId: id, kind: change.kind } })
  return ok({ id, personId })
}

interface NewHouseholdOf {
  readonly householdId: Id
  readonly referencePersonId: Id
}

interface ChangedHousehold {
  /** Those who have come into a household. */
  readonly comers: readonly Id[]
  /** The household of those who moved out. */
  readonly split: NewHouseholdOf | null
}

const unchanged: ChangedHousehold = { comers: [], split: null }

/** A child comes into the household, or members go out of it, before the journeys follow. */
async function changeHousehold(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { change, decided }: { change: LifeChange; decided: Decided },
): Promise<Result<ChangedHousehold, CannotRecordLifeChange>> {
  const { householdId } = decided.facts
  if (change.kind !== 'born' && change.kind !== 'separated' && change.kind !== 'joined') return ok(unchanged)
  if (!householdId) return refuse({ reason: 'household_not_found' })
  switch (change.kind) {
    case 'born': {
      const added = await addChild(tx, clock, actor, { householdId, child: { ...change.child, birthDate: change.on } })
      return added.ok ? ok({ comers: [added.value.personId], split: null }) : added
    }
    case 'separated': {
      const { personIds, caseNumber, on } = change
      const split = await splitHousehold(tx, clock, actor, { householdId, personIds, caseNumber, on })
      return split.ok ? ok({ comers: [], split: split.value }) : split
    }
    case 'joined': {
      const { caseNumber, on } = change
      const personIds = concernedBy(change, decided.facts)
      const joined = await joinHouseholds(tx, clock, actor, { householdId, personIds, caseNumber, on })
      return joined.ok ? ok({ comers: personIds, split: null }) : joined
    }
  }
}

/** Those who move out walk on along every chain of the household that goes on, with what is done already. */
function afterSplit({ facts }: Decided, split: NewHouseholdOf | null): Effect[] {
  if (!split) return []
  const ofHousehold = facts.journeys.filter(({ ended, household_id }) => !ended && household_id !== null)
  return ofHousehold.map(({ id: journeyId, template }) => ({
    do: 'carry',
    journeyId,
    template,
    personId: split.referencePersonId,
    householdId: split.householdId,
  }))
}
