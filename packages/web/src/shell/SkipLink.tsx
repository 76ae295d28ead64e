import { useText } from '../texts/LanguageProvider.tsx'

export function SkipLink() {
  const t = useText()
  return (
    <a className="skip-link" href="#main">
      {t('shell.skip')}
    </a>
  )
}
