import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { ownRoute, staffRoute } from './frames.tsx'
import { withTexts } from './texts/language.ts'

// Meeting places: the day for staff, the screen of the waiting room, and the person's own visits.
export const visitsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/visits',
  validateSearch: z.object({
    place: z.uuid().optional().catch(undefined),
    tab: z.enum(['day', 'arrange', 'capacity', 'measures']).optional().catch(undefined),
    date: z.iso.date().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./pages/MeetingPlacePage.tsx'), 'MeetingPlacePage'),
})

export const assignmentsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/assignments',
  component: lazyRouteComponent(
    withTexts(() => import('./pages/AssignmentsPage.tsx')),
    'AssignmentsPage',
  ),
})

export const queueRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/visits/$placeId/queue',
  component: lazyRouteComponent(() => import('./pages/QueuePage.tsx'), 'QueuePage'),
})

export const ownVisitsRoute = createRoute({
  getParentRoute: () => ownRoute,
  path: '/me/visits',
  component: lazyRouteComponent(() => import('./pages/OwnVisitsPage.tsx'), 'OwnVisitsPage'),
})
