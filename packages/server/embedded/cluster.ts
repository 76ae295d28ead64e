import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainError } from '../plain-error.ts'
import type { Place } from './place.ts'

export const superuser = 'kedjan_admin'
const passwordName = 'admin-password'

/** Makes the cluster under another name and moves it into place when it is whole, so that a kill half-way leaves nothing to repair. */
export function createCluster(place: Place): void {
  const password = randomBytes(24).toString('hex')
  const draft = `${place.cluster}.making`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  const passwordFile = `${place.cluster}-password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (place.runAs) for (const path of [draft, passwordFile]) chownSync(path, place.runAs.uid, place.runAs.gid)
  const result = spawnSync(
    join(place.native, 'bin', 'initdb'),
    // biome-ignore format: one option a line reads better
    ['-D', draft, '-U', superuser, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C',
      '--locale-provider=icu', '--icu-locale=sv-SE', '--data-checksums', '--no-instructions'],
    { ...place.runAs, cwd: '/', encoding: 'utf8', env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' } },
  )
  rmSync(passwordFile, { force: true })
  if (result.status !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new PlainError(
      `PostgreSQL could not make its data folder: ${(result.stderr || String(result.error)).trim().split('\n').at(-1)}`,
    )
  }
  writeFileSync(join(draft, passwordName), password, { mode: 0o600 })
  renameSync(draft, place.cluster)
}

/** The superuser's password, which lies beside the data and is readable by its owner only. */
export function readPassword(place: Place): string {
  try {
    return readFileSync(join(place.cluster, passwordName), 'utf8')
  } catch {
    throw new PlainError(
      `${place.cluster} holds a database whose ${passwordName} cannot be read; run as the user who made it, or restore the file.`,
    )
  }
}
