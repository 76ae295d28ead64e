import { useLanguage } from '../texts/LanguageProvider.tsx'
import { unreviewed } from '../texts/language.ts'

/** Says that no native reader has gone through the texts of this language, where that is so. */
export function Unreviewed({ dataReviewed = true }: { dataReviewed?: boolean }) {
  const { t, language } = useLanguage()
  if (dataReviewed && !unreviewed.has(language)) return null
  return <p className="unreviewed">{t('shell.unreviewed')}</p>
}
