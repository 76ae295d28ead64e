import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const here = import.meta.dirname
const dist = join(here, 'dist')
const stamp = join(dist, '.sources')

/** Whether what stands in `dist` was made from these very sources. */
export function isWebBuilt(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOfSources()
}

/** Builds the pages into `dist`, unless they stand there. */
export async function buildWeb(): Promise<void> {
  if (isWebBuilt()) return
  await buildForPeople()
  compress()
  writeFileSync(stamp, hashOfSources())
}

/** The libraries leave out what only developers need when NODE_ENV says so, and a test run says something else. */
async function buildForPeople(): Promise<void> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  // Large, and needed only here.
  const [{ build }, { config }] = await Promise.all([import('vite'), import('./vite.config.ts')])
  try {
    await build({ ...config, configFile: false, logLevel: 'warn' })
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

/** Text travels compressed, and is compressed once, here. */
function compress(): void {
  for (const file of filesUnder(dist).filter((name) => /\.(js|css|svg|html)$/.test(name))) {
    const text = readFileSync(file)
    writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }))
  }
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  const roots = [join(here, 'src'), join(here, 'public'), join(here, '..', 'contract')]
  const single = ['index.html', 'vite.config.ts', 'package.json', '../../package-lock.json'].map((name) =>
    join(here, name),
  )
  for (const file of [...roots.flatMap(filesUnder), ...single].sort()) {
    hash.update(file.slice(here.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.') && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
}
