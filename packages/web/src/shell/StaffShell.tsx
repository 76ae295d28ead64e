import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { Account } from '../features/session/Account.tsx'
import { ClockPill } from '../features/session/ClockPill.tsx'
import { useStaff } from '../features/session/use-me.ts'
import { workCountsQuery } from '../features/session/work-counts.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import { Brand } from './Brand.tsx'
import { Gate } from './Gate.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { MoreMenu } from './MoreMenu.tsx'
import { SignedOutDialog } from './SignedOutDialog.tsx'
import { SkipLink } from './SkipLink.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'
import { Unreviewed } from './Unreviewed.tsx'

/** The frame round every page of the staff. */
export function StaffShell() {
  return (
    <Gate kind="staff">
      <SkipLink />
      <TopBar />
      <main className="main" id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <footer>
        <Unreviewed />
      </footer>
      <SignedOutDialog />
    </Gate>
  )
}

function TopBar() {
  const me = useStaff()
  return (
    <header className="top-bar no-print">
      <Brand to="/work" />
      <StaffNav />
      {me.sandbox && <ClockPill />}
      <Account
        me={me}
        choices={
          <div className="stack gap-s">
            <LanguageChoice />
            <ThemeChoice />
          </div>
        }
      />
    </header>
  )
}

function StaffNav() {
  const t = useText()
  const { permissions } = useStaff()
  const mayWork = permissions.includes('work.read')
  const counts = useQuery({ ...workCountsQuery, enabled: mayWork, refetchInterval: 60_000 })
  const toAnswer = counts.data?.handoffsToAnswer ?? 0
  return (
    <nav className="top-nav" aria-label={t('shell.main_menu')}>
      {mayWork && (
        <Link to="/work" className="nav-link">
          {t('shell.work')}
          {toAnswer > 0 && (
            <span className="nav-count">
              <span aria-hidden="true">{toAnswer}</span>
              <span className="visually-hidden">{t('shell.work_count', { count: toAnswer })}</span>
            </span>
          )}
        </Link>
      )}
      {permissions.includes('visits.serve') && (
        <Link to="/visits" className="nav-link">
          {t('shell.visits')}
        </Link>
      )}
      {permissions.includes('persons.read') && (
        <Link to="/persons" className="nav-link">
          {t('shell.persons')}
        </Link>
      )}
      <Link to="/organisations" className="nav-link">
        {t('shell.organisations')}
      </Link>
      <MoreMenu />
    </nav>
  )
}
