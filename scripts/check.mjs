#!/usr/bin/env node
import { runProgram } from './bootstrap.mjs'

await runProgram('scripts/checks/main.ts', process.argv.slice(2))
