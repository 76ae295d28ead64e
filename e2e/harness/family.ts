/** The household of docs/howto/main-job.md: invented, with birth numbers from the range that is kept for tests. */
export const theCase = 'K-2026-90001'

export interface Member {
  readonly given: string
  readonly asWritten?: string
  readonly position: 'reference_person' | 'adult' | 'child'
  readonly birthDate: string
  readonly sex: 'female' | 'male'
  readonly number: string
}

export const family: readonly Member[] = [
  {
    given: 'Amina',
    asWritten: 'أمينة',
    position: 'reference_person',
    birthDate: '1988-03-12',
    sex: 'female',
    number: '19880312-9918',
  },
  { given: 'Karim', position: 'adult', birthDate: '1985-06-30', sex: 'male', number: '19850630-9924' },
  { given: 'Lina', position: 'child', birthDate: '2011-08-09', sex: 'female', number: '20110809-9936' },
  { given: 'Omar', position: 'child', birthDate: '2017-02-21', sex: 'male', number: '20170221-9948' },
  { given: 'Noor', position: 'child', birthDate: '2024-05-05', sex: 'female', number: '20240505-9953' },
]

export const familyName = 'Exempel'
