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

/** What lies newest in the letter box of a kind, once it is there. */
async function arrived({ channel, pattern, before = '', origin = inject('origin') }: Letter): Promise<string> {
  const found = async () => {
    const { items } = (await (await fetch(`${origin}/api/sandbox/post`)).json()) as { items: Message[] }
    return items.flatMap((one) => (one.channel === channel ? (pattern.exec(one.text)?.[1] ?? []) : []))[0] ?? before
  }
  await expect.poll(found, { timeout: 15_000 }).not.toBe(before)
  return found()
}

/** The secret of the newest link that was sent by e-mail. */
export const tokenOf = (more: Partial<Letter> = {}) =>
  arrived({ channel: 'email', pattern: /\/answer#([\w-]{43})/, ...more })
/** The newest code that was sent to a telephone. */
export const codeOf = (more: Partial<Letter> = {}) => arrived({ channel: 'sms', pattern: /\b(\d{6})\b/, ...more })
