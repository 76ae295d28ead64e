import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { staffRoute } from './frames.tsx'
import { withTexts } from './texts/language.ts'

/** Where the country stands still, and when an organisation is reminded of it. */
export const stuckRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/stuck',
  validateSearch: z.object({
    template: z.string().max(60).optional().catch(undefined),
    key: z.string().max(60).optional().catch(undefined),
    county: z.string().max(2).optional().catch(undefined),
    responsible: z.string().max(40).optional().catch(undefined),
  }),
  component: lazyRouteComponent(
    withTexts(() => import('./pages/StuckPage.tsx')),
    'StuckPage',
  ),
})

export const stallSettingsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/stall-settings',
  validateSearch: z.object({ organisation: z.string().max(40).optional().catch(undefined) }),
  component: lazyRouteComponent(
    withTexts(() => import('./pages/StallSettingsPage.tsx')),
    'StallSettingsPage',
  ),
})
