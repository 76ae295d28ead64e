// data: what ends and what begins on the day when somebody with temporary protection is registered
import type { PlainDate } from '@kedjan/kernel'
import type { DeadlineKey } from '../deadlines/deadline-rule.ts'
import type { Dated } from '../rules/dated.ts'
import type { PlainText } from '../texts/texts.ts'
import type { ResponsibleRole } from './chain-template.ts'

export interface FlipDayLine extends Dated {
  readonly key: string
  readonly kind: 'ends' | 'begins'
  readonly responsible: ResponsibleRole
  /** Who has to do something for it to happen. */
  readonly actor: 'organisation' | 'person'
  /** Until when, counted from the day itself; absent: on the day. */
  readonly rule?: DeadlineKey
  /** Only for those who live in a home that Migrationsverket or the municipality has given them. */
  readonly onlyInGivenHome?: true
  /** Only where somebody in the household is of the ages of establishment. */
  readonly onlyOfEstablishmentAge?: true
  readonly text: PlainText
}

const start = '2022-07-01'
const reception = 'practice: the reception act in force from 2026-10-01, prop. 2025/26:229'

const support = {
  key: 'reception_support',
  kind: 'ends',
  responsible: 'MIGR',
  actor: 'organisation',
  text: {
    sv: 'Dagersättningen från Migrationsverket slutar, och bankkortet till den spärras.',
    en: 'The daily allowance from Migrationsverket ends, and its bank card is blocked.',
    ar: 'تنتهي الإعانة اليومية من مصلحة الهجرة وتُوقف بطاقتها البنكية.',
  },
} as const

const anvisning = {
  key: 'anvisning',
  kind: 'begins',
  responsible: 'MIGR',
  actor: 'organisation',
  onlyInGivenHome: true,
  text: {
    sv: 'Migrationsverket anvisar er genast till en kommun, i första hand den där ni redan bor.',
    en: 'Migrationsverket assigns you to a municipality at once, first of all the one where you live already.',
    ar: 'تخصّصكم مصلحة الهجرة فوراً إلى بلدية، وأولاً إلى البلدية التي تسكنون فيها.',
  },
} as const

/** In the order in which they are told. */
export const flipDayLines: readonly FlipDayLine[] = [
  {
    key: 'registration',
    kind: 'begins',
    responsible: 'SKV',
    actor: 'person',
    rule: 'folkbokforing.notification',
    from: start,
    source: 'SFS 1991:481 26 §',
    text: {
      sv: 'Gå till ett servicekontor med hela familjen och era kort, så att Skatteverket kan folkbokföra er.',
      en: 'Go to a service office with the whole family and your cards, so that Skatteverket can register you.',
      ar: 'اذهبوا إلى مكتب الخدمات مع كل أفراد الأسرة وبطاقاتكم لكي تسجلكم مصلحة الضرائب.',
    },
  },
  { ...support, from: start, to: '2026-09-30', source: 'SFS 1994:137 8 §' },
  { ...support, from: '2026-10-01', source: reception, mark: 'interpretation' },
  {
    key: 'insurance',
    kind: 'begins',
    responsible: 'FK',
    actor: 'person',
    from: start,
    source: 'SFS 2010:110',
    mark: 'interpretation',
    text: {
      sv: 'Ni är socialförsäkrade. Anmäl er till Försäkringskassan och sök det ni har rätt till, som barnbidrag.',
      en: 'You have social insurance. Register with Försäkringskassan and apply for what you have a right to, such as child allowance.',
      ar: 'صرتم مشمولين بالتأمين الاجتماعي. سجّلوا لدى صندوق التأمينات واطلبوا حقوقكم مثل إعانة الأطفال.',
    },
  },
  {
    key: 'health_care',
    kind: 'begins',
    responsible: 'region',
    actor: 'organisation',
    from: start,
    source: 'SFS 2008:344',
    mark: 'interpretation',
    text: {
      sv: 'Alla får vård på samma villkor som andra som bor i regionen, inte bara vård som inte kan vänta.',
      en: 'Everybody gets care on the same terms as others who live in the region, not only care that cannot wait.',
      ar: 'يحصل الجميع على الرعاية بالشروط نفسها كسائر سكان الإقليم، لا الرعاية التي لا تحتمل التأجيل فقط.',
    },
  },
  {
    key: 'sfi',
    kind: 'begins',
    responsible: 'residence_municipality',
    actor: 'person',
    rule: 'sfi.start_establishment',
    onlyOfEstablishmentAge: true,
    from: start,
    source: 'SFS 2010:800 20 kap. 29 §',
    text: {
      sv: 'Anmäl dig till svenska för invandrare hos kommunen. Kursen börjar inom en månad.',
      en: 'Sign up for Swedish for immigrants with the municipality. The course begins within a month.',
      ar: 'سجّل في دورة السويدية للمهاجرين لدى البلدية. تبدأ الدورة خلال شهر.',
    },
  },
  {
    key: 'establishment',
    kind: 'begins',
    responsible: 'AF',
    actor: 'person',
    rule: 'establishment.first_examination',
    onlyOfEstablishmentAge: true,
    from: start,
    source: 'SFS 2017:820 6 §',
    text: {
      sv: 'Skriv in dig hos Arbetsförmedlingen samma dag. De prövar om du får plats i etableringsprogrammet.',
      en: 'Enrol with Arbetsförmedlingen on the same day. They examine whether you get a place in the establishment programme.',
      ar: 'سجّل لدى مكتب العمل في اليوم نفسه. ينظرون في حصولك على مكان في برنامج الترسيخ.',
    },
  },
  { ...anvisning, from: start, to: '2024-10-31', source: 'SFS 2016:39 8 a §' },
  {
    ...anvisning,
    from: '2024-11-01',
    source: 'SFS 2016:39 8 a §',
    rule: 'anvisning.reception_temporary_protection',
  },
]

/** What ends and begins when the day falls on that day. */
export function flipDayLinesOn(on: PlainDate): FlipDayLine[] {
  const day = on.toString()
  return flipDayLines.filter(({ from, to }) => from <= day && (to === undefined || day <= to))
}
