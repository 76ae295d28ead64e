import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Select } from '../../ui/Select.tsx'

const languages = ['sv', 'en', 'ar', 'fa', 'prs', 'so', 'ti', 'uk', 'ru', 'es', 'fr', 'tr', 'ku'] as const

/** In which language a paper is written. */
export function LanguageField({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const t = useText()
  const format = useFormat()
  return (
    <Select
      label={t('documents.language')}
      options={languages.map((id) => ({ id, name: format.language(id) }))}
      value={value}
      onChange={onChange}
    />
  )
}
