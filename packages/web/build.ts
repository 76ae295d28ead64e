// The build works with files and therefore stands with the configuration; this is the name it is asked for by.
export { buildWeb, isWebBuilt } from './build.config.ts'
