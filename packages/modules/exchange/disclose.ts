import { type Clock, type Id, newId, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { findOrganisation } from '../organisations/index.ts'
import { holdConsent } from './consent-queries.ts'
import type { InformationCategory } from './law.ts'
import { insertDisclosures, insertWeighings, type NewDisclosure } from './queries.ts'
import type { DisclosureQuestion, DisclosureWay, LiveConsent } from './question.ts'
import { type CannotDisclose, decideTelling } from './telling.ts'

export interface Disclose {
  readonly personIds: readonly Id[]
  readonly basisId: string
  readonly recipient: string
  /** What made the officer tell: `handoff:<id>` or `milestone:<id>`. */
  readonly cause: string
  /** Fewer than the basis allows; all of it when absent. */
  readonly categories?: readonly InformationCategory[]
  /** On its own initiative, when absent. */
  readonly way?: DisclosureWay
  readonly weighing?: string
  /** The question that this answers, where there was one. */
  readonly requestId?: Id
  readonly consents?: readonly LiveConsent[]
  readonly agreements?: DisclosureQuestion['agreements']
  /** Of the persons together: the eldest, where all that matters is whether they are children. */
  readonly ageYears?: number | null
  readonly guardianPresent?: boolean
  readonly protectedPerson: boolean
  readonly confirmedProtected: boolean
}

export type CannotTellOther = CannotDisclose | { reason: 'unknown_organisation' }

/** Records an officer's decision to tell another organisation, for each person and category. Telling the same twice changes nothing. */
export async function disclose(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: Disclose,
): Promise<Result<null, CannotTellOther>> {
  return discloseAll(tx, clock, actor, [command])
}

/** As `disclose`, of several decisions at once: all of them, or none where one is refused. */
export async function discloseAll(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  commands: readonly Disclose[],
): Promise<Result<null, CannotTellOther>> {
  // One line for each, although the same may have been chosen twice.
  const lines = new Map<string, NewDisclosure>()
  for (const command of commands) {
    const decided = await linesOf(tx, clock, actor, command)
    if (!decided.ok) return decided
    for (const line of decided.value) {
      const { personId, category, recipient, basisId, cause } = line
      lines.set([personId, category, recipient, basisId, cause].join(' '), line)
    }
    if (command.weighing) await insertWeighings(tx, command.weighing, decided.value)
  }
  await insertDisclosures(tx, [...lines.values()])
  return ok(null)
}

async function linesOf(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: Disclose,
): Promise<Result<NewDisclosure[], CannotTellOther>> {
  const [from, to] = [await findOrganisation(tx, actor.organisationId), await findOrganisation(tx, command.recipient)]
  if (!from || !to) return refuse({ reason: 'unknown_organisation' })
  const decided = decideTelling({ ...command, from, to }, clock.today())
  if (!decided.ok) return decided
  const { basis, categories, consentId } = decided.value
  if (consentId !== null && !(await holdConsent(tx, consentId)))
    return refuse({ reason: 'needs_consent', source: basis.source, lack: 'ended' })
  const parties = { holder: from.id, recipient: to.id, basisId: basis.id, cause: command.cause }
  const now = clock.now()
  const lines = command.personIds.flatMap((personId) => {
    const weighingId = command.weighing ? newId(now) : null
    return categories.map((category) => ({
      ...parties,
      ...{ id: newId(now), personId, category, purpose: basis.purpose, way: command.way ?? 'own_initiative' },
      ...{ weighingId, consentId, requestId: command.requestId ?? null },
      ...{ decidedBy: actor.staffId, decidedAt: now.toString(), decidedOn: clock.today().toString() },
    }))
  })
  return ok(lines)
}
