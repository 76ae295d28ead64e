#!/usr/bin/env node
import { runProgram } from './bootstrap.mjs'

await runProgram('packages/server/cli.ts', process.argv.slice(2))
