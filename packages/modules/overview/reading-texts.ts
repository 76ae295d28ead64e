import type { Language } from '@kedjan/contract'

const texts: Readonly<Record<string, Record<Language, string>>> = {
  'overview.read_person': { sv: 'Öppnade din sida', en: 'Opened your page', ar: 'فتحوا صفحتك' },
  'persons.compare_registrations': {
    sv: 'Kontrollerade om du är registrerad mer än en gång',
    en: 'Checked whether you are registered more than once',
    ar: 'تحققوا مما إذا كنت مسجّلاً أكثر من مرة',
  },
  'persons.find_known': {
    sv: 'Såg dina uppgifter när ett hushåll skulle registreras',
    en: 'Saw your details when a household was to be registered',
    ar: 'اطّلعوا على بياناتك عند تسجيل أسرة',
  },
  'log.read_lines': {
    sv: 'Granskade vad som står i loggen om dig',
    en: 'Reviewed what the log says about you',
    ar: 'راجعوا ما ورد عنك في السجل',
  },
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
