#!/usr/bin/env node
import { runProgram } from './bootstrap.mjs'

await runProgram('packages/server/main.ts', process.argv.slice(2))
