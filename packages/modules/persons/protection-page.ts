import type { OpeningWork, PersonProtection } from '@kedjan/contract'
import { type Id, ok, type Result, refuse } from '@kedjan/kernel'
import { openingRule } from '@kedjan/sweden'
import { type Asking, staffOf } from '../http/index.ts'
import { organisationName, selectStaffOf } from '../organisations/index.ts'
import {
  findOpenUntil,
  isInGroup,
  selectClosed,
  selectOpeningsOf,
  selectUnfinishedOpenings,
} from './opening-queries.ts'
import { type OpeningViewing, presentOpening } from './present-opening.ts'
import { findProtected, selectProtections } from './protection-queries.ts'
import { isPersonKnown } from './queries.ts'

/** How a person is protected, whom to ask, and, for the group, why they are and who has opened. */
export async function readProtection(
  asking: Asking,
  personId: Id,
): Promise<Result<PersonProtection, { reason: 'person_not_found' }>> {
  const { tx, clock, language } = asking
  if (!(await isPersonKnown(tx, personId))) return refuse({ reason: 'person_not_found' })
  const { organisationId } = staffOf(asking.actor)
  const standing = await findProtected(tx, personId)
  const viewing = viewingOf(asking)
  return ok({
    personId,
    level: standing?.level ?? 'none',
    inherited: standing?.inherited ?? false,
    isOpen: (await selectClosed(tx, [personId])).size === 0,
    openUntil: await findOpenUntil(tx, personId),
    inGroup: await isInGroup(tx),
    group: (await selectStaffOf(tx, organisationId))
      .filter(({ roles }) => roles.includes('protected_handler'))
      .map(({ name }) => name),
    openHours: openingRule(clock.today()).openHours,
    facts: (await selectProtections(tx, personId)).map((line) => ({
      fact: line.fact,
      level: line.level,
      holder: line.holder,
      holderName: organisationName(line.holder, language),
      reason: line.reason,
      since: line.since,
      reviewedOn: line.reviewed_on,
    })),
    openings: (await selectOpeningsOf(tx, personId)).map((opening) => presentOpening(opening, viewing)),
  })
}

/** What the group has to do: answer those who ask, and look back at what was opened; those overdue first. */
export async function readOpeningWork(asking: Asking): Promise<OpeningWork> {
  const viewing = viewingOf(asking)
  const { organisationId } = staffOf(asking.actor)
  const all = (await selectUnfinishedOpenings(asking.tx, organisationId)).map((opening) =>
    presentOpening(opening, viewing),
  )
  return {
    toAnswer: all.filter(({ state }) => state === 'asked'),
    open: all.filter(({ state }) => state === 'open'),
    toReview: all
      .filter(({ state }) => state === 'to_review')
      .sort((one, other) => (one.reviewBy ?? '').localeCompare(other.reviewBy ?? '')),
  }
}

function viewingOf({ actor, clock }: Asking): OpeningViewing {
  const today = clock.today()
  return { staffId: staffOf(actor).staffId, now: clock.now(), today, askedHours: openingRule(today).askedHours }
}
