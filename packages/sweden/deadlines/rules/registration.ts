// data: times of population registration and of temporary protection
import type { DeadlineRule } from '../deadline-rule.ts'
import { start } from './start.ts'

const law = { calendar: 'calendar_days', strength: 'statutory' } as const
const firstPermit = {
  sv: 'första dagen med tillstånd om tillfälligt skydd',
  en: 'the first day of the permit with temporary protection',
}

export const registrationRules: readonly DeadlineRule[] = [
  {
    key: 'folkbokforing.notification',
    kind: 'latest',
    from: start,
    anchor: {
      sv: 'dagen då villkoren för folkbokföring var uppfyllda',
      en: 'the day on which the conditions for registration were met',
    },
    source: 'SFS 1991:481 26 §',
    offset: { weeks: 4 },
    calendar: 'swedish_next_working_day',
    strength: 'statutory',
    sentence: {
      sv: 'Den som har varit i landet i mer än tre månader anmäler sig till Skatteverket inom fyra veckor från att villkoren för folkbokföring är uppfyllda.',
      en: 'A person who has been in the country for more than three months notifies Skatteverket within four weeks of meeting the conditions for registration.',
    },
  },
  {
    key: 'folkbokforing.notification_new_in_country',
    kind: 'latest',
    from: start,
    anchor: {
      sv: 'dagen då tre månader i landet hade gått',
      en: 'the day on which three months in the country had passed',
    },
    source: 'SFS 1991:481 26 §',
    offset: { weeks: 1 },
    calendar: 'swedish_next_working_day',
    strength: 'statutory',
    sentence: {
      sv: 'Den som inte har varit i landet i tre månader anmäler sig senast en vecka efter att tre månader har gått.',
      en: 'A person who has not yet been three months in the country notifies within a week after the three months.',
    },
  },
  {
    key: 'folkbokforing.move',
    kind: 'latest',
    from: start,
    anchor: { sv: 'dagen för flytten', en: 'the day of the move' },
    source: 'SFS 1991:481 25 §',
    mark: 'recall',
    offset: { weeks: 1 },
    calendar: 'swedish_next_working_day',
    strength: 'statutory',
    sentence: {
      sv: 'Den som är folkbokförd och flyttar anmäler det till Skatteverket inom en vecka.',
      en: 'A person in the population register who moves notifies Skatteverket within a week.',
    },
  },
  {
    ...law,
    key: 'folkbokforing.expected_stay',
    kind: 'duration',
    from: start,
    anchor: { sv: 'flytten till Sverige', en: 'the move to Sweden' },
    source: 'SFS 1991:481 3 §',
    offset: { years: 1 },
    sentence: {
      sv: 'Den som har tillstånd och kan antas bo här i minst ett år ska folkbokföras.',
      en: 'A person with a permit who can be expected to live here for at least a year is to be registered.',
    },
  },
  {
    key: 'skatteverket.registration',
    kind: 'latest',
    from: start,
    anchor: { sv: 'anmälan till Skatteverket', en: 'the notification to Skatteverket' },
    source: 'practice: handling of notifications of immigration',
    mark: 'interpretation',
    offset: { days: 21 },
    calendar: 'swedish_next_working_day',
    strength: 'target',
    sentence: {
      sv: 'Skatteverket beslutar om folkbokföring inom tre veckor från anmälan.',
      en: 'Skatteverket decides on population registration within three weeks of the notification.',
    },
  },
  {
    ...law,
    key: 'temporary_protection.registration',
    kind: 'duration',
    from: '2022-03-04',
    to: '2024-10-31',
    anchor: firstPermit,
    source: 'SFS 1991:481 4 §',
    mark: 'verify',
    offset: { years: 3 },
    sentence: {
      sv: 'Den som hade tillfälligt skydd folkbokfördes först när tillstånden räckte i sammanlagt tre år.',
      en: 'A person with temporary protection was registered only once the permits came to three years together.',
    },
  },
  {
    ...law,
    key: 'temporary_protection.registration',
    kind: 'earliest',
    from: '2024-11-01',
    anchor: firstPermit,
    source: 'SFS 2024:691 5 §',
    offset: { months: 12 },
    sentence: {
      sv: 'Den som har tillfälligt skydd folkbokförs tidigast när tolv månader har gått av tillståndet.',
      en: 'A person with temporary protection is registered at the earliest when twelve months of the permit have passed.',
    },
  },
  {
    ...law,
    key: 'temporary_protection.expected_stay',
    kind: 'duration',
    from: '2024-11-01',
    anchor: { sv: 'dagen då folkbokföringen prövas', en: 'the day on which registration is examined' },
    source: 'SFS 2024:691 5 §',
    offset: { months: 6 },
    sentence: {
      sv: 'Efter de tolv månaderna ska den som har tillfälligt skydd kunna antas stanna i minst sex månader till.',
      en: 'After the twelve months a person with temporary protection must be expected to stay for at least six more.',
    },
  },
  {
    ...law,
    key: 'tpd.housing',
    kind: 'latest',
    from: '2022-07-01',
    anchor: { sv: 'beslutet om anvisning', en: 'the decision on the anvisning' },
    source: 'SFS 2022:1008 6 §',
    offset: { months: 1 },
    sentence: {
      sv: 'Kommunen ordnar boende för den som har tillfälligt skydd inom en månad från anvisningen.',
      en: 'The municipality arranges housing for a person with temporary protection within a month of the anvisning.',
    },
  },
  {
    ...law,
    key: 'temporary_protection.return_programme',
    kind: 'duration',
    from: '2022-03-04',
    anchor: { sv: 'dagen då det tillfälliga skyddet upphörde', en: 'the day on which the temporary protection ended' },
    source: 'SFS 2005:716 21 kap.',
    mark: 'verify',
    offset: { years: 2 },
    sentence: {
      sv: 'Efter det tillfälliga skyddet kan den som deltar i ett program för återvändande få tillstånd i högst två år.',
      en: 'After temporary protection a person in a programme for return can have a permit for at most two years.',
    },
  },
]
