import type { Language, OwnNotices } from '@kedjan/contract'

export interface NoticesForm {
  channel: OwnNotices['channel']
  address: string
  language: Language
  isSafe: boolean
}

/** What is sent: a number as it is dialled from anywhere, without the spaces that people write. */
export function bodyOf({ channel, address, language, isSafe }: NoticesForm) {
  if (channel === 'off') return { channel, language }
  return { channel, address: channel === 'sms' ? dialled(address) : address.trim(), language, isSafe }
}

/** A Swedish number may be written as at home: 070-174 06 50 becomes +46701740650. */
export function dialled(number: string): string {
  const bare = number.replaceAll(/[\s()-]/g, '')
  if (bare.startsWith('00')) return `+${bare.slice(2)}`
  return /^07/.test(bare) ? `+46${bare.slice(1)}` : bare
}
