import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { ownRoute, rootRoute, staffRoute } from './frames.ts'
import { PageError } from './shell/PageError.tsx'
import { PagePending } from './shell/PagePending.tsx'
import { ownVisitsRoute, queueRoute, visitsRoute } from './visit-routes.ts'

// Each page and each frame is fetched when it is first shown. Staff routes hang under the pathless route 'staff', a newcomer's
// own under 'own': a page reads its parts with useParams({ from: '/staff/persons/$personId' }), useSearch({ from: '/staff/work' }).
const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/StartPage.tsx'), 'StartPage'),
})

const workRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/work',
  validateSearch: z.object({ show: z.string().max(40).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/WorkPage.tsx'), 'WorkPage'),
})

const personsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/persons',
  component: lazyRouteComponent(() => import('./pages/PersonsPage.tsx'), 'PersonsPage'),
})

const personRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/persons/$personId',
  validateSearch: z.object({ tab: z.enum(['chain', 'handoffs', 'information', 'data']).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/PersonPage.tsx'), 'PersonPage'),
})

const duplicatesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/persons/duplicates',
  validateSearch: z.object({ show: z.enum(['proposed', 'joined', 'not_same']).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/DuplicatesPage.tsx'), 'DuplicatesPage'),
})

const handoffRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/handoffs/$handoffId',
  component: lazyRouteComponent(() => import('./pages/HandoffPage.tsx'), 'HandoffPage'),
})

const organisationSearch = z.object({
  search: z.string().max(100).optional().catch(undefined),
  kind: z.string().max(40).optional().catch(undefined),
  county: z.string().max(4).optional().catch(undefined),
})

const organisationsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/organisations',
  validateSearch: organisationSearch,
  component: lazyRouteComponent(() => import('./pages/OrganisationsPage.tsx'), 'OrganisationsPage'),
})

const organisationRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/organisations/$organisationId',
  component: lazyRouteComponent(() => import('./pages/OrganisationPage.tsx'), 'OrganisationPage'),
})

const stuckRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/stuck',
  validateSearch: z.object({
    template: z.string().max(60).optional().catch(undefined),
    key: z.string().max(60).optional().catch(undefined),
    county: z.string().max(2).optional().catch(undefined),
    responsible: z.string().max(40).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./pages/StuckPage.tsx'), 'StuckPage'),
})

const retentionRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/retention',
  component: lazyRouteComponent(() => import('./pages/RetentionPage.tsx'), 'RetentionPage'),
})

const logRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/log',
  validateSearch: z.object({
    action: z.string().max(100).optional().catch(undefined),
    outcome: z.enum(['done', 'read', 'refused']).optional().catch(undefined),
    person: z.uuid().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./pages/LogPage.tsx'), 'LogPage'),
})

const agreementsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/agreements',
  component: lazyRouteComponent(() => import('./pages/AgreementsPage.tsx'), 'AgreementsPage'),
})

const agreementRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/agreements/$agreementId',
  component: lazyRouteComponent(() => import('./pages/AgreementPage.tsx'), 'AgreementPage'),
})

const registerRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/register',
  component: lazyRouteComponent(() => import('./pages/RegisterPage.tsx'), 'RegisterPage'),
})

const requestsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/requests',
  component: lazyRouteComponent(() => import('./pages/RequestsPage.tsx'), 'RequestsPage'),
})

const requestRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/requests/$requestId',
  component: lazyRouteComponent(() => import('./pages/RequestPage.tsx'), 'RequestPage'),
})

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

const familyRoute = createRoute({
  getParentRoute: () => ownRoute,
  path: '/me/family',
  component: lazyRouteComponent(() => import('./pages/FamilyPage.tsx'), 'FamilyPage'),
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    startRoute,
    staffRoute.addChildren([
      workRoute,
      personsRoute,
      personRoute,
      duplicatesRoute,
      handoffRoute,
      organisationsRoute,
      organisationRoute,
      registerRoute,
      requestsRoute,
      requestRoute,
      stuckRoute,
      retentionRoute,
      logRoute,
      agreementsRoute,
      agreementRoute,
      visitsRoute,
      queueRoute,
    ]),
    ownRoute.addChildren([nextRoute, pathRoute, ownVisitsRoute, informationRoute, familyRoute]),
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: PagePending,
  defaultErrorComponent: PageError,
  scrollRestoration: true,
  scrollToTopSelectors: ['#main'],
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
