import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../../texts/LanguageProvider.tsx'
import { unreviewed } from '../../texts/language.ts'
import { ownQuery } from './api.ts'

/** Says openly that a translation has had no native reader, whether it is the page's words or the law's. */
export function TranslationNote() {
  const { t, language } = useLanguage()
  const { data } = useQuery(ownQuery)
  if (!data || (data.textsReviewed && !unreviewed.has(language))) return null
  return <p className="own-note">{t('own.unreviewed')}</p>
}
