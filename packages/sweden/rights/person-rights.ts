import type { PlainDate } from '@kedjan/kernel'
import type { OrganisationKind } from '../organisations/organisation.ts'
import { type Dated, isInForce } from '../rules/dated.ts'
import type { PlainText } from '../texts/texts.ts'

/** A ground on which the person learns of a line later than others do. */
export interface DelayGround extends Dated {
  readonly key: string
  readonly appliesTo: readonly OrganisationKind[]
  readonly sentence: PlainText
}

const investigators: readonly OrganisationKind[] = [
  'migration_agency',
  'employment_agency',
  'social_insurance_agency',
  'pensions_agency',
  'tax_agency',
  'police',
  'municipality',
]

/** The right to be told yields to secrecy (SFS 2018:218 5 kap. 1 §); only these grounds hold a line back, and none for ever. */
export const delayGrounds: readonly DelayGround[] = [
  {
    key: 'crime_investigation',
    from: '2018-05-25',
    source: 'SFS 2009:400 18 kap. 1 §',
    mark: 'recall',
    appliesTo: ['police', 'migration_agency', 'tax_agency'],
    sentence: {
      sv: 'Uppgiften visades senare, eftersom en brottsutredning annars kunde ha skadats.',
      en: 'This was shown later, since an investigation of a crime could otherwise have been harmed.',
      ar: 'عُرضت هذه المعلومة لاحقاً لأن عرضها كان قد يضر بتحقيق في جريمة.',
    },
  },
  {
    key: 'crime_report',
    from: '2018-05-25',
    source: 'SFS 2009:400 35 kap. 1 §',
    appliesTo: ['police', 'migration_agency', 'tax_agency'],
    sentence: {
      sv: 'Uppgiften visades senare, eftersom den hörde till en utredning om brott som inte fick avslöjas.',
      en: 'This was shown later, since it belonged to an investigation of a crime that must not be revealed.',
      ar: 'عُرضت هذه المعلومة لاحقاً لأنها تخص تحقيقاً في جريمة لا يجوز كشفه.',
    },
  },
  {
    key: 'wrong_payment_control',
    from: '2025-12-01',
    source: 'SFS 2009:400 10 kap. 15 a §',
    mark: 'interpretation',
    appliesTo: investigators,
    sentence: {
      sv: 'Uppgiften visades senare, eftersom den hörde till en kontroll av en ersättning som inte fick avslöjas.',
      en: 'This was shown later, since it belonged to a control of a benefit that must not be revealed.',
      ar: 'عُرضت هذه المعلومة لاحقاً لأنها تخص تدقيقاً في إعانة لا يجوز كشفه.',
    },
  },
]

export function findDelayGround(key: string): DelayGround | undefined {
  return delayGrounds.find((ground) => ground.key === key)
}

/** The grounds on which a kind of organisation may hold a line back that day. */
export function delayGroundsOn(kind: OrganisationKind, on: PlainDate): DelayGround[] {
  return delayGrounds.filter((ground) => ground.appliesTo.includes(kind) && isInForce(ground, on))
}

/** Where a person may not object: the act that says so, and whose processing it is about. */
const objectionRules: readonly (Dated & { readonly excluded: readonly OrganisationKind[] })[] = [
  { from: '2018-05-25', source: 'SFS 2016:27 18 b §', excluded: ['migration_agency', 'embassy'] },
]

/** The rule that takes away the right to object (GDPR 21) at a kind of organisation; undefined where it is there. */
export function objectionExcludedOn(kind: OrganisationKind, on: PlainDate): Dated | undefined {
  return objectionRules.find((rule) => rule.excluded.includes(kind) && isInForce(rule, on))
}
