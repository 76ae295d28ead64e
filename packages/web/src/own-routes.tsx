import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { ownRoute } from './frames.tsx'
import { ownVisitsRoute } from './visit-routes.tsx'

const nextRoute = createRoute({
  getParentRoute: () => ownRoute,
  path: '/me',
  component: lazyRouteComponent(() => import('./pages/NextPage.tsx'), 'NextPage'),
})

const pathRoute = createRoute({
  getParentRoute: () => ownRoute,
  path: '/me/path',
  component: lazyRouteComponent(() => import('./pages/PathPage.tsx'), 'PathPage'),
})

const informationRoute = createRoute({
  getParentRoute: () => ownRoute,
  path: '/me/information',
  component: lazyRouteComponent(() => import('./pages/InformationPage.tsx'), 'InformationPage'),
})

const papersRoute = createRoute({
  getParentRoute: () => ownRoute,
  path: '/me/documents',
  component: lazyRouteComponent(() => import('./pages/PapersPage.tsx'), 'PapersPage'),
})

const noticesRoute = createRoute({
  getParentRoute: () => ownRoute,
  path: '/me/notices',
  component: lazyRouteComponent(() => import('./pages/NoticesPage.tsx'), 'NoticesPage'),
})

const familyRoute = createRoute({
  getParentRoute: () => ownRoute,
  path: '/me/family',
  component: lazyRouteComponent(() => import('./pages/FamilyPage.tsx'), 'FamilyPage'),
})

/** A newcomer's own pages, in their frame. */
export const ownRoutes = ownRoute.addChildren([
  nextRoute,
  pathRoute,
  ownVisitsRoute,
  papersRoute,
  informationRoute,
  familyRoute,
  noticesRoute,
])
