import { holdsForeign } from './foreign.ts'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Signs that no written text holds, once tabs, lines and pages have been taken out. */
const control = /[\p{Cc}\ufffe\uffff]/u
/** What a browser or another program could take for its own, wherever it stands. */
const markup = /<(!doctype|html|head|body|script|svg|iframe|object|embed|style|link|meta|img|\?xml|\?php|%)/i
const foreignBeginning = /^\s*(<|#!|\{\\rtf|%!PS|MZ|PK|GIF8|From: |MIME-Version:|BEGIN:)/

/** Whether the bytes are plain text and nothing that a program could take for more. */
export function readText(bytes: Buffer): boolean {
  try {
    const text = decoder.decode(bytes)
    const written = text.replace(/^\ufeff/, '')
    if (control.test(text.replace(/[\t\n\f\r]/g, '')) || markup.test(text) || holdsForeign(text)) return false
    return !foreignBeginning.test(written)
  } catch {
    return false
  }
}
