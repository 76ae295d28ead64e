export { findEffects } from './find-facts.ts'
export { deleteChanges } from './queries.ts'
export { type CannotRecordLifeChange, recordChange } from './record-change.ts'
export { registerChangesRoutes } from './routes.ts'
