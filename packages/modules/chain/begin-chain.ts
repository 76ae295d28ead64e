import type { BeginChain } from '@kedjan/contract'
import {
  asPlatform,
  type Clock,
  type Id,
  isAfter,
  ok,
  parsePlainDate,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import {
  type ChainKey,
  type ChainTemplate,
  chainKeys,
  chainTemplates,
  permitThatAssigns,
  ruleOn,
  type WhyNotAssignableHousehold,
} from '@kedjan/sweden'
import { findOrganisation } from '../organisations/index.ts'
import { type CannotRegister, identityOf, registerHousehold, selectData, selectMembers } from '../persons/index.ts'
import type { Begun } from './begin-household.ts'
import { findOpenJourney } from './journey-queries.ts'
import { membersToAssign } from './members-to-assign.ts'
import { type CannotFill, partiesNamed } from './parties-from.ts'
import type { NamedDayRow } from './queries.ts'
import { registeredSince } from './registered-since.ts'
import { startAsPlatform } from './start-as-platform.ts'

export type CannotBeginChain =
  | CannotFill
  | CannotRegister
  | WhyNotAssignableHousehold
  | { reason: 'unknown_chain'; chain: string }
  | { reason: 'chain_not_begun_by'; chain: string; kinds: string }
  | { reason: 'chain_not_in_force'; chain: string; day: string }
  | { reason: 'start_in_the_future'; today: string }
  | { reason: 'nobody_named' }
  | { reason: 'household_not_found' }
  | { reason: 'chain_already_open'; chain: string }

/** Begins a chain: writes down who comes, where that is not known, names who takes part, and opens the first steps. */
export async function beginChain(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: BeginChain,
): Promise<Result<Begun, CannotBeginChain>> {
  const template = await templateFor(tx, clock, actor, command)
  if (!template.ok) return template
  const parties = await partiesNamed(tx, template.value.startsWith, command)
  if (!parties.ok) return parties
  const who = await whoBegins(tx, clock, actor, { command, template: template.value })
  if (!who.ok) return who
  const { personId, householdId, personIds } = who.value
  const days = [...(await daysOf(tx, template.value, personId)), ...(await registeredSince(tx, clock, personIds))]
  const journeyId = await asPlatform(tx, clock, actor, (platform) =>
    startAsPlatform(platform, clock, {
      template: template.value.key,
      wording: template.value,
      personId,
      householdId,
      parties: new Map(parties.value.map(({ role, organisationId }) => [role, organisationId])),
      days,
      startedOn: command.startedOn,
      startedBy: actor.organisationId,
    }),
  )
  return ok({ householdId, journeyId, personId, personIds })
}

/** The chain in the wording of the day on which it begins, where this organisation may begin it. */
async function templateFor(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: BeginChain,
): Promise<Result<ChainTemplate, CannotBeginChain>> {
  const { chain } = command
  const key = chainKeys.find((each): each is ChainKey => each === chain)
  if (!key) return refuse({ reason: 'unknown_chain', chain })
  const [today, startedOn] = [clock.today(), parsePlainDate(command.startedOn)]
  if (!startedOn || isAfter(startedOn, today)) return refuse({ reason: 'start_in_the_future', today: today.toString() })
  // By the day of the application, not of its writing down: so a wording that ends governs what came in before.
  const template = ruleOn(
    chainTemplates.filter((each) => each.key === key),
    startedOn,
  )
  if (!template) return refuse({ reason: 'chain_not_in_force', chain, day: command.startedOn })
  const organisation = await findOrganisation(tx, actor.organisationId)
  const { begunBy } = template
  if (organisation && begunBy.includes(organisation.kind)) return ok(template)
  return refuse({ reason: 'chain_not_begun_by', chain, kinds: begunBy.join(', ') })
}

interface Who {
  readonly householdId: Id
  readonly personId: Id
  readonly personIds: Id[]
}

async function whoBegins(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { command, template }: { command: BeginChain; template: ChainTemplate },
): Promise<Result<Who, CannotBeginChain>> {
  if (command.householdId) return knownHousehold(tx, clock, actor, { householdId: command.householdId, template })
  if (!command.household) return refuse({ reason: 'nobody_named' })
  const childAlone = template.key === 'unaccompanied_child'
  const registered = await registerHousehold(tx, clock, actor, { ...command.household, childAlone })
  if (!registered.ok) return registered
  const { householdId, personIds, referencePersonId: personId } = registered.value
  return ok({ householdId, personId, personIds })
}

async function knownHousehold(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { householdId, template }: { householdId: Id; template: ChainTemplate },
): Promise<Result<Who, CannotBeginChain>> {
  const members = await selectMembers(tx, householdId)
  const reference = members.find(({ position }) => position === 'reference_person')
  if (!reference) return refuse({ reason: 'household_not_found' })
  const isOpen = await findOpenJourney(tx, { template: [template.key], householdId })
  if (isOpen) return refuse({ reason: 'chain_already_open', chain: template.key })
  if (template.key === 'settlement_assigned') {
    const persons = members.map(({ person_id: personId, position }) => ({ personId, position }))
    const permit = permitThatAssigns(await membersToAssign(tx, clock, actor, persons))
    if (!permit.ok) return permit
  }
  return ok({ householdId, personId: reference.person_id, personIds: members.map(({ person_id }) => person_id) })
}

/** Days of the person that the chain counts from: of somebody under eighteen, the birthday on which that ends. */
async function daysOf(tx: Tx, template: ChainTemplate, personId: Id): Promise<NamedDayRow[]> {
  const counts = template.milestones.some(
    ({ deadline, notBefore }) =>
      deadline?.anchor === 'eighteenth_birthday' || notBefore?.anchor === 'eighteenth_birthday',
  )
  if (!counts) return []
  const [identity] = await selectData(tx, [personId], ['identity'])
  const birth = parsePlainDate((identity && identityOf(identity.value)?.birthDate) ?? '')
  return birth ? [{ name: 'eighteenth_birthday', on: birth.add({ years: 18 }).toString() }] : []
}
