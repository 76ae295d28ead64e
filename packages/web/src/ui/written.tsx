import type { ReactNode } from 'react'
import type { DayStyle } from '../format.ts'
import { useFormat, useText } from '../texts/LanguageProvider.tsx'

interface DayProps {
  value: string
  style?: DayStyle
}

/** A day in words, kept together and in its own direction. */
export function Day({ value, style = 'long' }: DayProps) {
  const format = useFormat()
  return (
    <bdi>
      <time dateTime={value}>{format.day(value, style)}</time>
    </bdi>
  )
}

export function Moment({ value }: { value: string }) {
  const format = useFormat()
  return (
    <bdi>
      <time dateTime={value}>{format.moment(value)}</time>
    </bdi>
  )
}

/** A case number, a telephone number, a paragraph: read from the left whatever stands around it. */
export function Code({ value }: { value: string }) {
  return (
    <bdi dir="ltr" className="code">
      {value}
    </bdi>
  )
}

/** The paragraph something rests on; what is no law is called what it is. */
export function Source({ value }: { value: string }) {
  const t = useText()
  if (value.startsWith('practice:')) return <span className="code">{t('ui.source.practice')}</span>
  if (value.startsWith('agreement:')) return <span className="code">{t('ui.source.agreement')}</span>
  return <Code value={value} />
}

/** From one to another, in the direction of reading. */
export function Arrow() {
  return <span className="arrow">→</span>
}

/** A name or other text that keeps its own direction. */
export function Own({ children, lang, dir }: { children: ReactNode; lang?: string | undefined; dir?: 'ltr' | 'rtl' }) {
  return (
    <bdi lang={lang} dir={dir}>
      {children}
    </bdi>
  )
}
