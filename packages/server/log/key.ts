import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeSigner, type Signer } from '@kedjan/kernel'
import type { Config } from '../config.ts'
import { PlainError } from '../plain-error.ts'

const howToMake =
  'make one with openssl genpkey -algorithm ed25519 -out FILE, and keep it where nobody else can read it'

/** The key that checkpoints are signed with. The log is called after the address of the service, so that nobody takes it for another. */
export function openLogSigner({ logKey, origin }: Config): Signer {
  if (!logKey) throw new PlainError(`KEDJAN_LOG_KEY must name the file with the key that signs the log; ${howToMake}.`)
  const pem = read(logKey.file) ?? (logKey.isMade ? make(logKey.file) : undefined)
  if (!pem) throw new PlainError(`There is no file ${logKey.file} to sign the log with; ${howToMake}.`)
  return makeSigner(`${new URL(origin).host}/log`, parse(pem, logKey.file))
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new PlainError(`The key of the log in ${file} cannot be read; let the user who runs Kedjan read it.`)
  }
}

/** Two processes that start at once end with the same key: the second to write reads what the first wrote. */
function make(file: string): string | undefined {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx' })
    return pem
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return read(file)
    throw new PlainError(
      `The key of the log cannot be written to ${file}; make the folder writable, or set KEDJAN_LOG_KEY.`,
    )
  }
}

function parse(pem: string, file: string): KeyObject {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // Said below, for every file that holds something else.
  }
  throw new PlainError(`${file} does not hold an Ed25519 key; ${howToMake}.`)
}
