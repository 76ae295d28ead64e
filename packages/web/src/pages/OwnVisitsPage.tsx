import { OwnFrame } from '../features/own/OwnFrame.tsx'
import { TranslationNote } from '../features/own/TranslationNote.tsx'
import { OwnVisitsView } from '../features/visits/OwnVisitsView.tsx'
import { useText } from '../texts/LanguageProvider.tsx'

/** The person's visits at meeting places. */
export function OwnVisitsPage() {
  const t = useText()
  return (
    <OwnFrame title={t('visits.own_title')} lead={t('visits.own_lead')} foot={<TranslationNote />}>
      {({ members }) => (
        <OwnVisitsView
          nameOf={(personId) => members.find((member) => member.personId === personId)?.name?.given ?? null}
        />
      )}
    </OwnFrame>
  )
}
