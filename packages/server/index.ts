/** Puts the server together, and starts it. */
export { type ApplicationParts, buildApplication } from './application.ts'
/** What is chosen from outside. */
export { type Config, readConfig } from './config.ts'
/** The description of the interface. */
export { openApiDocument } from './openapi.ts'
export { type RunningServer, type StartOptions, start } from './start.ts'
