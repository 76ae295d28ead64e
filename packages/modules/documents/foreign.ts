/** What files of other kinds begin with: an archive, a program, a page. */
const beginnings = ['PK\x03\x04', '%PDF-', '\x7fELF', 'MZ\x90\x00', 'Rar!', '7z\xbc\xaf']
const page = /<\s*(?:html|script|svg|!doctype|iframe|\?php)/i

/** Whether bytes, as text of one byte a sign, hold the beginning of a file of another kind. */
export function holdsForeign(text: string): boolean {
  return page.test(text) || beginnings.some((beginning) => text.includes(beginning))
}
