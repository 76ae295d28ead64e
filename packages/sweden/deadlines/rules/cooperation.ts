// data: times between organisations, and of answers to the person
import type { DeadlineRule } from '../deadline-rule.ts'
import { start } from './start.ts'

export const cooperationRules: readonly DeadlineRule[] = [
  {
    key: 'delay.longest',
    kind: 'latest',
    from: '2018-05-25',
    anchor: { sv: 'beslutet att hålla inne uppgiften', en: 'the decision to hold back', ar: 'قرار حجب المعلومة' },
    source: 'practice: how long an investigation may be kept from the person before it is decided anew',
    mark: 'interpretation',
    offset: { months: 6 },
    calendar: 'calendar_days',
    strength: 'target',
    sentence: {
      sv: 'Det som en utredning inte får avslöja visas för personen senast efter sex månader, om inget nytt beslut tas.',
      en: 'What must not reveal an investigation is shown to the person after six months at the latest, unless decided anew.',
      ar: 'ما لا يجوز أن يكشف تحقيقاً يُعرض على الشخص بعد ستة أشهر على الأكثر، ما لم يصدر قرار جديد.',
    },
  },
  {
    key: 'plea.answer',
    kind: 'latest',
    from: '2018-05-25',
    anchor: {
      sv: 'dagen då personen bad om det',
      en: 'the day on which the person asked',
      ar: 'اليوم الذي طلب فيه الشخص ذلك',
    },
    source: 'practice: EU 2016/679 article 12.3',
    mark: 'recall',
    offset: { months: 1 },
    calendar: 'calendar_days',
    strength: 'statutory',
    sentence: {
      sv: 'Den som ber om rättelse eller invänder får svar inom en månad (dataskyddsförordningen 12.3).',
      en: 'Whoever asks for a correction or objects is answered within a month (data protection regulation 12.3).',
      ar: 'من يطلب تصحيحاً أو يعترض يحصل على جواب خلال شهر (لائحة حماية البيانات 12.3).',
    },
  },
  {
    key: 'referral.answer',
    kind: 'latest',
    from: start,
    anchor: { sv: 'dagen då ärendet hänvisades', en: 'the day of the referral', ar: 'يوم الإحالة' },
    source: 'practice: answer to a referral between organisations',
    mark: 'interpretation',
    offset: { days: 14 },
    calendar: 'swedish_next_working_day',
    strength: 'target',
    sentence: {
      sv: 'Den som får ett ärende hänvisat till sig svarar inom två veckor.',
      en: 'An organisation to which a matter is referred answers within two weeks.',
      ar: 'من أُحيل إليه أمر يجيب خلال أسبوعين.',
    },
  },
  {
    key: 'request.answer',
    kind: 'latest',
    from: '2018-07-01',
    anchor: { sv: 'dagen då frågan ställdes', en: 'the day of the request', ar: 'يوم طرح السؤال' },
    source: 'SFS 2017:900 8–9 §§',
    mark: 'interpretation',
    offset: { days: 10 },
    calendar: 'swedish_next_working_day',
    strength: 'target',
    sentence: {
      sv: 'Myndigheter hjälper varandra, och ärenden handläggs så snabbt som möjligt: en fråga från en annan besvaras inom tio dagar.',
      en: 'Authorities help each other, and matters are handled as swiftly as possible: a request from another is answered within ten days.',
      ar: 'تتعاون الجهات فيما بينها، وتُعالَج الأمور بأسرع ما يمكن: يُجاب عن سؤال جهة أخرى خلال عشرة أيام.',
    },
  },
]
