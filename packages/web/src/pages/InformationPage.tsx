import { OwnDecisions } from '../features/exchange/OwnDecisions.tsx'
import { OwnFrame } from '../features/own/OwnFrame.tsx'
import { Readings } from '../features/own/Readings.tsx'
import { TranslationNote } from '../features/own/TranslationNote.tsx'
import { OwnRemovalCard } from '../features/retention/OwnRemovalCard.tsx'
import { useText } from '../texts/LanguageProvider.tsx'

export function InformationPage() {
  const t = useText()
  return (
    <OwnFrame title={t('own.information_title')} lead={t('own.information_lead')} foot={<TranslationNote />}>
      {() => (
        <>
          <OwnDecisions />
          <OwnRemovalCard />
          <Readings />
          <section className="own-card">
            <h2>{t('own.wrong_title')}</h2>
            <p>{t('own.wrong_text')}</p>
          </section>
        </>
      )}
    </OwnFrame>
  )
}
