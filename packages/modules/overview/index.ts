export { readPersonPage } from './person-page.ts'
export { findPersonFacts, type PersonFacts, personFactsSql } from './queries.ts'
export { roleName } from './role-names.ts'
export { registerOverviewRoutes } from './routes.ts'
