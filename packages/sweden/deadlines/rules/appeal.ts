// data: times to ask for a decision to be changed
import type { DeadlineRule } from '../deadline-rule.ts'
import { start } from './start.ts'

const served = {
  sv: 'dagen då personen fick del av beslutet',
  en: 'the day on which the person was served with the decision',
  ar: 'اليوم الذي بُلّغ فيه الشخص بالقرار',
}
const appeal = { kind: 'latest', anchor: served, calendar: 'swedish_next_working_day', strength: 'statutory' } as const
const forward = {
  ...appeal,
  key: 'appeal.forward',
  anchor: { sv: 'dagen då överklagandet kom in', en: 'the day on which the appeal came in', ar: 'يوم ورود الطعن' },
  mark: 'recall',
  offset: { weeks: 1 },
  strength: 'target',
  sentence: {
    sv: 'Myndigheten prövar om överklagandet kom i tid och lämnar det vidare till domstolen, normalt inom en vecka.',
    en: 'The authority examines whether the appeal was in time and forwards it to the court, normally within a week.',
    ar: 'تنظر الجهة هل ورد الطعن في الوقت وتُحيله إلى المحكمة، خلال أسبوع عادةً.',
  },
} as const

export const appealRules: readonly DeadlineRule[] = [
  {
    ...appeal,
    key: 'appeal.submit',
    from: start,
    to: '2018-06-30',
    source: 'SFS 1986:223 23 §',
    mark: 'recall',
    offset: { weeks: 3 },
    sentence: {
      sv: 'Ett beslut överklagas inom tre veckor från den dag då personen fick del av det.',
      en: 'A decision is appealed within three weeks of the day on which the person was served with it.',
      ar: 'يُطعن في القرار خلال ثلاثة أسابيع من يوم تبليغ الشخص به.',
    },
  },
  {
    ...appeal,
    key: 'appeal.submit',
    from: '2018-07-01',
    source: 'SFS 2017:900 44 §',
    offset: { weeks: 3 },
    sentence: {
      sv: 'Ett beslut överklagas inom tre veckor från den dag då personen fick del av det.',
      en: 'A decision is appealed within three weeks of the day on which the person was served with it.',
      ar: 'يُطعن في القرار خلال ثلاثة أسابيع من يوم تبليغ الشخص به.',
    },
  },
  { ...forward, from: start, to: '2018-06-30', source: 'SFS 1986:223 25 §' },
  { ...forward, from: '2018-07-01', source: 'SFS 2017:900 46 §' },
  {
    ...appeal,
    key: 'appeal.migration_court_of_appeal',
    from: start,
    anchor: {
      sv: 'dagen då personen fick del av domen',
      en: 'the day on which the person was served with the judgment',
      ar: 'اليوم الذي بُلّغ فيه الشخص بالحكم',
    },
    source: 'SFS 1971:291 6 a §',
    offset: { weeks: 3 },
    sentence: {
      sv: 'Migrationsdomstolens dom överklagas inom tre veckor; Migrationsöverdomstolen prövar bara det den ger tillstånd till.',
      en: 'The judgment of the migration court is appealed within three weeks; the Migration Court of Appeal examines only what it gives leave for.',
      ar: 'يُطعن في حكم محكمة الهجرة خلال ثلاثة أسابيع؛ ولا تنظر محكمة الهجرة العليا إلا فيما تأذن به.',
    },
  },
  {
    ...appeal,
    key: 'appeal.social_insurance',
    from: start,
    source: 'SFS 2010:110 113 kap. 20 §',
    offset: { months: 2 },
    sentence: {
      sv: 'Försäkringskassans omprövade beslut överklagas inom två månader.',
      en: 'A reconsidered decision by Försäkringskassan is appealed within two months.',
      ar: 'يُطعن في قرار صندوق التأمينات بعد إعادة النظر فيه خلال شهرين.',
    },
  },
  {
    ...appeal,
    key: 'reconsideration.social_insurance',
    from: start,
    source: 'SFS 2010:110 113 kap. 19 §',
    offset: { months: 2 },
    sentence: {
      sv: 'Omprövning av Försäkringskassans beslut, även om etableringsersättning, begärs inom två månader.',
      en: 'Reconsideration of a decision by Försäkringskassan, establishment benefit included, is asked for within two months.',
      ar: 'تُطلب إعادة النظر في قرار صندوق التأمينات، ومنه قرار إعانة الترسيخ، خلال شهرين.',
    },
  },
  {
    ...appeal,
    key: 'reconsideration.employment_agency',
    from: '2018-01-01',
    source: 'SFS 2017:820 28 §',
    offset: { weeks: 3 },
    sentence: {
      sv: 'Omprövning av Arbetsförmedlingens beslut begärs inom tre veckor.',
      en: 'Reconsideration of a decision by Arbetsförmedlingen is asked for within three weeks.',
      ar: 'تُطلب إعادة النظر في قرار مكتب العمل خلال ثلاثة أسابيع.',
    },
  },
  {
    ...appeal,
    key: 'reconsideration.activity_support',
    from: '2018-01-01',
    source: 'SFS 2017:819 11 kap. 3 §',
    offset: { weeks: 3 },
    sentence: {
      sv: 'Omprövning av Arbetsförmedlingens beslut om rätten till ersättning begärs inom tre veckor.',
      en: 'Reconsideration of a decision by Arbetsförmedlingen on the right to benefit is asked for within three weeks.',
      ar: 'تُطلب إعادة النظر في قرار مكتب العمل بشأن الحق في الإعانة خلال ثلاثة أسابيع.',
    },
  },
]
