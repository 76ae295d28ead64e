import { performance } from 'node:perf_hooks'
import type { Check, Outcome } from './check.ts'

export interface Report {
  name: string
  outcome: Outcome
  seconds: number
}

/** Runs the checks two at a time and reports each as it ends; a check that throws has failed. */
export async function runChecks(
  checks: readonly Check[],
  root: string,
  tell: (report: Report) => void,
): Promise<boolean> {
  const queue = [...checks]
  let allWell = true
  const worker = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) {
      const report = await runOne(check, root)
      allWell &&= report.outcome.ok
      tell(report)
    }
  }
  await Promise.all([worker(), worker()])
  return allWell
}

async function runOne(check: Check, root: string): Promise<Report> {
  const start = performance.now()
  const outcome = await check.run(root).catch((error: unknown) => ({
    ok: false,
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }))
  return { name: check.name, outcome, seconds: (performance.now() - start) / 1000 }
}

/** One line, and what the check had to say when it failed. */
export function asText({ name, outcome, seconds }: Report): string {
  const line = `${outcome.ok ? 'ok  ' : 'FAIL'}  ${name} ${seconds.toFixed(1)} s${outcome.note ? ` (${outcome.note})` : ''}`
  return outcome.ok ? line : `${line}\n${indent(outcome.output)}`
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => (line ? `      ${line}` : line))
    .join('\n')
}

/** The checks that `--only name,name` asks for; throws for a name that none has. */
export function selectChecks(checks: readonly Check[], args: readonly string[]): readonly Check[] {
  const at = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='))
  if (at < 0) return checks
  const value = args[at]?.startsWith('--only=') ? args[at].slice('--only='.length) : (args[at + 1] ?? '')
  const names = value.split(',').filter(Boolean)
  const unknown = names.filter((name) => !checks.some((check) => check.name === name))
  if (unknown.length > 0 || names.length === 0) {
    throw new Error(
      `no check is named "${unknown.join(', ')}"; there are: ${checks.map((check) => check.name).join(', ')}`,
    )
  }
  return checks.filter((check) => names.includes(check.name))
}
