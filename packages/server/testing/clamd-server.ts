import { createServer, type Server } from 'node:net'
import type { ClamdAddress } from '../scanning/clamd.ts'
import { eicar } from '../scanning/scanner.ts'

/** How the server behaves that speaks as clamd does. */
export type Manner = 'scans' | 'is_too_small' | 'breaks_off' | 'is_silent' | 'talks_nonsense'

export interface ClamdServer {
  readonly address: ClamdAddress
  /** How many bytes each file had that was sent whole. */
  readonly received: readonly number[]
  behave(manner: Manner): void
  close(): Promise<void>
}

/** Speaks clamd's protocol over a real socket (zINSTREAM, parts with their length, an empty part) and knows the test file of all scanners. */
export async function clamdServer(): Promise<ClamdServer> {
  let manner: Manner = 'scans'
  const received: number[] = []
  const server = createServer((socket) => {
    let sent = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (part) => {
      sent = Buffer.concat([sent, part])
      const file = fileIn(sent)
      if (!file) return
      received.push(file.length)
      if (manner === 'breaks_off') socket.destroy()
      else if (manner !== 'is_silent') socket.end(answers(file)[manner])
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: { host: '127.0.0.1', port: portOf(server) },
    received,
    behave: (next) => {
      manner = next
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function answers(file: Buffer): Record<'scans' | 'is_too_small' | 'talks_nonsense', string> {
  return {
    scans: file.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0',
    is_too_small: 'INSTREAM size limit exceeded. ERROR\0',
    talks_nonsense: 'stream: OK, more or less\0',
  }
}

/** The file once its last, empty part has come. */
function fileIn(sent: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0'
  if (!sent.subarray(0, command.length).equals(Buffer.from(command))) return undefined
  const parts: Buffer[] = []
  let at = command.length
  while (at + 4 <= sent.length) {
    const length = sent.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    parts.push(sent.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

function portOf(server: Server): number {
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return address.port
}
