// data: reforms that are proposed, with a day or without
import type { ChainKey } from '../chains/chain-template.ts'
import type { OfficerText } from '../texts/texts.ts'
import type { Reform } from './reform.ts'

/** A bill known by its title alone: nothing is changed until it is adopted and read. */
function bill(key: string, number: string, what: OfficerText, chains: readonly ChainKey[]): Reform {
  return {
    key,
    status: 'proposed',
    what,
    chains,
    effects: [
      {
        kind: 'without_effect',
        chains,
        because: {
          sv: 'Vi känner titeln, inte om förslaget antogs. Antas det skrivs en ny ordalydelse.',
          en: 'We know the title, not whether the bill was adopted. If it is, a new wording is written.',
        },
      },
    ],
    source: `practice: ${number}, known by its title`,
    mark: 'verify',
  }
}

const settlements = ['settlement_assigned', 'settlement_own'] as const
const returns = ['return_voluntary', 'return_enforced'] as const

export const proposedReforms: readonly Reform[] = [
  {
    ...bill(
      'residence_based_insurance',
      'prop. 2025/26:136',
      {
        sv: 'Rätt till bosättningsbaserad försäkring kräver fem års boende inom femton år, eller inkomster; normen för försörjningsstöd skärps.',
        en: 'A right to residence-based insurance requires five years of residence within fifteen, or earnings; the norm of social assistance is tightened.',
      },
      settlements,
    ),
    inForce: '2027-01-01',
  },
  bill(
    'settlement_act',
    'prop. 2025/26:215',
    {
      sv: 'En ny lag om bosättning: boende i högst tre år, på villkor att man deltar, och mer att säga till om för kommunerna.',
      en: 'A new act on settlement: housing for at most three years, on condition of taking part, and more say for the municipalities.',
    },
    settlements,
  ),
  bill(
    'no_permanent_permits',
    'prop. 2025/26:262',
    {
      sv: 'Inga nya permanenta uppehållstillstånd.',
      en: 'No new permanent residence permits.',
    },
    ['resettlement', 'settlement_assigned', 'settlement_own'],
  ),
  bill(
    'return_package',
    'prop. 2025/26:263',
    {
      sv: 'Arbetsförmedlingen, Försäkringskassan, Kriminalvården och Skatteverket ska berätta för polisen om den som ska lämna landet.',
      en: 'Arbetsförmedlingen, Försäkringskassan, Kriminalvården and Skatteverket must tell the police of those who are to leave the country.',
    },
    returns,
  ),
  bill(
    'conduct',
    'prop. 2025/26:264',
    { sv: 'Krav på vandel för tillstånd.', en: 'Requirements of good conduct for permits.' },
    ['asylum', 'appeal'],
  ),
  bill('detention', 'prop. 2025/26:265', { sv: 'Nya regler om förvar.', en: 'New rules on detention.' }, [
    'return_enforced',
  ]),
  bill(
    'tax_agency_powers',
    'prop. 2025/26:261',
    {
      sv: 'Skatteverket får kontrollera folkbokföringen mer.',
      en: 'Skatteverket may check the population register more.',
    },
    settlements,
  ),
  bill(
    'state_electronic_identity',
    'prop. 2025/26:250',
    { sv: 'En statlig e-legitimation.', en: 'An electronic identity from the state.' },
    settlements,
  ),
]
