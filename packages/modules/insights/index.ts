export { countStuck } from './count-stuck.ts'
export { registerInsightsRoutes } from './routes.ts'
