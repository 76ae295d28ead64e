// data: times of work permits, and of those who come to study or to research
import type { DeadlineRule } from '../deadline-rule.ts'
import { start } from './start.ts'

const applied = { sv: 'ansökan', en: 'the application', ar: 'الطلب' }
const decision = {
  kind: 'latest',
  from: start,
  anchor: applied,
  calendar: 'swedish_next_working_day',
  strength: 'statutory',
} as const

export const workRules: readonly DeadlineRule[] = [
  {
    ...decision,
    key: 'work_permit.decision',
    source: 'SFS 2006:97 4 kap. 21 b §',
    offset: { months: 4 },
    sentence: {
      sv: 'En ansökan om arbetstillstånd avgörs inom fyra månader.',
      en: 'An application for a work permit is decided within four months.',
      ar: 'يُبتّ في طلب تصريح العمل خلال أربعة أشهر.',
    },
  },
  {
    ...decision,
    key: 'work_permit.decision_highly_skilled',
    source: 'practice: Migrationsverket on highly skilled workers',
    mark: 'recall',
    offset: { days: 30 },
    strength: 'target',
    sentence: {
      sv: 'Migrationsverkets mål är att avgöra högkvalificerades ansökan inom trettio dagar.',
      en: 'Migrationsverket aims to decide the application of the highly skilled within thirty days.',
      ar: 'تهدف مصلحة الهجرة إلى البتّ في طلبات ذوي المؤهلات العالية خلال ثلاثين يوماً.',
    },
  },
  {
    ...decision,
    key: 'work_permit.blue_card',
    source: 'SFS 2006:97 6 a kap.',
    offset: { days: 90 },
    sentence: {
      sv: 'En ansökan om EU-blåkort avgörs inom nittio dagar.',
      en: 'An application for an EU Blue Card is decided within ninety days.',
      ar: 'يُبتّ في طلب بطاقة الاتحاد الأوروبي الزرقاء خلال تسعين يوماً.',
    },
  },
  {
    ...decision,
    key: 'work_permit.blue_card_certified',
    source: 'SFS 2006:97 6 a kap.',
    offset: { days: 30 },
    sentence: {
      sv: 'En ansökan om EU-blåkort för anställning hos en certifierad arbetsgivare avgörs inom trettio dagar.',
      en: 'An application for an EU Blue Card with a certified employer is decided within thirty days.',
      ar: 'يُبتّ في طلب بطاقة الاتحاد الأوروبي الزرقاء للعمل لدى صاحب عمل معتمد خلال ثلاثين يوماً.',
    },
  },
  {
    ...decision,
    key: 'work_permit.start_work',
    anchor: { sv: 'tillståndets första dag', en: 'the first day of the permit', ar: 'أول يوم في التصريح' },
    source: 'SFS 2005:716 7 kap.',
    offset: { months: 4 },
    sentence: {
      sv: 'Arbetet ska ha börjat inom fyra månader från tillståndets första dag; annars kan tillståndet återkallas.',
      en: 'The work must have begun within four months of the first day of the permit; otherwise it can be revoked.',
      ar: 'يجب أن يبدأ العمل خلال أربعة أشهر من أول يوم في التصريح؛ وإلا أمكن سحب التصريح.',
    },
  },
  {
    ...decision,
    key: 'work_permit.after_lost_employment',
    anchor: {
      sv: 'dagen då anställningen upphörde',
      en: 'the day on which the employment ended',
      ar: 'يوم انتهاء العمل',
    },
    source: 'SFS 2005:716 7 kap.',
    offset: { months: 3 },
    extensions: [
      {
        ground: 'other_ground_examined',
        when: {
          sv: 'en annan grund för tillståndet hade börjat utredas',
          en: 'an inquiry of another ground had begun',
          ar: 'بدأ التحقيق في أساس آخر للتصريح',
        },
        atMost: { months: 1 },
        source: 'SFS 2005:716 7 kap.',
      },
    ],
    sentence: {
      sv: 'Den som har förlorat sin anställning har tre månader på sig att få en ny som omfattas eller söka nytt tillstånd; fyra om en annan grund hade börjat utredas.',
      en: 'A person who has lost the employment has three months to find a new one that is covered or to apply anew; four if an inquiry of another ground had begun.',
      ar: 'من فقد عمله أمامه ثلاثة أشهر ليجد عملاً جديداً يشمله التصريح أو ليطلب تصريحاً جديداً؛ وأربعة إن كان قد بدأ التحقيق في أساس آخر.',
    },
  },
  {
    ...decision,
    key: 'work_permit.tied_to_employer',
    kind: 'duration',
    calendar: 'calendar_days',
    anchor: { sv: 'tillståndets första dag', en: 'the first day of the permit', ar: 'أول يوم في التصريح' },
    source: 'SFS 2005:716 6 kap.',
    mark: 'verify',
    offset: { years: 2 },
    sentence: {
      sv: 'De första två åren gäller tillståndet för en viss arbetsgivare.',
      en: 'For the first two years the permit is for a certain employer.',
      ar: 'يقتصر التصريح في السنتين الأوليين على صاحب عمل معيّن.',
    },
  },
  {
    ...decision,
    key: 'student.decision',
    source: 'SFS 2006:97 5 a kap.',
    offset: { days: 90 },
    sentence: {
      sv: 'En ansökan om uppehållstillstånd för studier avgörs inom nittio dagar.',
      en: 'An application for a residence permit for studies is decided within ninety days.',
      ar: 'يُبتّ في طلب تصريح الإقامة للدراسة خلال تسعين يوماً.',
    },
  },
  {
    ...decision,
    key: 'student.search_permit',
    kind: 'duration',
    calendar: 'calendar_days',
    anchor: {
      sv: 'tillståndets första dag efter studierna',
      en: 'the first day of the permit after the studies',
      ar: 'أول يوم في التصريح بعد الدراسة',
    },
    source: 'SFS 2005:716 5 kap. 9 §',
    mark: 'verify',
    offset: { months: 9 },
    sentence: {
      sv: 'Efter studierna kan tillstånd ges i nio månader för att söka arbete.',
      en: 'After the studies a permit can be given for nine months to look for work.',
      ar: 'بعد الدراسة يمكن منح تصريح لمدة تسعة أشهر للبحث عن عمل.',
    },
  },
  {
    ...decision,
    key: 'researcher.decision',
    source: 'SFS 2006:97 5 a kap.',
    offset: { days: 60 },
    sentence: {
      sv: 'En ansökan om uppehållstillstånd för forskning avgörs inom sextio dagar.',
      en: 'An application for a residence permit for research is decided within sixty days.',
      ar: 'يُبتّ في طلب تصريح الإقامة للبحث العلمي خلال ستين يوماً.',
    },
  },
  {
    ...decision,
    key: 'long_term_resident.decision',
    source: 'SFS 2006:97 8 kap. 10 a §',
    offset: { months: 6 },
    sentence: {
      sv: 'En ansökan om ställning som varaktigt bosatt avgörs inom sex månader.',
      en: 'An application for the status of long-term resident is decided within six months.',
      ar: 'يُبتّ في طلب صفة المقيم إقامة طويلة خلال ستة أشهر.',
    },
  },
]
