import type { AnvisningProposal } from '@kedjan/contract'
import { type Id, ok, type Result, refuse } from '@kedjan/kernel'
import {
  deadlineFrom,
  findOrganisation,
  informationCategories,
  municipalities,
  permitThatAssigns,
} from '@kedjan/sweden'
import { presentTelling } from '../chain/index.ts'
import { findLegalBasis } from '../exchange/index.ts'
import { type Asking, staffOf } from '../http/index.ts'
import { countyName, organisationName } from '../organisations/index.ts'
import { type CannotOpen, closed, selectClosed } from '../persons/index.ts'
import { receptionRule } from './anvisning.ts'
import { loadHousehold } from './issue-anvisning.ts'
import { selectKommuntal } from './kommuntal-queries.ts'
import { anvisningBasis } from './make-decided.ts'

/** What health care knows of somebody's needs reaches a municipality only by consent (SFS 2009:400 25 kap. 1 §). */
const healthBasis = 'region-adapt-efforts'

/** What an anvisning of a household would mean: the latest day, what would be told, and where there is room. */
export async function proposeAnvisning(
  asking: Asking,
  householdId: Id,
): Promise<Result<AnvisningProposal, { reason: 'household_not_found' } | CannotOpen>> {
  const { tx, clock, actor, language } = asking
  const household = await loadHousehold(tx, clock, staffOf(actor), householdId)
  if (!household) return refuse({ reason: 'household_not_found' })
  if ((await selectClosed(tx, household.personIds)).size > 0) return refuse(closed)
  const today = clock.today()
  const permit = permitThatAssigns(household.members)
  const rule = receptionRule(permit.ok ? permit.value?.ground : undefined, today)
  const latest = deadlineFrom(rule, today).toString()
  const basis = findLegalBasis(anvisningBasis)
  const health = findLegalBasis(healthBasis)
  const categoryName = (code: string) =>
    informationCategories[code as keyof typeof informationCategories].name[language]
  return ok({
    householdId,
    personsCount: household.personsCount,
    protectedPerson: household.protectedPerson,
    needsNotAsked: household.needsNotAsked,
    healthConsent: health ? { sentence: health.sentence[language], source: health.source } : null,
    today: today.toString(),
    latestReceiveBy: latest,
    deadline: {
      on: latest,
      rule: rule.key,
      source: rule.source,
      anchorOn: today.toString(),
      strength: rule.strength,
      sentence: rule.sentence[language],
    },
    disclosures: basis
      ? [presentTelling({ basis, recipient: 'MIGR', on: [] }, { recipientName: '', language, categoryName })]
      : [],
    municipalities: await placesLeft(asking),
  })
}

async function placesLeft(asking: Asking): Promise<AnvisningProposal['municipalities']> {
  const lines = await selectKommuntal(asking.tx, { year: asking.clock.today().year })
  const byMunicipality = new Map(lines.map((line) => [line.municipality, line]))
  return municipalities
    .filter(({ code }) => findOrganisation(`K${code}`) !== undefined)
    .map(({ code, countyCode }) => {
      const id = `K${code}`
      const line = byMunicipality.get(id)
      return {
        id,
        name: organisationName(id, asking.language),
        county: countyName(countyCode),
        kommuntal: line?.persons ?? null,
        used: line?.used ?? 0,
        remaining: line ? line.persons - line.used : null,
      }
    })
}
