/** Puts the server together, and starts it. */
export { type ApplicationParts, buildApplication } from './application.ts'
/** The chains as pages for whoever reads the law here. */
export { chainPages } from './chain-diagram/chain-pages.ts'
/** What is chosen from outside. */
export { type Config, readConfig } from './config.ts'
/** The description of the interface. */
export { openApiDocument } from './openapi.ts'
export { type RunningServer, type StartOptions, start } from './start.ts'
