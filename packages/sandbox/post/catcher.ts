import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CaughtMessage } from '@kedjan/contract'
import { type Clock, newId } from '@kedjan/kernel'
import type { Arrived } from './arrived.ts'
import { catchMail } from './catch-mail.ts'
import { catchText } from './catch-text.ts'

/** A mail server and a gateway for text messages on this machine that keep what they are given. */
export interface Catcher {
  readonly smtpUrl: string
  readonly smsUrl: string
  readonly smsToken: string
  list(): CaughtMessage[]
  close(): Promise<void>
}

const most = 200

/** Opens both on ports of their own; the box is empty at each start. */
export async function openCatcher(clock: Clock): Promise<Catcher> {
  const box: { key: string; message: CaughtMessage }[] = []
  function arrive({ key, ...message }: Arrived): void {
    if (box.some((one) => one.key === key)) return
    const now = clock.now()
    box.unshift({ key, message: { ...message, id: newId(now), at: now.toString() } })
    box.length = Math.min(box.length, most)
  }
  const smsToken = randomBytes(24).toString('hex')
  const mail = catchMail(arrive)
  const texts = catchText(arrive, smsToken)
  const mailPort = await listening(mail.server as unknown as Server)
  const textPort = await listening(texts)
  return {
    smtpUrl: `smtp://127.0.0.1:${mailPort}`,
    smsUrl: `http://127.0.0.1:${textPort}/messages`,
    smsToken,
    list: () => box.map(({ message }) => message),
    async close() {
      await new Promise<void>((done) => mail.close(() => done()))
      texts.closeAllConnections()
      await new Promise((done) => texts.close(done))
    },
  }
}

/** On a free port, for this machine only; it keeps no process alive. */
function listening(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      server.unref()
      resolve((server.address() as AddressInfo).port)
    })
  })
}
