import { type Check, fromFindings } from './check.ts'
import { run } from './run-tool.ts'

/** Known vulnerabilities in what runs in production; a registry that answers no audit is said, not failed. */
export const audit: Check = {
  name: 'audit',
  run: async (root) => {
    const windows = process.platform === 'win32'
    const args = ['audit', '--omit=dev', '--audit-level=high', '--json', '--fetch-timeout=20000', '--fetch-retries=0']
    const { output } = windows ? await run(root, 'cmd.exe', ['/c', 'npm.cmd', ...args]) : await run(root, 'npm', args)
    const found = readAudit(output)
    return found ? fromFindings(found) : { ok: true, output, note: 'not answered' }
  },
}

/** The vulnerabilities of high or critical severity; undefined when the registry did not answer. */
export function readAudit(output: string): string[] | undefined {
  const answer = parse(output)
  if (typeof answer !== 'object' || answer === null || !('vulnerabilities' in answer)) return undefined
  return Object.entries(answer.vulnerabilities ?? {})
    .filter(([, found]) => found.severity === 'high' || found.severity === 'critical')
    .map(([name, found]) => `${name} ${found.range ?? ''}: ${found.severity}; raise it or replace it`)
}

function parse(output: string): { vulnerabilities?: Record<string, { severity: string; range?: string }> } | undefined {
  const start = output.indexOf('{')
  const end = output.lastIndexOf('}')
  try {
    return JSON.parse(output.slice(start, end + 1))
  } catch {
    return undefined
  }
}
