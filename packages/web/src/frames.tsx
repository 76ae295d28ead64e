import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { NotFound } from './shell/NotFound.tsx'
import { Root } from './shell/Root.tsx'

// Each page and each frame is fetched when it is first shown. Staff routes hang under the pathless route 'staff', a newcomer's
// own under 'own', what anybody may read under 'open': a page reads its parts with useParams({ from: '/staff/persons/$personId' }), useSearch({ from: '/staff/work' }).
export const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFound })

export const openRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'open',
  component: lazyRouteComponent(() => import('./shell/OpenShell.tsx'), 'OpenShell'),
})

export const staffRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'staff',
  component: lazyRouteComponent(() => import('./shell/StaffShell.tsx'), 'StaffShell'),
})

export const ownRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'own',
  component: lazyRouteComponent(() => import('./shell/OwnShell.tsx'), 'OwnShell'),
})
