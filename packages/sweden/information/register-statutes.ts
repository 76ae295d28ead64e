// data: statutes on registers, as far as they decide who may reach into one by wire
import type { Dated } from '../rules/dated.ts'
import type { RegisterStatute } from './legal-basis.ts'

/** What stands above the statutes on registers: since 2018 the act that completes the data protection regulation. */
export const dataProtectionActs: readonly Dated[] = [
  { from: '2015-01-01', to: '2018-05-24', source: 'SFS 1998:204', mark: 'recall' },
  { from: '2018-05-25', source: 'SFS 2018:218' },
]

export const registerStatutes: readonly RegisterStatute[] = [
  {
    from: '2016-02-12',
    source: 'SFS 2016:27 19 §',
    mark: 'recall',
    appliesTo: ['migration_agency', 'police', 'embassy'],
    directAccess: ['police', 'embassy', 'social_insurance_agency', 'pensions_agency', 'tax_agency'],
    sentence: {
      sv: 'Direktåtkomst till Migrationsverkets uppgifter har bara Polisen, Säkerhetspolisen, utlandsmyndigheterna, Försäkringskassan, Pensionsmyndigheten, Skatteverket och den som är part.',
      en: 'Only the police, the Security Service, the embassies, Försäkringskassan, Pensionsmyndigheten, Skatteverket and the party have direct access to data at Migrationsverket.',
      ar: 'الوصول المباشر إلى بيانات مصلحة الهجرة مقصور على الشرطة وجهاز الأمن والسفارات وصندوق التأمينات وهيئة التقاعد ومصلحة الضرائب وصاحب القضية.',
    },
  },
  {
    from: '2015-01-01',
    source: 'SFS 2002:623 7 d §',
    appliesTo: ['employment_agency'],
    directAccess: ['municipality', 'migration_agency'],
    sentence: {
      sv: 'Socialnämnden har direktåtkomst till vissa uppgifter om den som har ett pågående ärende hos Arbetsförmedlingen, och Migrationsverket till andra.',
      en: 'The social welfare committee has direct access to some data on those with an active case at Arbetsförmedlingen, and Migrationsverket to other data.',
      ar: 'للجنة الشؤون الاجتماعية وصول مباشر إلى بعض بيانات من له قضية جارية في مكتب العمل، ولمصلحة الهجرة إلى بيانات أخرى.',
    },
  },
  {
    from: '2015-01-01',
    to: '2026-06-30',
    source: 'SFS 2001:182',
    mark: 'verify',
    appliesTo: ['tax_agency'],
    directAccess: [],
    sentence: {
      sv: 'Uppgifter ur folkbokföringen lämnas elektroniskt genom Skatteverkets tjänst, inte genom direktåtkomst.',
      en: 'Data from the population register is delivered by wire through a service of Skatteverket, not by direct access.',
      ar: 'تُسلَّم بيانات السجل السكاني إلكترونياً عبر خدمة مصلحة الضرائب لا بالوصول المباشر.',
    },
  },
  {
    // The day is assumed: the sources name the act and not when it replaces the older one.
    from: '2026-07-01',
    source: 'SFS 2026:126',
    mark: 'verify',
    appliesTo: ['tax_agency'],
    directAccess: [],
    sentence: {
      sv: 'Uppgifter ur folkbokföringen lämnas elektroniskt genom Skatteverkets tjänst, inte genom direktåtkomst.',
      en: 'Data from the population register is delivered by wire through a service of Skatteverket, not by direct access.',
      ar: 'تُسلَّم بيانات السجل السكاني إلكترونياً عبر خدمة مصلحة الضرائب لا بالوصول المباشر.',
    },
  },
  {
    from: '2015-01-01',
    source: 'SFS 2001:454',
    mark: 'interpretation',
    appliesTo: ['municipality'],
    directAccess: [],
    sentence: {
      sv: 'Socialtjänstens uppgifter lämnas i det enskilda fallet.',
      en: 'Data of the social services is told in the single case.',
      ar: 'تُعطى بيانات الخدمات الاجتماعية في كل حالة على حدة.',
    },
  },
  {
    from: '2015-01-01',
    source: 'SFS 2008:355',
    mark: 'interpretation',
    appliesTo: ['region'],
    directAccess: [],
    sentence: {
      sv: 'Vårdens uppgifter lämnas i det enskilda fallet.',
      en: 'Data of health care is told in the single case.',
      ar: 'تُعطى بيانات الرعاية الصحية في كل حالة على حدة.',
    },
  },
  {
    from: '2015-01-01',
    source: 'SFS 2010:110 114 kap.',
    mark: 'interpretation',
    appliesTo: ['social_insurance_agency', 'pensions_agency'],
    directAccess: [],
    sentence: {
      sv: 'Uppgifter om socialförsäkring lämnas i det enskilda fallet, eller genom den gemensamma tjänsten för ekonomiskt bistånd.',
      en: 'Data on social insurance is told in the single case, or through the joint service for social assistance.',
      ar: 'تُعطى بيانات التأمين الاجتماعي في كل حالة على حدة أو عبر الخدمة المشتركة للمساعدة المالية.',
    },
  },
  {
    from: '2019-06-01',
    source: 'SFS 2019:212 6 §',
    appliesTo: ['service_centre', 'service_office'],
    directAccess: [],
    sentence: {
      sv: 'Den som arbetar på ett servicekontor ser bara det som det avtalade arbetet kräver.',
      en: 'Staff at a service office see only what the agreed task needs.',
      ar: 'لا يرى موظفو مكتب الخدمات إلا ما يلزم للعمل المتفق عليه.',
    },
  },
]
