import type { Subscriber } from '@kedjan/kernel'
import { registerAgreementsRoutes } from '@kedjan/modules/agreements'
import { registerChangesRoutes } from '@kedjan/modules/changes'
import { registerDocumentsRoutes } from '@kedjan/modules/documents'
import { handoffsOfDeparted, registerHandoffsRoutes } from '@kedjan/modules/handoffs'
import type { Services } from '@kedjan/modules/http'
import { registerInsightsRoutes } from '@kedjan/modules/insights'
import { notificationsSubscriber, registerNotificationsRoutes } from '@kedjan/modules/notifications'
import { registerOverviewRoutes, registerPaperRoutes } from '@kedjan/modules/overview'
import { registerPersonsRoutes } from '@kedjan/modules/persons'
import { registerRetentionRoutes } from '@kedjan/modules/retention'
import { freedTimes, registerVisitsRoutes } from '@kedjan/modules/visits'
import type { FastifyInstance } from 'fastify'

/** Every module's routes, in the order of the modules' ranks. */
export const moduleRoutes: readonly ((app: FastifyInstance, services: Services) => void)[] = [
  registerAgreementsRoutes,
  registerPersonsRoutes,
  registerDocumentsRoutes,
  registerHandoffsRoutes,
  registerVisitsRoutes,
  registerChangesRoutes,
  registerInsightsRoutes,
  registerRetentionRoutes,
  registerOverviewRoutes,
  registerPaperRoutes,
  registerNotificationsRoutes,
]

/** Everyone who wants to be told of facts in the outbox. */
export const subscribers: readonly Subscriber[] = [handoffsOfDeparted, freedTimes, notificationsSubscriber]
