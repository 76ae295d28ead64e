/** Numbers that point to one person, an address or a telephone, whoever they are about. */
const numbers = [
  /\b(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[67]\d|8\d|9[01])-?\d{4}\b/g,
  /\bK-\d{4}-\d{5}\b/g,
  /\b719\d{5}\b/g,
  /\+46\d{7,10}\b/g,
]

/** Whom the tests invent; names that begin with Zq stand for everything that one organisation keeps to itself. */
const invented = [
  'Amina',
  'Karim',
  'Lina',
  'Exempel',
  'Testsson',
  'Testgatan',
  'Amal',
  'Tajribi',
  'Abdulrahman',
  'Zq\\p{L}+',
]

/** Everything in a text that tells of a person: names, numbers, addresses. Nothing of it belongs into a log, an address or a title. */
export function personalTraces(text: string, names: readonly string[] = invented): string[] {
  const words = new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`, 'gu')
  return [...new Set([words, ...numbers].flatMap((pattern) => text.match(pattern) ?? []))]
}
