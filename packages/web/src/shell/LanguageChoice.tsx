import { Language } from '@kedjan/contract'
import { useLanguage } from '../texts/LanguageProvider.tsx'
import { languageNames } from '../texts/language.ts'
import { Choice } from '../ui/Choice.tsx'

const options = Language.options.map((id) => ({ id, name: languageNames[id] }))

export function LanguageChoice({ labelHidden = false }: { labelHidden?: boolean }) {
  const { t, language, choose } = useLanguage()
  return (
    <Choice
      label={t('shell.language')}
      labelHidden={labelHidden}
      options={options}
      value={language}
      onChange={(wish) => void choose(wish)}
      namesAreLanguages
    />
  )
}
