import type { FastifyInstance } from 'fastify'
import type { Services } from '../http/index.ts'
import { registerAgencyRoutes } from './agency-routes.ts'
import { registerManageRoutes } from './manage-routes.ts'
import { registerOfficeRoutes } from './office-routes.ts'
import { registerOwnVisitRoutes } from './own-routes.ts'

/** Meeting places: the person's own visits, the day at the office, how the place is arranged, and what agencies do. */
export function registerVisitsRoutes(app: FastifyInstance, services: Services): void {
  registerOwnVisitRoutes(app, services)
  registerOfficeRoutes(app, services)
  registerManageRoutes(app, services)
  registerAgencyRoutes(app, services)
}
