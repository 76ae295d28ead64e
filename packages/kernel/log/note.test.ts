import { createPrivateKey } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { judgeCheckpoint, readCheckpoint, signCheckpoint } from './checkpoint.ts'
import { judgeNote, makeSigner, readNote, readVerifier } from './note.ts'

/** The example of the reference implementation: its key, and the note that this key signs. */
const example = {
  vkey: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  signature:
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
}
const seed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1)
const publicKey = Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64').subarray(1)
const privateKey = createPrivateKey({
  key: { kty: 'OKP', crv: 'Ed25519', d: seed.toString('base64url'), x: publicKey.toString('base64url') },
  format: 'jwk',
})
const note = `${example.text}\n${example.signature}`

function verifier(text = example.vkey) {
  const read = readVerifier(text)
  if (!read) throw new Error('the key is whole')
  return read
}

function judge(text: string) {
  const read = readNote(text)
  return read ? judgeNote(read, verifier()) : 'unreadable'
}

describe('a signed note', () => {
  test('is signed as the reference implementation signs it', () => {
    const signer = makeSigner('PeterNeumann', privateKey)
    expect(signer.verifier.text).toBe(example.vkey)
    expect(signer.sign(example.text)).toBe(note)
    expect(judge(note)).toBe('signed')
  })

  test('with any one character changed is signed no longer', () => {
    const judged = [...note].map((sign, at) =>
      judge(`${note.slice(0, at)}${String.fromCharCode(sign.charCodeAt(0) ^ 1)}${note.slice(at + 1)}`),
    )
    expect(judged.filter((one) => one === 'signed')).toEqual([])
  })

  test.each([
    ['without its last line break', note.slice(0, -1)],
    ['without a blank line', note.replace('\n\n', '\n')],
    ['with a line that is no signature', `${note}x\n`],
    ['with a control sign', note.replace('you', 'y\tou')],
    ['with another spelling of the signature', note.replace('nAM=', 'nAN=')],
    ['with more signatures than anyone needs', `${example.text}\n${example.signature.repeat(17)}`],
  ])('%s is none', (_name, text) => {
    expect(judge(text)).toBe('unreadable')
  })

  test('by somebody else is unsigned, and a wrong signature beside a right one is forged', () => {
    const other = makeSigner('SomebodyElse', privateKey).sign(example.text)
    expect(judge(other)).toBe('unsigned')
    const wrong = makeSigner('PeterNeumann', privateKey).sign('other\n').split('\n\n')[1]
    expect(judge(`${note}${wrong}`)).toBe('forged')
  })
})

describe('a verifier key', () => {
  test('with any one character changed is refused', () => {
    const { vkey } = example
    const read = [...vkey].map((sign, at) =>
      readVerifier(`${vkey.slice(0, at)}${String.fromCharCode(sign.charCodeAt(0) ^ 1)}${vkey.slice(at + 1)}`),
    )
    expect(read.filter(Boolean)).toEqual([])
  })

  test.each([
    ['PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=='],
    ['PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    [''],
    [`${example.vkey}\n`],
  ])('of another length or kind is refused (%#)', (text) => {
    expect(readVerifier(text)).toBeUndefined()
  })
})

describe('a checkpoint', () => {
  const signer = makeSigner('kedjan.example.se/log', privateKey)
  const root = Buffer.from('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328', 'hex')
  const signed = signCheckpoint(signer, { size: 8, root })

  test('is origin, size and root, one a line, signed', () => {
    expect(signed.split('\n').slice(0, 4)).toEqual([
      'kedjan.example.se/log',
      '8',
      'XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=',
      '',
    ])
    const read = readCheckpoint(signed)
    expect(read).toMatchObject({ origin: 'kedjan.example.se/log', size: 8, root })
    expect(read && judgeCheckpoint(read, signer.verifier)).toBe('signed')
  })

  test('of another log by the same key is not this log’s', () => {
    const other = readCheckpoint(signer.sign(`another.example.se/log\n8\n${root.toString('base64')}\n`))
    expect(other && judgeCheckpoint(other, signer.verifier)).toBe('unsigned')
  })

  test.each([
    ['kedjan.example.se/log\n08\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n'],
    ['kedjan.example.se/log\n-8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n'],
    ['kedjan.example.se/log\n8\nXcnaeacGWamtVZy3Ad7Zoqudgjqt\n'],
    ['kedjan.example.se/log\n8\n'],
    ['8\n'],
  ])('that is written in another way is none (%#)', (text) => {
    expect(readCheckpoint(signer.sign(text))).toBeUndefined()
  })
})
