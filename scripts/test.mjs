#!/usr/bin/env node
import { runProgram } from './bootstrap.mjs'

await runProgram('scripts/test-all.ts', process.argv.slice(2))
