/** The parts of a message that the letter box shows; written for messages of one plain part, which is all that Kedjan sends. */
export interface ReadMail {
  readonly messageId: string
  readonly subject: string
  readonly text: string
}

export function readMail(raw: string): ReadMail {
  const end = raw.indexOf('\r\n\r\n')
  const headers = readHeaders(end < 0 ? raw : raw.slice(0, end))
  const body = end < 0 ? '' : raw.slice(end + 4)
  return {
    messageId: headers.get('message-id') ?? '',
    subject: readWords(headers.get('subject') ?? ''),
    text: readBody(body, headers.get('content-transfer-encoding') ?? '').trim(),
  }
}

function readHeaders(block: string): Map<string, string> {
  const lines = block.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
  return new Map(
    lines.map((line): [string, string] => {
      const at = line.indexOf(':')
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]
    }),
  )
}

/** Words in another alphabet stand in a header as RFC 2047 says. */
function readWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_whole, kind: string, word: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('utf8') : readQuoted(word.replaceAll('_', ' ')),
    )
}

function readBody(body: string, encoding: string): string {
  const text = bodyIn(encoding.toLowerCase(), body)
  return text.replaceAll('\r\n', '\n')
}

function bodyIn(encoding: string, body: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return encoding === 'quoted-printable' ? readQuoted(body.replaceAll(/=\r\n/g, '')) : body
}

function readQuoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
