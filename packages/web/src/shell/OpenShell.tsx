import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { meQuery } from '../features/session/api.ts'
import { PagePending } from './PagePending.tsx'
import { PublicBar } from './PublicBar.tsx'
import { SkipLink } from './SkipLink.tsx'
import { Unreviewed } from './Unreviewed.tsx'

const StaffShell = lazy(async () => ({ default: (await import('./StaffShell.tsx')).StaffShell }))

/** The frame round what anybody may read: that of the staff where one of them is signed in. */
export function OpenShell() {
  const me = useQuery(meQuery)
  if (me.isPending) return <PagePending />
  if (me.data?.kind === 'staff') {
    return (
      <Suspense fallback={<PagePending />}>
        <StaffShell />
      </Suspense>
    )
  }
  return (
    <>
      <SkipLink />
      <PublicBar />
      <main className="main" id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <footer>
        <Unreviewed />
      </footer>
    </>
  )
}
