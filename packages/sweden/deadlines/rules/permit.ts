// data: how long residence permits last
import type { DeadlineRule } from '../deadline-rule.ts'
import { start } from './start.ts'

const decided = {
  sv: 'beslutet om uppehållstillstånd',
  en: 'the decision on the residence permit',
  ar: 'قرار تصريح الإقامة',
}
const length = {
  kind: 'duration',
  from: '2021-07-20',
  anchor: decided,
  source: 'SFS 2005:716 5 kap. 1 a §',
  calendar: 'calendar_days',
  strength: 'statutory',
} as const

export const permitRules: readonly DeadlineRule[] = [
  {
    ...length,
    key: 'permit.refugee_length',
    offset: { years: 3 },
    sentence: {
      sv: 'En flyktings första uppehållstillstånd gäller i tre år.',
      en: 'The first residence permit of a refugee holds for three years.',
      ar: 'يسري أول تصريح إقامة للاجئ ثلاث سنوات.',
    },
  },
  {
    ...length,
    key: 'permit.subsidiary_protection_length',
    offset: { months: 13 },
    sentence: {
      sv: 'Det första uppehållstillståndet för en alternativt skyddsbehövande gäller i tretton månader.',
      en: 'The first residence permit of a person with subsidiary protection holds for thirteen months.',
      ar: 'يسري أول تصريح إقامة لمن له حماية بديلة ثلاثة عشر شهراً.',
    },
  },
  {
    ...length,
    key: 'permit.extension_length',
    anchor: {
      sv: 'dagen då det förra tillståndet slutade',
      en: 'the day on which the former permit ended',
      ar: 'يوم انتهاء التصريح السابق',
    },
    offset: { years: 2 },
    sentence: {
      sv: 'Ett nytt tillstånd på samma grund gäller i två år.',
      en: 'A new permit on the same ground holds for two years.',
      ar: 'يسري التصريح الجديد على الأساس نفسه سنتين.',
    },
  },
  {
    ...length,
    key: 'permit.permanent_earliest',
    kind: 'earliest',
    anchor: { sv: 'det första uppehållstillståndet', en: 'the first residence permit', ar: 'أول تصريح إقامة' },
    source: 'SFS 2005:716 5 kap. 7 §',
    offset: { years: 3 },
    sentence: {
      sv: 'Permanent uppehållstillstånd kan ges tidigast efter tre år med tillstånd, med krav på försörjning och vandel.',
      en: 'A permanent residence permit can be given at the earliest after three years with a permit, if maintenance and conduct are in order.',
      ar: 'يمكن منح تصريح إقامة دائم بعد ثلاث سنوات بتصريح على الأقل، بشرط الإعالة وحسن السيرة.',
    },
  },
  {
    key: 'permit.extend_before_expiry',
    kind: 'latest',
    from: start,
    anchor: { sv: 'tillståndets sista dag', en: 'the last day of the permit', ar: 'آخر يوم في التصريح' },
    source: 'practice: applying anew before a permit ends',
    mark: 'interpretation',
    offset: { days: 0 },
    calendar: 'calendar_days',
    strength: 'target',
    sentence: {
      sv: 'Den som vill ha tillståndet förlängt söker innan det slutar gälla.',
      en: 'Whoever wants the permit extended applies before it ends.',
      ar: 'من يريد تمديد تصريحه يقدّم الطلب قبل انتهائه.',
    },
  },
]
