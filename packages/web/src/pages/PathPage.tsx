import { OwnPlanLink } from '../features/documents/OwnPlanLink.tsx'
import { OwnFrame } from '../features/own/OwnFrame.tsx'
import { TranslationNote } from '../features/own/TranslationNote.tsx'
import { WholePath } from '../features/own/WholePath.tsx'
import { useText } from '../texts/LanguageProvider.tsx'

export function PathPage() {
  const t = useText()
  return (
    <OwnFrame title={t('own.path_title')} lead={t('own.path_lead')} foot={<TranslationNote />}>
      {(own) => (
        <>
          <WholePath own={own} />
          <OwnPlanLink />
        </>
      )}
    </OwnFrame>
  )
}
