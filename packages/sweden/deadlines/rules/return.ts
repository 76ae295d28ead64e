// data: times of a departure after a refusal
import type { DeadlineRule } from '../deadline-rule.ts'
import { start } from './start.ts'

const final = {
  sv: 'dagen då beslutet fick laga kraft',
  en: 'the day on which the decision became final',
  ar: 'اليوم الذي صار فيه القرار نهائياً',
}
const departure = {
  kind: 'latest',
  from: start,
  anchor: final,
  source: 'SFS 2005:716 8 kap. 21 §',
  calendar: 'calendar_days',
  strength: 'statutory',
  extensions: [
    {
      ground: 'special_reasons',
      when: { sv: 'det finns särskilda skäl', en: 'there are special reasons', ar: 'هناك أسباب خاصة' },
      source: 'SFS 2005:716 8 kap. 21 §',
    },
  ],
  waived: {
    ground: 'risk_of_absconding',
    when: {
      sv: 'det finns risk att personen håller sig undan',
      en: 'there is a risk that the person absconds',
      ar: 'هناك خطر أن يختبئ الشخص',
    },
    source: 'SFS 2005:716 8 kap. 21–22 §§',
  },
} as const
const left = {
  sv: 'dagen då personen lämnade landet',
  en: 'the day on which the person left the country',
  ar: 'يوم مغادرة الشخص للبلد',
}
const lapse = {
  key: 'removal_order.lapse',
  kind: 'duration',
  source: 'SFS 2005:716 12 kap. 22 §',
  calendar: 'calendar_days',
  strength: 'statutory',
} as const

export const returnRules: readonly DeadlineRule[] = [
  {
    ...departure,
    key: 'departure.after_avvisning',
    offset: { weeks: 2 },
    sentence: {
      sv: 'Den som har avvisats har två veckor på sig att resa frivilligt; med särskilda skäl kan tiden bli längre.',
      en: 'After avvisning a person has two weeks to leave of their own accord; for special reasons longer.',
      ar: 'من صدر بحقه قرار رفض دخول أمامه أسبوعان للمغادرة بنفسه؛ وقد تطول المهلة لأسباب خاصة.',
    },
  },
  {
    ...departure,
    key: 'departure.after_utvisning',
    offset: { weeks: 4 },
    sentence: {
      sv: 'Den som har utvisats har fyra veckor på sig att resa frivilligt; med särskilda skäl kan tiden bli längre.',
      en: 'After utvisning a person has four weeks to leave of their own accord; for special reasons longer.',
      ar: 'من صدر بحقه قرار إبعاد أمامه أربعة أسابيع للمغادرة بنفسه؛ وقد تطول المهلة لأسباب خاصة.',
    },
  },
  {
    key: 'return.conversation',
    kind: 'latest',
    from: start,
    anchor: final,
    source: 'practice: conversation on return',
    mark: 'interpretation',
    offset: { days: 14 },
    calendar: 'swedish_next_working_day',
    strength: 'target',
    sentence: {
      sv: 'Migrationsverket har ett samtal om återvändandet inom två veckor från att beslutet fick laga kraft.',
      en: 'Migrationsverket holds a conversation on the return within two weeks of the decision becoming final.',
      ar: 'تُجري مصلحة الهجرة محادثة عن العودة خلال أسبوعين من صيرورة القرار نهائياً.',
    },
  },
  {
    ...lapse,
    from: start,
    to: '2021-03-31',
    anchor: final,
    mark: 'verify',
    offset: { years: 4 },
    sentence: {
      sv: 'Ett beslut om avvisning eller utvisning slutade gälla fyra år efter att det fick laga kraft, om det skedde före den 1 april 2025.',
      en: 'An order of avvisning or utvisning lapsed four years after it became final, if that was before 1 April 2025.',
      ar: 'كان قرار رفض الدخول أو الإبعاد يسقط بعد أربع سنوات من صيرورته نهائياً، إن كان ذلك قبل 1 أبريل 2025.',
    },
  },
  {
    ...lapse,
    from: '2021-04-01',
    to: '2025-03-31',
    anchor: left,
    mark: 'interpretation',
    offset: { years: 5 },
    sentence: {
      sv: 'Ett beslut som fortfarande gällde den 1 april 2025 antas sluta gälla fem år efter att personen har lämnat landet.',
      en: 'An order still in force on 1 April 2025 is taken to lapse five years after the person has left the country.',
      ar: 'نفترض أن القرار الذي كان لا يزال سارياً في 1 أبريل 2025 يسقط بعد خمس سنوات من مغادرة الشخص للبلد.',
    },
  },
  {
    ...lapse,
    from: '2025-04-01',
    anchor: left,
    offset: { years: 5 },
    sentence: {
      sv: 'Ett beslut om avvisning eller utvisning slutar gälla fem år efter att personen har lämnat landet.',
      en: 'An order of avvisning or utvisning lapses five years after the person has left the country.',
      ar: 'يسقط قرار رفض الدخول أو الإبعاد بعد خمس سنوات من مغادرة الشخص للبلد.',
    },
  },
  {
    key: 'reentry_ban.longest',
    kind: 'duration',
    from: start,
    anchor: left,
    source: 'SFS 2005:716 8 kap.',
    mark: 'verify',
    offset: { years: 5 },
    calendar: 'calendar_days',
    strength: 'statutory',
    sentence: {
      sv: 'Ett återreseförbud gäller i högst fem år.',
      en: 'A ban on re-entry holds for at most five years.',
      ar: 'يسري حظر العودة خمس سنوات على الأكثر.',
    },
  },
]
