import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { asActor, deliver, newId, publish, type StaffActor, system } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { notificationsSubscriber, registerContact, sendNotices } from '@kedjan/modules/notifications'
import { behind, done } from '@kedjan/modules/testing'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePost } from './make-post.ts'

const database = useDatabase()
const gone = 'gammal@halmstad.example'
const asked: string[] = []
let server: SMTPServer
let port = 0

/** A real mail server that knows every address but one. */
beforeAll(async () => {
  server = new SMTPServer({
    ...{ disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true },
    onRcptTo({ address }, _session, done) {
      asked.push(address)
      done(address === gone ? Object.assign(new Error('not here'), { responseCode: 550 }) : null)
    },
    onData(stream, _session, done) {
      stream.resume()
      stream.on('end', () => done())
    },
  })
  const http = server.server as unknown as Server
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', () => ready()))
  port = (http.address() as AddressInfo).port
})
afterAll(() => new Promise<void>((closed) => server.close(() => closed())))

async function requested(): Promise<void> {
  const { ground, clock } = database
  await asActor(ground, clock, system, async (tx) =>
    publish(tx, clock, {
      name: 'exchange.request_asked',
      payload: { requestId: newId(clock.now()), holder: 'K1380', asker: 'AF' },
    }),
  )
  await deliver(ground, clock, notificationsSubscriber)
  const smtp = { host: '127.0.0.1', port, tls: 'none' as const, from: 'kedjan@kedjan.example' }
  const origin = 'https://kedjan.example.se'
  await sendNotices({ ground, clock, post: makePost({ smtp }, origin), origin })
}

async function registered(coordinator: StaffActor, mailbox: string): Promise<void> {
  const addresses = { organisationId: 'K1380', mailbox, second: null, language: 'sv' as const }
  await done(database, coordinator, (tx, clock) => registerContact(tx, clock, coordinator, addresses))
}

const bounces = () =>
  behind<{ seq: number; part: string; why: string }>(
    database,
    'select seq, part, why from notifications.contact_bounce order by seq',
  )

test('an address that a mail server refuses for good is written to no more, until it is registered anew', async () => {
  const coordinator = await database.staff('K1380', ['coordinator'])
  await registered(coordinator, gone)
  await requested()
  await requested()
  expect(asked).toEqual([gone])
  expect(await bounces()).toEqual([{ seq: 1, part: 'mailbox', why: 'smtp_550' }])
  await registered(coordinator, 'nyanlanda@halmstad.example')
  await requested()
  expect(asked).toEqual([gone, 'nyanlanda@halmstad.example'])
  expect(await bounces()).toHaveLength(1)
})
