#!/usr/bin/env node
import { runProgram } from './bootstrap.mjs'

await runProgram('e2e/pictures.ts', process.argv.slice(2))
