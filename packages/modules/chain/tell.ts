import type { ProposedDisclosure } from '@kedjan/contract'
import { asPlatform, type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { type ChainKey, chainTemplate } from '@kedjan/sweden'
import { type CannotDisclose, discloseAll, findLegalBasis, isInForce, type LegalBasis } from '../exchange/index.ts'
import { ageYears, kindsThatName, knownFrom, selectData } from '../persons/index.ts'
import type { NamedParty } from './derived-parties.ts'
import { milestoneTemplate, organisationFor } from './journey.ts'
import { findJourney } from './journey-queries.ts'
import type { StoredMilestone } from './stored-milestone.ts'
import { dayOf } from './template-day.ts'

export interface Telling {
  readonly basis: LegalBasis
  readonly recipient: string
  /** Only when the step turns out in one of these ways; empty: however it turns out. */
  readonly on: readonly string[]
}

/**
 * What the template proposes to tell when a step is done, in whichever way while that is not said: only on a basis in force, and only
 * to roles that are filled, by then or by the step itself.
 */
export async function proposedTellings(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  wish: { milestone: StoredMilestone; outcome?: string | null; named?: readonly NamedParty[] },
): Promise<Telling[]> {
  const { milestone, outcome, named = [] } = wish
  // Whom to tell follows from the journey, which the platform knows; the officer is shown it before deciding.
  const journey = await asPlatform(tx, clock, actor, (platform) => findJourney(platform, milestone.journey_id))
  if (!journey) return []
  const template = chainTemplate(journey.template as ChainKey, dayOf(journey.template_from))
  const parties = new Map(Object.entries(journey.parties))
  for (const { role, organisationId } of named) if (organisationId) parties.set(role, organisationId)
  const { discloses } = milestoneTemplate(template, milestone.key)
  const proposed = discloses.filter(({ on }) => on === undefined || outcome === undefined || on.includes(outcome ?? ''))
  return proposed.flatMap(({ to, basis: id, on = [] }) => {
    const [recipient, basis] = [organisationFor(to, parties), findLegalBasis(id)]
    const isPossible = recipient !== undefined && recipient !== milestone.responsible
    return isPossible && basis && isInForce(basis, clock.today()) ? [{ basis, recipient, on }] : []
  })
}

export type CannotTell = CannotDisclose | { reason: 'unknown_organisation' } | { reason: 'not_proposed'; basis: string }

/** Tells what the officer has chosen among what the step proposes. */
export async function tellChosen(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: {
    milestone: StoredMilestone
    personIds: readonly Id[]
    chosen: readonly { basisId: string; recipient: string }[]
    outcome?: string | null
    named?: readonly NamedParty[]
    protectedPerson: boolean
  },
): Promise<Result<null, CannotTell>> {
  if (command.chosen.length === 0) return ok(null)
  const proposed = await proposedTellings(tx, clock, actor, {
    milestone: command.milestone,
    outcome: command.outcome ?? null,
    named: command.named ?? [],
  })
  const isAboutChildren = command.chosen.some(({ basisId }) => findLegalBasis(basisId)?.about === 'child')
  const eldest = isAboutChildren ? await eldestAge(tx, clock, command.personIds) : null
  const isProposed = ({ basisId, recipient }: { basisId: string; recipient: string }) =>
    proposed.some((telling) => telling.basis.id === basisId && telling.recipient === recipient)
  const other = command.chosen.find((chosen) => !isProposed(chosen))
  if (other) return refuse({ reason: 'not_proposed', basis: other.basisId })
  const tellings = command.chosen.map(({ basisId, recipient }) => ({
    personIds: command.personIds,
    basisId,
    recipient,
    cause: `milestone:${command.milestone.id}`,
    ageYears: eldest,
    protectedPerson: command.protectedPerson,
    confirmedProtected: command.protectedPerson,
  }))
  return discloseAll(tx, clock, actor, tellings)
}

/** How old the eldest is, for bases that let children alone be told of; null when the age of one is not known to the actor. */
async function eldestAge(tx: Tx, clock: Clock, personIds: readonly Id[]): Promise<number | null> {
  const byPerson = Map.groupBy(await selectData(tx, personIds, kindsThatName), (datum) => datum.person_id)
  const ages = personIds.map((id) =>
    ageYears(knownFrom((byPerson.get(id) ?? []).map(({ value }) => value)), clock.today()),
  )
  return ages.includes(null) ? null : Math.max(...ages.map(Number))
}

/** Tells everything that a step proposes, for steps whose doing is itself the officer's decision to tell. */
export async function tellProposed(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { milestone: StoredMilestone; personIds: readonly Id[] },
): Promise<void> {
  const proposed = await proposedTellings(tx, clock, actor, command)
  const chosen = proposed.map(({ basis, recipient }) => ({ basisId: basis.id, recipient }))
  const told = await tellChosen(tx, clock, actor, { ...command, chosen, protectedPerson: false })
  if (!told.ok) throw new Error(`a proposed disclosure was refused: ${told.refusal.reason}`)
}

/** A telling in words, before it is decided. */
export function presentTelling(
  telling: Telling,
  context: { recipientName: string; language: 'sv' | 'en' | 'ar'; categoryName: (code: string) => string },
): ProposedDisclosure {
  return {
    basisId: telling.basis.id,
    recipient: telling.recipient,
    recipientName: context.recipientName,
    categories: telling.basis.categories.map((code) => ({ code, name: context.categoryName(code) })),
    source: telling.basis.source,
    sentence: telling.basis.sentence[context.language],
    on: [...telling.on],
  }
}
