import { Members } from '../features/own/Members.tsx'
import { OwnFrame } from '../features/own/OwnFrame.tsx'
import { TranslationNote } from '../features/own/TranslationNote.tsx'
import { useText } from '../texts/LanguageProvider.tsx'

export function FamilyPage() {
  const t = useText()
  return (
    <OwnFrame title={t('own.family_title')} lead={t('own.family_lead')} foot={<TranslationNote />}>
      {(own) => <Members members={own.members} />}
    </OwnFrame>
  )
}
