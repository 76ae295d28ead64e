// data: paragraphs that hold between many authorities, most of them after a weighing
import type { OrganisationKind } from '../organisations/organisation.ts'
import type { InformationCategory } from './categories.ts'
import type { LegalBasis } from './legal-basis.ts'

/** The first day that the tables cover; statutes that are older begin here too. */
const start = '2015-01-01'

/** Those of the chain that are authorities and whose secrecy the table of secrecy knows. */
const authorities: readonly OrganisationKind[] = [
  'migration_agency',
  'employment_agency',
  'social_insurance_agency',
  'tax_agency',
  'pensions_agency',
  'police',
  'migration_court',
  'county_board',
  'region',
  'municipality',
  'embassy',
]

/** Those who carry a removal order out, and those who judge of it. */
const enforcing: readonly OrganisationKind[] = ['migration_agency', 'police', 'migration_court']

/** The general clause opens no way through the wall between support and enforcement: nothing of a return to those who support, nothing of support to the police. */
const supporting = authorities.filter((kind) => kind !== 'police')

/** Which kinds of data matter for a payment is our reading; health is never among them. */
const whatPaymentsRestOn: readonly InformationCategory[] = [
  'identity',
  'family',
  'contact',
  'permit',
  'reception',
  'population_registration',
  'establishment',
  'absence',
  'benefit',
  'relocation',
]

export const weighingBases: readonly LegalBasis[] = [
  {
    id: 'concern-for-a-child',
    row: 29,
    from: '2025-07-01',
    source: 'SFS 2025:400 19 kap. 1 §',
    sourceKinds: [
      'migration_agency',
      'employment_agency',
      'social_insurance_agency',
      'county_board',
      'region',
      'municipality',
    ],
    recipientKinds: ['municipality'],
    categories: ['child_concern', 'identity', 'contact'],
    about: 'child',
    purpose: 'child_protection',
    form: 'own_initiative',
    requires: 'nothing',
    opensBy: 'duty',
    sentence: {
      sv: 'Den som misstänker att ett barn far illa ska genast berätta det för socialnämnden.',
      en: 'Whoever suspects that a child is harmed must tell the social welfare committee at once.',
      ar: 'على من يشتبه في أن طفلاً يتعرض للأذى أن يُخبر لجنة الشؤون الاجتماعية فوراً.',
    },
  },
  {
    id: 'payments-duty',
    row: 30,
    from: '2024-07-01',
    source: 'SFS 2024:307 2 §',
    mark: 'interpretation',
    sourceKinds: [
      'migration_agency',
      'employment_agency',
      'social_insurance_agency',
      'pensions_agency',
      'municipality',
    ],
    recipientKinds: [
      'migration_agency',
      'employment_agency',
      'social_insurance_agency',
      'pensions_agency',
      'municipality',
    ],
    categories: whatPaymentsRestOn,
    purpose: 'wrong_payment_control',
    form: 'either',
    requires: 'weighing',
    opensBy: 'payments_duty',
    sentence: {
      sv: 'Myndigheter och kommuner som betalar ska berätta för varandra det som behövs för att rätta en felaktig betalning, om inte sekretessen väger tyngre.',
      en: 'Authorities and municipalities that pay must tell each other what is needed to put a wrong payment right, unless secrecy weighs more.',
      ar: 'على السلطات والبلديات التي تدفع أن يُخبر بعضها بعضاً بما يلزم لتصحيح دفعة خاطئة، ما لم ترجح السرية.',
    },
  },
  {
    id: 'wrong-payments',
    row: 30,
    from: '2025-12-01',
    source: 'SFS 2009:400 10 kap. 15 a §',
    mark: 'interpretation',
    sourceKinds: authorities,
    recipientKinds: authorities,
    categories: whatPaymentsRestOn,
    purpose: 'wrong_payment_control',
    form: 'either',
    requires: 'weighing',
    opensBy: 'wrong_payments',
    sentence: {
      sv: 'En myndighet får berätta för en annan det som behövs för att hindra eller upptäcka en felaktig ersättning, om inte övervägande skäl talar för sekretess.',
      en: 'An authority may tell another what is needed to prevent or detect a wrong benefit, unless overriding reasons favour secrecy.',
      ar: 'للسلطة أن تُخبر أخرى بما يلزم لمنع إعانة خاطئة أو كشفها، ما لم تغلب أسباب السرية.',
    },
  },
  {
    id: 'workplace-inspection',
    from: '2024-07-01',
    source: 'SFS 2024:307 4 §',
    mark: 'interpretation',
    sourceKinds: ['employment_agency', 'social_insurance_agency', 'migration_agency', 'police', 'tax_agency'],
    recipientKinds: ['employment_agency', 'social_insurance_agency', 'migration_agency', 'police', 'tax_agency'],
    categories: ['identity', 'permit', 'establishment', 'benefit'],
    purpose: 'workplace_inspection',
    form: 'either',
    requires: 'weighing',
    opensBy: 'payments_duty',
    sentence: {
      sv: 'Myndigheter som granskar arbetslivet tillsammans berättar för varandra det som behövs för en gemensam kontroll.',
      en: 'Authorities that inspect working life together tell each other what a joint inspection needs.',
      ar: 'السلطات التي تراقب الحياة العملية معاً يُخبر بعضها بعضاً بما يلزم لتفتيش مشترك.',
    },
  },
  {
    id: 'general-clause',
    from: start,
    source: 'SFS 2009:400 10 kap. 27 §',
    mark: 'interpretation',
    sourceKinds: supporting,
    recipientKinds: supporting,
    categories: [
      'identity',
      'family',
      'language',
      'contact',
      'permit',
      'education_work',
      'housing_needs',
      'guardian',
      'settlement',
      'reception',
      'population_registration',
      'establishment',
      'absence',
      'benefit',
      'relocation',
    ],
    purpose: 'obvious_interest',
    form: 'either',
    requires: 'weighing',
    opensBy: 'general_clause',
    sentence: {
      sv: 'I ett enskilt fall får en myndighet berätta för en annan när det är uppenbart att intresset av det väger tyngre än sekretessen.',
      en: 'In a single case an authority may tell another when it is obvious that the interest in it weighs more than secrecy.',
      ar: 'في حالة بعينها يجوز لسلطة أن تُخبر أخرى حين يكون من الواضح أن المصلحة في ذلك أرجح من السرية.',
    },
  },
  {
    id: 'general-clause-enforcement',
    from: start,
    source: 'SFS 2009:400 10 kap. 27 §',
    mark: 'interpretation',
    sourceKinds: enforcing,
    recipientKinds: enforcing,
    categories: ['identity', 'family', 'language', 'contact', 'permit', 'return_case', 'appeal'],
    purpose: 'obvious_interest',
    form: 'either',
    requires: 'weighing',
    opensBy: 'general_clause',
    sentence: {
      sv: 'I ett enskilt fall får de som prövar och genomför ett beslut om avlägsnande berätta för varandra när det är uppenbart att intresset av det väger tyngre än sekretessen.',
      en: 'In a single case those who judge and carry out a removal order may tell each other when it is obvious that the interest in it weighs more than secrecy.',
      ar: 'في حالة بعينها يجوز لمن ينظر في قرار الإبعاد أو ينفذه أن يُخبر بعضهم بعضاً حين يكون من الواضح أن المصلحة في ذلك أرجح من السرية.',
    },
  },
]
