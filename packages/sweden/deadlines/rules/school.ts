// data: times of school and preschool
import type { DeadlineRule } from '../deadline-rule.ts'
import { start } from './start.ts'

const school = { kind: 'latest', from: start, calendar: 'swedish_next_working_day' } as const
const arrival = { sv: 'barnets ankomst', en: 'the arrival of the child', ar: 'وصول الطفل' }
const received = { sv: 'mottagandet i skolan', en: 'the reception at school', ar: 'الاستقبال في المدرسة' }

export const schoolRules: readonly DeadlineRule[] = [
  {
    ...school,
    key: 'school.asylum_seeking_child',
    anchor: arrival,
    source: 'SFS 2011:185 4 kap. 1 a §',
    mark: 'interpretation',
    offset: { months: 1 },
    strength: 'target',
    sentence: {
      sv: 'Barn som söker asyl bör få börja i skolan inom en månad från ankomsten.',
      en: 'A child who seeks asylum should start school within a month of arrival.',
      ar: 'ينبغي أن يبدأ الطفل طالب اللجوء المدرسة خلال شهر من وصوله.',
    },
  },
  {
    ...school,
    key: 'school.upper_secondary_offer',
    anchor: arrival,
    source: 'SFS 2010:2039',
    mark: 'interpretation',
    offset: { months: 1 },
    strength: 'target',
    sentence: {
      sv: 'Den som söker asyl och får gå i gymnasieskolan bör erbjudas en plats inom en månad från ankomsten.',
      en: 'A young asylum seeker with a right to upper secondary school should be offered a place within a month of arrival.',
      ar: 'طالب اللجوء الذي يحق له الالتحاق بالثانوية ينبغي أن يُعرض عليه مكان خلال شهر من وصوله.',
    },
  },
  {
    ...school,
    key: 'school.upper_secondary_before_18',
    calendar: 'calendar_days',
    anchor: { sv: 'artonårsdagen', en: 'the eighteenth birthday', ar: 'يوم بلوغ الثامنة عشرة' },
    source: 'SFS 2010:800 29 kap. 3 §',
    offset: { days: -1 },
    strength: 'statutory',
    sentence: {
      sv: 'Den som söker asyl har rätt till gymnasieskola bara om utbildningen har börjat före artonårsdagen.',
      en: 'An asylum seeker has a right to upper secondary school only if it began before the eighteenth birthday.',
      ar: 'لا يحق لطالب اللجوء الالتحاق بالثانوية إلا إذا بدأ التعليم قبل بلوغه الثامنة عشرة.',
    },
  },
  {
    ...school,
    key: 'school.place',
    anchor: { sv: 'flytten till kommunen', en: 'the move to the municipality', ar: 'الانتقال إلى البلدية' },
    source: 'practice: school place after a move, as SFS 2011:185 4 kap. 1 a § for children who seek asylum',
    mark: 'interpretation',
    offset: { months: 1 },
    strength: 'target',
    sentence: {
      sv: 'Barnen har en plats i skola eller förskola inom en månad.',
      en: 'The children have a place at school or preschool within a month.',
      ar: 'يحصل الأطفال على مكان في المدرسة أو الروضة خلال شهر.',
    },
  },
  {
    ...school,
    key: 'preschool.place',
    anchor: { sv: 'vårdnadshavarens begäran', en: 'the request by the guardian', ar: 'طلب وليّ الأمر' },
    source: 'SFS 2010:800 8 kap. 14 §',
    offset: { months: 4 },
    strength: 'statutory',
    sentence: {
      sv: 'Kommunen erbjuder en plats i förskolan inom fyra månader från vårdnadshavarens begäran.',
      en: 'The municipality offers a place at preschool within four months of the request by the guardian.',
      ar: 'تعرض البلدية مكاناً في الروضة خلال أربعة أشهر من طلب وليّ الأمر.',
    },
  },
  {
    ...school,
    key: 'school.knowledge_assessment',
    anchor: received,
    source: 'SFS 2010:800 3 kap. 12 c §',
    mark: 'interpretation',
    offset: { months: 2 },
    strength: 'target',
    sentence: {
      sv: 'Skolan bedömer skyndsamt vad en nyanländ elev kan; vi räknar med två månader.',
      en: 'The school swiftly assesses what a newly arrived pupil knows; we count two months.',
      ar: 'تقيّم المدرسة سريعاً ما يعرفه التلميذ الوافد حديثاً؛ ونحن نحسب شهرين.',
    },
  },
  {
    ...school,
    key: 'school.knowledge_assessment_other',
    anchor: received,
    source: 'SFS 2010:800 3 kap. 12 e §',
    mark: 'verify',
    offset: { months: 2 },
    strength: 'statutory',
    sentence: {
      sv: 'För vissa andra elever är bedömningen av kunskaper klar inom två månader.',
      en: 'For certain other pupils the assessment of knowledge is complete within two months.',
      ar: 'يكتمل تقييم المعارف لبعض التلاميذ الآخرين خلال شهرين.',
    },
  },
  {
    ...school,
    key: 'school.newcomer_status',
    kind: 'duration',
    calendar: 'calendar_days',
    anchor: {
      sv: 'första dagen i svensk skola',
      en: 'the first day at school in Sweden',
      ar: 'أول يوم في مدرسة سويدية',
    },
    source: 'SFS 2010:800 3 kap. 12 a §',
    offset: { years: 4 },
    strength: 'statutory',
    sentence: {
      sv: 'En elev räknas inte längre som nyanländ efter fyra års skolgång i Sverige.',
      en: 'A pupil no longer counts as newly arrived after four years of schooling in Sweden.',
      ar: 'لا يُعدّ التلميذ وافداً حديثاً بعد أربع سنوات من الدراسة في السويد.',
    },
  },
]
