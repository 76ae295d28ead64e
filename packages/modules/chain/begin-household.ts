import type { RegisterHousehold } from '@kedjan/contract'
import { type Clock, type Id, ok, parsePlainDate, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { type WhyNotAssignable, whyNotAssignable } from '@kedjan/sweden'
import { findOrganisation, findRegionOf } from '../organisations/index.ts'
import { type CannotRegister, registerHousehold } from '../persons/index.ts'
import { type CannotClose, closeMilestone } from './close-milestone.ts'
import { moveOn } from './move-on.ts'
import { selectMilestones } from './queries.ts'
import { registeredSince } from './registered-since.ts'
import { startJourney } from './start-journey.ts'
import { tellProposed } from './tell.ts'

export interface Begun {
  readonly householdId: Id
  readonly journeyId: Id
  /** The reference person, under whom the household is filed. */
  readonly personId: Id
  readonly personIds: Id[]
}

export type CannotBegin = CannotRegister | WhyNotAssignable | CannotClose | { reason: 'not_the_migration_agency' }

/** Writes down a household with a permit and begins its settlement chain, whose first step, the permit, is thereby done. */
export async function beginHousehold(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: RegisterHousehold,
): Promise<Result<Begun, CannotBegin>> {
  const organisation = await findOrganisation(tx, actor.organisationId)
  if (organisation?.kind !== 'migration_agency') return refuse({ reason: 'not_the_migration_agency' })
  const why = command.settlement === 'assigned' ? whyNot(command.permit) : undefined
  if (why) return refuse(why)
  const registered = await registerHousehold(tx, clock, actor, command)
  if (!registered.ok) return registered
  const { householdId, personIds, referencePersonId, protectedPerson } = registered.value
  const template = command.settlement === 'assigned' ? ('settlement_assigned' as const) : ('settlement_own' as const)
  const region =
    command.settlement === 'own' ? await findRegionOf(tx, command.municipalityCode?.slice(0, 2) ?? '') : undefined
  const parties = new Map(region ? [['region', region]] : [])
  const startedOn = command.permit.decidedOn
  const days = await registeredSince(tx, clock, personIds)
  const start = { template, personId: referencePersonId, householdId, parties, startedOn, days }
  const started = await startJourney(tx, clock, actor, start)
  if (!started.ok) return started
  const journeyId = started.value
  const closed = await closePermit(tx, clock, actor, { journeyId, personIds, tell: !protectedPerson })
  return closed.ok ? ok({ householdId, journeyId, personId: referencePersonId, personIds }) : closed
}

/** Nobody is set to wait for an anvisning who has no right to one. */
function whyNot({ ground, decidedOn, validTo }: RegisterHousehold['permit']): WhyNotAssignable | undefined {
  const day = parsePlainDate(decidedOn)
  return day && whyNotAssignable({ ground, decidedOn: day, validTo: parsePlainDate(validTo ?? '') ?? null })
}

/** Starts the chain of a household that settles on its own after having declined an anvisning. */
export async function startSettlementOwn(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { personId: Id; householdId: Id },
): Promise<Id> {
  const started = await startJourney(tx, clock, actor, {
    ...command,
    template: 'settlement_own',
    parties: new Map(),
    startedOn: clock.today().toString(),
  })
  if (!started.ok) throw new Error('a journey can always be started')
  await closePermit(tx, clock, actor, { journeyId: started.value, personIds: [command.personId], tell: false })
  return started.value
}

/** A protected household is told about to nobody by itself. */
async function closePermit(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { journeyId: Id; personIds: readonly Id[]; tell: boolean },
): Promise<Result<null, CannotClose>> {
  const milestone = (await selectMilestones(tx, command.journeyId)).find(({ key }) => key === 'permit')
  if (!milestone) return refuse({ reason: 'milestone_not_found' })
  const closed = await closeMilestone(tx, clock, actor, { milestone, on: clock.today().toString() })
  if (!closed.ok) return closed
  if (command.tell) await tellProposed(tx, clock, actor, { milestone, personIds: command.personIds })
  await moveOn(tx, clock, actor, { journeyId: command.journeyId })
  return ok(null)
}
