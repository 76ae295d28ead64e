import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { openRoute, rootRoute, staffRoute } from './frames.tsx'
import { ownRoutes } from './own-routes.tsx'
import { logSearch, organisationSearch } from './pages/searches.ts'
import { answerRoute, postRoute, startRoute } from './public-routes.tsx'
import { PageError } from './shell/PageError.tsx'
import { PagePending } from './shell/PagePending.tsx'
import { stallSettingsRoute, stuckRoute } from './stall-routes.tsx'
import { withTexts } from './texts/language.ts'
import { assignmentsRoute, queueRoute, visitsRoute } from './visit-routes.tsx'

const chainsRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/chains',
  validateSearch: z.object({
    chain: z.string().max(60).optional().catch(undefined),
    on: z.iso.date().optional().catch(undefined),
  }),
  component: lazyRouteComponent(
    withTexts(() => import('./pages/ChainsPage.tsx')),
    'ChainsPage',
  ),
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
  validateSearch: z.object({
    tab: z.enum(['chain', 'handoffs', 'documents', 'changes', 'information', 'data']).optional().catch(undefined),
  }),
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

const flipDaysRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/flip-days',
  validateSearch: z.object({ month: z.string().max(7).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/FlipDaysPage.tsx'), 'FlipDaysPage'),
})

const retentionRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/retention',
  component: lazyRouteComponent(
    withTexts(() => import('./pages/RetentionPage.tsx')),
    'RetentionPage',
  ),
})

const logRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/log',
  validateSearch: logSearch,
  component: lazyRouteComponent(
    withTexts(() => import('./pages/LogPage.tsx')),
    'LogPage',
  ),
})

const agreementsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/agreements',
  component: lazyRouteComponent(
    withTexts(() => import('./pages/AgreementsPage.tsx')),
    'AgreementsPage',
  ),
})

const agreementRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/agreements/$agreementId',
  component: lazyRouteComponent(
    withTexts(() => import('./pages/AgreementPage.tsx')),
    'AgreementPage',
  ),
})

const registerRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/register',
  component: lazyRouteComponent(() => import('./pages/RegisterPage.tsx'), 'RegisterPage'),
})

const beginRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/begin',
  component: lazyRouteComponent(() => import('./pages/BeginPage.tsx'), 'BeginPage'),
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

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    startRoute,
    answerRoute,
    postRoute,
    openRoute.addChildren([chainsRoute]),
    staffRoute.addChildren([
      workRoute,
      personsRoute,
      personRoute,
      duplicatesRoute,
      handoffRoute,
      organisationsRoute,
      organisationRoute,
      registerRoute,
      beginRoute,
      requestsRoute,
      requestRoute,
      stuckRoute,
      stallSettingsRoute,
      flipDaysRoute,
      retentionRoute,
      logRoute,
      agreementsRoute,
      agreementRoute,
      visitsRoute,
      assignmentsRoute,
      queueRoute,
    ]),
    ownRoutes,
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
