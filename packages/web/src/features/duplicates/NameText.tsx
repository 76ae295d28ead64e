import type { PersonName } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Own } from '../../ui/written.tsx'

/** A name in Latin letters, and below it as its owner writes it: the letters are what is compared. */
export function NameText({ name }: { name: PersonName | null }) {
  const t = useText()
  if (!name) return <span className="muted">{t('duplicates.hidden')}</span>
  return (
    <span className="pair-name">
      <Own>{latin(name)}</Own>
      {name.asWritten && <Own lang={name.writtenLanguage ?? undefined}>{name.asWritten}</Own>}
    </span>
  )
}

export function latin(name: PersonName): string {
  return `${name.given} ${name.family}`
}
