import { type DuplicateItem, WhyNotSame } from '@kedjan/contract'
import { useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { DecisionDialog } from './DecisionDialog.tsx'

interface Props {
  item: DuplicateItem
  onClose: () => void
}

/** That two are not one, and how that is known. */
export function NotSameDialog({ item, onClose }: Props) {
  const t = useText()
  const [why, setWhy] = useState<WhyNotSame | null>(null)
  return (
    <DecisionDialog
      what="not_same"
      path="/api/duplicates/not-same"
      body={{ personId: item.one.personId, otherPersonId: item.other.personId, why }}
      ready={why !== null}
      onClose={onClose}
    >
      <RadioGroup
        label={t('duplicates.not_same.why')}
        options={WhyNotSame.options.map((id) => ({ id, name: t(`duplicates.why.${id}`) }))}
        value={why}
        onChange={setWhy}
      />
      <p className="what-happens">{t('duplicates.not_same.what')}</p>
    </DecisionDialog>
  )
}
