import type { Letter, Outcome } from '@kedjan/modules/notifications'
import { createTransport } from 'nodemailer'
import type { SmtpConfig } from './config.ts'

/** Seconds until a mail server that does not answer is taken to be away. */
const patience = 20_000

/** Hands messages to a mail server. The key becomes the Message-ID, so that a repeat after a crash can be told from a second message. */
export function smtpSender(config: SmtpConfig, domain: string): (letter: Letter) => Promise<Outcome> {
  const transport = createTransport({
    host: config.host,
    port: config.port,
    secure: config.tls === 'implicit',
    requireTLS: config.tls === 'required',
    ignoreTLS: config.tls === 'none',
    ...(config.user ? { auth: { user: config.user.name, pass: config.user.password } } : {}),
    ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ key, to, subject, text, language }) => {
    try {
      await transport.sendMail({
        ...{ from: { name: 'Kedjan', address: config.from }, to: { name: '', address: to }, subject, text },
        messageId: `<${key}@${domain}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'Content-Language': language,
          'X-Auto-Response-Suppress': 'All',
        },
      })
      return { outcome: 'sent' }
    } catch (error) {
      return outcomeOf(error)
    }
  }
}

/** The server's own words are not kept: they quote the address. */
function outcomeOf(error: unknown): Outcome {
  const { responseCode, code, command } = error as { responseCode?: number; code?: string; command?: string }
  const why = responseCode ? `smtp_${responseCode}` : `smtp_${(code ?? 'error').toLowerCase()}`
  // A permanent no after the address was named: it will never take it. A server that refuses us, by a password or as a sender, may be set right.
  const isAddress = command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500
  return { outcome: isAddress ? 'bounced' : 'failed', why }
}
