// data: those who apply, written beforehand, so that whoever a visitor can be has something to do along every chain

interface CastApplicant {
  readonly on: string
  readonly number: number
  readonly chain: string
  readonly by: string
  readonly role?: string
  readonly at?: string
}

export const castApplicants: readonly CastApplicant[] = [
  { on: '2025-11-10', number: 29_001, chain: 'asylum', by: 'MIGR' },
  {
    ...{ on: '2026-11-06', number: 29_002, chain: 'unaccompanied_child', by: 'MIGR' },
    ...{ role: 'arrival_municipality', at: 'K1380' },
  },
  {
    ...{ on: '2026-11-12', number: 29_003, chain: 'family_reunification', by: 'EMB_AMMAN' },
    ...{ role: 'embassy', at: 'EMB_AMMAN' },
  },
  { on: '2026-11-13', number: 29_004, chain: 'study', by: 'UNI_LU', role: 'university', at: 'UNI_LU' },
  { on: '2026-11-09', number: 29_005, chain: 'return_enforced', by: 'MIGR' },
  { on: '2026-10-05', number: 29_006, chain: 'asylum', by: 'MIGR' },
]

/** Lives in Halmstad, is rejected and appeals, so that the case is with the court in Gothenburg when the visitor comes. */
const appellant = 'K-2025-29001'
const appeals: Readonly<Record<string, string>> = {
  'asylum.accommodation': 'agency_accommodation',
  'asylum.decision': 'rejected',
  'asylum.appeal_or_final': 'appealed',
  'appeal.time_checked': 'in_time',
  'appeal.reconsidered': 'unchanged',
}

/** Whether a case number is one of those that are written beforehand. */
export function isCastApplicant(caseNumber: string): boolean {
  return castApplicants.some(({ on, number }) => caseNumber === `K-${on.slice(0, 4)}-${number}`)
}

/** Two families wait for asylum in Halmstad, one of them from this autumn. */
export function castHome(caseNumber: string): string | undefined {
  return caseNumber === appellant || caseNumber === 'K-2026-29006' ? 'K1380' : undefined
}

export function castOutcome(caseNumber: string, step: string): string | undefined {
  return caseNumber === appellant ? appeals[step] : undefined
}
