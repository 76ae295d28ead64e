import type { Language, MilestoneProposal, NamedSoFar, ProposedDisclosure } from '@kedjan/contract'
import { type Id, ok, type Result, refuse } from '@kedjan/kernel'
import { chainTemplate, informationCategories, kindOfRole } from '@kedjan/sweden'
import {
  type CannotFill,
  dayOf,
  findMilestone,
  partiesSoFar,
  personsOf,
  presentTelling,
  proposedTellings,
  type Telling,
  templateOf,
} from '../chain/index.ts'
import { type Asking, staffOf } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import {
  type CannotOpen,
  closed,
  fullName,
  identityOf,
  selectClosed,
  selectData,
  selectPersonalNumbers,
  selectProtected,
} from '../persons/index.ts'
import { deadlineOf } from './journey-view.ts'
import { outcomeChoices, rolesToName } from './outcome-choices.ts'
import { roleName } from './role-names.ts'

export type CannotPropose =
  | { reason: 'milestone_not_found' }
  | { reason: 'not_responsible'; responsible: string }
  | { reason: 'waits_for_other_step' }
  | CannotOpen

/** What completing a milestone asks for, and what it would tell to whom. */
export async function proposeCompletion(
  asking: Asking,
  milestoneId: Id,
): Promise<Result<MilestoneProposal, CannotPropose>> {
  const { tx, clock, language } = asking
  const staff = staffOf(asking.actor)
  const milestone = await findMilestone(tx, milestoneId)
  if (!milestone) return refuse({ reason: 'milestone_not_found' })
  if (milestone.responsible !== staff.organisationId)
    return refuse({ reason: 'not_responsible', responsible: milestone.responsible })
  if (milestone.readyOn === null) return refuse({ reason: 'waits_for_other_step' })
  const template = templateOf(milestone)
  const personIds = (await personsOf(tx, clock, staff, milestone)).map(({ personId }) => personId)
  // Numbers are put with the right person only by whoever sees who they are.
  if (template.asks === 'personal_identity_numbers' && (await selectClosed(tx, personIds)).size > 0)
    return refuse(closed)
  const identities = new Map(
    (await selectData(tx, personIds, ['identity'])).map((datum) => [datum.person_id, identityOf(datum.value)]),
  )
  const registered = await selectPersonalNumbers(tx, personIds)
  return ok({
    milestoneId,
    key: milestone.key,
    name: template.name[language],
    help: template.help[language],
    personId: milestone.person_id,
    today: clock.today().toString(),
    readyOn: milestone.readyOn,
    deadline: deadlineOf(milestone, language),
    asks: template.asks ?? 'nothing',
    outcomes: outcomeChoices(milestone, { language, today: clock.today() }),
    fills: rolesToName(template).map((role) => ({ role, name: roleName(role, language), kind: kindOfRole[role] })),
    persons: personIds.map((personId) => {
      const identity = identities.get(personId)
      const birthDate = identity?.birthDate ?? null
      return { personId, name: identity ? fullName(identity) : '', birthDate, registered: registered.has(personId) }
    }),
    disclosures: inWords(await proposedTellings(tx, clock, staff, { milestone }), language),
    protectedPerson: (await selectProtected(tx, personIds)).size > 0,
  })
}

/** What a step would tell to whom once its form names organisations. */
export async function proposeTellings(
  { tx, clock, actor, language }: Asking,
  { milestoneId, named }: { milestoneId: Id; named: NamedSoFar },
): Promise<Result<{ disclosures: ProposedDisclosure[] }, CannotPropose | CannotFill>> {
  const staff = staffOf(actor)
  const milestone = await findMilestone(tx, milestoneId)
  if (!milestone) return refuse({ reason: 'milestone_not_found' })
  if (milestone.responsible !== staff.organisationId)
    return refuse({ reason: 'not_responsible', responsible: milestone.responsible })
  const chain = chainTemplate(milestone.template, dayOf(milestone.template_from))
  const { outcome = null } = named
  const parties = await partiesSoFar(tx, { chain, template: templateOf(milestone), outcome, named })
  if (!parties.ok) return parties
  const tellings = await proposedTellings(tx, clock, staff, { milestone, named: parties.value })
  return ok({ disclosures: inWords(tellings, language) })
}

function inWords(tellings: readonly Telling[], language: Language): ProposedDisclosure[] {
  const categoryName = (code: string) =>
    informationCategories[code as keyof typeof informationCategories].name[language]
  return tellings.map((telling) =>
    presentTelling(telling, { recipientName: organisationName(telling.recipient, language), language, categoryName }),
  )
}
