// data: how long the platform keeps what it holds
import type { RetentionRule } from './retention-rule.ts'

const start = '2016-03-01'
const withTheHousehold = { after: 'with_the_household' } as const

/**
 * Ordered as `recordKinds`. The platform is no archive: every organisation keeps its own record by its own rules
 * (SFS 1990:782; a municipality's social services five years after the last entry, SFS 2025:400 16 kap. 1 §).
 */
export const retentionRules: readonly RetentionRule[] = [
  {
    record: 'coordination',
    from: start,
    source: 'practice: the platform is no archive',
    mark: 'interpretation',
    keep: { after: 'last_journey_ended', months: 12, warnDays: 30 },
    sentence: {
      sv: 'Det gemensamma tas bort tolv månader efter att den sista kedjan har avslutats, tidigast 30 dagar efter en varning.',
      en: 'What is shared is removed twelve months after the last chain has ended, at the earliest 30 days after a warning.',
    },
  },
  {
    record: 'data',
    from: start,
    source: 'practice: the platform is no archive',
    mark: 'interpretation',
    keep: withTheHousehold,
    sentence: {
      sv: 'Uppgifter om personerna tas bort med hushållet; den som har lämnat dem har dem kvar hos sig.',
      en: 'Data about the persons go with the household; whoever gave them keeps them at home.',
    },
  },
  {
    record: 'disclosure',
    from: start,
    source: 'practice: the platform is no archive',
    mark: 'interpretation',
    keep: withTheHousehold,
    sentence: {
      sv: 'Vad som har lämnats ut, och på vilken grund, tas bort med hushållet.',
      en: 'What was told, and on which basis, goes with the household.',
    },
  },
  {
    record: 'consent',
    from: start,
    source: 'practice: the platform is no archive',
    mark: 'interpretation',
    keep: withTheHousehold,
    sentence: { sv: 'Samtycken tas bort med hushållet.', en: 'Consents go with the household.' },
  },
  {
    record: 'request',
    from: start,
    source: 'practice: the platform is no archive',
    mark: 'interpretation',
    keep: withTheHousehold,
    sentence: { sv: 'Förfrågningar tas bort med hushållet.', en: 'Requests go with the household.' },
  },
  {
    record: 'request_by_number',
    from: start,
    source: 'practice: whoever is asked about again is asked about anew',
    mark: 'interpretation',
    keep: { after: 'recorded', days: 365 },
    sentence: {
      sv: 'En avslutad förfrågan om ett nummer, där inget lämnades ut, tas bort 365 dagar efter att den ställdes.',
      en: 'A closed request about a number, on which nothing was told, is removed 365 days after it was asked.',
    },
  },
  {
    record: 'handoff',
    from: start,
    source: 'practice: the platform is no archive',
    mark: 'interpretation',
    keep: withTheHousehold,
    sentence: { sv: 'Överlämningar tas bort med hushållet.', en: 'Hand-offs go with the household.' },
  },
  {
    record: 'document',
    from: start,
    source: 'practice: the platform is no archive',
    mark: 'interpretation',
    keep: withTheHousehold,
    sentence: {
      sv: 'Dokument tas bort med hushållet; den som har tagit emot ett papper har det kvar hos sig.',
      en: 'Documents go with the household; whoever received a paper keeps it at home.',
    },
  },
  {
    record: 'log_line',
    from: start,
    source: 'practice: the platform is no archive',
    mark: 'interpretation',
    keep: withTheHousehold,
    sentence: {
      sv: 'Rader i loggen om en person tas bort med hushållet; deras plats i loggens träd står kvar och kan fortfarande verifieras.',
      en: 'Lines of the log about a person go with the household; their places in its tree stand and can still be verified.',
    },
  },
  {
    record: 'answered_request',
    from: start,
    source: 'practice: a repeated request is recognised for a month',
    mark: 'interpretation',
    keep: { after: 'recorded', days: 30 },
    sentence: {
      sv: 'Svar som sparas för att känna igen en upprepad begäran tas bort efter 30 dagar.',
      en: 'Answers kept to recognise a repeated request are removed after 30 days.',
    },
  },
  {
    record: 'fact',
    from: start,
    source: 'practice: whoever wants to be told has asked within a quarter',
    mark: 'interpretation',
    keep: { after: 'recorded', days: 90 },
    sentence: {
      sv: 'Händelser i utkorgen tas bort efter 90 dagar.',
      en: 'Facts in the outbox are removed after 90 days.',
    },
  },
  {
    record: 'session',
    from: start,
    source: 'practice: a session that has ended is of no use',
    mark: 'interpretation',
    keep: { after: 'recorded', days: 30 },
    sentence: {
      sv: 'Inloggningar tas bort 30 dagar efter att de har gått ut.',
      en: 'Sessions are removed 30 days after they have expired.',
    },
  },
  {
    record: 'notice',
    from: start,
    source: 'practice: whoever wants to be told has asked within a quarter',
    mark: 'interpretation',
    keep: { after: 'recorded', days: 90 },
    sentence: {
      sv: 'Aviseringar och svarslänkar tas bort efter 90 dagar; vad som svarades står kvar i överlämningen.',
      en: 'Notices and answer links are removed after 90 days; what was answered stands in the hand-off.',
    },
  },
  {
    record: 'statistic',
    from: start,
    source: 'practice: statistics in cells of six or more',
    mark: 'interpretation',
    keep: { after: 'never' },
    sentence: {
      sv: 'Det som blir kvar är tal utan koppling till någon; färre än sex i en grupp visas aldrig.',
      en: 'What is left are numbers without a tie to anybody; fewer than six in a group are never shown.',
    },
  },
]
