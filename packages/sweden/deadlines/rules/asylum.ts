// data: times of an application for asylum
import type { DeadlineRule } from '../deadline-rule.ts'
import { start } from './start.ts'

const applied = { sv: 'asylansökan', en: 'the application for asylum', ar: 'طلب اللجوء' }
const decision = {
  key: 'asylum.decision',
  kind: 'latest',
  anchor: applied,
  source: 'SFS 2006:97 8 kap. 10 §',
  offset: { months: 6 },
  calendar: 'swedish_next_working_day',
  strength: 'statutory',
  extensions: [
    {
      ground: 'special_reasons',
      when: { sv: 'det finns särskilda skäl', en: 'there are special reasons', ar: 'هناك أسباب خاصة' },
      atMost: { months: 9 },
      mustBeTold: true,
      source: 'SFS 2006:97 8 kap. 10 §',
    },
  ],
  shifts: [
    {
      ground: 'dublin',
      when: {
        sv: 'först skulle avgöras vilken stat som prövar ansökan (Dublin)',
        en: 'it first had to be settled which state examines the application (Dublin)',
        ar: 'كان يجب أولاً تحديد الدولة التي تنظر في الطلب (دبلن)',
      },
      source: 'SFS 2006:97 8 kap. 10 §',
    },
  ],
} as const

export const asylumRules: readonly DeadlineRule[] = [
  {
    ...decision,
    from: start,
    to: '2018-12-31',
    mark: 'verify',
    sentence: {
      sv: 'Asylansökan avgörs inom sex månader; vi har sett lydelsen från 2018 och antar att den gällde även före. Med särskilda skäl får tiden förlängas med högst nio månader.',
      en: 'The application for asylum is decided within six months; we have seen the wording of 2018 and take it to hold before. For special reasons at most nine months are added.',
      ar: 'يُبتّ في طلب اللجوء خلال ستة أشهر؛ وقد رأينا نص عام 2018 ونفترض أنه كان سارياً قبل ذلك أيضاً. ويجوز لأسباب خاصة تمديد الوقت تسعة أشهر على الأكثر.',
    },
  },
  {
    ...decision,
    from: '2019-01-01',
    sentence: {
      sv: 'Asylansökan avgörs inom sex månader. Med särskilda skäl får tiden förlängas med högst nio månader, och den sökande ska få veta varför.',
      en: 'The application for asylum is decided within six months. For special reasons at most nine months are added, and the person must be told why.',
      ar: 'يُبتّ في طلب اللجوء خلال ستة أشهر. ويجوز لأسباب خاصة تمديد الوقت تسعة أشهر على الأكثر، ويجب إخبار مقدّم الطلب بالسبب.',
    },
  },
  {
    key: 'asylum.work_permission',
    kind: 'earliest',
    from: start,
    to: '2026-09-30',
    anchor: applied,
    source: 'SFS 2006:97 5 kap. 4 §',
    offset: { days: 0 },
    calendar: 'calendar_days',
    strength: 'statutory',
    sentence: {
      sv: 'Den som har visat vem hen är, eller hjälper till med det, är undantagen från kravet på arbetstillstånd (AT-UND) från ansökan, om den inte är uppenbart ogrundad och inte gäller Dublin eller säkerhet.',
      en: 'A person who has shown who they are, or helps to do so, is exempt from the work permit (AT-UND) from the application on, unless it is manifestly unfounded or a matter of Dublin or security.',
      ar: 'من أثبت هويته، أو يساعد على إثباتها، معفى من تصريح العمل (AT-UND) منذ تقديم الطلب، ما لم يكن الطلب بلا أساس بوضوح أو متعلقاً بدبلن أو بالأمن.',
    },
  },
  {
    key: 'asylum.work_permission',
    kind: 'earliest',
    from: '2026-10-01',
    anchor: applied,
    source: 'practice: the reception act in force from 2026-10-01, prop. 2025/26:229',
    mark: 'verify',
    offset: { months: 6 },
    calendar: 'calendar_days',
    strength: 'statutory',
    sentence: {
      sv: 'Undantaget från kravet på arbetstillstånd (AT-UND) ges tidigast sex månader efter asylansökan, om inget beslut har kommit.',
      en: 'The exemption from the work permit (AT-UND) is given at the earliest six months after the application, if there is no decision yet.',
      ar: 'يُمنح الإعفاء من تصريح العمل (AT-UND) بعد ستة أشهر من طلب اللجوء على الأقل، إن لم يصدر قرار بعد.',
    },
  },
]
