// data: what organisations tell each other that carries no personal data
import type { PublicMatter } from './legal-basis.ts'

export const publicMatters: readonly PublicMatter[] = [
  {
    matter: 'reception_capacity',
    row: 27,
    from: '2016-03-01',
    source: 'SFS 2016:39 12 §',
    sourceKinds: ['municipality'],
    recipientKinds: ['migration_agency', 'county_board'],
    sentence: {
      sv: 'Kommunen får anmäla lediga bostäder. Det är inga personuppgifter.',
      en: 'The municipality may report vacant dwellings. They are no personal data.',
      ar: 'للبلدية أن تُبلغ عن مساكن شاغرة، وليست بيانات شخصية.',
    },
  },
  {
    matter: 'forecasts',
    row: 28,
    from: '2015-01-01',
    source: 'practice: forecasts of Migrationsverket, published four times a year',
    sourceKinds: ['migration_agency'],
    recipientKinds: 'all',
    sentence: {
      sv: 'Prognoser och antal är offentliga. De är inga personuppgifter.',
      en: 'Forecasts and head counts are public. They are no personal data.',
      ar: 'التوقعات والأعداد علنية، وليست بيانات شخصية.',
    },
  },
  {
    matter: 'early_activities',
    from: '2017-01-01',
    source: 'SFS 2016:1363 6, 12 §§',
    sourceKinds: ['county_board', 'migration_agency'],
    recipientKinds: ['migration_agency', 'county_board'],
    sentence: {
      sv: 'Länsstyrelsen berättar vilka tidiga insatser som finns, och Migrationsverket hur många som bor i varje kommun.',
      en: 'The county board tells which early activities there are, and Migrationsverket how many live in each municipality.',
      ar: 'يُخبر المجلس الإداري للمحافظة بالأنشطة المبكرة المتاحة، وتُخبر مصلحة الهجرة بعدد الساكنين في كل بلدية.',
    },
  },
  {
    matter: 'orientation_follow_up',
    from: '2015-01-01',
    source: 'SFS 2010:1138 12 §',
    mark: 'interpretation',
    sourceKinds: ['municipality'],
    recipientKinds: ['county_board'],
    sentence: {
      sv: 'Kommunen berättar hur samhällsorienteringen går, i antal.',
      en: 'The municipality tells how society orientation is going, in numbers.',
      ar: 'تُخبر البلدية بسير التوجيه المجتمعي بالأعداد.',
    },
  },
]
