import { Language } from '@kedjan/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { Account } from '../features/session/Account.tsx'
import { meQuery } from '../features/session/api.ts'
import { useLanguage, useText } from '../texts/LanguageProvider.tsx'
import { hasOwnLanguage } from '../texts/language.ts'
import { CalendarIcon, DocumentIcon, EyeIcon, FamilyIcon, NextIcon, PathIcon } from '../ui/icons.tsx'
import { Brand } from './Brand.tsx'
import { Gate } from './Gate.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { PagePending } from './PagePending.tsx'
import { SignedOutDialog } from './SignedOutDialog.tsx'
import { SkipLink } from './SkipLink.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'
import './own-shell.css'

/** The frame round a newcomer's own pages: a phone in one hand first. */
export function OwnShell() {
  return (
    <Gate kind="person">
      <div className="own">
        <InOwnLanguage>
          <SkipLink />
          <OwnBar />
          <main className="own-main" id="main" tabIndex={-1}>
            <Outlet />
          </main>
          <OwnNav />
        </InOwnLanguage>
      </div>
      <SignedOutDialog />
    </Gate>
  )
}

function OwnBar() {
  const { data: me } = useSuspenseQuery(meQuery)
  if (me.kind !== 'person') return null
  return (
    <header className="top-bar own-bar no-print">
      <Brand to="/me" />
      <LanguageChoice labelHidden />
      <Account me={me} choices={<ThemeChoice />} />
    </header>
  )
}

/** Waits with the page until it can be shown in the person's own language, or the one chosen instead. */
function InOwnLanguage({ children }: { children: ReactNode }) {
  const { data: me } = useSuspenseQuery(meQuery)
  const { choose } = useLanguage()
  const [isSettled, setSettled] = useState(hasOwnLanguage)
  const wish = me.kind === 'person' ? me.language : 'sv'
  useEffect(() => {
    if (isSettled) return
    // Who reads neither of the languages that are here is more likely to read English than Swedish.
    const own = Language.catch('en').parse(wish)
    void choose(own).finally(() => setSettled(true))
  }, [isSettled, wish, choose])
  return isSettled ? children : <PagePending />
}

const places = [
  { to: '/me', key: 'shell.next', icon: <NextIcon /> },
  { to: '/me/path', key: 'shell.path', icon: <PathIcon /> },
  { to: '/me/visits', key: 'shell.visits', icon: <CalendarIcon /> },
  { to: '/me/documents', key: 'shell.papers', icon: <DocumentIcon /> },
  { to: '/me/information', key: 'shell.information', icon: <EyeIcon /> },
  { to: '/me/family', key: 'shell.family', icon: <FamilyIcon /> },
] as const satisfies { to: string; key: string; icon: ReactNode }[]

function OwnNav() {
  const t = useText()
  return (
    <nav className="own-nav no-print" aria-label={t('shell.own_menu')}>
      {places.map(({ to, key, icon }) => (
        <Link key={to} to={to} activeOptions={{ exact: true }} className="own-nav-link">
          {icon}
          <span>{t(key)}</span>
        </Link>
      ))}
    </nav>
  )
}
