// data: what happens in a life, and what it does to the chains under way

import type { PlainDate } from '@kedjan/kernel'
import { ruleOn } from '../rules/dated.ts'
import type { ChangeKind, ChangeRule } from './change-rule.ts'

/** The first day that any of our chains covers. */
const start = '2016-03-01'

const afterPermit = [
  'settlement_assigned',
  'settlement_own',
  'establishment',
  'resettlement',
  'work_permit',
  'study',
  'temporary_protection',
] as const

/** Ordered by kind, then by first day. */
export const changeRules: readonly ChangeRule[] = [
  {
    kind: 'moved',
    from: start,
    source: 'SFS 1991:481 26 §',
    name: { sv: 'Flytt till en annan kommun', en: 'Move to another municipality', ar: 'انتقال إلى بلدية أخرى' },
    sentence: {
      sv: 'Kommunen, regionen och domstolen där personen bor blir andra. Det som var öppet hos de gamla öppnas hos de nya.',
      en: 'The municipality, the region and the court where the person lives change. What was open with the old ones opens with the new ones.',
      ar: 'تتغيّر البلدية والإقليم والمحكمة بحسب مكان السكن الجديد. ما كان مفتوحاً لدى الجهات القديمة يُفتح لدى الجديدة.',
    },
    category: 'relocation',
    recordedBy: ['tax_agency', 'migration_agency', 'municipality'],
    ends: [],
  },
  {
    kind: 'born',
    from: start,
    source: 'SFS 1991:481',
    mark: 'interpretation',
    name: { sv: 'Barn har fötts', en: 'A child is born', ar: 'ولادة طفل' },
    sentence: {
      sv: 'Barnet hör till hushållet och följer hushållets kedjor.',
      en: 'The child belongs to the household and follows its chains.',
      ar: 'ينتمي الطفل إلى الأسرة ويتبع سلاسلها.',
    },
    category: 'family',
    recordedBy: ['migration_agency'],
    ends: [],
  },
  {
    kind: 'died',
    from: start,
    source: 'SFS 1991:481',
    mark: 'interpretation',
    name: { sv: 'Dödsfall', en: 'Death', ar: 'وفاة' },
    sentence: {
      sv: 'Den dödas egna kedjor avslutas. Hushållets kedjor går vidare med dem som är kvar.',
      en: 'The chains of the one who died end. Those of the household go on with those who are left.',
      ar: 'تنتهي سلاسل المتوفى، وتستمر سلاسل الأسرة مع من بقي منها.',
    },
    category: 'family',
    recordedBy: ['tax_agency', 'migration_agency'],
    ends: 'all',
    how: 'died',
  },
  {
    kind: 'separated',
    from: start,
    source: 'practice: households that split and join',
    mark: 'interpretation',
    name: { sv: 'Hushållet delas', en: 'The household splits', ar: 'انقسام الأسرة' },
    sentence: {
      sv: 'De som flyttar ut blir ett eget hushåll. Hushållets öppna kedjor finns sedan hos båda, med det som redan är gjort.',
      en: 'Those who move out become a household of their own. Both have the open chains of the household, with what is done already.',
      ar: 'يصبح من يغادرون أسرة مستقلة، وتكون السلاسل المفتوحة لدى الأسرتين مع ما أُنجز منها.',
    },
    category: 'family',
    recordedBy: ['migration_agency'],
    ends: [],
  },
  {
    kind: 'joined',
    from: start,
    source: 'practice: households that split and join',
    mark: 'interpretation',
    name: { sv: 'Två hushåll blir ett', en: 'Two households become one', ar: 'اندماج أسرتين' },
    sentence: {
      sv: 'De som flyttar in följer sedan hushållets kedjor. Ett hushåll som ingen är kvar i har inga kedjor längre.',
      en: 'Those who move in follow the chains of the household from then on. A household that nobody is left in has no chains any more.',
      ar: 'يتبع من ينضمون سلاسل الأسرة بعد ذلك. الأسرة التي لم يبق فيها أحد لا تعود لها سلاسل.',
    },
    category: 'family',
    recordedBy: ['migration_agency'],
    ends: [],
  },
  {
    kind: 'permit_lost',
    from: start,
    source: 'SFS 2005:716 7 kap.',
    name: { sv: 'Tillståndet har upphört', en: 'The permit has ended', ar: 'انتهاء التصريح' },
    sentence: {
      sv: 'Tillståndet har gått ut eller återkallats, och beslutet har fått laga kraft. De kedjor som vilar på det avslutas, och en kedja för återvändande öppnas.',
      en: 'The permit has expired or been withdrawn, and the decision is final. Chains that rest on it end, and one of return opens.',
      ar: 'انتهى التصريح أو سُحب وأصبح القرار نهائياً. تنتهي السلاسل القائمة عليه وتُفتح سلسلة العودة.',
    },
    category: 'permit',
    recordedBy: ['migration_agency'],
    ends: afterPermit,
    how: 'permit_lost',
    opens: { chain: 'return_voluntary', whenEnded: afterPermit },
  },
  {
    kind: 'application_withdrawn',
    from: start,
    source: 'SFS 2005:716',
    mark: 'interpretation',
    name: { sv: 'Ansökan återtagen', en: 'Application withdrawn', ar: 'سحب الطلب' },
    sentence: {
      sv: 'Personen har tagit tillbaka sin ansökan. Den som är i Sverige utan tillstånd går vidare till återvändande.',
      en: 'The person has withdrawn the application. Whoever is in Sweden without a permit goes on to return.',
      ar: 'سحب الشخص طلبه. من هو في السويد دون تصريح ينتقل إلى سلسلة العودة.',
    },
    category: 'permit',
    recordedBy: ['migration_agency'],
    ends: ['asylum', 'unaccompanied_child', 'family_reunification', 'work_permit', 'study', 'appeal'],
    how: 'withdrawn',
    opens: { chain: 'return_voluntary', whenEnded: ['asylum', 'unaccompanied_child', 'appeal'] },
  },
  {
    kind: 'disappeared',
    from: start,
    to: '2025-02-28',
    source: 'SFS 2005:716 12 kap. 14 §',
    mark: 'interpretation',
    name: { sv: 'Personen är försvunnen', en: 'The person has disappeared', ar: 'اختفاء الشخص' },
    sentence: {
      sv: 'Ingen vet var personen är. Stödet stannar. Den som skulle lämna landet kan lämnas över till Polismyndigheten.',
      en: 'Nobody knows where the person is. Support stops. Whoever was to leave the country can be handed over to the police.',
      ar: 'لا أحد يعرف مكان الشخص، فيتوقف الدعم. ومن كان عليه مغادرة البلد يمكن تحويله إلى الشرطة.',
    },
    category: 'relocation',
    recordedBy: ['migration_agency', 'police', 'municipality'],
    ends: ['settlement_assigned', 'settlement_own', 'establishment', 'return_voluntary'],
    how: 'absconded',
    opens: { chain: 'return_enforced', whenEnded: ['return_voluntary'] },
  },
  {
    kind: 'disappeared',
    from: '2025-03-01',
    source: 'SFS 2005:716 13 kap. 19 §',
    mark: 'interpretation',
    name: { sv: 'Personen är försvunnen', en: 'The person has disappeared', ar: 'اختفاء الشخص' },
    sentence: {
      sv: 'Ingen vet var personen är. Stödet stannar, och en ansökan om asyl kan anses återtagen. Den som skulle lämna landet kan lämnas över till Polismyndigheten.',
      en: 'Nobody knows where the person is. Support stops, and an application for asylum may be deemed withdrawn. Whoever was to leave the country can be handed over to the police.',
      ar: 'لا أحد يعرف مكان الشخص، فيتوقف الدعم وقد يُعدّ طلب اللجوء مسحوباً. ومن كان عليه مغادرة البلد يمكن تحويله إلى الشرطة.',
    },
    category: 'relocation',
    recordedBy: ['migration_agency', 'police', 'municipality'],
    ends: ['asylum', 'settlement_assigned', 'settlement_own', 'establishment', 'return_voluntary'],
    how: 'absconded',
    opens: { chain: 'return_enforced', whenEnded: ['return_voluntary'] },
  },
  {
    kind: 'came_back',
    from: start,
    source: 'practice: somebody who had disappeared is back',
    mark: 'interpretation',
    name: { sv: 'Personen är tillbaka', en: 'The person is back', ar: 'عودة الشخص' },
    sentence: {
      sv: 'De kedjor som slutade när personen försvann öppnas igen, med det som redan är gjort.',
      en: 'The chains that ended when the person disappeared open again, with what is done already.',
      ar: 'تُفتح من جديد السلاسل التي توقفت عند اختفاء الشخص مع ما أُنجز منها.',
    },
    category: 'relocation',
    recordedBy: ['migration_agency', 'police', 'municipality'],
    ends: [],
  },
  {
    kind: 'age_reassessed',
    from: start,
    source: 'SFS 2006:97 8 kap. 10 h §',
    mark: 'interpretation',
    name: { sv: 'Åldern har bedömts på nytt', en: 'The age has been assessed anew', ar: 'إعادة تقدير العمر' },
    sentence: {
      sv: 'En ny födelsedag gäller. Den som är vuxen lämnar mottagandet av barn samma dag: boende, god man och skola ändras.',
      en: 'A new date of birth holds. Whoever is an adult leaves the reception of children the same day: home, guardian and school change.',
      ar: 'يُعتمد تاريخ ميلاد جديد. من تبيّن أنه بالغ يغادر استقبال الأطفال في اليوم نفسه: يتغيّر السكن والوصي والمدرسة.',
    },
    category: 'identity',
    recordedBy: ['migration_agency'],
    ends: ['unaccompanied_child'],
    how: 'withdrawn',
    opens: { chain: 'asylum', whenEnded: ['unaccompanied_child'] },
  },
]

/** What a change does on a day; undefined before our chains begin. */
export function changeRuleOn(kind: ChangeKind, on: PlainDate): ChangeRule | undefined {
  return ruleOn(
    changeRules.filter((rule) => rule.kind === kind),
    on,
  )
}
