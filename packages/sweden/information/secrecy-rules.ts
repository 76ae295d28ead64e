// data: secrecy by line of work
import type { SecrecyRule } from './legal-basis.ts'

const start = '2016-03-01'

export const secrecyRules: readonly SecrecyRule[] = [
  {
    from: start,
    source: 'SFS 2009:400 37 kap. 1 §',
    appliesTo: ['migration_agency', 'police', 'embassy', 'migration_court'],
    protects: {
      sv: 'Personliga förhållanden i ärenden om tillstånd och medborgarskap. Beslutet är offentligt men inte skälen.',
      en: 'Personal circumstances in cases of permits and citizenship. The decision is public but not its reasons.',
      ar: 'الظروف الشخصية في قضايا التصاريح والجنسية. القرار علني أما أسبابه فلا.',
    },
    strength: 'REVERSE',
    maxYears: 50,
  },
  {
    from: start,
    source: 'SFS 2009:400 37 kap. 3 §',
    appliesTo: ['migration_agency', 'municipality', 'county_board'],
    protects: {
      sv: 'Personliga förhållanden i ärenden om statlig ersättning och om hjälp med bosättning.',
      en: 'Personal circumstances in matters of state grants and help with settlement.',
      ar: 'الظروف الشخصية في شؤون تعويض الدولة والمساعدة في السكن.',
    },
    strength: 'STRAIGHT',
    maxYears: 50,
  },
  {
    from: start,
    source: 'SFS 2009:400 21 kap. 5 §',
    appliesTo: [
      'migration_agency',
      'employment_agency',
      'social_insurance_agency',
      'tax_agency',
      'pensions_agency',
      'police',
      'service_centre',
      'state_agency',
      'migration_court',
      'county_board',
      'region',
      'municipality',
      'embassy',
    ],
    protects: {
      sv: 'Uppgifter om en utlänning som kan hotas av en stat eller organisation utomlands, hos alla myndigheter.',
      en: 'Data on a foreigner who may be threatened by a state or organisation abroad, at every authority.',
      ar: 'بيانات الأجنبي الذي قد تهدده دولة أو منظمة في الخارج، لدى جميع السلطات.',
    },
    strength: 'STRAIGHT',
    maxYears: 50,
  },
  {
    from: start,
    source: 'SFS 2009:400 22 kap. 1 §',
    appliesTo: ['tax_agency'],
    protects: {
      sv: 'Folkbokföringen, om det av särskild anledning kan antas att någon kommer till skada.',
      en: 'The population register, where there is a special reason to assume harm to somebody.',
      ar: 'السجل السكاني، إذا وُجد سبب خاص لافتراض ضرر بأحد.',
    },
    strength: 'STRAIGHT_SPECIAL',
    maxYears: 70,
  },
  {
    from: start,
    source: 'SFS 2009:400 23 kap. 5 §',
    appliesTo: ['municipality'],
    protects: {
      sv: 'Personliga förhållanden i vuxenutbildningen.',
      en: 'Personal circumstances in adult education.',
      ar: 'الظروف الشخصية في تعليم الكبار.',
    },
    strength: 'STRAIGHT',
    maxYears: 70,
  },
  {
    from: start,
    source: 'SFS 2009:400 25 kap. 1 §',
    appliesTo: ['region'],
    protects: {
      sv: 'Hälsa och andra personliga förhållanden i vården.',
      en: 'Health and other personal circumstances in health care.',
      ar: 'الصحة وغيرها من الظروف الشخصية في الرعاية الصحية.',
    },
    strength: 'REVERSE',
    maxYears: 70,
  },
  {
    from: start,
    source: 'SFS 2009:400 26 kap. 1 §',
    appliesTo: ['municipality'],
    protects: {
      sv: 'Personliga förhållanden i socialtjänsten, också stöd till den som söker asyl.',
      en: 'Personal circumstances in social services, including support to those who seek asylum.',
      ar: 'الظروف الشخصية في الخدمات الاجتماعية، ومنها دعم طالبي اللجوء.',
    },
    strength: 'REVERSE',
    maxYears: 70,
  },
  {
    from: start,
    source: 'SFS 2009:400 28 kap. 1 §',
    appliesTo: ['social_insurance_agency', 'pensions_agency'],
    protects: {
      sv: 'Personliga förhållanden i ärenden om socialförsäkring.',
      en: 'Personal circumstances in matters of social insurance.',
      ar: 'الظروف الشخصية في شؤون التأمين الاجتماعي.',
    },
    strength: 'STRAIGHT',
    maxYears: 70,
  },
  {
    from: start,
    source: 'SFS 2009:400 28 kap. 11 §',
    appliesTo: ['employment_agency'],
    protects: {
      sv: 'Personliga förhållanden i arbetsmarknadsärenden. Besluten är offentliga.',
      en: 'Personal circumstances in labour market matters. The decisions are public.',
      ar: 'الظروف الشخصية في شؤون سوق العمل. والقرارات علنية.',
    },
    strength: 'STRAIGHT',
    maxYears: 70,
  },
  {
    from: start,
    source: 'SFS 2009:400 32 kap. 4 §',
    appliesTo: ['municipality'],
    protects: {
      sv: 'Personliga förhållanden hos överförmyndaren.',
      en: 'Personal circumstances at the chief guardian.',
      ar: 'الظروف الشخصية لدى مراقب الأوصياء.',
    },
    strength: 'REVERSE',
    maxYears: 20,
  },
  {
    from: start,
    source: 'SFS 2009:400 40 kap. 5 §',
    appliesTo: ['service_centre'],
    protects: {
      sv: 'Uppgifter som bara lagras eller bearbetas tekniskt för en annan.',
      en: 'Data only stored or technically processed for another.',
      ar: 'البيانات التي تُخزَّن أو تُعالَج تقنياً فقط لحساب جهة أخرى.',
    },
    strength: 'ABSOLUTE',
  },
]
