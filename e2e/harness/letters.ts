import { expect, inject } from 'vitest'

interface Message {
  readonly channel: string
  readonly text: string
}

interface Letter {
  readonly channel: 'email' | 'sms'
  readonly pattern: RegExp
  /** What was there before, where a newer one is waited for. */
  readonly before?: string
  readonly origin?: string
}

/** What lies newest in the letter box of a kind; empty while there is nothing. */
async function lying({ channel, pattern, origin = inject('origin') }: Letter): Promise<string> {
  const { items } = (await (await fetch(`${origin}/api/sandbox/post`)).json()) as { items: Message[] }
  return items.flatMap((one) => (one.channel === channel ? (pattern.exec(one.text)?.[1] ?? []) : []))[0] ?? ''
}

/** What lies newest, once it is there. Letters go out by turns, so one can take some seconds. */
async function arrived({ before = '', ...letter }: Letter): Promise<string> {
  await expect.poll(() => lying(letter), { timeout: 45_000 }).not.toBe(before)
  return lying(letter)
}

const link: Letter = { channel: 'email', pattern: /\/answer#([\w-]{43})/ }
const code: Letter = { channel: 'sms', pattern: /\b(\d{6})\b/ }

/** The secret of the newest link that was sent by e-mail. */
export const tokenOf = (more: Partial<Letter> = {}) => arrived({ ...link, ...more })
/** The newest code that was sent to a telephone. */
export const codeOf = (more: Partial<Letter> = {}) => arrived({ ...code, ...more })
/** What other journeys have left in the box, which they share. */
export const lettersSoFar = async () => ({ token: await lying(link), code: await lying(code) })
