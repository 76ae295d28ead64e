import { createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto'

/** A key that notes are verified with, in the text form of C2SP signed-note: `name+hash+base64`. */
export interface Verifier {
  readonly name: string
  /** The beginning of a hash over name and key: which key a signature is by, not whether it is right. */
  readonly keyId: Buffer
  readonly publicKey: KeyObject
  readonly text: string
}

/** Signs notes; the private key stays inside. */
export interface Signer {
  readonly verifier: Verifier
  sign(text: string): string
}

const ed25519 = 1
const mostSignatures = 16

export function makeSigner(name: string, privateKey: KeyObject): Signer {
  if (!isName(name)) throw new Error('the name of a key holds no space and no plus sign')
  const publicKey = createPublicKey(privateKey)
  const verifier = verifierOf(name, publicKey)
  return {
    verifier,
    sign(text) {
      const signature = Buffer.concat([verifier.keyId, sign(null, Buffer.from(text), privateKey)])
      return `${text}\n— ${name} ${signature.toString('base64')}\n`
    },
  }
}

function verifierOf(name: string, publicKey: KeyObject): Verifier {
  const key = Buffer.concat([Buffer.of(ed25519), Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')])
  const keyId = keyIdOf(name, key)
  return { name, keyId, publicKey, text: `${name}+${keyId.toString('hex')}+${key.toString('base64')}` }
}

function keyIdOf(name: string, key: Buffer): Buffer {
  return hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), key]), 'buffer').subarray(0, 4)
}

/** Reads a verifier key; undefined when it is not whole. */
export function readVerifier(text: string): Verifier | undefined {
  const [, name, keyHash, base64] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text) ?? []
  if (!name || !keyHash || !base64) return undefined
  const key = fromBase64(base64)
  if (key?.length !== 33 || key[0] !== ed25519 || keyIdOf(name, key).toString('hex') !== keyHash) return undefined
  const x = key.subarray(1).toString('base64url')
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return verifierOf(name, publicKey)
}

export interface Note {
  /** What is signed: ends with a line break. */
  readonly text: string
  readonly signatures: readonly { readonly name: string; readonly keyId: Buffer; readonly signature: Buffer }[]
}

/** Takes a note apart without believing it; undefined when it is not one. */
export function readNote(note: string): Note | undefined {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n') || hasControl(note)) return undefined
  const lines = note.slice(end + 2, -1).split('\n')
  const signatures = lines.map(readSignature).filter((one) => one !== undefined)
  if (signatures.length !== lines.length || signatures.length > mostSignatures) return undefined
  return { text: note.slice(0, end + 1), signatures }
}

function readSignature(line: string) {
  const [, name, base64] = /^— ([^+\s]+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? []
  const bytes = base64 ? fromBase64(base64) : undefined
  if (!name || !bytes || bytes.length < 5) return undefined
  return { name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) }
}

/** Whether a note carries a right signature of the key: `unsigned` when it carries none of it, `forged` when a wrong one. */
export function judgeNote({ text, signatures }: Note, verifier: Verifier): 'signed' | 'unsigned' | 'forged' {
  const own = signatures.filter(({ name, keyId }) => name === verifier.name && keyId.equals(verifier.keyId))
  if (own.length === 0) return 'unsigned'
  const isRight = own.every(({ signature }) => verify(null, Buffer.from(text), verifier.publicKey, signature))
  return isRight ? 'signed' : 'forged'
}

/** Base64 as it is written by everyone alike; undefined for another spelling of the same bytes. */
export function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}

function isName(name: string): boolean {
  return /^[^+\s]+$/.test(name)
}

function hasControl(note: string): boolean {
  return [...note].some((sign) => sign < ' ' && sign !== '\n')
}
