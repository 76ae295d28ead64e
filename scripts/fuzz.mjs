#!/usr/bin/env node
import { runProgram } from './bootstrap.mjs'

await runProgram('scripts/fuzz-api.ts', process.argv.slice(2))
