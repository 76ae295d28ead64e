import type { GuestPage } from '@kedjan/contract'
import { asPlatform, type GuestActor, type Id, ok, type Result, refuse } from '@kedjan/kernel'
import { chainTemplate, findMilestoneTemplate } from '@kedjan/sweden'
import { dayOf, decidePassOn, findMilestone } from '../chain/index.ts'
import type { Asking } from '../http/index.ts'
import { organisationName, selectOrganisations } from '../organisations/index.ts'
import { selectCaseNumbers } from '../persons/index.ts'
import { findLinkEnd } from './guest-queries.ts'

/** The one step that a guest answers for: which it is and since when, by the case number and without a name. */
export async function readGuestStep(
  { tx, clock, language }: Asking,
  guest: GuestActor,
): Promise<Result<{ page: GuestPage; personId: Id }, { reason: 'milestone_not_found' }>> {
  const expiresAt = await findLinkEnd(tx)
  return asPlatform(tx, clock, guest, async (platform) => {
    const milestone = await findMilestone(platform, guest.subjectId)
    if (!milestone || !expiresAt || milestone.responsible !== guest.organisationId)
      return refuse({ reason: 'milestone_not_found' })
    const chain = chainTemplate(milestone.template, dayOf(milestone.template_from))
    const step = findMilestoneTemplate(chain, milestone.key)
    const passing = decidePassOn(milestone)
    const others = passing.ok ? await selectOrganisations(platform, { kind: passing.value.kind, limit: 400 }) : []
    const page = {
      about: 'step' as const,
      toName: organisationName(guest.organisationId, language),
      chainName: chain.name[language],
      stepName: step?.name[language] ?? milestone.key,
      help: step?.help[language] ?? '',
      caseNumber: (await selectCaseNumbers(platform, [milestone.person_id])).get(milestone.person_id) ?? null,
      readyOn: milestone.readyOn,
      dueOn: milestone.dueOn,
      expiresAt,
      passTo: others
        .filter(({ id }) => id !== guest.organisationId)
        .map(({ id }) => ({ id, name: organisationName(id, language) })),
    }
    return ok({ page, personId: milestone.person_id })
  })
}
