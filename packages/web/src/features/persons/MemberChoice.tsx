import { useMemo } from 'react'
import { fieldError } from '../../api/problem.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { countryCodes, languageCodes } from './codes.ts'
import type { MemberProps } from './member-props.ts'

/** What travel documents write for those who are citizens of no country. */
const stateless = 'XXA'

/** The country of citizenship, found by writing its name. */
export function Citizenship({ member, at, change, error }: MemberProps) {
  const t = useText()
  const format = useFormat()
  const countries = useMemo(
    () => [{ id: stateless, name: t('persons.register.stateless') }, ...format.byName(countryCodes, format.country)],
    [format, t],
  )
  return (
    <ComboBox
      label={t('persons.register.citizenship')}
      options={countries}
      value={member.citizenship === '' ? null : member.citizenship}
      onChange={(citizenship) => change({ citizenship: citizenship ?? '' })}
      error={fieldError(error, `members/${at}/citizenship`)}
      isRequired
    />
  )
}

/** The language the person speaks, which is also the one the own name is written in. */
export function SpokenLanguage({ member, at, change, error }: MemberProps) {
  const t = useText()
  const format = useFormat()
  const languages = useMemo(() => format.byName(languageCodes, format.language), [format])
  return (
    <ComboBox
      label={t('persons.register.language')}
      options={languages}
      value={member.language === '' ? null : member.language}
      onChange={(language) => change({ language: language ?? '' })}
      error={fieldError(error, `members/${at}/languages/0/code`)}
    />
  )
}
