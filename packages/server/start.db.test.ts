import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { freePort } from './port.ts'

const main = join(import.meta.dirname, 'main.ts')
const folders = join(import.meta.dirname, '..', '..', '.cache', `start-${process.pid}`)
const production = {
  KEDJAN_SANDBOX: 'off',
  KEDJAN_ISSUER: 'http://localhost:9/none',
  KEDJAN_CLIENT_ID: 'kedjan',
  KEDJAN_CLIENT_SECRET: 'secret',
  KEDJAN_BUILD_WEB: 'off',
}
const isRoot = process.getuid?.() === 0

mkdirSync(folders, { recursive: true })
afterAll(() => rmSync(folders, { recursive: true, force: true }))

interface Program {
  readonly child: ChildProcess
  output(): string
  /** Resolves when a line of output begins so; rejects when the program ends before. */
  saying(beginning: string): Promise<string>
  ended: Promise<{ code: number | null; output: string; errors: string }>
}

function run(environment: Record<string, string>, user?: number): Program {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    env: { PATH: process.env.PATH ?? '', ...production, ...environment },
    cwd: '/',
    ...(user ? { uid: user, gid: user } : {}),
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk) => {
    output += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    errors += String(chunk)
  })
  const ended = new Promise<{ code: number | null; output: string; errors: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output, errors }))
  })
  const saying = (beginning: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const line = output.split('\n').find((one) => one.startsWith(beginning))
        if (line) resolve(line)
      }
      child.stdout.on('data', look)
      look()
      void ended.then(() => reject(new Error(`ended before saying "${beginning}": ${output}${errors}`)))
    })
  return { child, output: () => output, saying, ended }
}

async function settings(folder: string): Promise<Record<string, string>> {
  return { KEDJAN_PORT: String(await freePort()), KEDJAN_DATA: join(folders, folder) }
}

test('it prints one address, answers there, stops at Ctrl-C and starts again at once', async () => {
  const environment = await settings('again')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL', 'SIGINT'] as const) {
    const program = run(environment)
    const address = (await program.saying('Open ')).slice('Open '.length)
    expect(address).toBe(`http://localhost:${environment.KEDJAN_PORT}`)
    expect(program.output().match(/http:\/\//g)).toHaveLength(1)
    expect(await (await fetch(`${address}/api/me`)).json()).toMatchObject({ kind: 'nobody', sandbox: false })
    program.child.kill(signal)
    const { code, errors } = await program.ended
    expect([code, errors]).toEqual([signal === 'SIGKILL' ? null : 0, ''])
  }
}, 60_000)

test('outside the sandbox there is no synthetic country', async () => {
  const environment = await settings('production')
  const program = run(environment)
  const address = (await program.saying('Open ')).slice('Open '.length)
  const sandbox = await fetch(`${address}/api/sandbox`)
  const played = await fetch(`${address}/api/sandbox/play`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"days":1}',
  })
  const signIn = await fetch(`${address}/api/sign-in`, { redirect: 'manual' })
  const oidc = await fetch(`${address}/oidc/auth`)
  program.child.kill('SIGINT')
  await program.ended
  expect([sandbox.status, played.status, signIn.status, oidc.status]).toEqual([404, 404, 503, 404])
  expect(await sandbox.json()).toMatchObject({ reason: 'not_a_sandbox' })
  expect(await signIn.json()).toMatchObject({ reason: 'sign_in_unavailable' })
}, 60_000)

test('a country whose making is interrupted is made anew at the next start', async () => {
  const environment = { ...(await settings('country')), KEDJAN_SANDBOX: 'on', KEDJAN_SANDBOX_PERSONS: '30' }
  const interrupted = run(environment)
  await interrupted.saying('2026-03: ')
  interrupted.child.kill('SIGINT')
  const first = await interrupted.ended
  expect([first.code, first.errors]).toEqual([130, ''])
  const again = run(environment)
  const address = (await again.saying('Open ')).slice('Open '.length)
  expect(again.output()).toContain('making it anew')
  expect(await (await fetch(`${address}/api/sandbox`)).json()).toMatchObject({ today: '2026-11-24' })
  again.child.kill('SIGINT')
  const second = await again.ended
  expect([second.code, second.errors]).toEqual([0, ''])
}, 180_000)

test('a used port is one sentence that says how to choose another', async () => {
  const environment = await settings('port')
  const port = Number(environment.KEDJAN_PORT)
  const other = createServer()
  await new Promise<void>((resolve) => {
    other.listen(port, '127.0.0.1', () => resolve())
  })
  const { code, output, errors } = await run(environment).ended
  other.close()
  expect([code, output, errors]).toEqual([
    1,
    '',
    `Port ${port} is used by another program; choose another with KEDJAN_PORT, for example KEDJAN_PORT=${port + 1} npm start.\n`,
  ])
})

test.each([
  [{ KEDJAN_PORT: 'http' }, 'KEDJAN_PORT is "http"; it must be a whole number from 0 to 65535.'],
  [{ KEDJAN_SANDBOX: 'no' }, 'KEDJAN_SANDBOX is "no"; it must be on or off.'],
  [{ KEDJAN_CLIENT_SECRET: '' }, 'KEDJAN_ISSUER is set, but KEDJAN_CLIENT_SECRET is not.'],
  [
    { KEDJAN_ISSUER: 'http://login.example.se' },
    'KEDJAN_ISSUER must begin with https:// (http:// only for localhost).',
  ],
  [{ KEDJAN_ORIGIN: 'kedjan' }, 'KEDJAN_ORIGIN is "kedjan"; it must be an address such as https://kedjan.example.se.'],
  [
    { DATABASE_URL: 'postgres://nobody:secret-word@127.0.0.1:1/kedjan' },
    'The database at 127.0.0.1:1/kedjan does not let us in (ECONNREFUSED); check DATABASE_URL.',
  ],
])('a wrong setting (%o) is one sentence', async (wrong, sentence) => {
  const { code, errors } = await run({ ...(await settings('wrong')), ...wrong }).ended
  expect([code, errors]).toEqual([1, `${sentence}\n`])
})

test.runIf(isRoot && isOpenToOthers())('a data folder that may not be written to is one sentence', async () => {
  const folder = join(folders, 'read-only')
  mkdirSync(folder)
  chmodSync(folder, 0o755)
  const { code, errors } = await run({ ...(await settings('read-only')), KEDJAN_DATA: folder }, 65_534).ended
  expect([code, errors]).toEqual([
    1,
    `The folder ${folder} cannot be written to; make it writable, or name another with KEDJAN_DATA, or set DATABASE_URL.\n`,
  ])
})

/** Whether somebody else than the owner may enter the folders of this checkout. */
function isOpenToOthers(): boolean {
  for (let at = import.meta.dirname; at !== dirname(at); at = dirname(at))
    if ((statSync(at).mode & 5) !== 5) return false
  return true
}
