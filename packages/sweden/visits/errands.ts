// data: what can be done at a meeting place
import type { PlainDate } from '@kedjan/kernel'
import { isInForce } from '../rules/dated.ts'
import type { PlainText } from '../texts/texts.ts'
import type { ErrandKey, PaperKey, VisitErrand } from './visit-errand.ts'

const start = '2019-06-01'
const inPerson = ['site', 'video'] as const
const anyWay = ['site', 'video', 'phone'] as const
const settlements = ['settlement_assigned', 'settlement_own'] as const

/**
 * Minutes, papers and rooms are planning figures of the meeting places and no law; who acts in whose name is (SFS 2019:214 3 §).
 * An errand that comes after another of the same visit is taken in on the same day, also where its step is not open yet.
 */
export const visitErrands: readonly VisitErrand[] = [
  {
    key: 'own_dwelling',
    milestone: 'own_dwelling',
    chains: ['settlement_own'],
    agency: 'MIGR',
    competence: 'address',
    minutes: 15,
    who: 'one_adult',
    for: 'household',
    after: [],
    papers: ['permit_card', 'dwelling'],
    room: false,
    modes: anyWay,
    ends: 'by_agency',
    name: { sv: 'Berätta om er bostad', en: 'Tell about your home', ar: 'الإبلاغ عن سكنكم' },
    from: start,
    source: 'SFS 2019:502 13 a §',
    mark: 'interpretation',
  },
  {
    key: 'population_registration',
    milestone: 'population_registration',
    chains: settlements,
    agency: 'SKV',
    competence: 'identity_check',
    minutes: 40,
    who: 'everybody',
    for: 'household',
    after: ['own_dwelling'],
    papers: ['permit_card', 'passport', 'dwelling', 'family'],
    room: false,
    modes: inPerson,
    ends: 'by_agency',
    name: {
      sv: 'Folkbokföring, med kontroll av identitet',
      en: 'Population registration, with identity check',
      ar: 'التسجيل السكاني مع التحقق من الهوية',
    },
    from: start,
    source: 'SFS 1991:481 26 §',
    mark: 'interpretation',
  },
  {
    key: 'enrolment',
    milestone: 'enrolment',
    chains: ['establishment'],
    agency: 'AF',
    competence: 'enrolment',
    minutes: 30,
    who: 'one_adult',
    for: 'each_adult',
    after: ['population_registration'],
    papers: ['permit_card', 'certificates'],
    room: false,
    modes: anyWay,
    ends: 'at_visit',
    name: {
      sv: 'Inskrivning hos Arbetsförmedlingen',
      en: 'Enrolment with Arbetsförmedlingen',
      ar: 'التسجيل لدى مكتب العمل',
    },
    from: start,
    source: 'SFS 2019:214 3 §',
    mark: 'interpretation',
  },
  {
    key: 'mapping',
    milestone: 'mapping',
    chains: ['establishment'],
    agency: 'AF',
    competence: 'mapping',
    minutes: 60,
    who: 'one_adult',
    for: 'each_adult',
    after: ['enrolment'],
    papers: ['certificates'],
    room: true,
    modes: inPerson,
    ends: 'by_agency',
    name: { sv: 'Kartläggningssamtal', en: 'Mapping interview', ar: 'مقابلة لدراسة الخبرات والتعليم' },
    from: start,
    source: 'SFS 2017:820 6 §',
    mark: 'interpretation',
  },
  {
    key: 'benefit_application',
    milestone: 'benefit_application',
    chains: ['establishment'],
    agency: 'FK',
    competence: 'application',
    minutes: 20,
    who: 'one_adult',
    for: 'each_adult',
    after: ['enrolment'],
    papers: ['permit_card', 'bank_account'],
    room: false,
    modes: anyWay,
    ends: 'at_visit',
    name: {
      sv: 'Ansökan om etableringsersättning',
      en: 'Application for etableringsersättning',
      ar: 'طلب إعانة الترسيخ',
    },
    from: start,
    source: 'SFS 2019:214 3 §',
    mark: 'interpretation',
  },
  {
    key: 'school_place',
    milestone: 'school_place',
    chains: settlements,
    agency: 'residence_municipality',
    competence: 'school',
    minutes: 30,
    who: 'one_adult',
    for: 'children',
    after: ['population_registration'],
    papers: ['family'],
    room: false,
    modes: anyWay,
    ends: 'by_agency',
    name: {
      sv: 'Anmälan till skola och förskola',
      en: 'Registering for school and preschool',
      ar: 'التسجيل في المدرسة والروضة',
    },
    from: start,
    source: 'SFS 2010:800 20 kap. 29 §',
    mark: 'interpretation',
  },
  {
    key: 'sfi_registration',
    milestone: 'sfi_start',
    chains: ['establishment'],
    agency: 'residence_municipality',
    competence: 'swedish',
    minutes: 20,
    who: 'one_adult',
    for: 'each_adult',
    after: ['enrolment'],
    papers: ['certificates'],
    room: false,
    modes: anyWay,
    ends: 'by_agency',
    name: {
      sv: 'Anmälan till svenska för invandrare',
      en: 'Registering for Swedish for immigrants',
      ar: 'التسجيل في دروس اللغة السويدية للمهاجرين',
    },
    from: start,
    source: 'SFS 2010:800 20 kap. 29 §',
    mark: 'interpretation',
  },
  {
    // Comes when there are personal numbers, and so on no first day; whoever stays away from it has the step struck by Skatteverket.
    key: 'identity_card',
    milestone: 'identity_card',
    chains: [...settlements, 'work_permit'],
    agency: 'SKV',
    competence: 'identity_check',
    minutes: 20,
    who: 'everybody',
    for: 'household',
    after: [],
    papers: ['permit_card', 'passport'],
    room: false,
    modes: inPerson,
    ends: 'by_agency',
    name: { sv: 'Ansökan om id-kort', en: 'Application for identity cards', ar: 'طلب بطاقات الهوية' },
    from: start,
    source: 'practice: identity cards for those in the population register',
    mark: 'interpretation',
  },
]

/** What the papers are called where somebody is told to bring them. */
export const paperNames = {
  permit_card: {
    sv: 'Kortet som visar uppehållstillstånd, för var och en',
    en: 'The residence permit card of each of you',
    ar: 'بطاقة الإقامة لكل فرد منكم',
  },
  passport: { sv: 'Pass, om ni har', en: 'Passports, if you have them', ar: 'جوازات السفر إن وُجدت' },
  dwelling: {
    sv: 'Hyreskontraktet eller beskedet om bostaden',
    en: 'The rental contract or the letter about your home',
    ar: 'عقد الإيجار أو الرسالة المتعلقة بالسكن',
  },
  family: {
    sv: 'Vigselbevis och barnens födelsebevis, om ni har',
    en: 'Marriage certificate and the children’s birth certificates, if you have them',
    ar: 'عقد الزواج وشهادات ميلاد الأطفال إن وُجدت',
  },
  certificates: {
    sv: 'Betyg och intyg från skola och arbete',
    en: 'Certificates from school and work',
    ar: 'شهادات الدراسة والعمل',
  },
  bank_account: {
    sv: 'Kontonummer, om du har ett konto',
    en: 'Account number, if you have an account',
    ar: 'رقم الحساب المصرفي إن وُجد',
  },
} satisfies Record<PaperKey, PlainText>

/** What can be done at a meeting place on a day. */
export function visitErrandsOn(day: PlainDate): VisitErrand[] {
  return visitErrands.filter((errand) => isInForce(errand, day))
}

export function visitErrand(key: ErrandKey, day: PlainDate): VisitErrand {
  const found = visitErrandsOn(day).find((errand) => errand.key === key)
  if (!found) throw new RangeError(`the errand ${key} has no row in force on ${day.toString()}`)
  return found
}
