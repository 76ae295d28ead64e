import { parseCLI, type Reporter, startVitest, type TestModule } from 'vitest/node'
import { buildWeb } from '../packages/web/build.ts'

/** Counts what ran, for one last line that people and programs can read. */
class CountTests implements Reporter {
  line = 'no tests ran'

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const count = (...wanted: string[]) => states.filter((state) => wanted.includes(state)).length
    // A file that could not even be read, and an error outside every test, fail the run too.
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length
    this.line = `${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped', 'pending')} skipped`
  }
}

/** Runs every test there is; what stands after `npm test --` goes on to vitest. */
process.chdir(`${import.meta.dirname}/..`)
await buildWeb()
const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)])
const counting = new CountTests()
const vitest = await startVitest('test', filter, { ...options, watch: false, reporters: ['default', counting] })
await vitest.close()
process.stdout.write(`${counting.line}\n`)
process.exit(Number(process.exitCode ?? 0))
