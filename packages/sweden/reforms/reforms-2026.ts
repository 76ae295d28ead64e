// data: reforms with a day in 2026
import type { Reform } from './reform.ts'

const reception = 'practice: the reception act in force from 2026-10-01, prop. 2025/26:229'

export const reforms2026: readonly Reform[] = [
  {
    key: 'establishment_and_re_emigration',
    inForce: '2026-01-01',
    status: 'adopted',
    what: {
      sv: 'Rätten till svenska för invandrare gäller i tre år, etableringsprogrammet ryms inom 36 månader, åldersgränsen följer riktåldern, och bidrag till återvandring regleras på nytt.',
      en: 'The right to Swedish for immigrants lasts three years, the establishment programme fits within 36 months, its age limit follows the pension age, and grants for re-emigration are regulated anew.',
    },
    chains: ['establishment', 're_emigration'],
    effects: [
      { kind: 'deadline', chain: 'establishment', rule: 'sfi.right', from: '2026-01-01' },
      { kind: 'deadline', chain: 'establishment', rule: 'establishment.window', from: '2026-01-01' },
      { kind: 'wording', chain: 'establishment', from: '2026-01-01' },
      { kind: 'wording', chain: 're_emigration', from: '2026-01-01' },
    ],
    source: 'SFS 2025:1311',
  },
  {
    key: 'society_introduction_two_days',
    inForce: '2026-05-01',
    status: 'adopted',
    what: {
      sv: 'Samhällsintroduktionen tar två dagar, och en dag i gränsförfarande från den 12 juni 2026.',
      en: 'The society introduction takes two days, and one day in the border procedure from 12 June 2026.',
    },
    chains: ['asylum'],
    effects: [
      {
        kind: 'without_effect',
        chains: ['asylum'],
        because: {
          sv: 'Det är samma steg med samma ansvariga och samma dag; hur länge det tar står i stegets text.',
          en: 'It is the same step with the same owner and the same day; how long it takes stands in the text of the step.',
        },
      },
    ],
    source: 'SFS 2026:299',
  },
  {
    key: 'work_permit_wage',
    inForce: '2026-06-01',
    status: 'adopted',
    what: {
      sv: 'För arbetstillstånd krävs en lön på minst 90 procent av medianlönen.',
      en: 'A work permit requires a wage of at least 90 per cent of the median.',
    },
    chains: ['work_permit'],
    effects: [{ kind: 'wording', chain: 'work_permit', from: '2026-06-01' }],
    source: 'SFS 2026:295',
  },
  {
    key: 'sanctions',
    inForce: '2026-06-01',
    status: 'adopted',
    what: {
      sv: 'Ändrade regler om sanktioner. Vi har sett numret, inte lydelsen.',
      en: 'Changed rules on sanctions. We have seen the number, not the wording.',
    },
    chains: ['establishment'],
    effects: [
      {
        kind: 'without_effect',
        chains: ['establishment'],
        because: {
          sv: 'Varning och avstängning är inga steg i kedjan; de berättas på grunden om frånvaro.',
          en: 'Warnings and suspensions are no steps of the chain; they are told on the basis about absence.',
        },
      },
    ],
    source: 'SFS 2026:91',
    mark: 'recall',
  },
  {
    key: 'inhibition_instead_of_short_permits',
    inForce: '2026-06-01',
    status: 'proposed',
    what: {
      sv: 'Vid tillfälliga hinder stoppas genomförandet i stället för att ett kort tillstånd ges (prop. 2025/26:145).',
      en: 'Where there is a passing obstacle, enforcement is stayed instead of a short permit given (prop. 2025/26:145).',
    },
    chains: ['return_voluntary', 'return_enforced'],
    effects: [
      {
        kind: 'without_effect',
        chains: ['return_voluntary', 'return_enforced'],
        because: {
          sv: 'Steget om hinder kan redan sluta med att beslutet inte får genomföras nu. Vi har inte sett om förslaget antogs.',
          en: 'The step on obstacles can already turn out so that the order may not be carried out now. We have not seen whether the bill was adopted.',
        },
      },
    ],
    source: 'practice: prop. 2025/26:145, as reported',
    mark: 'verify',
  },
  {
    key: 'eu_pact',
    inForce: '2026-06-12',
    status: 'adopted',
    what: {
      sv: 'EU:s asyl- och migrationspakt: screening, asylförfarande, ansvar, Eurodac och mottagande.',
      en: 'The Pact on Migration and Asylum of the EU: screening, asylum procedure, responsibility, Eurodac and reception.',
    },
    chains: ['asylum', 'unaccompanied_child', 'appeal', 'return_voluntary', 'return_enforced'],
    effects: [
      {
        kind: 'without_effect',
        chains: ['asylum', 'unaccompanied_child', 'appeal', 'return_voluntary', 'return_enforced'],
        because: {
          sv: 'De svenska lagar som genomför pakten har vi inte sett. Stegen står kvar tills en jurist har skrivit en ny ordalydelse av varje kedja.',
          en: 'We have not seen the Swedish acts that implement the Pact. The steps stand until a lawyer has written a new wording of each chain.',
        },
      },
    ],
    source: 'practice: EU 2024/1348, 2024/1351, 2024/1356, 2024/1358 and 2024/1346',
    mark: 'interpretation',
  },
  {
    key: 'ten_year_school',
    inForce: '2026-07-01',
    status: 'adopted',
    what: { sv: 'Tioårig grundskola införs i steg.', en: 'A compulsory school of ten years comes in stages.' },
    chains: ['settlement_assigned', 'settlement_own'],
    effects: [
      {
        kind: 'without_effect',
        chains: ['settlement_assigned', 'settlement_own'],
        because: {
          sv: 'Skola och förskola är ett steg för alla åldrar.',
          en: 'School and preschool are one step for all ages.',
        },
      },
    ],
    source: 'SFS 2010:800',
    mark: 'recall',
  },
  {
    key: 'activity_requirement',
    inForce: '2026-07-01',
    status: 'proposed',
    what: {
      sv: 'Den som får försörjningsstöd ska delta i aktivitet på heltid.',
      en: 'Whoever gets social assistance must take part in activities full time.',
    },
    chains: ['settlement_assigned', 'settlement_own'],
    effects: [
      {
        kind: 'without_effect',
        chains: ['settlement_assigned', 'settlement_own'],
        because: {
          sv: 'Försörjningsstöd prövas av socialtjänsten utanför kedjan.',
          en: 'Social assistance is examined by the social services outside the chain.',
        },
      },
    ],
    source: 'practice: the bill on an activity requirement in social assistance, as reported',
    mark: 'verify',
  },
  {
    key: 'establishment_benefit_amounts',
    inForce: '2026-09-01',
    status: 'adopted',
    what: {
      sv: 'Etableringsersättningen är 335 kronor om dagen, med barntillägg och utan bostadsersättning.',
      en: 'The establishment benefit is 335 kronor a day, with a supplement for children and no housing benefit.',
    },
    chains: [],
    effects: [{ kind: 'amounts', what: { sv: 'ersättning till deltagare', en: 'benefits to participants' } }],
    source: 'SFS 2026:244',
  },
  {
    key: 'reception_act',
    inForce: '2026-10-01',
    status: 'adopted',
    what: {
      sv: 'En ny mottagandelag: boendeplats och område, närvarokontroll, anmälan, strängare villkor för dagersättning, och arbete tidigast sex månader efter ansökan.',
      en: 'A new act on reception: place and area, attendance checks, reporting, stricter conditions for the daily allowance, and work at the earliest six months after the application.',
    },
    chains: ['asylum', 'unaccompanied_child', 'temporary_protection', 'return_voluntary', 'return_enforced'],
    effects: [
      { kind: 'wording', chain: 'asylum', from: '2026-10-01' },
      { kind: 'wording', chain: 'temporary_protection', from: '2026-10-01' },
      { kind: 'wording', chain: 'return_voluntary', from: '2026-10-01' },
      { kind: 'deadline', chain: 'asylum', rule: 'asylum.work_permission', from: '2026-10-01' },
      { kind: 'deadline', chain: 'asylum', rule: 'reception_card.issue', from: '2026-10-01' },
      {
        kind: 'basis_ends',
        chain: 'unaccompanied_child',
        basis: 'mv-municipality-unaccompanied',
        to: '2026-09-30',
      },
      {
        kind: 'without_effect',
        chains: ['return_enforced'],
        because: {
          sv: 'När polisen har ärendet bestämmer polisen om uppsikt; området är redan beslutat i kedjan dessförinnan.',
          en: 'Once the police have the case they decide on supervision; the area has been decided in the chain before.',
        },
      },
    ],
    source: reception,
    mark: 'interpretation',
  },
]
