import { OwnPapers } from '../features/documents/OwnPapers.tsx'
import { OwnPlanLink } from '../features/documents/OwnPlanLink.tsx'
import { OwnFrame } from '../features/own/OwnFrame.tsx'
import { TranslationNote } from '../features/own/TranslationNote.tsx'
import { useText } from '../texts/LanguageProvider.tsx'

export function PapersPage() {
  const t = useText()
  return (
    <OwnFrame title={t('documents.own.page')} lead={t('documents.own.lead')} foot={<TranslationNote />}>
      {() => (
        <>
          <OwnPapers />
          <OwnPlanLink />
        </>
      )}
    </OwnFrame>
  )
}
