// data: times of Swedish for immigrants and of society orientation
import type { DeadlineRule } from '../deadline-rule.ts'
import { start } from './start.ts'

const notified = { sv: 'anmälan till sfi', en: 'the notification to SFI', ar: 'التسجيل في السويدية للمهاجرين (sfi)' }
const registered = { sv: 'den första folkbokföringen', en: 'the first population registration', ar: 'أول تسجيل سكاني' }

export const educationRules: readonly DeadlineRule[] = [
  {
    key: 'sfi.start',
    kind: 'latest',
    from: start,
    anchor: {
      sv: 'dagen då rätten till sfi inträdde',
      en: 'the day on which the right to SFI arose',
      ar: 'اليوم الذي نشأ فيه الحق في تعلّم السويدية للمهاجرين (sfi)',
    },
    source: 'SFS 2010:800 20 kap. 29 §',
    offset: { months: 3 },
    calendar: 'swedish_next_working_day',
    strength: 'statutory',
    sentence: {
      sv: 'Svenska för invandrare börjar så snart som möjligt och inom tre månader.',
      en: 'Swedish for immigrants starts as soon as possible and within three months.',
      ar: 'يبدأ تعليم السويدية للمهاجرين في أقرب وقت ممكن وخلال ثلاثة أشهر.',
    },
  },
  {
    key: 'sfi.start_establishment',
    kind: 'latest',
    from: start,
    anchor: notified,
    source: 'SFS 2010:800 20 kap. 29 §',
    offset: { months: 1 },
    calendar: 'swedish_next_working_day',
    strength: 'statutory',
    sentence: {
      sv: 'För den som omfattas av etableringsinsatser börjar svenska för invandrare inom en månad från anmälan.',
      en: 'For those in the establishment programme Swedish for immigrants starts within a month of the notification.',
      ar: 'لمن تشمله تدابير الترسيخ يبدأ تعليم السويدية للمهاجرين خلال شهر من التسجيل.',
    },
  },
  {
    key: 'sfi.right',
    kind: 'duration',
    from: '2026-01-01',
    anchor: {
      sv: 'det första mottagandet till sfi',
      en: 'the first admission to SFI',
      ar: 'أول قبول في السويدية للمهاجرين (sfi)',
    },
    source: 'SFS 2010:800 20 kap. 31 a §',
    offset: { years: 3 },
    calendar: 'calendar_days',
    strength: 'statutory',
    extensions: [
      {
        ground: 'not_yet_passed',
        when: {
          sv: 'eleven har inte hunnit klara utbildningen',
          en: 'the pupil has not had time to complete the course',
          ar: 'لم يتمكن الطالب من إكمال الدراسة في الوقت',
        },
        atMost: { months: 6 },
        times: 6,
        source: 'SFS 2010:800 20 kap. 31 a §',
      },
    ],
    sentence: {
      sv: 'Rätten till svenska för invandrare gäller i tre år från det första mottagandet och kan förlängas med sex månader i taget, i högst tre år.',
      en: 'The right to Swedish for immigrants holds for three years from the first admission and can be extended by six months at a time, for at most three years.',
      ar: 'يسري الحق في تعلّم السويدية للمهاجرين ثلاث سنوات من أول قبول، ويمكن تمديده ستة أشهر في كل مرة، ثلاث سنوات على الأكثر.',
    },
  },
  {
    key: 'society_orientation.start',
    kind: 'latest',
    from: start,
    anchor: registered,
    source: 'SFS 2013:156 4 §',
    mark: 'interpretation',
    offset: { months: 3 },
    calendar: 'swedish_next_working_day',
    strength: 'target',
    sentence: {
      sv: 'Kommunen erbjuder samhällsorientering så snart som möjligt; vi räknar med tre månader från folkbokföringen.',
      en: 'The municipality offers society orientation as soon as possible; we count three months from registration.',
      ar: 'تعرض البلدية التعريف بالمجتمع السويدي في أقرب وقت ممكن؛ ونحن نحسب ثلاثة أشهر من التسجيل السكاني.',
    },
  },
  {
    key: 'society_orientation.complete',
    kind: 'latest',
    from: start,
    anchor: {
      sv: 'dagen då samhällsorienteringen kunde börja',
      en: 'the day on which society orientation could start',
      ar: 'اليوم الذي كان يمكن أن يبدأ فيه التعريف بالمجتمع السويدي',
    },
    source: 'SFS 2010:1138 5 §',
    mark: 'interpretation',
    offset: { months: 12 },
    calendar: 'calendar_days',
    strength: 'target',
    sentence: {
      sv: 'Samhällsorienteringen är normalt klar inom ett år.',
      en: 'Society orientation is normally completed within a year.',
      ar: 'يكتمل التعريف بالمجتمع السويدي عادةً خلال سنة.',
    },
  },
  {
    key: 'society_orientation.duty',
    kind: 'duration',
    from: start,
    anchor: registered,
    source: 'SFS 2013:156 4 §',
    offset: { years: 3 },
    calendar: 'calendar_days',
    strength: 'statutory',
    sentence: {
      sv: 'Kommunens skyldighet att erbjuda samhällsorientering upphör tre år efter den första folkbokföringen.',
      en: 'The duty of the municipality to offer society orientation ends three years after the first population registration.',
      ar: 'ينتهي واجب البلدية في عرض التعريف بالمجتمع السويدي بعد ثلاث سنوات من أول تسجيل سكاني.',
    },
  },
]
