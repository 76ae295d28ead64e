export { readPersonPage } from './person-page.ts'
export { findPersonFacts, type PersonFacts } from './queries.ts'
export { registerOverviewRoutes } from './routes.ts'
