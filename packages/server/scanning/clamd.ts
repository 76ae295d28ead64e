import { connect } from 'node:net'
import type { Verdict } from '@kedjan/modules/documents'
import type { Scanner } from './scanner.ts'

export interface ClamdAddress {
  readonly host: string
  readonly port: number
}

const mostInAPart = 64 * 1024
const mostOfAnAnswer = 4096

/** ClamAV's own program (clamd), spoken to over TCP: INSTREAM, the bytes in parts with their length, an empty part, one line back. */
export function clamd(address: ClamdAddress, milliseconds = 20_000): Scanner {
  return { scan: (bytes) => ask(address, bytes, milliseconds).then(verdictOf, () => 'could_not_be_scanned') }
}

function ask({ host, port }: ClamdAddress, bytes: Buffer, milliseconds: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: milliseconds })
    const alarm = setTimeout(() => socket.destroy(new Error('clamd took too long')), milliseconds)
    let answer = ''
    socket.on('timeout', () => socket.destroy(new Error('clamd does not answer')))
    socket.on('error', reject)
    socket.on('data', (part) => {
      answer += part.toString('latin1')
      if (answer.length > mostOfAnAnswer) socket.destroy(new Error('clamd answers too much'))
      if (answer.endsWith('\0')) socket.end()
    })
    socket.on('close', () => {
      clearTimeout(alarm)
      if (answer.endsWith('\0')) resolve(answer.slice(0, -1))
      else reject(new Error('clamd broke off'))
    })
    socket.write('zINSTREAM\0')
    for (let at = 0; at < bytes.length; at += mostInAPart) writePart(socket, bytes.subarray(at, at + mostInAPart))
    writePart(socket, Buffer.alloc(0))
  })
}

function writePart(socket: { write(bytes: Buffer): boolean }, part: Buffer): void {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(part.length)
  socket.write(length)
  if (part.length > 0) socket.write(part)
}

/** `stream: OK`, `stream: <name> FOUND`, or why it could not be done, such as a size that clamd does not take. */
function verdictOf(answer: string): Verdict {
  if (answer === 'stream: OK') return 'clean'
  return /^stream: .+ FOUND$/.test(answer) ? 'infected' : 'could_not_be_scanned'
}
