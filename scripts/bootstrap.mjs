// Brings a bare machine to the point where the real programs can run: dependencies installed, Node 24 at hand.
// Uses nothing but Node's own modules, and runs on Node 20.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const marker = join(modules, '.kedjan-installed')
/** Where Node keeps our programs as it last read them, so that the next start need not read them again; nothing is lost with it. */
const compiled = join(root, '.cache', 'node')

/** Runs a TypeScript program on Node 24 and ends with its exit code. */
export async function runProgram(program, args = []) {
  requireNode20()
  installWhatIsMissing()
  process.exit(await run(program, args))
}

/** Runs a TypeScript program on Node 24; resolves with its exit code. */
export function run(program, args = []) {
  const node = findNode24()
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, program), ...args], {
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: compiled, ...process.env, PATH: `${dirname(node)}:${process.env.PATH ?? ''}` },
  })
  // The child gets Ctrl-C from the terminal itself; this process only waits for it to stop cleanly.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? (signal ? 130 : 1))))
}

export function installWhatIsMissing() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted && findNode24()) return
  try {
    accessSync(root, constants.W_OK)
  } catch {
    fail(
      `The folder ${root} cannot be written to, so the dependencies cannot be installed; make it writable or copy it.`,
    )
  }
  say('Installing what is missing (npm ci); the first time takes a minute.')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (result.error) fail(`npm could not be started (${result.error.message}); install npm beside Node.`)
  if (result.status !== 0) fail('npm ci failed; the reason stands above. Is the npm registry reachable?')
  writeFileSync(marker, wanted)
}

function requireNode20() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    fail(`Kedjan needs Node 20 or later; this is ${process.versions.node}.`)
}

/** The Node 24 that npm installed for this platform, or this very Node when it is new enough. */
function findNode24() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const shipped = join(
    modules,
    `node-${system}-${process.arch}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  if (existsSync(shipped)) return shipped
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  if (!existsSync(marker)) return undefined
  return fail(
    `No Node 24 is packaged for ${process.platform} ${process.arch}; install Node 24 or later and run this again.`,
  )
}

export function say(line) {
  process.stdout.write(`kedjan: ${line}\n`)
}

function fail(sentence) {
  process.stderr.write(`kedjan: ${sentence}\n`)
  process.exit(1)
}
