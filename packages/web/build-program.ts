import { buildWeb } from './build.ts'

// Run by itself, so that the tools it needs leave the memory with it.
await buildWeb()
process.exit(0)
