import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { languageOf } from './language.ts'
import { localPath } from './sign-in/local-path.ts'

const issuer = {
  KEDJAN_ISSUER: 'https://login.example.se',
  KEDJAN_CLIENT_ID: 'kedjan',
  KEDJAN_CLIENT_SECRET: 'secret',
}

test('without any setting it is a sandbox on this machine alone', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    origin: 'http://localhost:3000',
    sandbox: true,
    requestsPerMinute: 1200,
    trustProxy: false,
  })
})

test.each([
  [{}, { kind: 'test_file' }],
  [{ KEDJAN_SCANNER: 'none' }, { kind: 'none' }],
  [{ KEDJAN_SANDBOX: 'off', ...issuer }, { kind: 'none' }],
  [{ KEDJAN_SCANNER: 'clamd://scan.internal:3310' }, { kind: 'clamd', host: 'scan.internal', port: 3310 }],
  [{ KEDJAN_SCANNER: 'clamd://[::1]:3310' }, { kind: 'clamd', host: '::1', port: 3310 }],
])('with %o files are looked through by %o', (environment, scanner) => {
  expect(readConfig(environment).scanner).toEqual(scanner)
})

test.each([
  { KEDJAN_SCANNER: 'clamd' },
  { KEDJAN_SCANNER: 'clamd://scan.internal:99999' },
  { KEDJAN_SCANNER: 'test_file', KEDJAN_SANDBOX: 'off', ...issuer },
])('a scanner that cannot be meant is refused: number %#', (environment) => {
  expect(() => readConfig(environment)).toThrow('KEDJAN_SCANNER is')
})

test('a file may be ten megabytes large, or as large as is said', () => {
  expect(readConfig({}).mostUploadBytes).toBe(10 * 1024 * 1024)
  expect(readConfig({ KEDJAN_MOST_UPLOAD_MB: '25' }).mostUploadBytes).toBe(25 * 1024 * 1024)
  expect(() => readConfig({ KEDJAN_MOST_UPLOAD_MB: '500' })).toThrow('from 0 to 100')
})

test('a database that is given never becomes a sandbox unasked', () => {
  const given = { DATABASE_URL: 'postgres://a:b@db/kedjan' }
  expect(readConfig({ ...given, ...issuer })).toMatchObject({ sandbox: false, log: '-' })
  expect(() => readConfig(given)).toThrow('Without the sandbox an identity provider is needed')
  expect(readConfig({ ...given, KEDJAN_SANDBOX: 'on' }).sandbox).toBe(true)
})

test.each([
  [{ KEDJAN_PORT: '8080' }, 'http://localhost:8080'],
  [{ KEDJAN_HOST: '0.0.0.0' }, 'http://localhost:3000'],
  [{ KEDJAN_HOST: '192.0.2.7' }, 'http://192.0.2.7:3000'],
  [{ KEDJAN_HOST: '2001:db8::7' }, 'http://[2001:db8::7]:3000'],
  [{ KEDJAN_ORIGIN: 'https://kedjan.example.se/' }, 'https://kedjan.example.se'],
])('with %o browsers use %s', (environment, origin) => {
  expect(readConfig(environment).origin).toBe(origin)
})

test.each([
  ['sv-SE,sv;q=0.9', 'sv'],
  ['en', 'en'],
  ['de, ar;q=0.5, en;q=0.4', 'ar'],
  ['en;q=0, sv;q=0.1', 'sv'],
  ['fr', 'sv'],
  [undefined, 'sv'],
])('who asks for %s is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language)
})

test.each([
  ['/work?show=late#first', '/work?show=late#first'],
  ['/persons/../me', '/me'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['/api/sign-in', '/'],
  [undefined, '/'],
])('after signing in %s leads to %s', (wish, path) => {
  expect(localPath(wish)).toBe(path)
})
