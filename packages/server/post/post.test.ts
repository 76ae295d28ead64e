import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Letter } from '@kedjan/modules/notifications'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import { readPost, type SmtpConfig } from './config.ts'
import { makePost } from './make-post.ts'
import { smsSender } from './sms.ts'
import { smtpSender } from './smtp.ts'

const letter: Letter = {
  key: '0199c2a0-0000-7000-8000-000000000001',
  channel: 'email',
  to: 'brevlada@kommun.example',
  subject: 'Du har något nytt i Kedjan',
  text: 'Du har något nytt i Kedjan. Logga in för att läsa:\nhttps://kedjan.example.se/me',
  language: 'sv',
}
const endings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of endings.splice(0)) await end()
})

/** A real mail server, on a port of its own. */
async function mailServer(options: SMTPServerOptions = {}): Promise<{ config: SmtpConfig; arrived: string[] }> {
  const arrived: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (part: Buffer) => {
        text += part.toString()
      })
      stream.on('end', () => {
        arrived.push(text)
        done()
      })
    },
    ...options,
  })
  const port = await listening(server.server as unknown as Server)
  endings.push(() => new Promise<void>((done) => server.close(() => done())))
  return { config: { host: '127.0.0.1', port, tls: 'none', from: 'kedjan@kedjan.example' }, arrived }
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

function refusing(code: number): SMTPServerOptions {
  return {
    onRcptTo(_address, _session, done) {
      done(Object.assign(new Error('brevlada@kommun.example is not here'), { responseCode: code }))
    },
  }
}

describe('by mail', () => {
  test('a letter arrives with its key as Message-ID, the same each time, and marked as automatic', async () => {
    const { config, arrived } = await mailServer()
    const send = smtpSender(config, 'kedjan.example.se')
    expect([await send(letter), await send(letter)]).toEqual([{ outcome: 'sent' }, { outcome: 'sent' }])
    for (const message of arrived) {
      expect(message).toContain(`Message-ID: <${letter.key}@kedjan.example.se>`)
      expect(message).toContain('Auto-Submitted: auto-generated')
      expect(message).toMatch(/^To: brevlada@kommun\.example\r?$/m)
    }
  })

  test.each([
    ['an address that is not there bounces', 550, { outcome: 'bounced', why: 'smtp_550' }],
    ['a mailbox that is busy is tried again', 451, { outcome: 'failed', why: 'smtp_451' }],
  ])('%s', async (_name, code, expected) => {
    const { config } = await mailServer(refusing(code))
    expect(await smtpSender(config, 'kedjan.example.se')(letter)).toEqual(expected)
  })

  test('nothing goes unencrypted over a network: a server without STARTTLS is given nothing', async () => {
    const { config, arrived } = await mailServer()
    const outcome = await smtpSender({ ...config, tls: 'required' }, 'kedjan.example.se')(letter)
    expect([outcome.outcome, arrived]).toEqual(['failed', []])
  })

  test('a password that is wrong is no fault of the address', async () => {
    const { config } = await mailServer({
      disabledCommands: ['STARTTLS'],
      authMethods: ['PLAIN'],
      allowInsecureAuth: true,
      onAuth(auth, _session, done) {
        if (auth.password === 'right') done(null, { user: 'kedjan' })
        else done(Object.assign(new Error('no'), { responseCode: 535 }))
      },
    })
    const withPassword = (password: string) =>
      smtpSender({ ...config, user: { name: 'kedjan', password } }, 'kedjan.example.se')(letter)
    expect([await withPassword('wrong'), await withPassword('right')]).toEqual([
      { outcome: 'failed', why: 'smtp_535' },
      { outcome: 'sent' },
    ])
  })

  test('a server that is away is tried again', async () => {
    const { config } = await mailServer()
    for (const end of endings.splice(0)) await end()
    expect((await smtpSender(config, 'kedjan.example.se')(letter)).outcome).toBe('failed')
  })
})

describe('by text message', () => {
  async function gateway(status: number) {
    const heard: { headers: Record<string, unknown>; body: unknown }[] = []
    const server = createServer(async (request, response) => {
      let text = ''
      for await (const part of request.setEncoding('utf8')) text += part
      const { authorization, 'idempotency-key': key } = request.headers
      heard.push({ headers: { authorization, key }, body: JSON.parse(text) })
      response.writeHead(status).end('{}')
    })
    const port = await listening(server)
    endings.push(() => new Promise((done) => server.close(done)))
    return { send: smsSender({ url: `http://127.0.0.1:${port}/messages`, token: 'hemlig' }), heard }
  }
  const text = { ...letter, channel: 'sms' as const, to: '+46701740600' }

  test('a message is posted as the contract says', async () => {
    const { send, heard } = await gateway(202)
    expect(await send(text)).toEqual({ outcome: 'sent' })
    expect(heard).toEqual([
      {
        headers: { authorization: 'Bearer hemlig', key: letter.key },
        body: { to: '+46701740600', text: letter.text, reference: letter.key },
      },
    ])
  })

  test.each([
    [409, { outcome: 'failed', why: 'sms_409' }],
    [422, { outcome: 'bounced', why: 'sms_422' }],
    [429, { outcome: 'failed', why: 'sms_429' }],
    [503, { outcome: 'failed', why: 'sms_503' }],
  ])('answered with %i it is told from the rest', async (status, expected) => {
    const { send } = await gateway(status)
    expect(await send(text)).toEqual(expected)
  })
})

describe('the configuration', () => {
  test('names the ways out, and without any there is none', () => {
    expect(readPost({})).toEqual({})
    expect(makePost({}, 'https://kedjan.example.se').channels.size).toBe(0)
    const post = readPost({
      KEDJAN_SMTP_URL: 'smtps://kedjan:h%40mlig@mail.example.se',
      KEDJAN_MAIL_FROM: 'kedjan@example.se',
      KEDJAN_SMS_URL: 'https://sms.example.se/messages',
      KEDJAN_SMS_TOKEN: 'hemlig',
    })
    expect(post).toEqual({
      smtp: {
        host: 'mail.example.se',
        port: 465,
        tls: 'implicit',
        user: { name: 'kedjan', password: 'h@mlig' },
        from: 'kedjan@example.se',
      },
      sms: { url: 'https://sms.example.se/messages', token: 'hemlig' },
    })
    expect(readPost({ KEDJAN_SMTP_URL: 'smtp://mail.example.se', KEDJAN_MAIL_FROM: 'a@b.se' }).smtp).toMatchObject({
      port: 587,
      tls: 'required',
    })
  })

  test.each([
    [{ KEDJAN_SMTP_URL: 'http://user:hemlig@mail.example.se' }, 'KEDJAN_SMTP_URL must be an address'],
    [{ KEDJAN_SMTP_URL: 'smtp://user:hemlig@mail.example.se' }, 'KEDJAN_MAIL_FROM must be'],
    [{ KEDJAN_SMS_URL: 'http://sms.example.se/' }, 'KEDJAN_SMS_URL must begin with https://'],
    [{ KEDJAN_SMS_URL: 'https://sms.example.se/' }, 'KEDJAN_SMS_TOKEN is not'],
  ])('with %o is refused in one sentence, which holds no password', (environment, sentence) => {
    expect(() => readPost(environment)).toThrow(sentence)
    expect(() => readPost(environment)).not.toThrow('hemlig')
  })
})
