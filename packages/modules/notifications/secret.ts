import { createHash, randomBytes, randomInt, scryptSync, timingSafeEqual } from 'node:crypto'

/** 256 bits of chance for a link or a cookie, and the hash that is all that is kept of it. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashOf(token) }
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

export interface HashedCode {
  readonly salt: string
  readonly hash: string
}

/** Six digits and a slow hash of them: a million guesses at a stolen table take longer than a code is good for. */
export function newCode(): { code: string } & HashedCode {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const salt = randomBytes(16).toString('hex')
  return { code, salt, hash: slowHash(code, salt) }
}

/** Whether digits are one of those sent; each is compared, and in constant time. */
export function isOneOf(code: string, sent: readonly HashedCode[]): boolean {
  return sent
    .map(({ salt, hash }) => timingSafeEqual(Buffer.from(slowHash(code, salt), 'hex'), Buffer.from(hash, 'hex')))
    .includes(true)
}

function slowHash(code: string, salt: string): string {
  return scryptSync(code, Buffer.from(salt, 'hex'), 32, { N: 16_384, r: 8, p: 1 }).toString('hex')
}
