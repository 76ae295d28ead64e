import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '../texts/LanguageProvider.tsx'

interface Props {
  /** The heading. May name a person. */
  title: ReactNode
  /** What stands in the browser's tab: never anything personal. Left out where the heading is safe text itself. */
  tabTitle?: string
  /** Under the heading. */
  lead?: ReactNode
  /** Beside the heading. */
  aside?: ReactNode
  children: ReactNode
}

// The first page of a visit leaves the focus to the browser; every later one takes it to its heading.
let arrivals = 0

/** One page: its heading takes focus when the page is arrived at, so that a screen reader begins there. */
export function Page({ title, tabTitle, lead, aside, children }: Props) {
  const t = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  const inTab = tabTitle ?? (typeof title === 'string' ? title : '')
  useEffect(() => {
    const inWords = inTab === '' ? t('ui.brand') : t('ui.tab_title', { page: inTab })
    document.title = inWords.replace(/[\u2066-\u2069]/g, '')
  }, [inTab, t])
  useEffect(() => {
    if (arrivals > 0) heading.current?.focus({ preventScroll: true })
    arrivals += 1
  }, [])
  return (
    <div className="page">
      <header className="page-head">
        <div className="page-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className="lead">{lead}</div>}
        </div>
        {aside}
      </header>
      {children}
    </div>
  )
}
