import { lazy, Suspense } from 'react'
import { OwnDecisions } from '../features/exchange/OwnDecisions.tsx'
import { OwnFrame } from '../features/own/OwnFrame.tsx'
import { Readings } from '../features/own/Readings.tsx'
import { TranslationNote } from '../features/own/TranslationNote.tsx'
import { useText } from '../texts/LanguageProvider.tsx'
import { withTexts } from '../texts/language.ts'

// What is removed one day is about later, and its words come with it.
const loadRemoval = withTexts(() => import('../features/retention/OwnRemovalCard.tsx'))
const OwnRemovalCard = lazy(async () => ({ default: (await loadRemoval()).OwnRemovalCard }))

export function InformationPage() {
  const t = useText()
  return (
    <OwnFrame title={t('own.information_title')} lead={t('own.information_lead')} foot={<TranslationNote />}>
      {() => (
        <>
          <OwnDecisions />
          <Suspense fallback={null}>
            <OwnRemovalCard />
          </Suspense>
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
