export { registerPaperRoutes } from './paper-routes.ts'
export { readPersonPage } from './person-page.ts'
export { findPersonFacts, type PersonFacts, personFactsSql } from './queries.ts'
export { registerOverviewRoutes } from './routes.ts'
