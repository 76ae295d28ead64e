// data: times of a child who came alone
import type { DeadlineRule } from '../deadline-rule.ts'
import { start } from './start.ts'

const eighteenth = { sv: 'artonårsdagen', en: 'the eighteenth birthday', ar: 'يوم بلوغ الثامنة عشرة' }
const beforeEighteen = {
  kind: 'latest',
  from: start,
  anchor: eighteenth,
  source: 'practice: planning before the eighteenth birthday of a child who came alone',
  mark: 'interpretation',
  calendar: 'calendar_days',
  strength: 'target',
} as const
const investigation = {
  key: 'unaccompanied_minor.investigation',
  kind: 'latest',
  anchor: {
    sv: 'dagen då utredningen inleddes',
    en: 'the day on which the investigation began',
    ar: 'يوم بدء التحقيق',
  },
  mark: 'recall',
  offset: { months: 4 },
  calendar: 'swedish_next_working_day',
  strength: 'statutory',
  sentence: {
    sv: 'Socialtjänstens utredning av barnets behov är klar inom fyra månader; med särskilda skäl kan den ta längre tid.',
    en: 'The social services complete the investigation of the needs of the child within four months; for special reasons it may take longer.',
    ar: 'تُتم الخدمات الاجتماعية التحقيق في احتياجات الطفل خلال أربعة أشهر؛ وقد يطول لأسباب خاصة.',
  },
} as const

export const unaccompaniedMinorRules: readonly DeadlineRule[] = [
  {
    key: 'interim_guardian.appoint',
    kind: 'latest',
    from: start,
    anchor: { sv: 'ansökan om god man', en: 'the application for a god man', ar: 'طلب وصي' }, // glossary: the Swedish term, in a sentence
    source: 'SFS 2005:429 3 §',
    mark: 'interpretation',
    offset: { days: 14 },
    calendar: 'swedish_next_working_day',
    strength: 'target',
    sentence: {
      sv: 'Överförmyndaren utser god man så snart som möjligt; vi räknar med fjorton dagar.',
      en: 'The chief guardian appoints an interim guardian as soon as possible; we count fourteen days.',
      ar: 'يعيّن مراقب الأوصياء وصياً في أقرب وقت ممكن؛ ونحن نحسب أربعة عشر يوماً.',
    },
  },
  {
    key: 'unaccompanied_minor.anvisning',
    kind: 'latest',
    from: start,
    anchor: { sv: 'asylansökan', en: 'the application for asylum', ar: 'طلب اللجوء' },
    source: 'practice: Migrationsverket on the assigned municipality',
    mark: 'interpretation',
    offset: { days: 14 },
    calendar: 'swedish_next_working_day',
    strength: 'target',
    sentence: {
      sv: 'Migrationsverket anvisar barnet till en kommun så snart som möjligt efter ansökan; vi räknar med fjorton dagar.',
      en: 'Migrationsverket assigns the child to a municipality as soon as possible after the application; we count fourteen days.',
      ar: 'تخصّص مصلحة الهجرة الطفل إلى بلدية في أقرب وقت ممكن بعد الطلب؛ ونحن نحسب أربعة عشر يوماً.',
    },
  },
  {
    key: 'unaccompanied_minor.handoff_meeting',
    kind: 'latest',
    from: start,
    anchor: { sv: 'anvisningen av barnet', en: 'the anvisning of the child', ar: 'قرار تخصيص الطفل إلى بلدية' },
    source: 'practice: from the arrival municipality to the assigned one',
    mark: 'interpretation',
    offset: { days: 14 },
    calendar: 'swedish_next_working_day',
    strength: 'target',
    sentence: {
      sv: 'Ankomstkommunen och den anvisade kommunen träffas om barnet inom två veckor.',
      en: 'The arrival municipality and the assigned one meet about the child within two weeks.',
      ar: 'تجتمع بلدية الوصول والبلدية المخصصة بشأن الطفل خلال أسبوعين.',
    },
  },
  {
    ...investigation,
    from: start,
    to: '2025-06-30',
    source: 'SFS 2001:453 11 kap. 2 §',
    extensions: [
      {
        ground: 'special_reasons',
        when: { sv: 'det finns särskilda skäl', en: 'there are special reasons', ar: 'هناك أسباب خاصة' },
        source: 'SFS 2001:453 11 kap. 2 §',
        mark: 'recall',
      },
    ],
  },
  {
    ...investigation,
    from: '2025-07-01',
    source: 'SFS 2025:400',
    extensions: [
      {
        ground: 'special_reasons',
        when: { sv: 'det finns särskilda skäl', en: 'there are special reasons', ar: 'هناك أسباب خاصة' },
        source: 'SFS 2025:400',
        mark: 'recall',
      },
    ],
  },
  {
    key: 'specially_appointed_guardian.bring_to_court',
    kind: 'latest',
    from: start,
    anchor: {
      sv: 'beslutet om uppehållstillstånd',
      en: 'the decision on the residence permit',
      ar: 'قرار تصريح الإقامة',
    },
    source: 'SFS 2005:429 10 §',
    mark: 'interpretation',
    offset: { months: 2 },
    calendar: 'swedish_next_working_day',
    strength: 'target',
    sentence: {
      sv: 'När barnet har fått uppehållstillstånd tar socialnämnden upp frågan om en särskilt förordnad vårdnadshavare i domstol; vi räknar med två månader.',
      en: 'When the child has a permit the social welfare committee brings the question of a specially appointed guardian before the court; we count two months.',
      ar: 'حين يحصل الطفل على تصريح إقامة ترفع لجنة الشؤون الاجتماعية إلى المحكمة مسألة الوليّ المعيَّن خصيصاً؛ ونحن نحسب شهرين.',
    },
  },
  {
    ...beforeEighteen,
    key: 'unaccompanied_minor.plan_before_18',
    offset: { days: -180 },
    sentence: {
      sv: 'Senast 180 dagar före artonårsdagen börjar kommunen planera vad som händer sedan.',
      en: 'At the latest 180 days before the eighteenth birthday the municipality begins to plan what follows.',
      ar: 'تبدأ البلدية التخطيط لما بعد بلوغ الثامنة عشرة قبل ذلك بما لا يقل عن 180 يوماً.',
    },
  },
  {
    ...beforeEighteen,
    key: 'unaccompanied_minor.prepare_before_18',
    offset: { days: -90 },
    sentence: {
      sv: 'Senast 90 dagar före artonårsdagen är bostad, skola och försörjning efter den förberedda.',
      en: 'At the latest 90 days before the eighteenth birthday home, school and income after it are prepared.',
      ar: 'يكون السكن والمدرسة والمعيشة بعد بلوغ الثامنة عشرة مهيأة قبل ذلك بما لا يقل عن 90 يوماً.',
    },
  },
  {
    ...beforeEighteen,
    key: 'unaccompanied_minor.last_check_before_18',
    offset: { days: -30 },
    sentence: {
      sv: 'Senast 30 dagar före artonårsdagen går kommunen igenom med barnet att allt är klart.',
      en: 'At the latest 30 days before the eighteenth birthday the municipality goes through with the child that all is ready.',
      ar: 'تراجع البلدية مع الطفل قبل بلوغه الثامنة عشرة بما لا يقل عن 30 يوماً أن كل شيء جاهز.',
    },
  },
  {
    ...beforeEighteen,
    key: 'unaccompanied_minor.eighteenth_birthday',
    kind: 'earliest',
    source: 'SFS 1994:137 3 §',
    offset: { days: 0 },
    strength: 'statutory',
    sentence: {
      sv: 'Från artonårsdagen är den som kom ensam vuxen: god man behövs inte längre, och den som söker asyl tas emot som vuxen.',
      en: 'From the eighteenth birthday a person who came alone is an adult: no interim guardian is needed, and an asylum seeker is received as an adult.',
      ar: 'منذ بلوغ الثامنة عشرة يُعدّ من جاء وحده راشداً: لا حاجة بعدُ إلى وصي، ويُستقبل طالب اللجوء راشداً.',
    },
  },
  {
    key: 'unaccompanied_minor.support_after_18',
    kind: 'duration',
    from: start,
    anchor: eighteenth,
    source: 'practice: support to young persons until they are 21',
    mark: 'interpretation',
    offset: { years: 3 },
    calendar: 'calendar_days',
    strength: 'target',
    sentence: {
      sv: 'Den som har behov av det kan få stöd från kommunen till 21 års ålder.',
      en: 'A young person who needs it can have support from the municipality until the age of 21.',
      ar: 'من يحتاج من الشباب إلى الدعم يمكنه الحصول عليه من البلدية حتى سن 21 سنة.',
    },
  },
  {
    key: 'unaccompanied_minor.enforcement_after_service',
    kind: 'earliest',
    from: '2017-01-01',
    anchor: {
      sv: 'dagen då barnet fick del av beslutet',
      en: 'the day on which the child was served with the decision',
      ar: 'اليوم الذي بُلّغ فيه الطفل بالقرار',
    },
    source: 'SFS 2005:716 12 kap. 8 a §',
    offset: { weeks: 1 },
    calendar: 'calendar_days',
    strength: 'statutory',
    sentence: {
      sv: 'Ett beslut om avvisning med omedelbar verkställighet får för ett ensamkommande barn verkställas tidigast en vecka efter att barnet fick del av det.',
      en: 'A decision with immediate enforcement is for a child who came alone carried out at the earliest one week after the child was served with it.',
      ar: 'قرار رفض الدخول النافذ فوراً لا يجوز تنفيذه بحق طفل جاء وحده إلا بعد أسبوع على الأقل من تبليغه به.',
    },
  },
]
