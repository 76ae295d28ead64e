import { describe, expect, it } from 'vitest'
import type { Check } from './check.ts'
import { asText, type Report, runChecks, selectChecks } from './runner.ts'

const good: Check = { name: 'good', run: async () => ({ ok: true, output: 'chatter' }) }
const bad: Check = { name: 'bad', run: async () => ({ ok: false, output: 'file.ts:1 is wrong' }) }
const broken: Check = { name: 'broken', run: () => Promise.reject(new Error('not wired yet')) }

async function reportsOf(checks: readonly Check[]): Promise<{ ok: boolean; reports: Report[] }> {
  const reports: Report[] = []
  const ok = await runChecks(checks, '.', (report) => reports.push(report))
  return { ok, reports }
}

describe('the run of checks', () => {
  it('is well when each check is well', async () => {
    expect((await reportsOf([good, good, good])).ok).toBe(true)
  })

  it('fails when one check fails, and still runs the others', async () => {
    const { ok, reports } = await reportsOf([bad, good, good])
    expect(ok).toBe(false)
    expect(reports).toHaveLength(3)
  })

  it('fails when a check throws, with its reason', async () => {
    const { ok, reports } = await reportsOf([broken])
    expect(ok).toBe(false)
    expect(reports[0]?.outcome.output).toContain('not wired yet')
  })

  it('never runs more than two at a time', async () => {
    let running = 0
    let most = 0
    const slow: Check = {
      name: 'slow',
      run: async () => {
        running += 1
        most = Math.max(most, running)
        await new Promise((resolve) => setImmediate(resolve))
        running -= 1
        return { ok: true, output: '' }
      },
    }
    await reportsOf([slow, slow, slow, slow, slow])
    expect(most).toBe(2)
  })

  it('prints the output of a failed check only', () => {
    expect(asText({ name: 'good', outcome: { ok: true, output: 'chatter' }, seconds: 1.23 })).toBe('ok    good 1.2 s')
    expect(asText({ name: 'bad', outcome: { ok: false, output: 'a\nb' }, seconds: 0 })).toBe(
      'FAIL  bad 0.0 s\n      a\n      b',
    )
  })

  it('runs only what is asked for, and refuses a name that no check has', () => {
    expect(selectChecks([good, bad], ['--only', 'bad'])).toEqual([bad])
    expect(selectChecks([good, bad], ['--only=good,bad'])).toEqual([good, bad])
    expect(() => selectChecks([good], ['--only', 'other'])).toThrow('no check is named "other"; there are: good')
  })
})
