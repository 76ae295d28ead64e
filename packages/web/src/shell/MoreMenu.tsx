import { Link, useLocation } from '@tanstack/react-router'
import { useStaff } from '../features/session/use-me.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import { ChevronIcon } from '../ui/icons.tsx'
import { Unfold } from '../ui/Unfold.tsx'

/** What is not for every day; whoever may do only one of it has it in the bar itself. */
const places = [
  { to: '/requests', key: 'shell.requests', permission: 'work.read' },
  { to: '/assignments', key: 'shell.assignments', permission: 'visits.book' },
  { to: '/agreements', key: 'shell.agreements', permission: 'agreements.read' },
  { to: '/flip-days', key: 'shell.flip_days', permission: 'persons.flip_days' },
  { to: '/stuck', key: 'shell.stuck', permission: 'insights.stuck' },
  { to: '/retention', key: 'shell.retention', permission: 'retention.read' },
  { to: '/log', key: 'shell.log', permission: 'log.verify' },
  { to: '/chains', key: 'shell.chains', permission: 'organisations.read' },
] as const

export function MoreMenu() {
  const t = useText()
  const { permissions } = useStaff()
  const isHere = useLocation({ select: ({ pathname }) => places.some(({ to }) => pathname.startsWith(to)) })
  const open = places.filter(({ permission }) => permissions.includes(permission))
  const [only] = open
  if (!only) return null
  if (open.length === 1) {
    return (
      <Link to={only.to} className="nav-link">
        {t(only.key)}
      </Link>
    )
  }
  return (
    <Unfold className={isHere ? 'nav-link nav-more nav-more-here' : 'nav-link nav-more'} face={<MoreFace />}>
      {(fold) => (
        <ul className="nav-panel">
          {open.map(({ to, key }) => (
            <li key={to}>
              <Link to={to} className="nav-link" onClick={fold}>
                {t(key)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Unfold>
  )
}

function MoreFace() {
  const t = useText()
  return (
    <>
      {t('shell.more')}
      <ChevronIcon />
    </>
  )
}
