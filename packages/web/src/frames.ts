import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { NotFound } from './shell/NotFound.tsx'
import { Root } from './shell/Root.tsx'

// What every route hangs under: the whole, what staff see and what a newcomer sees of the own.
export const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFound })

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
