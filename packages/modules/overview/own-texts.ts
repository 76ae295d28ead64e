import type { Language, Milestone } from '@kedjan/contract'
import { contactOf } from '@kedjan/sweden'

const offices = {
  sv: 'Ett servicekontor',
  en: 'A service office (servicekontor)',
  ar: 'مكتب خدمات (Servicekontor)',
} satisfies Record<Language, string>

/** Where a step is done, when that is at an office; the visit itself is booked elsewhere. */
export function placeFor(milestone: Milestone, language: Language): string | null {
  return milestone.actor === 'person' && ['population_registration', 'enrolment'].includes(milestone.key)
    ? offices[language]
    : null
}

const cards = {
  sv: 'Kortet som visar uppehållstillstånd, för var och en',
  en: 'The residence permit card of each of you',
  ar: 'بطاقة الإقامة لكل فرد منكم',
} satisfies Record<Language, string>
const passports = {
  sv: 'Pass, om ni har',
  en: 'Passports, if you have them',
  ar: 'جوازات السفر إن وُجدت',
} satisfies Record<Language, string>
const certificates = {
  sv: 'Betyg och intyg från skola och arbete',
  en: 'Certificates from school and work',
  ar: 'شهادات الدراسة والعمل',
} satisfies Record<Language, string>

/** What to bring to a step. */
export function bringFor(key: string, language: Language): string[] {
  switch (key) {
    case 'reception':
      return [cards[language]]
    case 'population_registration':
      return [cards[language], passports[language]]
    case 'enrolment':
    case 'mapping':
      return [cards[language], certificates[language]]
    default:
      return []
  }
}

const switchboard = {
  sv: 'Ring kommunens växel eller gå till medborgarservice',
  en: 'Call the municipality’s switchboard or visit its service desk',
  ar: 'اتصل بمقسم البلدية أو زر مكتب خدمة المواطنين',
} satisfies Record<Language, string>

/** How to reach an organisation. */
export function reachOf(organisationId: string | null, language: Language): string | null {
  if (organisationId === null) return null
  const contact = contactOf(organisationId)
  if (contact) return `${contact.phone} · ${contact.web}`
  return organisationId.startsWith('K') ? switchboard[language] : null
}
