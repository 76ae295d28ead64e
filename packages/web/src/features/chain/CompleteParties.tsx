import { useText } from '../../texts/LanguageProvider.tsx'
import { OrganisationPicker } from '../../ui/OrganisationPicker.tsx'
import type { PartProps } from './complete-props.ts'

/** Who takes part from now on: one organisation for each role that the step fills. */
export function CompleteParties({ proposal, form, change }: Pick<PartProps, 'proposal' | 'form' | 'change'>) {
  const t = useText()
  return proposal.fills.map(({ role, name, kind }) => (
    <OrganisationPicker
      key={role}
      label={name}
      placeholder={t('chain.complete.party_search')}
      kind={kind}
      onChange={(organisationId) => change({ parties: { ...form.parties, [role]: organisationId } })}
    />
  ))
}
