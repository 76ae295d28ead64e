import type { Letter, Outcome, Post } from '../notifications/index.ts'

/** A way out for tests, in place of a mail server: keeps what it is given, and answers what it is told to. */
export interface LetterBox extends Post {
  readonly letters: Letter[]
  /** The next letters are answered so, one after the other; then all are taken. */
  answerNext(...outcomes: Outcome[]): void
  /** What stands behind the number sign of the newest link, or the digits of the newest code. */
  newestToken(): string
  newestCode(): string
}

export function letterBox(): LetterBox {
  const letters: Letter[] = []
  const outcomes: Outcome[] = []
  const newest = (pattern: RegExp): string => {
    const found = letters.toReversed().flatMap(({ text }) => pattern.exec(text)?.[1] ?? [])[0]
    if (!found) throw new Error('no letter holds it')
    return found
  }
  return {
    channels: new Set(['email', 'sms']),
    letters,
    send: async (letter) => {
      letters.push(letter)
      return outcomes.shift() ?? { outcome: 'sent' }
    },
    answerNext: (...next) => {
      outcomes.push(...next)
    },
    newestToken: () => newest(/\/answer#([\w-]{43})/),
    newestCode: () => newest(/\b(\d{6})\b/),
  }
}
