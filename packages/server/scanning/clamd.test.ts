import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ClamdServer, clamdServer, type Manner } from '../testing/clamd-server.ts'
import { clamd } from './clamd.ts'
import { openScanner } from './open-scanner.ts'
import { eicar } from './scanner.ts'

let server: ClamdServer

beforeAll(async () => {
  server = await clamdServer()
})
afterAll(() => server.close())

const malicious = Buffer.from(`%PDF-1.7 ${eicar}`)
const harmless = Buffer.from('Hej')

describe('clamd', () => {
  it.each<[Manner, Buffer, string]>([
    ['scans', harmless, 'clean'],
    ['scans', malicious, 'infected'],
    ['is_too_small', harmless, 'could_not_be_scanned'],
    ['breaks_off', harmless, 'could_not_be_scanned'],
    ['talks_nonsense', harmless, 'could_not_be_scanned'],
    ['is_silent', harmless, 'could_not_be_scanned'],
  ])('that %s: number %#', async (manner, bytes, verdict) => {
    server.behave(manner)
    expect(await clamd(server.address, 300).scan(bytes)).toBe(verdict)
  })

  it('is sent a large file whole, in parts', async () => {
    server.behave('scans')
    const large = Buffer.concat([Buffer.alloc(5_000_001, 'a'), Buffer.from(eicar)])
    expect(await openScanner({ kind: 'clamd', ...server.address }).scan(large)).toBe('infected')
    expect(server.received.at(-1)).toBe(large.length)
  })

  it('that is not there is a verdict, not an error', async () => {
    const gone = await clamdServer()
    await gone.close()
    expect(await clamd(gone.address).scan(harmless)).toBe('could_not_be_scanned')
  })
})

describe('the other scanners', () => {
  it('of the sandbox knows the test file and nothing else', async () => {
    const scanner = openScanner({ kind: 'test_file' })
    expect([await scanner.scan(harmless), await scanner.scan(malicious)]).toEqual(['clean', 'infected'])
  })

  it('that there is none is said of every file', async () => {
    expect(await openScanner({ kind: 'none' }).scan(malicious)).toBe('not_scanned')
  })
})
