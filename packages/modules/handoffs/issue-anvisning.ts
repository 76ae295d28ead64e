import type { IssueAnvisning } from '@kedjan/contract'
import { type Clock, type Id, newId, ok, publish, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { deadlineFrom, deadlineRule } from '@kedjan/sweden'
import { findOpenJourney, membersKnown, membersToAssign, type Someone } from '../chain/index.ts'
import { findOrganisation, type Organisation } from '../organisations/index.ts'
import {
  type CannotOpen,
  closed,
  isNeedsKnown,
  type Member,
  selectClosed,
  selectData,
  selectProtected,
} from '../persons/index.ts'
import { type AssignableHousehold, type CannotIssue, decideAnvisning } from './anvisning.ts'
import { authorOf } from './author.ts'
import { noteAboutProtected } from './handoff.ts'
import { findRemainingKommuntal, lockKommuntal } from './kommuntal-queries.ts'
import { type CannotDecide, makeDecided } from './make-decided.ts'
import { hasOpenAnvisning, insertHandoff, insertHandoffStep, lockHousehold } from './queries.ts'

export type CannotIssueAnvisning = CannotIssue | CannotDecide | CannotOpen | { reason: 'not_the_migration_agency' }

/**
 * Assigns a household to a municipality (SFS 2016:39 9–11 a §§), or plans to.
 * A planned anvisning is seen by Migrationsverket alone; a decided one binds the municipality and tells it what reception needs.
 */
export async function issueAnvisning(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: IssueAnvisning & { replaces?: Id },
): Promise<Result<{ id: Id; personId: Id; state: 'planned' | 'decided' }, CannotIssueAnvisning>> {
  const from = await findOrganisation(tx, actor.organisationId)
  if (from?.kind !== 'migration_agency') return refuse({ reason: 'not_the_migration_agency' })
  await lockHousehold(tx, command.householdId)
  const household = await loadHousehold(tx, clock, actor, command.householdId)
  if (!household) return refuse({ reason: 'household_not_found' })
  if ((await selectClosed(tx, household.personIds)).size > 0) return refuse(closed)
  if (household.protectedPerson && command.note !== undefined) return refuse(noteAboutProtected)
  const to = await findOrganisation(tx, command.to)
  if (!to) return refuse({ reason: 'unknown_organisation' })
  const wish = {
    from: actor.organisationId,
    to,
    receiveBy: command.receiveBy,
    confirmProtected: command.confirmProtected,
  }
  const remainingKommuntal = await remainingFor(tx, clock, to)
  const decided = decideAnvisning(household, wish, { remainingKommuntal, today: clock.today() })
  if (!decided.ok) return decided
  const id = await writeAnvisning(tx, clock, actor, { command, household, to, source: decided.value.rule.source })
  if (command.plan) return ok({ id, personId: household.referencePersonId, state: 'planned' })
  const made = await makeDecided(tx, clock, actor, { handoffId: id, confirmedProtected: command.confirmProtected })
  return made.ok ? ok({ id, personId: household.referencePersonId, state: 'decided' }) : made
}

export interface HouseholdToAssign extends AssignableHousehold {
  readonly id: Id
  readonly personIds: readonly Id[]
  readonly referencePersonId: Id
  readonly journeyId: Id | undefined
}

/** What the actor may see of a household that is to be assigned; undefined when it may see nothing. */
export async function loadHousehold(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  householdId: Id,
): Promise<HouseholdToAssign | undefined> {
  const members = await membersKnown(tx, clock, actor, householdId)
  const reference = members.find((member) => member.position === 'reference_person')
  if (!reference) return undefined
  const personIds = members.map((member) => member.person_id)
  const needs = await selectData(tx, personIds, ['housing_needs'])
  const known = new Set(needs.filter(({ value }) => isNeedsKnown(value)).map(({ person_id }) => person_id))
  const journeyId = await findOpenJourney(tx, { template: ['settlement_assigned'], householdId })
  return {
    id: householdId,
    personIds,
    referencePersonId: reference.person_id,
    personsCount: personIds.length,
    members: await membersToAssign(tx, clock, actor, members.map(someoneOf)),
    protectedPerson: (await selectProtected(tx, personIds)).size > 0,
    journeyId,
    needsNotAsked: personIds.filter((id) => !known.has(id)).length,
    hasOpenJourney: journeyId !== undefined,
    openAnvisning: await hasOpenAnvisning(tx, householdId),
  }
}

function someoneOf({ person_id: personId, position }: Member): Someone {
  return { personId, position }
}

async function remainingFor(tx: Tx, clock: Clock, to: Organisation): Promise<number | undefined> {
  const year = clock.today().year
  await lockKommuntal(tx, to.id, year)
  return findRemainingKommuntal(tx, to.id, year)
}

async function writeAnvisning(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  context: {
    command: IssueAnvisning & { replaces?: Id }
    household: HouseholdToAssign
    to: Organisation
    source: string
  },
): Promise<Id> {
  const { command, household, to } = context
  const now = clock.now()
  const today = clock.today()
  const id = newId(now)
  await insertHandoff(tx, {
    id,
    kind: 'anvisning',
    from: actor.organisationId,
    to: to.id,
    personId: household.referencePersonId,
    householdId: household.id,
    journeyId: household.journeyId ?? null,
    personIds: household.personIds,
    subject: null,
    receiveBy: command.receiveBy,
    answerBy: deadlineFrom(deadlineRule('anvisning.acknowledge', today), today).toString(),
    source: context.source,
    replaces: command.replaces ?? null,
    madeBy: actor.staffId,
    madeAt: now.toString(),
    madeOn: today.toString(),
  })
  await insertHandoffStep(tx, {
    handoffId: id,
    seq: 1,
    from: actor.organisationId,
    to: to.id,
    personId: household.referencePersonId,
    kind: 'planned',
    onDate: today.toString(),
    facts: {},
    reason: null,
    note: command.note ?? null,
    ...authorOf(actor),
    at: now.toString(),
  })
  publish(tx, clock, { name: 'handoffs.anvisning_planned', payload: { handoffId: id } })
  return id
}
