import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { isLoopback } from './config-address.ts'
import { PlainError } from './plain-error.ts'
import { type PostConfig, readPost } from './post/config.ts'

/** Where the data is. */
export interface DatabaseConfig {
  readonly dataFolder: string
  /** Absent: PostgreSQL is started in the data folder. */
  readonly databaseUrl?: string
}

/** Everything that is chosen from outside, read once from the environment. */
export interface Config extends DatabaseConfig {
  readonly host: string
  readonly port: number
  /** The address that browsers use, without a slash at the end. */
  readonly origin: string
  readonly sandbox: boolean
  /** How many persons the sandbox begins with. */
  readonly sandboxPersons: number
  /** The identity provider; absent in a sandbox, which brings its own. */
  readonly issuer?: IssuerConfig
  /** Requests a minute for each actor, and ten times as many for each address; 0 for no limit. */
  readonly requestsPerMinute: number
  /** Whether one proxy in front tells the client's address. */
  readonly trustProxy: boolean
  /** Whether the pages are built at the start when their sources changed; off where they come with the image. */
  readonly buildsWeb: boolean
  /** A file, or `-` for standard output, or `off`. */
  readonly log: string
  /** How large a file may be that somebody sends. */
  readonly mostUploadBytes: number
  /** Who looks files through for malicious code. */
  readonly scanner: ScannerConfig
  /** Where the key lies that signs the log; absent when one is needed and none was named. */
  readonly logKey?: LogKeyConfig
  /** How e-mail and text messages leave; in a sandbox they stay within, where nothing else is named. */
  readonly post: PostConfig
}

/** `test_file` knows only the test file of all scanners, and is for the sandbox. */
export type ScannerConfig =
  | { readonly kind: 'none' | 'test_file' }
  | { readonly kind: 'clamd'; readonly host: string; readonly port: number }

export interface LogKeyConfig {
  readonly file: string
  /** Whether it is made where it is missing: only beside a database of our own. */
  readonly isMade: boolean
}

export interface IssuerConfig {
  readonly url: string
  readonly clientId: string
  readonly clientSecret: string
}

type Environment = Readonly<Record<string, string | undefined>>

const root = join(import.meta.dirname, '..', '..')

/** Reads the environment, or says in one sentence which variable is wrong. */
export function readConfig(env: Environment): Config {
  const port = wholeNumber(env, 'KEDJAN_PORT', 3000, 65_535)
  const host = env.KEDJAN_HOST || '127.0.0.1'
  const database = readDatabaseConfig(env)
  const { databaseUrl, dataFolder } = database
  const sandbox = onOff(env, 'KEDJAN_SANDBOX', databaseUrl === undefined)
  const issuer = readIssuer(env)
  if (!sandbox && !issuer) {
    throw new PlainError(
      'Without the sandbox an identity provider is needed: set KEDJAN_ISSUER, KEDJAN_CLIENT_ID and KEDJAN_CLIENT_SECRET, or KEDJAN_SANDBOX=on.',
    )
  }
  return {
    ...database,
    host,
    port,
    origin: readOrigin(env, host, port),
    sandbox,
    sandboxPersons: wholeNumber(env, 'KEDJAN_SANDBOX_PERSONS', 2000, 100_000),
    ...(issuer ? { issuer } : {}),
    requestsPerMinute: wholeNumber(env, 'KEDJAN_REQUESTS_PER_MINUTE', 1200, 1_000_000),
    trustProxy: onOff(env, 'KEDJAN_TRUST_PROXY', false),
    buildsWeb: onOff(env, 'KEDJAN_BUILD_WEB', true),
    log: env.KEDJAN_LOG || (databaseUrl ? '-' : join(dataFolder, 'kedjan.log')),
    mostUploadBytes: wholeNumber(env, 'KEDJAN_MOST_UPLOAD_MB', 10, 100) * 1024 * 1024,
    scanner: readScanner(env, sandbox),
    ...readLogKey(env, database),
    post: readPost(env),
  }
}

/** A scanner that was named is the one that is used; none is taken for another. */
function readScanner(env: Environment, sandbox: boolean): ScannerConfig {
  const text = env.KEDJAN_SCANNER || (sandbox ? 'test_file' : 'none')
  if (text === 'none') return { kind: text }
  if (text === 'test_file' && sandbox) return { kind: text }
  const address = /^clamd:\/\/([A-Za-z0-9.-]+|\[[0-9a-f:]+\]):(\d{1,5})$/.exec(text)
  const [, host = '', port = ''] = address ?? []
  if (!address || Number(port) > 65_535) {
    throw new PlainError(
      `KEDJAN_SCANNER is "${text}"; it must be none, an address such as clamd://127.0.0.1:3310, or test_file in a sandbox.`,
    )
  }
  return { kind: 'clamd', host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
}

/** The part that commands need which only work with the database. */
export function readDatabaseConfig(env: Environment): DatabaseConfig {
  const databaseUrl = env.DATABASE_URL
  return { dataFolder: resolve(env.KEDJAN_DATA || join(root, 'data')), ...(databaseUrl ? { databaseUrl } : {}) }
}

/** A key that was named must be there: a new one in its place would make a log that nobody knows. */
function readLogKey(env: Environment, { databaseUrl, dataFolder }: DatabaseConfig): { logKey?: LogKeyConfig } {
  if (env.KEDJAN_LOG_KEY) return { logKey: { file: resolve(env.KEDJAN_LOG_KEY), isMade: false } }
  return databaseUrl ? {} : { logKey: { file: join(dataFolder, 'log.key'), isMade: true } }
}

function wholeNumber(env: Environment, name: string, otherwise: number, most: number): number {
  const text = env[name]
  if (!text) return otherwise
  if (!/^\d{1,7}$/.test(text) || Number(text) > most) {
    throw new PlainError(`${name} is "${text}"; it must be a whole number from 0 to ${most}.`)
  }
  return Number(text)
}

function onOff(env: Environment, name: string, otherwise: boolean): boolean {
  const text = env[name]
  if (!text) return otherwise
  if (text === 'on' || text === 'off') return text === 'on'
  throw new PlainError(`${name} is "${text}"; it must be on or off.`)
}

function readIssuer(env: Environment): IssuerConfig | undefined {
  const url = env.KEDJAN_ISSUER
  if (!url) return undefined
  const missing = ['KEDJAN_CLIENT_ID', 'KEDJAN_CLIENT_SECRET'].filter((name) => !env[name])
  if (missing.length > 0) throw new PlainError(`KEDJAN_ISSUER is set, but ${missing.join(' and ')} is not.`)
  if (!isSafeAddress(url)) throw new PlainError('KEDJAN_ISSUER must begin with https:// (http:// only for localhost).')
  return { url, clientId: env.KEDJAN_CLIENT_ID ?? '', clientSecret: env.KEDJAN_CLIENT_SECRET ?? '' }
}

function readOrigin(env: Environment, host: string, port: number): string {
  const text = env.KEDJAN_ORIGIN
  if (!text) return `http://${isLoopback(host) || isIP(host) === 0 ? 'localhost' : hostInAddress(host)}:${port}`
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new PlainError(`KEDJAN_ORIGIN is "${text}"; it must be an address such as https://kedjan.example.se.`)
  }
  return new URL(text).origin
}

function hostInAddress(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return isIP(host) === 6 ? `[${host}]` : host
}

/** Secrets travel only over TLS, or within this machine. */
function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}
