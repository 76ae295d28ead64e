/** Municipalities that call themselves stad, not kommun. */
const stader = new Set([
  '0180',
  '0183',
  '0184',
  '0186',
  '0187',
  '1280',
  '1282',
  '1283',
  '1480',
  '1481',
  '1488',
  '1490',
  '1980',
  '2583',
])
/** Names whose form before kommun follows no rule. */
const irregular: Record<string, string> = { '0980': 'Region Gotland', '2080': 'Falu kommun', '0880': 'Kalmar kommun' }

/**
 * The full Swedish name, with the genitive where the language has one here: Halmstads kommun, but Borås stad and
 * Umeå kommun, since names that end in s, x or z, or in a vowel, take no s.
 */
export function municipalityName(code: string, name: string): string {
  return irregular[code] ?? `${genitive(name)} ${stader.has(code) ? 'stad' : 'kommun'}`
}

function genitive(name: string): string {
  return /[aeiouyåäösxz]$/i.test(name) ? name : `${name}s`
}
