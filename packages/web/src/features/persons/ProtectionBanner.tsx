import type { ProtectionLevel } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { ProtectedNotice } from '../../ui/ProtectedMark.tsx'

/** What the protection asks of the one who reads; before anything else on the page. */
export function ProtectionBanner({ level }: { level: ProtectionLevel }) {
  const t = useText()
  return level === 'none' ? null : <ProtectedNotice asks={t(`persons.protection.${level}`)} />
}
