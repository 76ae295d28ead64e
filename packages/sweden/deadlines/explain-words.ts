// data: the words in which a deadline is explained
import type { DayOff } from '../holidays/holidays.ts'
import type { PlainText } from '../texts/texts.ts'
import type { DeadlineKind, Offset } from './deadline-rule.ts'
import type { DeadlineStep } from './deadline-step.ts'

/** One sentence for each step; `{…}` is filled in by `explainDeadline`. */
export const stepSentences: Readonly<Record<DeadlineStep['kind'], PlainText>> = {
  anchor: {
    sv: 'Tiden räknas från {after}, {weekday}: {anchor}. Den dagen är dag 0.',
    en: 'The time is counted from {after}, {weekday}: {anchor}. That day is day 0.',
    ar: 'يُحسب الوقت من {after}، {weekday}: {anchor}. هذا اليوم هو اليوم صفر.',
  },
  anchor_moved: {
    sv: 'Tiden räknas i stället från {after}, {weekday}, eftersom {ground}.',
    en: 'The time is counted from {after}, {weekday}, instead, because {ground}.',
    ar: 'يُحسب الوقت بدلاً من ذلك من {after}، {weekday}، للسبب التالي: {ground}.',
  },
  offset: {
    sv: '{before} {sign} {count} = {after}, {weekday}.',
    en: '{before} {sign} {count} = {after}, {weekday}.',
    ar: '{before} {sign} {count} = {after}، {weekday}.',
  },
  short_month: {
    sv: 'Månaden har ingen dag {day}, så dess sista dag gäller: {after}.',
    en: 'The month has no day {day}, so its last day counts: {after}.',
    ar: 'ليس في هذا الشهر يوم {day}، لذلك يُحتسب آخر يوم فيه: {after}.',
  },
  paused: {
    sv: '{from}–{to} räknas inte ({ground}): {before} + {count} = {after}, {weekday}.',
    en: '{from}–{to} is not counted ({ground}): {before} + {count} = {after}, {weekday}.',
    ar: 'لا تُحتسب الفترة من {from} إلى {to} ({ground}): {before} + {count} = {after}، {weekday}.',
  },
  extended: {
    sv: 'Tiden är förlängd{by} till {after}, {weekday}, eftersom {ground}.',
    en: 'The time is extended{by} to {after}, {weekday}, because {ground}.',
    ar: 'مُدّد الوقت{by} إلى {after}، {weekday}، للسبب التالي: {ground}.',
  },
  month_end: {
    sv: 'Tiden löper till månadens slut: {after}, {weekday}.',
    en: 'The time runs to the end of the month: {after}, {weekday}.',
    ar: 'يمتد الوقت إلى نهاية الشهر: {after}، {weekday}.',
  },
  day_off: {
    sv: '{before} är {day_off}, så nästa vardag gäller: {after}, {weekday}.',
    en: '{before} is {day_off}, so the next working day counts: {after}, {weekday}.',
    ar: 'يوم {before} هو {day_off}، لذلك يُحتسب يوم العمل التالي: {after}، {weekday}.',
  },
  decided: {
    sv: 'Ett beslut har satt en annan dag: {after}, {weekday}.',
    en: 'A decision has set another day: {after}, {weekday}.',
    ar: 'حدّد قرارٌ يوماً آخر: {after}، {weekday}.',
  },
}

/** What the last day is, by kind of rule. */
export const resultSentences: Readonly<Record<DeadlineKind, PlainText>> = {
  latest: {
    sv: 'Sista dag: {after}, {weekday}.',
    en: 'Last day: {after}, {weekday}.',
    ar: 'آخر يوم: {after}، {weekday}.',
  },
  earliest: {
    sv: 'Tidigast: {after}, {weekday}.',
    en: 'At the earliest: {after}, {weekday}.',
    ar: 'في أقرب وقت: {after}، {weekday}.',
  },
  window: {
    sv: 'Ska rymmas till och med {after}, {weekday}.',
    en: 'Has to fit in up to and including {after}, {weekday}.',
    ar: 'يجب أن يتم حتى {after}، {weekday}، بما في ذلك هذا اليوم.',
  },
  duration: {
    sv: 'Gäller till och med {after}, {weekday}.',
    en: 'Holds up to and including {after}, {weekday}.',
    ar: 'يسري حتى {after}، {weekday}، بما في ذلك هذا اليوم.',
  },
}

/** “ by 9 months”, in the sentence of an extension. */
export const extendedBy: PlainText = { sv: ' med {count}', en: ' by {count}', ar: ' بمقدار {count}' }

type UnitForms = Readonly<Record<'one' | 'two' | 'few' | 'many' | 'other', string>>
const swedish = (one: string, other: string): UnitForms => ({ one, two: other, few: other, many: other, other })

/** With `#` where the number stands. */
export const unitForms: Readonly<Record<keyof Offset, Readonly<Record<keyof PlainText, UnitForms>>>> = {
  days: {
    sv: swedish('# dag', '# dagar'),
    en: swedish('# day', '# days'),
    ar: { one: 'يوم واحد', two: 'يومان', few: '# أيام', many: '# يوماً', other: '# يوم' },
  },
  weeks: {
    sv: swedish('# vecka', '# veckor'),
    en: swedish('# week', '# weeks'),
    ar: { one: 'أسبوع واحد', two: 'أسبوعان', few: '# أسابيع', many: '# أسبوعاً', other: '# أسبوع' },
  },
  months: {
    sv: swedish('# månad', '# månader'),
    en: swedish('# month', '# months'),
    ar: { one: 'شهر واحد', two: 'شهران', few: '# أشهر', many: '# شهراً', other: '# شهر' },
  },
  years: {
    sv: swedish('# år', '# år'),
    en: swedish('# year', '# years'),
    ar: { one: 'سنة واحدة', two: 'سنتان', few: '# سنوات', many: '# سنة', other: '# سنة' },
  },
}

export const dayOffNames: Readonly<Record<DayOff, PlainText>> = {
  all_saints_day: { sv: 'alla helgons dag', en: 'All Saints’ Day', ar: 'عيد جميع القديسين' },
  ascension_day: { sv: 'Kristi himmelsfärdsdag', en: 'Ascension Day', ar: 'عيد الصعود' },
  boxing_day: { sv: 'annandag jul', en: 'Boxing Day', ar: 'ثاني أيام عيد الميلاد' },
  christmas_day: { sv: 'juldagen', en: 'Christmas Day', ar: 'عيد الميلاد' },
  christmas_eve: { sv: 'julafton', en: 'Christmas Eve', ar: 'ليلة عيد الميلاد' },
  easter_monday: { sv: 'annandag påsk', en: 'Easter Monday', ar: 'ثاني أيام عيد الفصح' },
  easter_sunday: { sv: 'påskdagen', en: 'Easter Sunday', ar: 'عيد الفصح' },
  epiphany: { sv: 'trettondedag jul', en: 'Epiphany', ar: 'عيد الغطاس' },
  first_of_may: { sv: 'första maj', en: 'the First of May', ar: 'الأول من مايو' },
  good_friday: { sv: 'långfredagen', en: 'Good Friday', ar: 'الجمعة العظيمة' },
  midsummer_day: { sv: 'midsommardagen', en: 'Midsummer Day', ar: 'عيد منتصف الصيف' },
  midsummer_eve: { sv: 'midsommarafton', en: 'Midsummer Eve', ar: 'ليلة منتصف الصيف' },
  national_day: { sv: 'nationaldagen', en: 'the National Day', ar: 'العيد الوطني' },
  new_years_day: { sv: 'nyårsdagen', en: 'New Year’s Day', ar: 'رأس السنة' },
  new_years_eve: { sv: 'nyårsafton', en: 'New Year’s Eve', ar: 'ليلة رأس السنة' },
  saturday: { sv: 'en lördag', en: 'a Saturday', ar: 'يوم سبت' },
  sunday: { sv: 'en söndag', en: 'a Sunday', ar: 'يوم أحد' },
  whit_monday: { sv: 'annandag pingst', en: 'Whit Monday', ar: 'ثاني أيام عيد العنصرة' },
  whit_sunday: { sv: 'pingstdagen', en: 'Whit Sunday', ar: 'عيد العنصرة' },
}

/** Monday first. */
export const weekdayNames: Readonly<Record<keyof PlainText, readonly string[]>> = {
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ar: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
}
