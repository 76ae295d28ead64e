// data: the kinds of personal data that the law on exchange tells apart
import type { OfficerText, PlainText } from '../texts/texts.ts'

export type InformationCategory =
  | 'identity'
  | 'family'
  | 'language'
  | 'contact'
  | 'permit'
  | 'protection_grounds'
  | 'education_work'
  | 'housing_needs'
  | 'health'
  | 'guardian'
  | 'settlement'
  | 'reception'
  | 'population_registration'
  | 'establishment'
  | 'absence'
  | 'benefit'
  | 'grant_claim'
  | 'relocation'
  | 'child_concern'
  | 'return_case'
  | 'appeal'

export interface CategoryFact {
  readonly name: PlainText
  /** What a row of this kind holds, for the officer who decides on a disclosure. */
  readonly contains: OfficerText
  /** Often data of the kinds that article 9 of the data protection regulation guards, or as easily harmful. */
  readonly sensitive: boolean
}

export const informationCategories = {
  identity: {
    name: { sv: 'Identitet', en: 'Identity', ar: 'الهوية' },
    contains: {
      sv: 'Namn, födelsedatum, medborgarskap, kön, ärendenummer, personnummer eller samordningsnummer.',
      en: 'Name, date of birth, citizenship, sex, case number, personal or coordination number.',
    },
    sensitive: false,
  },
  family: {
    name: { sv: 'Familj', en: 'Family', ar: 'الأسرة' },
    contains: {
      sv: 'Vilka som hör till hushållet och hur de är släkt.',
      en: 'Who belongs to the household and how they are related.',
    },
    sensitive: false,
  },
  language: {
    name: { sv: 'Språk', en: 'Language', ar: 'اللغة' },
    contains: {
      sv: 'Modersmål, andra språk och behov av tolk.',
      en: 'Mother tongue, other languages and need of an interpreter.',
    },
    sensitive: false,
  },
  contact: {
    name: { sv: 'Kontaktuppgifter', en: 'Contact details', ar: 'معلومات الاتصال' },
    contains: { sv: 'Adress, telefon och e-post.', en: 'Address, telephone and e-mail.' },
    sensitive: false,
  },
  permit: {
    name: { sv: 'Uppehållstillstånd', en: 'Residence permit', ar: 'تصريح الإقامة' },
    contains: {
      sv: 'Vilket tillstånd det är, från när och till när, och rätten att arbeta. Inte skälen till det.',
      en: 'Which permit it is, its first and last day, and the right to work. Not the reasons for it.',
    },
    sensitive: false,
  },
  protection_grounds: {
    name: { sv: 'Skyddsskäl', en: 'Grounds for protection', ar: 'أسباب طلب الحماية' },
    contains: {
      sv: 'Det personen har berättat i asylärendet och skälen till beslutet.',
      en: 'What the person has told in the asylum case and the reasons for the decision.',
    },
    sensitive: true,
  },
  education_work: {
    name: { sv: 'Utbildning och arbete', en: 'Education and work', ar: 'التعليم والعمل' },
    contains: {
      sv: 'Skolgång, utbildning, yrke och arbetslivserfarenhet; för barn också plats i skola eller förskola.',
      en: 'Schooling, education, occupation and work experience; for children also a place at school or preschool.',
    },
    sensitive: false,
  },
  housing_needs: {
    name: { sv: 'Behov i bostaden', en: 'Housing needs', ar: 'احتياجات السكن' },
    contains: {
      sv: 'Det bostaden behöver klara, som storlek, hiss eller närhet till vård. Inte diagnoser.',
      en: 'What the home has to offer, such as size, a lift or care nearby. No diagnoses.',
    },
    sensitive: true,
  },
  health: {
    name: { sv: 'Hälsa', en: 'Health', ar: 'الصحة' },
    contains: {
      sv: 'Vård, hälsoundersökning och behov av anpassning.',
      en: 'Care, health examination and need of adaptation.',
    },
    sensitive: true,
  },
  guardian: {
    name: { sv: 'God man och vårdnadshavare', en: 'Guardian', ar: 'الوصي' },
    contains: {
      sv: 'Vem som företräder ett barn, och sedan när.',
      en: 'Who represents a child, and since when.',
    },
    sensitive: false,
  },
  settlement: {
    name: { sv: 'Anvisning', en: 'Anvisning to a municipality', ar: 'التخصيص إلى بلدية' },
    contains: {
      sv: 'Vilken kommun hushållet är anvisat till, och senaste dag för mottagande.',
      en: 'Which municipality the household is assigned to, and the last day for reception.',
    },
    sensitive: false,
  },
  reception: {
    name: { sv: 'Mottagande', en: 'Reception', ar: 'الاستقبال في البلدية' },
    contains: {
      sv: 'Kommunens svar på anvisningen, bostaden, överenskommen dag och dagen då hushållet togs emot.',
      en: 'The answer of the municipality, the dwelling, the agreed day and the day of reception.',
    },
    sensitive: false,
  },
  population_registration: {
    name: { sv: 'Folkbokföring', en: 'Population registration', ar: 'التسجيل السكاني' },
    contains: {
      sv: 'Att personen är folkbokförd, sedan när, i vilken kommun och på vilken adress.',
      en: 'That the person is registered, since when, in which municipality and at which address.',
    },
    sensitive: false,
  },
  establishment: {
    name: { sv: 'Etablering', en: 'Establishment', ar: 'برنامج الترسيخ' },
    contains: {
      sv: 'Inskrivning, plan, anvisning till programmet, svenska för invandrare och samhällsorientering.',
      en: 'Enrolment, plan, placement in the programme, Swedish for immigrants and society orientation.',
    },
    sensitive: false,
  },
  absence: {
    name: { sv: 'Frånvaro', en: 'Absence', ar: 'الغياب' },
    contains: {
      sv: 'Frånvaro, varning och avstängning från ersättning.',
      en: 'Absence, warning and suspension from benefit.',
    },
    sensitive: true,
  },
  benefit: {
    name: { sv: 'Ersättning', en: 'Benefit', ar: 'الإعانة المالية' },
    contains: {
      sv: 'Vilken ersättning som är sökt eller betald, för vilken tid och med vilket belopp.',
      en: 'Which benefit has been applied for or paid, for which time and how much.',
    },
    sensitive: true,
  },
  grant_claim: {
    name: { sv: 'Statlig ersättning', en: 'State grant', ar: 'تعويض الدولة للبلدية أو الإقليم' },
    contains: {
      sv: 'Det kommunen eller regionen söker av staten för en person, med underlag.',
      en: 'What the municipality or region claims from the state for a person, with supporting data.',
    },
    sensitive: false,
  },
  relocation: {
    name: { sv: 'Flytt', en: 'Move', ar: 'الانتقال' },
    contains: {
      sv: 'Att personen har flyttat till en annan kommun, och när.',
      en: 'That the person has moved to another municipality, and when.',
    },
    sensitive: false,
  },
  child_concern: {
    name: { sv: 'Oro för ett barn', en: 'Concern for a child', ar: 'القلق على طفل' },
    contains: {
      sv: 'Misstanken att barnet far illa, och vad den bygger på.',
      en: 'The suspicion that the child is harmed, and what it rests on.',
    },
    sensitive: true,
  },
  return_case: {
    name: { sv: 'Återvändande', en: 'Return', ar: 'العودة' },
    contains: {
      sv: 'Beslut att lämna landet, hur det genomförs och dag för frigivning.',
      en: 'The decision to leave the country, how it is carried out and the day of release.',
    },
    sensitive: true,
  },
  appeal: {
    name: { sv: 'Överklagande', en: 'Appeal', ar: 'الطعن' },
    contains: {
      sv: 'Att ett beslut är överklagat, om det får genomföras och hur det gick. Inte skälen.',
      en: 'That a decision is appealed, whether it may be carried out and the outcome. Not the reasons.',
    },
    sensitive: false,
  },
} satisfies Record<InformationCategory, CategoryFact>
