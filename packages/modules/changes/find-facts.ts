import { createHash } from 'node:crypto'
import type { LifeChange } from '@kedjan/contract'
import { asPlatform, type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { changeRuleOn } from '@kedjan/sweden'
import { selectJourneysAbout } from '../chain/index.ts'
import { findOrganisation } from '../organisations/index.ts'
import { findHouseholdByCase, findHouseholdOf, isPersonKnown, selectMembers } from '../persons/index.ts'
import { type CannotRecordChange, type ChangeFacts, decideChange } from './change.ts'
import { decideEffects, type Effect } from './effects.ts'

export type CannotPreview = CannotRecordChange | { reason: 'person_not_found' } | { reason: 'change_before_our_time' }

export interface Decided {
  readonly facts: ChangeFacts
  readonly effects: readonly Effect[]
  /** A mark of exactly these effects, by which it is known that they are those that were shown. */
  readonly seen: string
}

/** Finds what a change would do. The journeys are the platform's to know; whoever asks must know the person. */
export async function findEffects(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { personId, change }: { personId: Id; change: LifeChange },
): Promise<Result<Decided, CannotPreview>> {
  if (!(await isPersonKnown(tx, personId))) return refuse({ reason: 'person_not_found' })
  const rule = changeRuleOn(change.kind, clock.today())
  const organisation = await findOrganisation(tx, actor.organisationId)
  if (!rule || !organisation) return refuse({ reason: 'change_before_our_time' })
  const other =
    change.kind === 'joined' ? await findHouseholdByCase(tx, change.caseNumber, actor.organisationId) : undefined
  const facts = await asPlatform(tx, clock, actor, (platform) =>
    factsAbout(platform, { personId, otherId: other?.id, base: { rule, today: clock.today() } }),
  )
  const decided = decideChange(change, facts, organisation.kind)
  if (!decided.ok) return decided
  const effects = decideEffects(change, facts)
  return ok({ facts, effects, seen: markOf(effects) })
}

async function factsAbout(
  tx: Tx,
  { personId, otherId, base }: { personId: Id; otherId: Id | undefined; base: Pick<ChangeFacts, 'rule' | 'today'> },
): Promise<ChangeFacts> {
  const householdId = (await findHouseholdOf(tx, personId)) ?? null
  const members = householdId ? await selectMembers(tx, householdId) : []
  const personIds = members.length > 0 ? members.map(({ person_id }) => person_id) : [personId]
  const journeys = await selectJourneysAbout(tx, { personIds, householdIds: householdId ? [householdId] : [] })
  const others = otherId ? await selectJourneysAbout(tx, { personIds: [], householdIds: [otherId] }) : []
  const templates = others.filter(({ ended }) => !ended).map(({ template }) => template)
  // Into a household that everybody has left nobody can come.
  const isThere = otherId !== undefined && (await selectMembers(tx, otherId)).length > 0
  const other = isThere ? { householdId: otherId, templates } : null
  return { ...base, personId, householdId, members, journeys, other }
}

function markOf(effects: readonly Effect[]): string {
  return createHash('sha256').update(JSON.stringify(effects)).digest('base64url').slice(0, 22)
}
