import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import type { Outcome } from './check.ts'

/** The checkout whose tools are used, whatever tree they are pointed at. */
export const home = dirname(dirname(import.meta.dirname))

/** Runs a program from node_modules on this Node, in a folder; its output is kept for when it fails. */
export async function runTool(folder: string, program: string, args: readonly string[]): Promise<Outcome> {
  const path = join(home, 'node_modules', program)
  const { code, output } = await run(folder, process.execPath, [path, ...args])
  return { ok: code === 0, output }
}

/** Runs any program; resolves with its exit code and everything it wrote. */
export function run(
  folder: string,
  program: string,
  args: readonly string[],
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8').trim() }))
  })
}
