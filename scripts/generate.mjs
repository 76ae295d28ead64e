#!/usr/bin/env node
import { runProgram } from './bootstrap.mjs'

await runProgram('scripts/checks/generate.ts', process.argv.slice(2))
