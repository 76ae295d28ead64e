// data: times of an anvisning and of the home that follows
import type { DeadlineRule } from '../deadline-rule.ts'
import { start } from './start.ts'

const decided = { sv: 'beslutet om anvisning', en: 'the decision on the anvisning' }
const reception = {
  key: 'anvisning.reception',
  kind: 'latest',
  anchor: decided,
  source: 'SFS 2016:39 10 §',
  offset: { months: 2 },
  calendar: 'calendar_days',
  strength: 'statutory',
} as const

export const anvisningRules: readonly DeadlineRule[] = [
  {
    ...reception,
    from: start,
    to: '2016-12-31',
    extensions: [
      {
        ground: 'decided_in_2016',
        when: {
          sv: 'anvisningen beslutades under 2016',
          en: 'the anvisning was decided during 2016',
          ar: 'صدر قرار التوزيع على البلدية خلال عام 2016',
        },
        atMost: { months: 2 },
        source: 'practice: two more months for anvisningar of 2016, as the press reported',
        mark: 'verify',
      },
    ],
    sentence: {
      sv: 'Kommunen ska ta emot inom två månader från beslutet om anvisning; för beslut under 2016 kunde två månader till ges.',
      en: 'The municipality must receive the household within two months of the anvisning; for those of 2016 two more could be given.',
    },
  },
  {
    ...reception,
    from: '2017-01-01',
    sentence: {
      sv: 'Kommunen ska ta emot inom två månader från beslutet om anvisning.',
      en: 'The municipality must receive the household within two months of the anvisning.',
    },
  },
  {
    key: 'anvisning.reception_quota',
    kind: 'latest',
    from: start,
    anchor: decided,
    source: 'SFS 2016:39 10 §',
    mark: 'interpretation',
    offset: { months: 4 },
    calendar: 'calendar_days',
    strength: 'target',
    sentence: {
      sv: 'För kvotflyktingar får en senare dag än två månader bestämmas; vi planerar med fyra månader.',
      en: 'For resettled refugees a later day than two months may be set; we plan with four months.',
    },
  },
  {
    key: 'anvisning.reception_temporary_protection',
    kind: 'latest',
    from: '2024-11-01',
    anchor: decided,
    source: 'SFS 2016:39 10 §',
    mark: 'interpretation',
    offset: { weeks: 1 },
    calendar: 'calendar_days',
    strength: 'target',
    sentence: {
      sv: 'Den som har haft tillfälligt skydd och blivit folkbokförd tas emot genast; vi räknar med en vecka.',
      en: 'A person with temporary protection who has become registered is received at once; we count one week.',
    },
  },
  {
    key: 'anvisning.acknowledge',
    kind: 'latest',
    from: start,
    anchor: decided,
    source: 'practice: answer to an anvisning',
    mark: 'interpretation',
    offset: { days: 7 },
    calendar: 'swedish_next_working_day',
    strength: 'target',
    sentence: {
      sv: 'Kommunen bekräftar anvisningen inom en vecka.',
      en: 'The municipality acknowledges the anvisning within a week.',
    },
  },
  {
    key: 'anvisning.housing_report',
    kind: 'latest',
    from: start,
    anchor: decided,
    source: 'practice: answer to an anvisning',
    mark: 'interpretation',
    offset: { days: 35 },
    calendar: 'swedish_next_working_day',
    strength: 'target',
    sentence: {
      sv: 'Kommunen berättar vilken bostad det blir inom fem veckor från anvisningen.',
      en: 'The municipality says which dwelling it will be within five weeks of the anvisning.',
    },
  },
  {
    key: 'housing.transitional_contract',
    kind: 'duration',
    from: start,
    anchor: { sv: 'dagen då kontraktet börjar', en: 'the day on which the contract begins' },
    source: 'practice: contracts for those assigned, Kammarrätten i Stockholm 2019-02-22',
    mark: 'interpretation',
    offset: { years: 2 },
    calendar: 'calendar_days',
    strength: 'target',
    sentence: {
      sv: 'Ett tidsbegränsat kontrakt för den som har anvisats gäller ofta i två år.',
      en: 'A contract for a limited time for a person who was assigned often holds for two years.',
    },
  },
  {
    key: 'housing.next_contract',
    kind: 'latest',
    from: start,
    anchor: { sv: 'dagen då kontraktet slutar', en: 'the day on which the contract ends' },
    source: 'practice: planning of the next home before a limited contract ends',
    mark: 'interpretation',
    offset: { days: -180 },
    calendar: 'calendar_days',
    strength: 'target',
    sentence: {
      sv: 'Nästa bostad planeras senast 180 dagar innan kontraktet slutar.',
      en: 'The next home is planned at the latest 180 days before the contract ends.',
    },
  },
  {
    key: 'resettled.first_contacts',
    kind: 'latest',
    from: start,
    anchor: { sv: 'ankomsten till kommunen', en: 'the arrival in the municipality' },
    source: 'practice: first contacts of resettled refugees with authorities, bank and school',
    mark: 'interpretation',
    offset: { weeks: 1 },
    calendar: 'swedish_next_working_day',
    strength: 'target',
    sentence: {
      sv: 'Kvotflyktingar får under den första veckan hjälp till Skatteverket, Arbetsförmedlingen, Försäkringskassan, bank och skola.',
      en: 'Resettled refugees are helped to Skatteverket, Arbetsförmedlingen, Försäkringskassan, bank and school within the first week.',
    },
  },
  {
    key: 'municipality.own_settler_contact',
    kind: 'latest',
    from: start,
    anchor: {
      sv: 'dagen då kommunen fick veta om inflyttningen',
      en: 'the day on which the municipality learnt of the move',
    },
    source: 'practice: first contact with those who settle on their own',
    mark: 'interpretation',
    offset: { days: 14 },
    calendar: 'swedish_next_working_day',
    strength: 'target',
    sentence: {
      sv: 'Kommunen hör av sig inom två veckor från att den fått veta att någon har flyttat in.',
      en: 'The municipality gets in touch within two weeks of learning that somebody has moved in.',
    },
  },
]
