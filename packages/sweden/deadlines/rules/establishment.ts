// data: times of establishment
import type { DeadlineRule } from '../deadline-rule.ts'

const law = { calendar: 'calendar_days', strength: 'statutory' } as const
const placed = { sv: 'anvisningen till programmet', en: 'the placement in the programme', ar: 'الإلحاق بالبرنامج' }
const window = {
  ...law,
  key: 'establishment.window',
  kind: 'window',
  anchor: { sv: 'den första folkbokföringen', en: 'the first population registration', ar: 'أول تسجيل سكاني' },
  source: 'SFS 2017:820 15 §',
  offset: { months: 36 },
  shifts: [
    {
      ground: 'agency_accommodation',
      when: {
        sv: 'personen bodde hos Migrationsverket när hen folkbokfördes; tiden räknas då från mottagandet i en kommun',
        en: 'the person lived with Migrationsverket when registered; the time is then counted from the reception in a municipality',
        ar: 'كان الشخص يسكن لدى مصلحة الهجرة عند تسجيله؛ يُحسب الوقت من استقبال البلدية له',
      },
      source: 'SFS 2017:820 15 §',
    },
  ],
} as const

export const establishmentRules: readonly DeadlineRule[] = [
  {
    key: 'establishment.first_examination',
    kind: 'latest',
    from: '2018-01-01',
    anchor: {
      sv: 'inskrivningen hos Arbetsförmedlingen',
      en: 'the enrolment with Arbetsförmedlingen',
      ar: 'التسجيل لدى مكتب العمل',
    },
    source: 'SFS 2017:820 6 §',
    mark: 'interpretation',
    offset: { days: 30 },
    calendar: 'swedish_next_working_day',
    strength: 'target',
    sentence: {
      sv: 'Arbetsförmedlingen prövar om personen ska anvisas till programmet när villkoren är uppfyllda; vi räknar med trettio dagar från inskrivningen.',
      en: 'Arbetsförmedlingen examines placement in the programme when the conditions are met; we count thirty days from enrolment.',
      ar: 'ينظر مكتب العمل في إلحاق الشخص بالبرنامج متى تحققت الشروط؛ ونحن نحسب ثلاثين يوماً من التسجيل.',
    },
  },
  {
    ...window,
    from: '2018-01-01',
    to: '2025-12-31',
    mark: 'recall',
    sentence: {
      sv: 'Programmet ryms inom trettiosex månader från den första folkbokföringen.',
      en: 'The programme has to fit within thirty-six months of the first population registration.',
      ar: 'يجب أن يتم البرنامج خلال ستة وثلاثين شهراً من أول تسجيل سكاني.',
    },
  },
  {
    ...window,
    from: '2026-01-01',
    pauses: [
      {
        ground: 'before_plan',
        when: { sv: 'tid innan det fanns en plan', en: 'time before there was a plan', ar: 'وقت سابق لوجود خطة' },
        source: 'SFS 2017:820 15 a §',
      },
      {
        ground: 'full_parental_leave',
        when: {
          sv: 'hel föräldraledighet med ett barn som inte har fyllt ett år',
          en: 'full parental leave with a child not yet one year old',
          ar: 'إجازة والدية كاملة مع طفل لم يبلغ عاماً واحداً',
        },
        longest: { months: 24 },
        source: 'SFS 2017:820 15 a §',
      },
    ],
    sentence: {
      sv: 'Programmet är högst tjugofyra månader på heltid och ryms inom trettiosex månader från den första folkbokföringen.',
      en: 'The programme is at most twenty-four months full time, within thirty-six months of the first population registration.',
      ar: 'البرنامج أربعة وعشرون شهراً بدوام كامل على الأكثر، ويجب أن يتم خلال ستة وثلاثين شهراً من أول تسجيل سكاني.',
    },
  },
  {
    ...law,
    key: 'establishment.programme',
    kind: 'duration',
    from: '2018-01-01',
    to: '2025-12-31',
    anchor: placed,
    source: 'SFS 2017:820 15 §',
    mark: 'recall',
    offset: { months: 24 },
    sentence: {
      sv: 'Programmet pågår i högst tjugofyra månader.',
      en: 'The programme goes on for at most twenty-four months.',
      ar: 'يستمر البرنامج أربعة وعشرين شهراً على الأكثر.',
    },
  },
  {
    ...law,
    key: 'establishment.programme',
    kind: 'duration',
    from: '2026-01-01',
    anchor: placed,
    source: 'SFS 2017:820 15 §',
    offset: { months: 24 },
    sentence: {
      sv: 'Programmet pågår i högst tjugofyra månader på heltid; den som deltar på deltid har kvar tid därefter.',
      en: 'The programme goes on for at most twenty-four months full time; those who take part in part time have time left after that.',
      ar: 'يستمر البرنامج أربعة وعشرين شهراً بدوام كامل على الأكثر؛ ومن يشارك بدوام جزئي يبقى له وقت بعد ذلك.',
    },
  },
  {
    ...law,
    key: 'establishment.sickness_discharge',
    kind: 'duration',
    from: '2018-01-01',
    anchor: { sv: 'den första sjukdagen', en: 'the first day of sickness', ar: 'أول يوم مرض' },
    source: 'SFS 2017:820 17–20 §§',
    mark: 'verify',
    offset: { days: 30 },
    sentence: {
      sv: 'Den som är sjuk i mer än trettio dagar skrivs ut ur programmet och kan komma tillbaka.',
      en: 'A person who is ill for more than thirty days is discharged from the programme and can come back.',
      ar: 'من يمرض أكثر من ثلاثين يوماً يُخرَج من البرنامج ويمكنه العودة إليه.',
    },
  },
]
