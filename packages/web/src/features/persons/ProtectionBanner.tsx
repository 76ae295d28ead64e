import type { ProtectionLevel } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'

/** What the protection asks of the one who reads; before anything else on the page. */
export function ProtectionBanner({ level }: { level: ProtectionLevel }) {
  const t = useText()
  if (level === 'none') return null
  return (
    <div className="notice notice-bad" role="note">
      <strong>{t('persons.protection.title')}</strong>
      <p>{t(`persons.protection.${level}`)}</p>
    </div>
  )
}
