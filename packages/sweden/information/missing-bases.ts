// data: flows that people ask for and that no basis opens by itself
import type { OrganisationKind } from '../organisations/organisation.ts'
import type { PlainText } from '../texts/texts.ts'
import type { MissingBasis } from './legal-basis.ts'

const groundsStay: PlainText = {
  sv: 'Det personen har berättat i asylärendet stannar hos Migrationsverket. Ingen annan behöver det för sin uppgift.',
  en: 'What the person has told in the asylum case stays with Migrationsverket. Nobody else needs it for their task.',
  ar: 'ما رواه الشخص في قضية اللجوء يبقى لدى مصلحة الهجرة، ولا تحتاج إليه أي جهة أخرى في عملها.',
}

const withoutGrounds: readonly OrganisationKind[] = [
  'municipality',
  'employment_agency',
  'tax_agency',
  'region',
  'pensions_agency',
  'county_board',
  'service_centre',
  'service_office',
  'university',
  'civil_society',
]

const healthStays: PlainText = {
  sv: 'Vården får bara berätta om hälsan om personen själv säger ja.',
  en: 'Health care may tell about health only if the person says yes.',
  ar: 'لا يجوز للرعاية الصحية أن تُخبر عن الصحة إلا إذا وافق الشخص نفسه.',
}

const addressForRemoval: PlainText = {
  sv: 'Polisen kan få uppgiften bara om den själv ber om den för att genomföra ett beslut.',
  en: 'The police can be told only if they ask for it themselves in order to carry out a decision.',
  ar: 'لا تُعطى المعلومة للشرطة إلا إذا طلبتها بنفسها لتنفيذ قرار.',
}

export const missingBases: readonly MissingBasis[] = [
  ...withoutGrounds.map((recipientKind) => ({
    category: 'protection_grounds' as const,
    sourceKind: 'migration_agency' as const,
    recipientKind,
    because: groundsStay,
    source: 'SFS 2009:400 37 kap. 1 §',
    possible: 'never' as const,
  })),
  {
    category: 'health',
    sourceKind: 'region',
    recipientKind: 'municipality',
    because: healthStays,
    source: 'SFS 2009:400 25 kap. 1 §',
    possible: 'consent',
  },
  {
    category: 'health',
    sourceKind: 'region',
    recipientKind: 'employment_agency',
    because: healthStays,
    source: 'SFS 2009:400 25 kap. 1 §',
    possible: 'consent',
  },
  {
    category: 'health',
    sourceKind: 'region',
    recipientKind: 'social_insurance_agency',
    because: healthStays,
    source: 'SFS 2009:400 25 kap. 1 §',
    possible: 'consent',
  },
  {
    category: 'health',
    sourceKind: 'region',
    recipientKind: 'migration_agency',
    because: {
      sv: 'Vården svarar bara på Migrationsverkets fråga om ett läkarintyg som personen själv har lämnat in.',
      en: 'Health care only answers a question from Migrationsverket about a certificate that the person has handed in.',
      ar: 'لا تجيب الرعاية الصحية إلا عن سؤال مصلحة الهجرة حول شهادة طبية قدّمها الشخص نفسه.',
    },
    source: 'SFS 2005:716 17 kap. 2 §',
    possible: 'on_request',
  },
  {
    category: 'establishment',
    sourceKind: 'municipality',
    recipientKind: 'employment_agency',
    because: {
      sv: 'Ingen bestämmelse låter skolan berätta för Arbetsförmedlingen hur det går i svenska för invandrare. Personen kan säga ja till det.',
      en: 'No rule lets the school tell Arbetsförmedlingen how Swedish for immigrants is going. The person may agree to it.',
      ar: 'لا توجد قاعدة تسمح للمدرسة بإخبار مكتب العمل بالتقدّم في تعلّم السويدية. ويمكن للشخص أن يوافق على ذلك.',
    },
    source: 'SFS 2009:400 23 kap. 5 §',
    possible: 'consent',
  },
  {
    category: 'absence',
    sourceKind: 'employment_agency',
    recipientKind: 'municipality',
    because: {
      sv: 'Frånvaro får lämnas till socialnämnden bara i ett ärende om ekonomiskt bistånd, efter en prövning för sig.',
      en: 'Absence may be told to the social welfare committee only in a case of social assistance, after an assessment of its own.',
      ar: 'لا يُخبر عن الغياب إلا في قضية مساعدة مالية لدى لجنة الشؤون الاجتماعية وبعد دراسة خاصة.',
    },
    source: 'SFS 2009:400 28 kap. 11 §',
    possible: 'legal_assessment',
  },
  {
    category: 'population_registration',
    sourceKind: 'tax_agency',
    recipientKind: 'employment_agency',
    because: {
      sv: 'Arbetsförmedlingen kan fråga: uppgifter i folkbokföringen är offentliga om det inte finns särskild anledning att skydda dem.',
      en: 'Arbetsförmedlingen may ask: data in the population register is public unless there is a special reason to guard it.',
      ar: 'يمكن لمكتب العمل أن يسأل: بيانات السجل السكاني علنية ما لم يوجد سبب خاص لحمايتها.',
    },
    source: 'SFS 2009:400 6 kap. 5 §',
    possible: 'on_request',
  },
  {
    category: 'contact',
    sourceKind: 'municipality',
    recipientKind: 'police',
    because: addressForRemoval,
    source: 'SFS 2005:716 17 kap. 1 §',
    possible: 'on_request',
  },
  {
    category: 'contact',
    sourceKind: 'employment_agency',
    recipientKind: 'police',
    because: {
      sv: 'En skyldighet att berätta för polisen har föreslagits men är inte känd som beslutad.',
      en: 'A duty to tell the police has been proposed, but is not known to have been decided.',
      ar: 'اقتُرح واجب إخبار الشرطة، لكن لا يُعرف أنه أُقرّ.',
    },
    source: 'practice: prop. 2025/26:263, proposed',
    possible: 'legal_assessment',
  },
  {
    category: 'contact',
    sourceKind: 'municipality',
    recipientKind: 'civil_society',
    because: {
      sv: 'En förening är inte bunden av myndigheternas sekretess. Personen måste säga ja först.',
      en: 'An association is not bound by the secrecy of authorities. The person has to say yes first.',
      ar: 'الجمعية غير ملزمة بسرية السلطات، ولذلك يجب أن يوافق الشخص أولاً.',
    },
    source: 'SFS 2009:400 10 kap. 1 §',
    possible: 'consent',
  },
  {
    category: 'benefit',
    sourceKind: 'migration_agency',
    recipientKind: 'municipality',
    because: {
      sv: 'Migrationsverket är inte med i den gemensamma tjänsten för ekonomiskt bistånd. Kommunen får fråga i det enskilda ärendet.',
      en: 'Migrationsverket is not part of the joint service for social assistance. The municipality may ask in the single case.',
      ar: 'مصلحة الهجرة ليست ضمن الخدمة المشتركة للمساعدة المالية، ويمكن للبلدية أن تسأل في القضية المعنية.',
    },
    source: 'SFS 2009:400 10 kap. 27 §',
    possible: 'legal_assessment',
  },
  {
    category: 'identity',
    sourceKind: 'migration_agency',
    recipientKind: 'service_office',
    because: {
      sv: 'Personalen på servicekontoret ser bara det som behövs för det avtalade arbetet, i den ansvariga myndighetens namn.',
      en: 'Staff at the service office see only what the agreed task needs, in the name of the responsible agency.',
      ar: 'لا يرى موظفو مكتب الخدمات إلا ما يلزم للعمل المتفق عليه وباسم السلطة المسؤولة.',
    },
    source: 'SFS 2019:212 6 §',
    possible: 'legal_assessment',
  },
]
