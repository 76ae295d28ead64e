// data: times of families who are to be reunited
import type { DeadlineRule } from '../deadline-rule.ts'
import { start } from './start.ts'

export const familyRules: readonly DeadlineRule[] = [
  {
    key: 'family.decision',
    kind: 'latest',
    from: start,
    anchor: {
      sv: 'ansökan om uppehållstillstånd',
      en: 'the application for a residence permit',
      ar: 'طلب تصريح الإقامة',
    },
    source: 'SFS 2006:97 4 kap. 21 a §',
    offset: { months: 9 },
    calendar: 'swedish_next_working_day',
    strength: 'statutory',
    sentence: {
      sv: 'En ansökan om att få återförenas med sin familj avgörs inom nio månader.',
      en: 'An application to be reunited with the family is decided within nine months.',
      ar: 'يُبتّ في طلب لمّ شمل الأسرة خلال تسعة أشهر.',
    },
  },
  {
    key: 'family.maintenance_exemption',
    kind: 'latest',
    from: '2021-07-20',
    anchor: {
      sv: 'anknytningspersonens uppehållstillstånd',
      en: 'the residence permit of the anchor person',
      ar: 'تصريح إقامة القريب المقيم في السويد',
    },
    source: 'SFS 2005:716 5 kap. 3 d §',
    offset: { months: 3 },
    calendar: 'swedish_next_working_day',
    strength: 'statutory',
    sentence: {
      sv: 'En flyktings familj som söker inom tre månader från flyktingens uppehållstillstånd är undantagen från försörjningskravet.',
      en: 'The family of a refugee who applies within three months of the permit of the refugee is exempt from the maintenance requirement.',
      ar: 'أسرة اللاجئ التي تقدّم الطلب خلال ثلاثة أشهر من تصريح إقامته معفاة من شرط الإعالة.',
    },
  },
  {
    key: 'family.grant_group',
    kind: 'latest',
    from: start,
    anchor: {
      sv: 'anknytningspersonens första mottagande i en kommun',
      en: 'the first reception of the anchor person in a municipality',
      ar: 'أول استقبال للقريب المقيم في السويد في بلدية',
    },
    source: 'SFS 2010:1122 5 a §',
    offset: { years: 6 },
    calendar: 'swedish_next_working_day',
    strength: 'statutory',
    sentence: {
      sv: 'Kommunen får ersättning för familjen om den sökte uppehållstillstånd inom sex år från det att anknytningspersonen först togs emot.',
      en: 'The municipality is granted money for the family if it applied for a permit within six years of the first reception of the anchor person.',
      ar: 'تُعوَّض البلدية عن الأسرة إن كانت قد طلبت تصريح الإقامة خلال ست سنوات من أول استقبال للقريب المقيم في السويد.',
    },
  },
]
