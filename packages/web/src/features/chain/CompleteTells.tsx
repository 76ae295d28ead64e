import type { MilestoneProposal, ProposedDisclosure } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { LawSource } from '../../ui/LawSource.tsx'
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

function DisclosureWords({ disclosure }: { disclosure: ProposedDisclosure }) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      {t('chain.complete.tell', {
        who: disclosure.recipientName,
        what: format.list(disclosure.categories.map((category) => category.name)),
      })}
      <span className="list-box-about">
        {disclosure.sentence} <LawSource value={disclosure.source} />
      </span>
    </>
  )
}
