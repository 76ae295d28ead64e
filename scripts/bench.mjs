#!/usr/bin/env node
import { runProgram } from './bootstrap.mjs'

await runProgram('bench/main.ts', process.argv.slice(2))
