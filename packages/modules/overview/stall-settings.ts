import type { Language, StallSettings } from '@kedjan/contract'
import { ok, type Result, refuse } from '@kedjan/kernel'
import { chainKeys, chainTemplates } from '@kedjan/sweden'
import { selectStallSettings, stallDaysOf, usualStallSetting } from '../chain/index.ts'
import { type Asking, staffOf } from '../http/index.ts'
import { findOrganisation, organisationName, selectStaffNames } from '../organisations/index.ts'

/** When an organisation is reminded of its steps that stand still, who chose it when, and for what it can be chosen. */
export async function readStallSettings(
  asking: Asking,
  organisation?: string,
): Promise<Result<StallSettings, { reason: 'unknown_organisation' }>> {
  const { tx, language } = asking
  const own = staffOf(asking.actor).organisationId
  const id = organisation ?? own
  if (!(await findOrganisation(tx, id))) return refuse({ reason: 'unknown_organisation' })
  const rows = await selectStallSettings(tx, id)
  const names = await selectStaffNames(tx, [...new Set(rows.map(({ by_staff }) => by_staff))])
  const chains = chainKeys.flatMap((key) => chainInWords(key, language))
  return ok({
    organisation: id,
    organisationName: organisationName(id, language),
    maySet: id === own,
    usual: usualStallSetting,
    chosen: rows.map((row) => {
      const chain = chains.find(({ key }) => key === row.template)
      return {
        ...{ chain: row.template, step: row.key, ...stallDaysOf(row), isReset: row.is_reset, on: row.on_date },
        chainName: chain?.name ?? null,
        stepName: chain?.steps.find(({ key }) => key === row.key)?.name ?? null,
        by: names.get(row.by_staff) ?? '',
      }
    }),
    chains,
  })
}

/** A chain with its steps, in its latest wording. */
function chainInWords(chain: string, language: Language): StallSettings['chains'] {
  const template = chainTemplates.findLast(({ key }) => key === chain)
  if (!template) return []
  const steps = template.milestones.map(({ key, name }) => ({ key, name: name[language] }))
  return [{ key: chain, name: template.name[language], steps }]
}
