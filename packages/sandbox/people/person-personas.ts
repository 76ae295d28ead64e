// data: newcomers whom a visitor can be
import type { PlainText } from '@kedjan/sweden'
import { cast } from './cast.ts'
import type { CastHousehold } from './cast-household.ts'

export interface PersonPersona {
  readonly subject: string
  readonly household: CastHousehold
  /** Which member, the reference person first. */
  readonly place: number
  readonly role: PlainText
  readonly about: PlainText
  readonly language: string
}

export const personPersonas: readonly PersonPersona[] = [
  {
    subject: 'person:story:1',
    household: cast.story,
    place: 0,
    role: { sv: 'Nyanländ, mamma till tre barn', en: 'Newcomer, mother of three', ar: 'قادمة جديدة، أم لثلاثة أطفال' },
    about: {
      sv: 'Har fått uppehållstillstånd och väntar på att kommunen ska svara. Läser arabiska.',
      en: 'Has a residence permit and waits for the municipality to answer. Reads Arabic.',
      ar: 'حصلت على تصريح إقامة وتنتظر رد البلدية. تقرأ العربية.',
    },
    language: 'ar',
  },
  {
    subject: 'person:story:2',
    household: cast.story,
    place: 1,
    role: { sv: 'Nyanländ, pappa till tre barn', en: 'Newcomer, father of three', ar: 'قادم جديد، أب لثلاثة أطفال' },
    about: {
      sv: 'Samma hushåll; behöver en bostad utan trappsteg.',
      en: 'The same household; needs a dwelling without steps.',
      ar: 'الأسرة نفسها؛ يحتاج إلى سكن بلا درج.',
    },
    language: 'ar',
  },
  {
    subject: 'person:settled:1',
    household: cast.settled,
    place: 0,
    role: { sv: 'Nyanländ, bor i Norrköping', en: 'Newcomer, lives in Norrköping', ar: 'قادم جديد يسكن في نورشوبينغ' },
    about: {
      sv: 'Är folkbokförd sedan i våras och följer sin etablering. Läser engelska.',
      en: 'Has been registered since spring and follows the own establishment. Reads English.',
      ar: 'مسجّل منذ الربيع ويتابع ترسيخه. يقرأ الإنجليزية.',
    },
    language: 'en',
  },
  {
    subject: 'person:arrived:1',
    household: cast.arrived,
    place: 0,
    role: {
      sv: 'Nyinflyttad, mamma till tre barn',
      en: 'Just moved in, mother of three',
      ar: 'انتقلت حديثاً، أم لثلاثة أطفال',
    },
    about: {
      sv: 'Har precis flyttat till Norrköping och kan boka ett besök för allt på en gång. Läser arabiska.',
      en: 'Has just moved to Norrköping and can book one visit for everything. Reads Arabic.',
      ar: 'انتقلت حديثاً إلى نورشوبينغ ويمكنها حجز زيارة واحدة لكل شيء. تقرأ العربية.',
    },
    language: 'ar',
  },
  {
    subject: 'person:waiting:1',
    household: cast.waiting,
    place: 0,
    role: {
      sv: 'Nyanländ, väntar på anvisning',
      en: 'Newcomer, waits for an anvisning',
      ar: 'قادم جديد ينتظر التعيين',
    },
    about: {
      sv: 'Har fått tillstånd men ännu ingen kommun. Läser engelska.',
      en: 'Has a permit but no municipality yet. Reads English.',
      ar: 'حصل على تصريح ولم تُعيّن له بلدية بعد. يقرأ الإنجليزية.',
    },
    language: 'en',
  },
]
