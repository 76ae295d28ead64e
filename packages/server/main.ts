import { readConfig } from './config.ts'
import { runProgram } from './program.ts'
import { serve } from './serve.ts'

await runProgram((terminal) => serve(readConfig(process.env), terminal))
