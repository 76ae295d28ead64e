import type { Language } from '@kedjan/contract'
import type { DatumKind, PermitDatum } from './datum.ts'
import type { IdentifierKind } from './identifiers.ts'

export interface Words {
  readonly labels: Record<DatumKind, string>
  readonly needs: Record<string, string>
  readonly noNeeds: string
  readonly asked: string
  readonly notAsked: string
  readonly interpreter: string
  readonly schoolYears: string
  readonly stateless: string
}

/** Words for data on a page. The Arabic is ours, without native review. */
export const texts = {
  sv: {
    labels: {
      identity: 'Namn och födelsedatum',
      languages: 'Språk',
      contact: 'Kontaktuppgifter',
      permit: 'Uppehållstillstånd',
      education_work: 'Utbildning och arbete',
      housing_needs: 'Behov som rör bostaden',
      settlement: 'Anvisning',
      reception: 'Mottagande',
      population_registration: 'Folkbokföring',
      establishment: 'Etableringsprogrammet',
      benefit: 'Utbetalning',
    },
    needs: {
      step_free: 'utan trappsteg',
      ground_floor_or_lift: 'markplan eller hiss',
      near_hospital: 'nära sjukhus',
      adapted_bathroom: 'anpassat badrum',
      quiet: 'lugnt läge',
    },
    interpreter: 'tolk',
    schoolYears: 'år i skola',
    stateless: 'statslös',
    noNeeds: 'inga särskilda behov',
    asked: 'tillfrågad',
    notAsked: 'inte tillfrågad',
  },
  en: {
    labels: {
      identity: 'Name and date of birth',
      languages: 'Languages',
      contact: 'Contact details',
      permit: 'Residence permit',
      education_work: 'Education and work',
      housing_needs: 'Needs that concern the dwelling',
      settlement: 'Anvisning',
      reception: 'Reception',
      population_registration: 'Population registration',
      establishment: 'Establishment programme',
      benefit: 'Payment',
    },
    needs: {
      step_free: 'no steps',
      ground_floor_or_lift: 'ground floor or lift',
      near_hospital: 'near a hospital',
      adapted_bathroom: 'adapted bathroom',
      quiet: 'quiet surroundings',
    },
    interpreter: 'interpreter',
    schoolYears: 'years of school',
    stateless: 'stateless',
    noNeeds: 'no special needs',
    asked: 'asked',
    notAsked: 'not asked',
  },
  ar: {
    labels: {
      identity: 'الاسم وتاريخ الميلاد',
      languages: 'اللغات',
      contact: 'بيانات الاتصال',
      permit: 'تصريح الإقامة',
      education_work: 'التعليم والعمل',
      housing_needs: 'احتياجات تتعلق بالسكن',
      settlement: 'تعيين البلدية',
      reception: 'الاستقبال',
      population_registration: 'التسجيل السكاني',
      establishment: 'برنامج الترسيخ',
      benefit: 'دفعة مالية',
    },
    needs: {
      step_free: 'بدون درج',
      ground_floor_or_lift: 'طابق أرضي أو مصعد',
      near_hospital: 'قرب مستشفى',
      adapted_bathroom: 'حمّام مهيّأ',
      quiet: 'مكان هادئ',
    },
    interpreter: 'مترجم',
    schoolYears: 'سنوات دراسة',
    stateless: 'عديم الجنسية',
    noNeeds: 'لا احتياجات خاصة',
    asked: 'سُئل في',
    notAsked: 'لم يُسأل بعد',
  },
} satisfies Record<Language, Words>

export const permitNames = {
  sv: {
    refugee: 'Flykting',
    subsidiary_protection: 'Alternativt skyddsbehövande',
    resettled: 'Vidarebosatt (kvotflykting)',
    temporary_protection: 'Tillfälligt skydd',
    family: 'Anhörig',
    work: 'Arbete',
    study: 'Studier',
    research: 'Forskning',
    impediment: 'Hinder mot att resa',
  },
  en: {
    refugee: 'Refugee',
    subsidiary_protection: 'Subsidiary protection',
    resettled: 'Resettled (quota refugee)',
    temporary_protection: 'Temporary protection',
    family: 'Family member',
    work: 'Work',
    study: 'Studies',
    research: 'Research',
    impediment: 'Impediment to leaving',
  },
  ar: {
    refugee: 'لاجئ',
    subsidiary_protection: 'حماية بديلة',
    resettled: 'لاجئ ضمن الحصة',
    temporary_protection: 'حماية مؤقتة',
    family: 'فرد من العائلة',
    work: 'عمل',
    study: 'دراسة',
    research: 'بحث علمي',
    impediment: 'مانع من المغادرة',
  },
} satisfies Record<Language, Record<PermitDatum['ground'], string>>

export const identifierNames = {
  sv: {
    case_number: 'Ärendenummer',
    lma_card: 'LMA-kort',
    coordination_number: 'Samordningsnummer',
    personal_identity_number: 'Personnummer',
  },
  en: {
    case_number: 'Case number',
    lma_card: 'LMA card',
    coordination_number: 'Coordination number',
    personal_identity_number: 'Personal identity number',
  },
  ar: {
    case_number: 'رقم القضية',
    lma_card: 'بطاقة LMA',
    coordination_number: 'رقم التنسيق',
    personal_identity_number: 'الرقم الشخصي',
  },
} satisfies Record<Language, Record<IdentifierKind, string>>
