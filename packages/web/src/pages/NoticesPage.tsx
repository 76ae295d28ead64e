import { OwnNoticesCards } from '../features/notifications/OwnNoticesCards.tsx'
import { OwnFrame } from '../features/own/OwnFrame.tsx'
import { TranslationNote } from '../features/own/TranslationNote.tsx'
import { useText } from '../texts/LanguageProvider.tsx'

export function NoticesPage() {
  const t = useText()
  return (
    <OwnFrame title={t('notifications.own.title')} lead={t('notifications.own.lead')} foot={<TranslationNote />}>
      {() => <OwnNoticesCards />}
    </OwnFrame>
  )
}
