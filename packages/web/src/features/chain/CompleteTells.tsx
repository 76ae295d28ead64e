import type { MilestoneProposal } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DisclosureWords } from '../../ui/DisclosureWords.tsx'
import { ProtectedNotice } from '../../ui/ProtectedMark.tsx'
import { type CompleteForm, disclosureKey } from './api.ts'
import { isTold } from './completion.ts'

interface Props {
  proposal: MilestoneProposal
  form: Pick<CompleteForm, 'disclose'>
  onTick: (disclose: CompleteForm['disclose']) => void
}

/** Exactly what is told to whom on what basis; nothing is ticked beforehand where somebody is protected. */
export function CompleteTells({ proposal, form, onTick }: Props) {
  const t = useText()
  if (proposal.disclosures.length === 0) return null
  function tick(key: string, on: boolean): void {
    onTick({ ...form.disclose, [key]: on })
  }
  return (
    <fieldset className="fields">
      <legend>{t('chain.complete.tells')}</legend>
      {proposal.protectedPerson && <ProtectedNotice asks={t('chain.complete.protected')} />}
      {proposal.disclosures.map((disclosure) => {
        const key = disclosureKey(disclosure)
        return (
          <Checkbox key={key} isSelected={isTold(proposal, form, disclosure)} onChange={(on) => tick(key, on)}>
            <DisclosureWords disclosure={disclosure} />
          </Checkbox>
        )
      })}
    </fieldset>
  )
}
