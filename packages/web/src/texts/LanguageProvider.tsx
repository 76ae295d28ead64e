import type { Language } from '@kedjan/contract'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { answerIn } from '../api/client.ts'
import { type Format, formatter } from '../format.ts'
import type { Messages } from './gather.ts'
import { directionOf, loadMessages, locales, rememberLanguage } from './language.ts'
import { type Translate, translator } from './translate.ts'

interface Spoken {
  language: Language
  direction: 'ltr' | 'rtl'
  choose: (language: Language) => Promise<void>
  t: Translate
  format: Format
}

const SpokenContext = createContext<Spoken | undefined>(undefined)

interface Props {
  first: { language: Language; messages: Messages }
  children: ReactNode
}

/** Holds the chosen language for everything below and turns the whole page round where it is written from the right. */
export function LanguageProvider({ first, children }: Props) {
  const client = useQueryClient()
  const [chosen, setChosen] = useState(first)
  useEffect(() => {
    document.documentElement.lang = chosen.language
    document.documentElement.dir = directionOf(chosen.language)
  }, [chosen.language])
  const spoken = useMemo<Spoken>(() => {
    const { language, messages } = chosen
    async function choose(next: Language): Promise<void> {
      const loaded = await loadMessages(next)
      answerIn(next)
      rememberLanguage(next)
      // Answers on their way are in the language before; they are let go, or they would be taken for the new ones.
      await client.cancelQueries()
      setChosen({ language: next, messages: loaded })
      await client.invalidateQueries()
    }
    return {
      language,
      direction: directionOf(language),
      choose,
      t: translator(language, messages),
      format: formatter(locales[language]),
    }
  }, [chosen, client])
  return (
    <SpokenContext value={spoken}>
      <I18nProvider locale={locales[chosen.language]}>{children}</I18nProvider>
    </SpokenContext>
  )
}

export function useLanguage(): Spoken {
  const spoken = use(SpokenContext)
  if (!spoken) throw new Error('LanguageProvider is missing')
  return spoken
}

/** `const t = useText()`: then `t(key, values)` gives the text, filled in. */
export function useText(): Translate {
  return useLanguage().t
}

export function useFormat(): Format {
  return useLanguage().format
}
