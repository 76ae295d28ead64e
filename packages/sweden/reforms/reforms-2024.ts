// data: reforms in force between July 2024 and the end of 2025
import type { Reform } from './reform.ts'

export const reforms2024: readonly Reform[] = [
  {
    key: 'payments_duty',
    inForce: '2024-07-01',
    status: 'adopted',
    what: {
      sv: 'Myndigheter ska berätta för varandra för att motverka felaktiga utbetalningar.',
      en: 'Authorities must tell each other in order to prevent wrong payments.',
    },
    chains: [],
    effects: [{ kind: 'basis_begins', basis: 'payments-duty', from: '2024-07-01' }],
    source: 'SFS 2024:307',
  },
  {
    key: 'initial_cost_grants',
    inForce: '2024-07-01',
    status: 'adopted',
    what: {
      sv: 'Nya belopp för kommunens första kostnader för nyanlända.',
      en: 'New amounts for the first costs of municipalities for new arrivals.',
    },
    chains: [],
    effects: [
      { kind: 'amounts', what: { sv: 'statlig ersättning till kommuner', en: 'state grants to municipalities' } },
    ],
    source: 'SFS 2024:187',
  },
  {
    key: 'temporary_protection_registration',
    inForce: '2024-11-01',
    status: 'adopted',
    what: {
      sv: 'Den som har tillfälligt skydd kan bli folkbokförd efter tolv månader, inte först efter tre år.',
      en: 'A person with temporary protection can be registered after twelve months, not only after three years.',
    },
    chains: ['temporary_protection'],
    effects: [
      { kind: 'wording', chain: 'temporary_protection', from: '2024-11-01' },
      {
        kind: 'deadline',
        chain: 'temporary_protection',
        rule: 'temporary_protection.registration',
        from: '2024-11-01',
      },
    ],
    source: 'SFS 2024:691',
  },
  {
    key: 'school_grants',
    inForce: '2025-01-01',
    status: 'adopted',
    what: {
      sv: 'Högre ersättning för asylsökande barn i skola och förskola.',
      en: 'Higher grants for asylum-seeking children at school and preschool.',
    },
    chains: [],
    effects: [
      { kind: 'amounts', what: { sv: 'statlig ersättning till kommuner', en: 'state grants to municipalities' } },
    ],
    source: 'SFS 2024:1254',
  },
  {
    key: 'accommodation_condition',
    inForce: '2025-03-01',
    status: 'adopted',
    what: {
      sv: 'Den som söker asyl ska bo på Migrationsverkets boende för att få dagersättning, och ska vara med på en samhällsintroduktion.',
      en: 'An asylum seeker must live in the accommodation of Migrationsverket to get a daily allowance, and must attend a society introduction.',
    },
    chains: ['asylum'],
    effects: [
      { kind: 'wording', chain: 'asylum', from: '2025-03-01' },
      { kind: 'deadline', chain: 'asylum', rule: 'society_introduction.start', from: '2025-03-01' },
    ],
    source: 'SFS 2025:57',
  },
  {
    key: 'no_lapse_no_track_change',
    inForce: '2025-04-01',
    status: 'adopted',
    what: {
      sv: 'Ett beslut att lämna landet slutar gälla först fem år efter utresan. Den som har fått avslag på asyl kan inte längre byta till arbetstillstånd.',
      en: 'An order to leave the country lapses only five years after departure. A rejected asylum seeker can no longer change to a work permit.',
    },
    chains: ['work_permit', 'return_voluntary', 'return_enforced'],
    effects: [
      { kind: 'deadline', chain: 'return_enforced', rule: 'removal_order.lapse', from: '2025-04-01' },
      {
        kind: 'without_effect',
        chains: ['work_permit'],
        because: {
          sv: 'Kedjan för asyl har aldrig lett vidare till arbetstillstånd.',
          en: 'The chain of asylum has never led on to a work permit.',
        },
      },
      {
        kind: 'without_effect',
        chains: ['return_voluntary'],
        because: {
          sv: 'Den som reser på egen hand har genomfört beslutet; kedjan slutar med utresan.',
          en: 'Whoever leaves of their own accord has carried out the order; the chain ends with the departure.',
        },
      },
    ],
    source: 'SFS 2025:225',
  },
  {
    key: 'social_services_act',
    inForce: '2025-07-01',
    status: 'adopted',
    what: {
      sv: 'En ny socialtjänstlag. Utredningar om barn och uppgifter om försörjningsstöd har nya paragrafer.',
      en: 'A new act on social services. Investigations about children and data on social assistance have new paragraphs.',
    },
    chains: ['unaccompanied_child'],
    effects: [
      {
        kind: 'deadline',
        chain: 'unaccompanied_child',
        rule: 'unaccompanied_minor.investigation',
        from: '2025-07-01',
      },
      { kind: 'basis_begins', basis: 'fk-municipality-assistance', from: '2025-07-01' },
      { kind: 'basis_begins', basis: 'af-municipality-assistance', from: '2025-07-01' },
    ],
    source: 'SFS 2025:400',
  },
  {
    key: 'accommodation_condition_for_all',
    inForce: '2025-09-01',
    status: 'adopted',
    what: {
      sv: 'Villkoret att bo på Migrationsverkets boende gäller också den som sökte asyl före mars 2025.',
      en: 'The condition to live in the accommodation of Migrationsverket holds also for those who applied before March 2025.',
    },
    chains: ['asylum'],
    effects: [
      {
        kind: 'without_effect',
        chains: ['asylum'],
        because: {
          sv: 'Villkoret prövas i samma steg som förut; inget steg, ingen ansvarig och ingen dag ändras.',
          en: 'The condition is examined in the same step as before; no step, owner or day changes.',
        },
      },
    ],
    source: 'SFS 2025:57',
  },
  {
    key: 'wrong_payments',
    inForce: '2025-12-01',
    status: 'adopted',
    what: {
      sv: 'Sekretess hindrar inte att en myndighet berättar vid misstanke om fusk och felaktiga utbetalningar, efter en avvägning.',
      en: 'Secrecy does not keep an authority from telling on suspicion of fraud and wrong payments, after a weighing.',
    },
    chains: [],
    effects: [{ kind: 'basis_begins', basis: 'wrong-payments', from: '2025-12-01' }],
    source: 'SFS 2025:934',
  },
]
