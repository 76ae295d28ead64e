// data: flows that people ask for and that no basis opens by itself
import type { OrganisationKind } from '../organisations/organisation.ts'
import type { PlainText } from '../texts/texts.ts'
import type { InformationCategory } from './categories.ts'
import type { MissingBasis } from './legal-basis.ts'

/** The first day that the tables cover; statutes that are older begin here too. */
const start = '2015-01-01'

/** All but those who decide on the permit or carry it out, and those whom SFS 2016:30 12 § names. */
const withoutGrounds: readonly OrganisationKind[] = [
  'municipality',
  'employment_agency',
  'tax_agency',
  'region',
  'county_board',
  'service_centre',
  'service_office',
  'state_agency',
  'university',
  'civil_society',
  'association',
  'intergovernmental',
]

const everyAuthority: readonly OrganisationKind[] = [
  'migration_agency',
  'employment_agency',
  'social_insurance_agency',
  'tax_agency',
  'pensions_agency',
  'police',
  'migration_court',
  'county_board',
  'region',
  'municipality',
  'embassy',
]

const crimeFacts: readonly InformationCategory[] = ['identity', 'contact', 'family', 'benefit']

const groundsStay: PlainText = {
  sv: 'Det personen har berättat i asylärendet stannar hos Migrationsverket. Ingen annan behöver det för sin uppgift.',
  en: 'What the person has told in the asylum case stays with Migrationsverket. Nobody else needs it for their task.',
  ar: 'ما رواه الشخص في قضية اللجوء يبقى لدى مصلحة الهجرة، ولا تحتاج إليه أي جهة أخرى في عملها.',
}

const healthStays: PlainText = {
  sv: 'Vården får bara berätta om hälsan om personen själv säger ja.',
  en: 'Health care may tell about health only if the person says yes.',
  ar: 'لا يجوز للرعاية الصحية أن تُخبر عن الصحة إلا إذا وافق الشخص نفسه.',
}

export const missingBases: readonly MissingBasis[] = [
  {
    from: start,
    source: 'SFS 2009:400 37 kap. 1 §',
    categories: ['protection_grounds'],
    sourceKinds: everyAuthority,
    recipientKinds: withoutGrounds,
    because: groundsStay,
    possible: 'never',
  },
  {
    from: '2016-02-12',
    source: 'SFS 2016:30 12 §',
    mark: 'recall',
    categories: ['protection_grounds'],
    sourceKinds: ['migration_agency'],
    recipientKinds: ['social_insurance_agency', 'pensions_agency'],
    because: {
      sv: 'Förordningen nämner grunden för skyddet bland det som Försäkringskassan och Pensionsmyndigheten får nå. Om den behövs i ärendet behöver en jurist bedöma.',
      en: 'The ordinance names the ground for protection among what Försäkringskassan and Pensionsmyndigheten may reach. Whether the case needs it, a lawyer has to assess.',
      ar: 'تذكر اللائحة أساس الحماية بين ما يجوز لصندوق التأمينات وهيئة التقاعد الوصول إليه، وهل تحتاج إليه القضية أمر يلزم تقييمه قانونياً.',
    },
    possible: 'legal_assessment',
  },
  {
    row: 2,
    from: start,
    source: 'SFS 2009:400 10 kap. 27 §',
    categories: ['contact'],
    sourceKinds: ['migration_agency'],
    recipientKinds: ['municipality'],
    purpose: 'address_in_reception',
    because: {
      sv: 'Ingen bestämmelse låter Migrationsverket berätta för skolan eller socialtjänsten i en kommun att personen har flyttat i mottagandet. En jurist behöver bedöma om det går.',
      en: 'No rule lets Migrationsverket tell the school or social services of a municipality that the person has moved within reception. A lawyer has to assess whether it can be done.',
      ar: 'لا توجد قاعدة تسمح لمصلحة الهجرة بإخبار المدرسة أو الخدمات الاجتماعية في البلدية بانتقال الشخص ضمن الاستقبال، ويلزم تقييم قانوني.',
    },
    possible: 'legal_assessment',
  },
  {
    row: 3,
    from: start,
    source: 'SFS 2009:400 10 kap. 27 §',
    categories: ['identity', 'family', 'language', 'contact', 'education_work'],
    sourceKinds: ['migration_agency'],
    recipientKinds: ['municipality'],
    purpose: 'schooling',
    because: {
      sv: 'Ingen skyldighet att berätta för kommunen om barn i skolåldern har hittats. En jurist behöver bedöma om det går.',
      en: 'No duty to tell the municipality of children of school age has been found. A lawyer has to assess whether it can be done.',
      ar: 'لم يُعثر على واجب إخبار البلدية بالأطفال في سن الدراسة، ويلزم تقييم قانوني.',
    },
    possible: 'legal_assessment',
  },
  {
    row: 5,
    from: '2026-10-01',
    source: 'practice: the reception act in force from 2026-10-01, whose wording was not at hand',
    mark: 'recall',
    categories: ['identity', 'family', 'language', 'contact', 'housing_needs', 'settlement'],
    sourceKinds: ['migration_agency'],
    recipientKinds: ['municipality'],
    purpose: 'care_of_unaccompanied_child',
    because: {
      sv: 'En ny lag om mottagande gäller från den 1 oktober 2026. Vilken paragraf som nu låter Migrationsverket berätta om ett barn utan vuxna behöver bedömas.',
      en: 'A new act on reception is in force from 1 October 2026. Which paragraph now lets Migrationsverket tell of a child without adults has to be assessed.',
      ar: 'يسري قانون استقبال جديد منذ 1 أكتوبر 2026، ويلزم تقييم أي مادة تسمح الآن بالإخبار عن طفل بلا بالغين.',
    },
    possible: 'legal_assessment',
  },
  {
    row: 16,
    from: start,
    source: 'SFS 2009:400 23 kap. 5 §',
    mark: 'verify',
    categories: ['establishment', 'absence'],
    sourceKinds: ['municipality'],
    recipientKinds: ['employment_agency'],
    purpose: 'plan_follow_up',
    because: {
      sv: 'Ingen bestämmelse låter skolan berätta för Arbetsförmedlingen hur det går i svenska för invandrare. Om personens ja räcker behöver en jurist bedöma.',
      en: 'No rule lets the school tell Arbetsförmedlingen how Swedish for immigrants is going. Whether a yes from the person is enough, a lawyer has to assess.',
      ar: 'لا توجد قاعدة تسمح للمدرسة بإخبار مكتب العمل بالتقدّم في تعلّم السويدية، وهل تكفي موافقة الشخص أمر يلزم تقييمه قانونياً.',
    },
    possible: 'legal_assessment',
  },
  {
    from: start,
    source: 'SFS 2009:400 25 kap. 1 §',
    categories: ['health'],
    sourceKinds: ['region'],
    recipientKinds: ['social_insurance_agency'],
    because: healthStays,
    possible: 'legal_assessment',
  },
  {
    from: start,
    source: 'SFS 2009:400 28 kap. 11 §',
    categories: ['absence'],
    sourceKinds: ['employment_agency'],
    recipientKinds: ['municipality'],
    because: {
      sv: 'Frånvaro får lämnas till socialnämnden bara i ett ärende om ekonomiskt bistånd, efter en prövning för sig.',
      en: 'Absence may be told to the social welfare committee only in a case of social assistance, after an assessment of its own.',
      ar: 'لا يُخبر عن الغياب إلا في قضية مساعدة مالية لدى لجنة الشؤون الاجتماعية وبعد دراسة خاصة.',
    },
    possible: 'legal_assessment',
  },
  {
    from: start,
    source: 'practice: prop. 2025/26:263, proposed',
    categories: ['contact'],
    sourceKinds: ['employment_agency', 'social_insurance_agency', 'tax_agency'],
    recipientKinds: ['police'],
    purpose: 'enforcement',
    because: {
      sv: 'En skyldighet att berätta för polisen har föreslagits men är inte känd som beslutad.',
      en: 'A duty to tell the police has been proposed, but is not known to have been decided.',
      ar: 'اقتُرح واجب إخبار الشرطة، لكن لا يُعرف أنه أُقرّ.',
    },
    possible: 'legal_assessment',
  },
  {
    from: '2025-04-01',
    source: 'SFS 2025:170',
    mark: 'interpretation',
    categories: crimeFacts,
    sourceKinds: everyAuthority,
    recipientKinds: ['police'],
    purpose: 'crime_fighting',
    because: {
      sv: 'En lag låter myndigheter berätta för den som bekämpar brott. Vad den omfattar, och vad den undantar, behöver bedömas i varje fall.',
      en: 'An act lets authorities tell those who fight crime. What it covers, and what it excludes, has to be assessed in each case.',
      ar: 'يسمح قانون للسلطات بإخبار من يكافح الجريمة، ونطاقه واستثناءاته يلزم تقييمهما في كل حالة.',
    },
    possible: 'legal_assessment',
  },
  {
    from: start,
    source: 'SFS 2009:400 10 kap. 27 §',
    categories: ['benefit'],
    sourceKinds: ['migration_agency'],
    recipientKinds: ['municipality'],
    purpose: 'social_assistance',
    because: {
      sv: 'Migrationsverket är inte med i den gemensamma tjänsten för ekonomiskt bistånd. Kommunen får fråga i det enskilda ärendet.',
      en: 'Migrationsverket is not part of the joint service for social assistance. The municipality may ask in the single case.',
      ar: 'مصلحة الهجرة ليست ضمن الخدمة المشتركة للمساعدة المالية، ويمكن للبلدية أن تسأل في القضية المعنية.',
    },
    possible: 'legal_assessment',
  },
  {
    from: '2019-06-01',
    source: 'SFS 2019:212 6 §',
    categories: ['identity'],
    sourceKinds: ['migration_agency'],
    recipientKinds: ['service_office'],
    because: {
      sv: 'Personalen på servicekontoret ser bara det som behövs för det avtalade arbetet, i den ansvariga myndighetens namn.',
      en: 'Staff at the service office see only what the agreed task needs, in the name of the responsible agency.',
      ar: 'لا يرى موظفو مكتب الخدمات إلا ما يلزم للعمل المتفق عليه وباسم السلطة المسؤولة.',
    },
    possible: 'legal_assessment',
  },
  {
    from: start,
    source: 'SFS 2009:400 10 kap. 27 §',
    categories: ['identity', 'family', 'contact', 'settlement'],
    sourceKinds: ['migration_agency'],
    recipientKinds: ['municipality'],
    purpose: 'family_on_the_way',
    because: {
      sv: 'Ingen bestämmelse låter Migrationsverket berätta för kommunen att en familj är på väg till någon som bor där. En jurist behöver bedöma om det går.',
      en: 'No rule lets Migrationsverket tell the municipality that a family is on its way to somebody who lives there. A lawyer has to assess whether it can be done.',
      ar: 'لا قاعدة تسمح لمصلحة الهجرة بإخبار البلدية بأن أسرة في طريقها إلى شخص يسكن فيها. على قانوني أن يُقدّر إمكانية ذلك.',
    },
    possible: 'legal_assessment',
  },
]
