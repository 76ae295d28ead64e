import { SMTPServer } from 'smtp-server'
import type { Arrived } from './arrived.ts'
import { readMail } from './read-mail.ts'

const largest = 256 * 1024

/** A mail server that takes every message and sends none on. */
export function catchMail(arrive: (message: Arrived) => void): SMTPServer {
  return new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largest,
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { messageId, subject, text } = readMail(Buffer.concat(parts).toString('utf8'))
        for (const { address } of session.envelope.rcptTo)
          arrive({ key: `${messageId} ${address}`, channel: 'email', to: address, subject, text })
        done()
      })
    },
  })
}
