import type { DuplicateItem, RegistrationView } from '@kedjan/contract'
import { useState } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { DecisionDialog } from './DecisionDialog.tsx'
import { latin } from './NameText.tsx'

interface Props {
  item: DuplicateItem
  onClose: () => void
}

/** Joining: which registration goes on standing for the person, and what does and does not happen. */
export function MergeDialog({ item, onClose }: Props) {
  const t = useText()
  const [kept, setKept] = useState(item.keptPersonId)
  const about = useAbout()
  const sides = [item.one, item.other]
  const other = sides.find(({ personId }) => personId !== kept)?.personId
  const bothOnTheirWay = sides.every(({ hasOpenJourney }) => hasOpenJourney)
  return (
    <DecisionDialog
      what="merge"
      path="/api/duplicates/merge"
      body={{ keptPersonId: kept, otherPersonId: other }}
      onClose={onClose}
    >
      <RadioGroup
        label={t('duplicates.merge.kept')}
        options={sides.map((side) => ({
          id: side.personId,
          name: side.name ? latin(side.name) : t('duplicates.hidden'),
          about: about(side),
        }))}
        value={kept}
        onChange={setKept}
      />
      {bothOnTheirWay && <p className="notice">{t('duplicates.merge.chains')}</p>}
      <div className="what-happens stack gap-s">
        <p>{t('duplicates.merge.what')}</p>
        <p>{t('duplicates.merge.visible')}</p>
        <p>{t('duplicates.merge.undo')}</p>
      </div>
    </DecisionDialog>
  )
}

function useAbout(): (side: RegistrationView) => string {
  const t = useText()
  const format = useFormat()
  return (side) =>
    t('duplicates.merge.about', {
      case: side.caseNumber ?? '–',
      day: side.registeredAt ? format.moment(side.registeredAt) : '–',
    })
}
