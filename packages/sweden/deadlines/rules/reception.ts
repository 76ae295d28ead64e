// data: times while an application is examined, and of the support from Migrationsverket
import type { DeadlineRule } from '../deadline-rule.ts'
import { start } from './start.ts'

const applied = { sv: 'asylansökan', en: 'the application for asylum', ar: 'طلب اللجوء' }
const permit = {
  sv: 'beslutet om uppehållstillstånd',
  en: 'the decision on the residence permit',
  ar: 'قرار تصريح الإقامة',
}
const newAct = 'practice: the reception act in force from 2026-10-01, prop. 2025/26:229'

const card = {
  key: 'reception_card.issue',
  kind: 'latest',
  anchor: applied,
  offset: { days: 3 },
  calendar: 'swedish_next_working_day',
  strength: 'statutory',
} as const
const information = {
  key: 'reception.information',
  kind: 'latest',
  anchor: applied,
  offset: { days: 15 },
  calendar: 'swedish_next_working_day',
  strength: 'statutory',
} as const
const ownHousing = {
  key: 'lma.after_permit_own_housing',
  kind: 'duration',
  anchor: permit,
  offset: { months: 1 },
  calendar: 'calendar_days',
  strength: 'statutory',
} as const
const cardSentence = {
  sv: 'Den som söker asyl får ett LMA-kort inom tre dagar från ansökan, om hen inte är i förvar.',
  en: 'An asylum seeker is given an LMA card within three days of the application, unless detained.',
  ar: 'يحصل طالب اللجوء على بطاقة طالب اللجوء خلال ثلاثة أيام من الطلب، ما لم يكن محتجزاً.',
}
const informationSentence = {
  sv: 'Den som söker asyl får inom femton dagar veta skriftligt, på ett språk hen förstår, vad hen har rätt till och måste göra.',
  en: 'An asylum seeker is told in writing within fifteen days, in a language they understand, of benefits and duties.',
  ar: 'يُخبَر طالب اللجوء كتابةً خلال خمسة عشر يوماً، وبلغة يفهمها، بحقوقه وواجباته.',
}

export const receptionRules: readonly DeadlineRule[] = [
  { ...card, from: start, to: '2025-02-28', source: 'SFS 1994:361 2 b §', mark: 'verify', sentence: cardSentence },
  { ...card, from: '2025-03-01', to: '2026-09-30', source: 'SFS 1994:361 2 b §', sentence: cardSentence },
  {
    ...card,
    from: '2026-10-01',
    source: newAct,
    mark: 'interpretation',
    sentence: {
      sv: 'Den som söker asyl antas få ett kort inom tre dagar från ansökan, som före den nya lagen.',
      en: 'An asylum seeker is taken to be given a card within three days of the application, as before the new act.',
      ar: 'نفترض أن طالب اللجوء يحصل على بطاقة خلال ثلاثة أيام من الطلب، كما كان قبل القانون الجديد.',
    },
  },
  { ...information, from: start, to: '2026-09-30', source: 'SFS 1994:361 2 a §', sentence: informationSentence },
  {
    ...information,
    from: '2026-10-01',
    source: newAct,
    mark: 'interpretation',
    sentence: {
      sv: 'Den som söker asyl antas få skriftlig information inom femton dagar, som före den nya lagen.',
      en: 'An asylum seeker is taken to be informed in writing within fifteen days, as before the new act.',
      ar: 'نفترض أن طالب اللجوء يُخبَر كتابةً خلال خمسة عشر يوماً، كما كان قبل القانون الجديد.',
    },
  },
  {
    ...ownHousing,
    from: start,
    to: '2025-02-28',
    source: 'SFS 1994:137 8 §',
    mark: 'recall',
    sentence: {
      sv: 'Den som ordnar sin bostad själv har kvar Migrationsverkets bistånd en månad från beslutet om uppehållstillstånd.',
      en: 'A person who finds their own home keeps the support from Migrationsverket for one month after the permit.',
      ar: 'من يرتب سكنه بنفسه يحتفظ بدعم مصلحة الهجرة شهراً واحداً بعد قرار تصريح الإقامة.',
    },
  },
  {
    ...ownHousing,
    from: '2025-03-01',
    to: '2026-09-30',
    source: 'SFS 1994:137 8 §',
    sentence: {
      sv: 'Den som inte bor på ett asylboende har kvar Migrationsverkets bistånd en månad från beslutet om uppehållstillstånd.',
      en: 'A person who does not live in asylum accommodation keeps the support from Migrationsverket for one month after the permit.',
      ar: 'من لا يسكن في سكن لطالبي اللجوء يحتفظ بدعم مصلحة الهجرة شهراً واحداً بعد قرار تصريح الإقامة.',
    },
  },
  {
    ...ownHousing,
    from: '2026-10-01',
    source: newAct,
    mark: 'interpretation',
    sentence: {
      sv: 'Den som ordnar sin bostad själv antas ha kvar Migrationsverkets bistånd en månad från beslutet om uppehållstillstånd, som före den nya lagen.',
      en: 'A person who finds their own home is taken to keep the support from Migrationsverket for one month after the permit, as before the new act.',
      ar: 'نفترض أن من يرتب سكنه بنفسه يحتفظ بدعم مصلحة الهجرة شهراً واحداً بعد قرار تصريح الإقامة، كما كان قبل القانون الجديد.',
    },
  },
  {
    key: 'allowance.monthly_payment',
    kind: 'latest',
    from: start,
    anchor: {
      sv: 'dagen då dagersättningen beviljades',
      en: 'the day on which the daily allowance was granted',
      ar: 'يوم منح الإعانة اليومية',
    },
    source: 'practice: payment of the daily allowance',
    mark: 'interpretation',
    offset: { days: 0 },
    endsOn: 'last_day_of_month',
    calendar: 'calendar_days',
    strength: 'target',
    sentence: {
      sv: 'Dagersättningen för nästa månad betalas i förskott, senast den sista dagen i månaden.',
      en: 'The daily allowance for the next month is paid in advance, at the latest on the last day of the month.',
      ar: 'تُدفع الإعانة اليومية للشهر التالي مقدماً، في موعد أقصاه آخر يوم في الشهر.',
    },
  },
  {
    key: 'society_introduction.start',
    kind: 'latest',
    from: '2025-03-01',
    to: '2026-09-30',
    anchor: {
      sv: 'registreringen hos Migrationsverket',
      en: 'the registration with Migrationsverket',
      ar: 'التسجيل لدى مصلحة الهجرة',
    },
    source: 'SFS 1994:137 3 c §',
    mark: 'interpretation',
    offset: { days: 30 },
    calendar: 'swedish_next_working_day',
    strength: 'target',
    sentence: {
      sv: 'Den som har fyllt 16 år får samhällsintroduktion så snart som möjligt; vi räknar med trettio dagar.',
      en: 'A person aged 16 or more is given the society introduction as soon as possible; we count thirty days.',
      ar: 'من بلغ السادسة عشرة يحضر التعريف بالمجتمع في أقرب وقت ممكن؛ ونحن نحسب ثلاثين يوماً.',
    },
  },
  {
    key: 'society_introduction.start',
    kind: 'latest',
    from: '2026-10-01',
    anchor: {
      sv: 'registreringen hos Migrationsverket',
      en: 'the registration with Migrationsverket',
      ar: 'التسجيل لدى مصلحة الهجرة',
    },
    source: newAct,
    mark: 'interpretation',
    offset: { days: 30 },
    calendar: 'swedish_next_working_day',
    strength: 'target',
    sentence: {
      sv: 'Den som har fyllt 16 år antas få samhällsintroduktion så snart som möjligt, som före den nya lagen; vi räknar med trettio dagar.',
      en: 'A person aged 16 or more is taken to be given the society introduction as soon as possible, as before the new act; we count thirty days.',
      ar: 'نفترض أن من بلغ السادسة عشرة يحضر التعريف بالمجتمع في أقرب وقت ممكن، كما كان قبل القانون الجديد؛ ونحن نحسب ثلاثين يوماً.',
    },
  },
  {
    key: 'health_examination.offer',
    kind: 'latest',
    from: start,
    anchor: {
      sv: 'dagen då bostaden i regionen var klar',
      en: 'the day on which there was a home in the region',
      ar: 'اليوم الذي صار فيه سكن في الإقليم جاهزاً',
    },
    source: 'SFS 2008:344 7 §',
    mark: 'interpretation',
    offset: { months: 2 },
    calendar: 'swedish_next_working_day',
    strength: 'target',
    sentence: {
      sv: 'Regionen erbjuder en hälsoundersökning när bostaden i regionen är klar; vi räknar med två månader.',
      en: 'The region offers a health examination once there is a home in the region; we count two months.',
      ar: 'يعرض الإقليم فحصاً صحياً متى صار السكن في الإقليم جاهزاً؛ ونحن نحسب شهرين.',
    },
  },
]
