import { isLoopback } from '../config-address.ts'
import { PlainError } from '../plain-error.ts'

/** The mail server that takes what is sent. */
export interface SmtpConfig {
  readonly host: string
  readonly port: number
  /** `implicit` from the first byte (smtps), `required` by STARTTLS, or `none`: only to this machine. */
  readonly tls: 'implicit' | 'required' | 'none'
  readonly user?: { readonly name: string; readonly password: string }
  readonly from: string
}

/** The gateway for text messages; its contract stands in docs/howto/sms-gateway.md. */
export interface SmsConfig {
  readonly url: string
  readonly token: string
}

export interface PostConfig {
  readonly smtp?: SmtpConfig
  readonly sms?: SmsConfig
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads how messages leave; nothing is sent by a way that is not named. */
export function readPost(env: Environment): PostConfig {
  const smtp = env.KEDJAN_SMTP_URL ? readSmtp(env.KEDJAN_SMTP_URL, env.KEDJAN_MAIL_FROM) : undefined
  const sms = env.KEDJAN_SMS_URL ? readSms(env.KEDJAN_SMS_URL, env.KEDJAN_SMS_TOKEN) : undefined
  return { ...(smtp ? { smtp } : {}), ...(sms ? { sms } : {}) }
}

export function readSmtp(address: string, from: string | undefined): SmtpConfig {
  // The address itself is never shown: it may hold a password.
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') {
    throw new PlainError('KEDJAN_SMTP_URL must be an address such as smtp://user:password@mail.example.se:587.')
  }
  if (!from || !/^[^\s@]+@[^\s@]+$/.test(from)) {
    throw new PlainError('KEDJAN_SMTP_URL is set; KEDJAN_MAIL_FROM must be the address that messages come from.')
  }
  const isImplicit = url.protocol === 'smtps:'
  const user = url.username
    ? { name: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }
    : undefined
  return {
    host: url.hostname,
    port: url.port ? Number(url.port) : defaultPort(isImplicit),
    tls: isImplicit ? 'implicit' : startTls(url.hostname),
    ...(user ? { user } : {}),
    from,
  }
}

function defaultPort(isImplicit: boolean): number {
  return isImplicit ? 465 : 587
}

/** Over a network a message goes encrypted or not at all. */
function startTls(host: string): SmtpConfig['tls'] {
  return isLoopback(host) ? 'none' : 'required'
}

export function readSms(address: string, token: string | undefined): SmsConfig {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))
  if (!url || !isSafe) {
    throw new PlainError('KEDJAN_SMS_URL must begin with https:// (http:// only for localhost).')
  }
  if (!token) throw new PlainError('KEDJAN_SMS_URL is set, but KEDJAN_SMS_TOKEN is not.')
  return { url: url.href, token }
}
