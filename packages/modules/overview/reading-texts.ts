import type { Language } from '@kedjan/contract'

const texts: Readonly<Record<string, Record<Language, string>>> = {
  'overview.read_person': { sv: 'Öppnade din sida', en: 'Opened your page', ar: 'فتحوا صفحتك' },
  'handoffs.read_handoff': {
    sv: 'Läste överlämningen om dig',
    en: 'Read the hand-off about you',
    ar: 'قرأوا التسليم المتعلق بك',
  },
}
const other = { sv: 'Arbetade med ditt ärende', en: 'Worked with your case', ar: 'عملوا على قضيتك' } satisfies Record<
  Language,
  string
>

/** What an organisation did, in words for the person. */
export function readingText(action: string, language: Language): string {
  return texts[action]?.[language] ?? other[language]
}
