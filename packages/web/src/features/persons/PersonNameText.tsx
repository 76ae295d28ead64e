import type { PersonName } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Own } from '../../ui/written.tsx'

interface Props {
  name: PersonName | null
}

/** The name as its owner writes it, with the Latin letters beside. */
export function PersonNameText({ name }: Props) {
  const t = useText()
  if (!name) return <span className="muted">{t('persons.name_hidden')}</span>
  const latin = `${name.given} ${name.family}`
  if (!name.asWritten || name.asWritten === latin) return <Own>{latin}</Own>
  return (
    <span className="both-names">
      <Own lang={name.writtenLanguage ?? undefined}>{name.asWritten}</Own> <Own>{latin}</Own>
    </span>
  )
}

export function latinName(name: PersonName | null): string | null {
  return name ? `${name.given} ${name.family}` : null
}
